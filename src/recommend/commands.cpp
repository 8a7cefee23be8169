#include "recommend/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "recommend/evidence.h"
#include "recommend/wording.h"
#include "session/draft.h"
#include "text/words.h"

namespace ct::recommend {

using base::Result;
using base::Time;
using session::Draft;
using session::Edit;
using session::Evidence;
using session::Recommendation;
using session::RecommendationId;
using session::Session;

namespace {

constexpr const char* kNeedsWords = "A recommendation needs some words.";

Result<Recommendation> requireRecommendation(const Session& session, RecommendationId id) {
  const Recommendation* found = session.find(id);
  if (found == nullptr) return base::refuse("That recommendation is no longer in the session.");
  return *found;
}

/// The things evidence can be, of a command that lists them.
template <class Command>
std::vector<Evidence> named(const Command& command, RecommendationId recommendation) {
  std::vector<Evidence> all;
  const auto next = [&]() -> Evidence& {
    all.emplace_back();
    all.back().recommendation = recommendation;
    return all.back();
  };
  for (const auto theme : command.themes)
    next().theme = theme;
  for (const auto card : command.cards)
    next().card = card;
  if (command.round) next().round = command.round;
  return all;
}

/// "theme A, card 4, card 7, vote 1"; what is not there is left out.
template <class Command>
std::string namesOf(const Session& session, const Command& command) {
  std::vector<std::string> names;
  for (const auto id : command.themes) {
    if (const auto* theme = session.find(id)) names.push_back("theme " + theme->letter);
  }
  for (const auto id : command.cards) {
    if (const auto* card = session.find(id)) names.push_back("card " + card->code);
  }
  const auto* round = command.round ? session.find(*command.round) : nullptr;
  if (round != nullptr) names.push_back(fmt::format("vote {}", round->number));
  return fmt::format("{}", fmt::join(names, ", "));
}

bool sameThing(const Evidence& a, const Evidence& b) {
  return a.recommendation == b.recommendation && a.theme == b.theme && a.card == b.card &&
         a.round == b.round;
}

const Evidence* find(const Session& session, const Evidence& wanted) {
  for (const Evidence& each : session.evidence()) {
    if (sameThing(each, wanted)) return &each;
  }
  return nullptr;
}

Result<void> requireThere(const Session& session, const Evidence& evidence) {
  const bool there = (!evidence.theme || session.find(*evidence.theme) != nullptr) &&
                     (!evidence.card || session.find(*evidence.card) != nullptr) &&
                     (!evidence.round || session.find(*evidence.round) != nullptr);
  if (!there)
    return base::refuse("One of those themes, cards or votes is no longer in the session.");
  return {};
}

/// Adds to the draft what the recommendation does not rest on yet.
Result<void> restOn(Draft& draft, const Session& session, std::vector<Evidence> wanted) {
  std::vector<Evidence> added;
  for (Evidence& each : wanted) {
    if (auto there = requireThere(session, each); !there) return there;
    if (each.card && session.find(*each.card)->heldBack) {
      return base::refuse(
          fmt::format("Card {} is held back from the room; nobody could see what "
                      "the recommendation rests on.",
                      session.find(*each.card)->code));
    }
    const bool already = find(session, each) != nullptr ||
                         std::any_of(added.begin(), added.end(),
                                     [&](const Evidence& one) { return sameThing(one, each); });
    if (already) continue;
    added.push_back(each);
    each.id = draft.freshId<Evidence>();
    draft.put(each);
  }
  return {};
}

std::int64_t nextNumber(const Session& session) {
  std::int64_t last = 0;
  for (const Recommendation& each : session.recommendations())
    last = std::max(last, each.number);
  for (const session::Option& option : session.options()) {  // a vote keeps its numbers for good
    std::int64_t voted = 0;
    const char* end = option.label.data() + option.label.size();
    if (option.label.starts_with('R')) std::from_chars(option.label.data() + 1, end, voted);
    last = std::max(last, voted);
  }
  return last + 1;
}

/// Puts `typed`, if given, in `field`.
Result<void> change(std::string& field, const std::optional<std::string>& typed) {
  if (!typed) return {};
  auto words = readable(*typed);
  if (!words) return base::passOn(std::move(words));
  field = std::move(*words);
  return {};
}

}  // namespace

Result<Edit> plan(const Session& session, const AddRecommendation& command, Time now) {
  Draft draft(session, now);
  Recommendation added;
  added.id = draft.freshId<Recommendation>();
  added.number = nextNumber(session);
  auto words = needed(command.text, kNeedsWords);
  if (!words) return base::passOn(std::move(words));
  added.text = std::move(*words);
  for (auto [field, typed] : {std::pair{&added.communityCan, &command.communityCan},
                              {&added.councilCan, &command.councilCan},
                              {&added.togetherCan, &command.togetherCan}}) {
    if (auto changed = change(*field, *typed); !changed) return base::passOn(std::move(changed));
  }
  draft.put(added);
  if (auto rests = restOn(draft, session, named(command, added.id)); !rests) {
    return base::passOn(std::move(rests));
  }
  return draft.finish(fmt::format("Wrote recommendation {}", added.number));
}

Result<Edit> plan(const Session& session, const EditRecommendation& command, Time now) {
  auto found = requireRecommendation(session, command.recommendation);
  if (!found) return base::passOn(std::move(found));
  Recommendation edited = *found;
  for (auto [field, typed] : {std::pair{&edited.text, &command.text},
                              {&edited.communityCan, &command.communityCan},
                              {&edited.councilCan, &command.councilCan},
                              {&edited.togetherCan, &command.togetherCan}}) {
    if (auto changed = change(*field, *typed); !changed) return base::passOn(std::move(changed));
  }
  if (text::blank(edited.text)) return base::refuse(kNeedsWords);
  if (!(edited == *found)) {
    edited.state = session::ThemeState::proposed;
    edited.agreedAt.reset();
  }
  Draft draft(session, now);
  draft.put(edited);
  return draft.finish(fmt::format("Changed recommendation {}", edited.number),
                      fmt::format("editRecommendation:{}", edited.id.value));
}

Result<Edit> plan(const Session& session, const AgreeRecommendation& command, Time now) {
  auto found = requireRecommendation(session, command.recommendation);
  if (!found) return base::passOn(std::move(found));
  Draft draft(session, now);
  if (found->state != session::ThemeState::agreed) {
    found->state = session::ThemeState::agreed;
    found->agreedAt = now;
    draft.put(*found);
  }
  return draft.finish(fmt::format("Agreed recommendation {}", found->number));
}

Result<Edit> plan(const Session& session, const ReopenRecommendation& command, Time now) {
  auto found = requireRecommendation(session, command.recommendation);
  if (!found) return base::passOn(std::move(found));
  found->state = session::ThemeState::proposed;
  found->agreedAt.reset();
  Draft draft(session, now);
  draft.put(*found);
  return draft.finish(fmt::format("Made recommendation {} proposed again", found->number));
}

Result<Edit> plan(const Session& session, const RemoveRecommendation& command, Time now) {
  auto found = requireRecommendation(session, command.recommendation);
  if (!found) return base::passOn(std::move(found));
  if (!differingViewsOf(session, found->id).empty()) {
    return base::refuse(
        fmt::format("Recommendation {} cannot be taken out while a differing view stands under it.",
                    found->number));
  }
  Draft draft(session, now);
  for (const Evidence& evidence : session.evidence()) {
    if (evidence.recommendation == found->id) draft.remove(evidence.id);
  }
  for (const session::Option& option : session.options()) {
    if (option.recommendation != found->id) continue;
    session::Option kept = option;  // the vote keeps the words it was about
    kept.recommendation.reset();
    draft.put(std::move(kept));
  }
  draft.remove(found->id);
  return draft.finish(fmt::format("Took out recommendation {}", found->number));
}

Result<Edit> plan(const Session& session, const AddEvidence& command, Time now) {
  auto found = requireRecommendation(session, command.recommendation);
  if (!found) return base::passOn(std::move(found));
  Draft draft(session, now);
  if (auto rests = restOn(draft, session, named(command, found->id)); !rests) {
    return base::passOn(std::move(rests));
  }
  return draft.finish(
      fmt::format("Rested recommendation {} on {} too", found->number, namesOf(session, command)));
}

Result<Edit> plan(const Session& session, const RemoveEvidence& command, Time now) {
  auto found = requireRecommendation(session, command.recommendation);
  if (!found) return base::passOn(std::move(found));
  Draft draft(session, now);
  for (const Evidence& wanted : named(command, found->id)) {
    if (auto there = requireThere(session, wanted); !there) return base::passOn(std::move(there));
    const Evidence* held = find(session, wanted);
    if (held != nullptr && draft.find(held->id) != nullptr) draft.remove(held->id);
  }
  return draft.finish(fmt::format("Rested recommendation {} no more on {}", found->number,
                                  namesOf(session, command)));
}

}  // namespace ct::recommend
