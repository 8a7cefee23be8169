#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// The conversations that cards came from, and whom the campaign set out to hear. Never who
/// somebody was: a part of town, a month, a kind of people. Planning is pure; words are tidied.
namespace ct::gather {

/// What is known of a conversation, as far as it was written down.
struct ConversationFacts {
  std::string heldIn = {};  ///< the month, in any way `monthFrom` reads
  std::string place = {};
  session::Way way = session::Way::notSaid;
  bool wantsToBeInvolved = false;  ///< so it is wherever there is a code word
  std::int64_t people = 0;
  std::string kinds = {};  ///< kinds of people, with commas between
  std::string guide = {};
  std::string codeWords = {};  ///< of those who want to be involved, with commas between

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("heldIn", &ConversationFacts::heldIn),
                      field("place", &ConversationFacts::place),
                      field("way", &ConversationFacts::way),
                      field("people", &ConversationFacts::people),
                      field("kinds", &ConversationFacts::kinds),
                      field("guide", &ConversationFacts::guide),
                      field("wantsToBeInvolved", &ConversationFacts::wantsToBeInvolved),
                      field("codeWords", &ConversationFacts::codeWords)};
  }
  friend bool operator==(const ConversationFacts&, const ConversationFacts&) = default;
};

struct RecordConversation {
  static constexpr std::string_view kName = "recordConversation";
  static constexpr std::string_view kHelp =
      "Record a conversation that was held before the meeting, without a word of who it was with.";
  ConversationFacts conversation;

  static constexpr auto fields() {
    return std::tuple{session::field("conversation", &RecordConversation::conversation)};
  }
};

struct EditConversation {
  static constexpr std::string_view kName = "editConversation";
  static constexpr std::string_view kHelp = "Say anew what is known of a conversation.";
  session::ConversationId number;  ///< in JSON its number
  ConversationFacts conversation;

  static constexpr auto fields() {
    return std::tuple{session::field("number", &EditConversation::number),
                      session::field("conversation", &EditConversation::conversation)};
  }
};

/// Its cards stay.
struct RemoveConversation {
  static constexpr std::string_view kName = "removeConversation";
  static constexpr std::string_view kHelp =
      "Take a conversation out again. Cards that came from it stay.";
  session::ConversationId number;

  static constexpr auto fields() {
    return std::tuple{session::field("number", &RemoveConversation::number)};
  }
};

struct CameFrom {
  static constexpr std::string_view kName = "cameFrom";
  static constexpr std::string_view kHelp =
      "Say which conversation cards came from; without one, that it is not known.";
  std::vector<session::CardId> cards;
  std::optional<session::ConversationId> conversation;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &CameFrom::cards),
                      field("conversation", &CameFrom::conversation)};
  }
};

/// What a service told is nobody's voice: it is never counted. Cards that stand together are of one
/// kind.
struct SetKind {
  static constexpr std::string_view kName = "setKind";
  static constexpr std::string_view kHelp =
      "Say of cards that a resident said it, or that it is information from a service.";
  std::vector<session::CardId> cards;
  session::CardKind kind = session::CardKind::heard;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &SetKind::cards), field("kind", &SetKind::kind)};
  }
};

/// What is given of whom the campaign set out to hear.
struct SetOut {
  static constexpr std::string_view kName = "setOut";
  static constexpr std::string_view kHelp =
      "Say how many conversations are hoped for, with whom, and how many people live there. Say "
      "too "
      "how few people are never told of by number: 3, 5, 8 or 10.";
  std::optional<std::int64_t> goal = {};
  std::optional<std::int64_t> population = {};
  std::optional<std::string> populationSource = {};
  std::optional<std::string> hopedToHear = {};
  std::optional<std::int64_t> smallNumber = {};

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("goal", &SetOut::goal), field("population", &SetOut::population),
                      field("populationSource", &SetOut::populationSource),
                      field("hopedToHear", &SetOut::hopedToHear),
                      field("smallNumber", &SetOut::smallNumber)};
  }
};

/// Gives it the next number. Refuses a month that is none, counts no people can have, words over
/// 200 characters, and what is no code word (gather/involved.h). A conversation of which nothing is
/// known may be recorded: it was held.
base::Result<session::Edit> plan(const session::Session&, const RecordConversation&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const EditConversation&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const RemoveConversation&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const CameFrom&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const SetKind&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const SetOut&, base::Time now);

/// The conversation as it is kept, without its id and number, or why it cannot be.
base::Result<session::Conversation> conversationOf(const ConversationFacts& facts);

/// What should be looked at in their months, in a sentence; empty when there is nothing. They stay
/// as they are.
std::string noticeOfMonths(const std::vector<ConversationFacts>& all, base::Time now);

/// The number the next conversation gets.
std::int64_t nextConversationNumber(const session::Session& session);

/// Kinds of people or code words apart: "young people, carers" as two, each once.
std::vector<std::string> apartAtCommas(const std::string& kinds);

}  // namespace ct::gather
