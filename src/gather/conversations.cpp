#include "gather/conversations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/counted.h"
#include "gather/involved.h"
#include "gather/months.h"
#include "session/chosen_cards.h"
#include "session/draft.h"
#include "session/sound_number.h"
#include "text/search.h"
#include "text/words.h"

namespace ct::gather {

using base::Result;
using base::Time;
using session::Card;
using session::Conversation;
using session::ConversationId;
using session::Draft;
using session::Edit;
using session::Session;

namespace {

constexpr std::size_t kLongestFact = 200;  // characters

Result<void> requireShort(const std::string& words, std::string_view what) {
  if (text::characters(words) <= kLongestFact) return {};
  return base::refuse(fmt::format("{} can be up to {} characters long.", what, kLongestFact));
}

Result<void> requireCount(std::int64_t count, std::string_view what) {
  if (session::isSoundNumber(count)) return {};
  return base::refuse(
      fmt::format("{} cannot be fewer than 0, or more than a thousand million.", what));
}

Result<const Conversation*> requireConversation(const Session& session, ConversationId id) {
  const Conversation* found = session.find(id);
  if (found == nullptr) return base::refuse("That conversation is no longer in the session.");
  return found;
}

/// Words that were given, tidied.
Result<void> take(const std::optional<std::string>& given, std::string& words,
                  std::string_view what) {
  if (!given) return {};
  words = text::tidy(*given);
  return requireShort(words, what);
}

Result<void> take(const std::optional<std::int64_t>& given, std::int64_t& count,
                  std::string_view what) {
  if (!given) return {};
  count = *given;
  return requireCount(count, what);
}

}  // namespace

Result<Conversation> conversationOf(const ConversationFacts& facts) {
  Conversation kept;
  const std::string when = text::tidy(facts.heldIn);
  if (!when.empty()) {
    const auto month = monthFrom(when);
    if (!month) return base::refuse("Write the month, as in March 2026 or 2026-03.");
    kept.heldIn = *month;
  }
  kept.place = text::tidy(facts.place);
  kept.way = facts.way;
  kept.people = facts.people;
  kept.kinds = fmt::format("{}", fmt::join(apartAtCommas(facts.kinds), ", "));
  kept.guide = text::tidy(facts.guide);
  kept.codeWords = fmt::format("{}", fmt::join(apartAtCommas(facts.codeWords), ", "));
  kept.wantsToBeInvolved = facts.wantsToBeInvolved || !kept.codeWords.empty();
  if (auto sound = requireCount(kept.people, "How many people took part"); !sound)
    return base::passOn(std::move(sound));
  for (const auto& [words, what] : {std::pair{&kept.place, "A place"},
                                    {&kept.kinds, "Kinds of people"},
                                    {&kept.guide, "The version of a guide"}}) {
    if (auto fits = requireShort(*words, what); !fits) return base::passOn(std::move(fits));
  }
  if (auto why = whyNoCodeWords(kept.codeWords); !why.empty()) return base::refuse(std::move(why));
  return kept;
}

std::string noticeOfMonths(const std::vector<ConversationFacts>& all, Time now) {
  const auto unlikely =
      static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& each) {
        return !each.heldIn.empty() && isUnlikely(each.heldIn, now);
      }));
  if (unlikely == 0) return {};
  return base::counted(unlikely, "conversation is", "conversations are") +
         " dated before 1900, or in a month that has not come yet.";
}

std::int64_t nextConversationNumber(const Session& session) {
  std::int64_t highest = 0;
  for (const Conversation& each : session.conversations())
    highest = std::max(highest, each.number);
  return highest + 1;
}

std::vector<std::string> apartAtCommas(const std::string& kinds) {
  std::vector<std::string> apart;
  std::set<std::string> forms;  // "Carers" are "carers"
  for (std::size_t begin = 0; begin <= kinds.size();) {
    const std::size_t end = std::min(kinds.find_first_of(",;\n", begin), kinds.size());
    std::string kind = text::tidy(kinds.substr(begin, end - begin));
    if (!kind.empty() && forms.insert(text::searchForm(kind)).second)
      apart.push_back(std::move(kind));
    begin = end + 1;
  }
  return apart;
}

Result<Edit> plan(const Session& session, const RecordConversation& command, Time now) {
  auto conversation = conversationOf(command.conversation);
  if (!conversation) return base::passOn(std::move(conversation));
  Draft draft(session, now);
  conversation->id = draft.freshId<Conversation>();
  conversation->number = nextConversationNumber(session);
  const std::string sentence = fmt::format("Recorded conversation {}", conversation->number);
  draft.put(std::move(*conversation));
  return draft.finish(sentence);
}

Result<Edit> plan(const Session& session, const EditConversation& command, Time now) {
  auto before = requireConversation(session, command.number);
  if (!before) return base::passOn(std::move(before));
  auto conversation = conversationOf(command.conversation);
  if (!conversation) return base::passOn(std::move(conversation));
  conversation->id = (*before)->id;
  conversation->number = (*before)->number;
  Draft draft(session, now);
  draft.put(std::move(*conversation));
  return draft.finish(fmt::format("Changed what is known of conversation {}", (*before)->number),
                      fmt::format("conversation:{}", command.number.value));
}

Result<Edit> plan(const Session& session, const RemoveConversation& command, Time now) {
  auto conversation = requireConversation(session, command.number);
  if (!conversation) return base::passOn(std::move(conversation));
  Draft draft(session, now);
  for (const Card& each : session.cards()) {
    if (each.conversation != command.number) continue;
    Card card = each;
    card.conversation.reset();
    draft.put(std::move(card));
  }
  draft.remove(command.number);
  return draft.finish(fmt::format("Took out conversation {}", (*conversation)->number));
}

/// The sentence names no conversation: the history is handed on.
Result<Edit> plan(const Session& session, const CameFrom& command, Time now) {
  if (auto there = requireCards(session, command.cards); !there)
    return base::passOn(std::move(there));
  if (command.conversation) {
    auto conversation = requireConversation(session, *command.conversation);
    if (!conversation) return base::passOn(std::move(conversation));
  }
  Draft draft(session, now);
  const auto cards = eachOnce(command.cards);
  for (const session::CardId id : cards) {
    Card card = *session.find(id);
    if (!card.isVoice()) {
      return base::refuse(fmt::format(
          "Card {} is information from a service, and came from no conversation.", card.code));
    }
    card.conversation = command.conversation;
    draft.put(std::move(card));
  }
  return draft.finish(
      fmt::format("Noted which conversation {} came from", cardsPhrase(session, cards)));
}

Result<Edit> plan(const Session& session, const SetKind& command, Time now) {
  if (auto there = requireCards(session, command.cards); !there)
    return base::passOn(std::move(there));
  Draft draft(session, now);
  const auto cards = allTogether(session, command.cards);
  for (const session::CardId id : cards) {
    Card card = *session.find(id);
    card.kind = command.kind;
    if (!card.isVoice()) card.conversation.reset();
    draft.put(std::move(card));
  }
  const bool information = command.kind == session::CardKind::information;
  const std::string what =
      cards.size() == 1 ? information ? "is information from a service" : "is what a resident said"
      : information     ? "are information from a service"
                        : "are what residents said";
  return draft.finish(fmt::format("Noted that {} {}", cardsPhrase(session, cards), what));
}

Result<Edit> plan(const Session& session, const SetOut& command, Time now) {
  session::SessionInfo info = session.info();
  for (auto taken :
       {take(command.goal, info.goal, "The number of conversations hoped for"),
        take(command.population, info.population, "The number of people who live there"),
        take(command.populationSource, info.populationSource, "Where that number is from"),
        take(command.hopedToHear, info.hopedToHear, "Kinds of people"),
        take(command.smallNumber, info.smallNumber, "The smallest number told")}) {
    if (!taken) return base::passOn(std::move(taken));
  }
  if (std::find(session::kSmallNumbers.begin(), session::kSmallNumbers.end(), info.smallNumber) ==
      session::kSmallNumbers.end()) {
    return base::refuse("The smallest number of people that is told can be 3, 5, 8 or 10.");
  }
  info.hopedToHear = fmt::format("{}", fmt::join(apartAtCommas(info.hopedToHear), ", "));
  Draft draft(session, now);
  draft.put(std::move(info));
  return draft.finish("Changed whom the campaign set out to hear", "setOut");
}

}  // namespace ct::gather
