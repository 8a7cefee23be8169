#include "gather/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include "base/counted.h"
#include "gather/limits.h"
#include "session/draft.h"
#include "session/sound_number.h"
#include "text/words.h"

namespace ct::gather {
namespace {

using session::Card;
using session::Draft;
using session::Edit;
using session::Session;

/// What is wrong with a card's contents, as the rest of a sentence that starts with which note it
/// is.
std::optional<std::string_view> faultOf(const Card& card) {
  if (text::blank(card.said)) return "has no words";
  if (tooLong(card.said)) return "is longer than 20,000 characters";
  if (tooLong(card.impression)) return "has an impression longer than 20,000 characters";
  if (!session::isSoundNumber(card.people)) {
    return "cannot speak for fewer than 0 people, or more than a thousand million";
  }
  return std::nullopt;
}

std::int64_t codeNumber(std::string_view code) {
  constexpr std::size_t kMostDigits = 9;
  std::int64_t number = 0;
  const char* end = code.data() + code.size();
  const auto [read, error] = std::from_chars(code.data(), end, number);
  const bool isNumber = error == std::errc() && read == end && code.size() <= kMostDigits;
  return isNumber ? std::max<std::int64_t>(number, 0) : 0;
}

/// Hands out "15", "16" … after the highest number any card has.
class Codes {
 public:
  explicit Codes(const Session& session) {
    for (const Card& card : session.cards())
      highest_ = std::max(highest_, codeNumber(card.code));
  }
  /// The one `next` gives then.
  std::string following() const { return std::to_string(highest_ + 1); }
  std::string next() { return std::to_string(++highest_); }

 private:
  std::int64_t highest_ = 0;
};

/// In the draft, with the next numbers; their ids. Information came from none. The command lets go
/// of what it told of them.
base::Result<std::vector<session::ConversationId>> recordAll(Draft& draft, const Session& session,
                                                             AddCards& command) {
  const std::vector<ConversationFacts> conversations = std::move(command.conversations);
  std::vector<session::ConversationId> ids;
  if (command.kind == session::CardKind::information) return ids;
  ids.reserve(conversations.size());
  std::int64_t number = nextConversationNumber(session);
  for (const ConversationFacts& facts : conversations) {
    auto conversation = conversationOf(facts);
    if (!conversation) return base::passOn(std::move(conversation));
    conversation->id = draft.freshId<session::Conversation>();
    conversation->number = number++;
    ids.push_back(conversation->id);
    draft.put(std::move(*conversation));
  }
  return ids;
}

/// All but its number and where it came from.
Card cardOf(const NewCard& note, const AddCards& command) {
  Card card;
  card.said = text::tidy(note.said);
  card.impression = text::tidy(note.impression);
  card.voice = note.voice;
  card.people = note.people;
  card.heldBack = note.heldBack;
  const bool heard = command.kind == session::CardKind::heard;
  card.kind = heard ? note.kind : session::CardKind::information;
  if (card.isVoice()) card.conversation = command.from;
  return card;
}

/// A folder's name can be a person's name.
std::string withoutFolder(std::string_view source) {
  const auto slash = source.find_last_of("/\\");
  return text::tidy(slash == std::string_view::npos ? source : source.substr(slash + 1));
}

/// Never a word of a card: a card may be held back later, and the history stays.
std::string sentenceFor(const AddCards& command, const std::string& firstCode,
                        const std::string& source) {
  const auto held =
      static_cast<std::size_t>(std::count_if(command.cards.begin(), command.cards.end(),
                                             [](const NewCard& card) { return card.heldBack; }));
  const std::size_t all = command.cards.size();
  std::string sentence = "Added " + (all == 1 ? "card " + firstCode : base::counted(all, "card"));
  if (!source.empty()) sentence += " from " + source;
  if (held > 0)
    sentence += held == all ? ", held back" : fmt::format(", {} of them held back", held);
  return sentence;
}

std::string changeOf(const EditCard& command, const std::string& code) {
  const int given = command.said.has_value() + command.impression.has_value() +
                    command.voice.has_value() + command.people.has_value();
  if (given > 1) return "Changed card " + code;
  if (command.said) return "Changed the words of card " + code;
  if (command.impression) return "Changed the impression of card " + code;
  if (command.voice) return fmt::format("Changed whose view card {} brings", code);
  if (command.people) return fmt::format("Changed how many people card {} speaks for", code);
  return "";
}

/// Of a card that is held back or let be seen with it, says so.
std::string sentenceFor(const EditCard& command, const Card& before, const Card& card) {
  std::string change = changeOf(command, card.code);
  if (before.heldBack == card.heldBack) return change;
  if (change.empty()) {
    return card.heldBack ? "Held back card " + card.code
                         : fmt::format("Let card {} be seen again", card.code);
  }
  return change + (card.heldBack ? " and held it back" : " and let it be seen again");
}

}  // namespace

base::Result<Edit> plan(const Session& session, AddCards command, base::Time now) {
  if (command.cards.empty()) return base::refuse("There are no notes to add.");
  if (command.from && session.find(*command.from) == nullptr)
    return base::refuse("That conversation is no longer in the session.");
  const std::string source = withoutFolder(command.source);
  Draft draft(session, now);
  draft.expect(command.cards.size() + command.conversations.size());
  const auto conversations = recordAll(draft, session, command);
  if (!conversations) return base::refuse(conversations.error().sentence);
  Codes codes(session);
  std::string sentence = sentenceFor(command, codes.following(), source);
  for (std::size_t i = 0; i < command.cards.size(); ++i) {
    const NewCard note = std::move(command.cards[i]);
    Card card = cardOf(note, command);
    card.id = draft.freshId<Card>();
    card.code = codes.next();
    card.source = source;
    if (card.isVoice() && note.conversation) {
      const auto at = static_cast<std::size_t>(*note.conversation - 1);
      if (at >= conversations->size())
        return base::refuse(fmt::format("Note {} names a conversation that is not there.", i + 1));
      card.conversation = (*conversations)[at];
    }
    if (const auto fault = faultOf(card)) {
      return base::refuse(fmt::format("Note {} {}.", i + 1, *fault));
    }
    draft.put(std::move(card));
  }
  return draft.finish(std::move(sentence));
}

base::Result<Edit> plan(const Session& session, const EditCard& command, base::Time now) {
  const Card* before = session.find(command.card);
  if (before == nullptr) return base::refuse("That card is not there any more.");
  if (!command.said && !command.impression && !command.voice && !command.people &&
      !command.heldBack) {
    return base::refuse(fmt::format("Say what to change about card {}.", before->code));
  }
  Card card = *before;
  if (command.said) card.said = text::tidy(*command.said);
  if (command.impression) card.impression = text::tidy(*command.impression);
  if (command.voice) card.voice = *command.voice;
  if (command.people) card.people = *command.people;
  if (command.heldBack) card.heldBack = *command.heldBack;
  if (const auto fault = faultOf(card)) {
    return base::refuse(fmt::format("Card {} {}; it was left as it is.", card.code, *fault));
  }
  Draft draft(session, now);
  for (const session::CardId other : session.together(card)) {
    Card beside = *session.find(other);
    beside.heldBack = card.heldBack;
    draft.put(std::move(beside));
  }
  draft.put(card);
  return draft.finish(sentenceFor(command, *before, card),
                      fmt::format("editCard:{}", command.card.value));
}

}  // namespace ct::gather
