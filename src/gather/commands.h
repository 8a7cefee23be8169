#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "gather/conversations.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/records.h"
#include "session/session.h"

/// What a facilitator can do to bring notes in and set them right. Planning is pure; words are
/// tidied (`text::tidy`).
namespace ct::gather {

/// A note on its way to becoming a card.
struct NewCard {
  std::string said;
  std::string impression = {};
  session::Voice voice = session::Voice::unknown;
  std::int64_t people = 0;  ///< how many people it speaks for; 0 when not recorded
  bool heldBack = false;    ///< off the room window and out of every report
  std::optional<std::int64_t> conversation = {};  ///< which of those it comes with, from 1
  session::CardKind kind = session::CardKind::heard;

  static constexpr auto fields() {
    return std::tuple{session::field("said", &NewCard::said),
                      session::field("impression", &NewCard::impression),
                      session::field("voice", &NewCard::voice),
                      session::field("people", &NewCard::people),
                      session::field("heldBack", &NewCard::heldBack),
                      session::field("conversation", &NewCard::conversation),
                      session::field("kind", &NewCard::kind)};
  }
};

/// Adds notes as cards outside every theme, not yet placed.
struct AddCards {
  std::vector<NewCard> cards;
  std::string source = {};  ///< the file they came from; only its name is kept, not its folder
  std::vector<ConversationFacts> conversations = {};  ///< that they came from
  std::optional<session::ConversationId> from = {};   ///< one there is, that all of them came from
  /// Information: whatever else is said of them, a service told it, and in no conversation.
  session::CardKind kind = session::CardKind::heard;

  static constexpr std::string_view kName = "addCards";
  static constexpr std::string_view kHelp = "Adds cards, each with what was said.";
  static constexpr std::string_view kExampleWithout = "from";
  static constexpr auto fields() {
    return std::tuple{
        session::field("cards", &AddCards::cards), session::field("source", &AddCards::source),
        session::field("conversations", &AddCards::conversations),
        session::field("from", &AddCards::from), session::field("kind", &AddCards::kind)};
  }
};

/// Gives each card the next number as its code, and records the conversations. Refuses an empty
/// list, a note without words, one over 20,000 characters, one that speaks for fewer than 0 people,
/// and one of a conversation that is not among them; and conversations that cannot be recorded.
/// Lets go of the notes one by one as they become cards: there may be a million.
base::Result<session::Edit> plan(const session::Session& session, AddCards command, base::Time now);

/// Changes what is given of one card, and nothing else of it.
struct EditCard {
  session::CardId card;
  std::optional<std::string> said = {};
  std::optional<std::string> impression = {};  ///< may be emptied
  std::optional<session::Voice> voice = {};
  std::optional<std::int64_t> people = {};
  std::optional<bool> heldBack = {};  ///< off the room window, or let be seen again

  static constexpr std::string_view kName = "editCard";
  static constexpr std::string_view kHelp = "Changes the words of a card, or whose view it brings.";
  static constexpr auto fields() {
    return std::tuple{session::field("card", &EditCard::card),
                      session::field("said", &EditCard::said),
                      session::field("impression", &EditCard::impression),
                      session::field("voice", &EditCard::voice),
                      session::field("people", &EditCard::people),
                      session::field("heldBack", &EditCard::heldBack)};
  }
};

/// Refuses a card that is not there, and for words and people what `AddCards` refuses. The edit has
/// no changes when the card is so already; edits of one card join while it is typed.
base::Result<session::Edit> plan(const session::Session& session, const EditCard& command,
                                 base::Time now);

}  // namespace ct::gather
