#include "compare/differences.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/counted.h"
#include "compare/pairs.h"

namespace ct::compare {

std::string listed(const std::vector<std::string>& codes) {
  constexpr std::size_t kMost = 12;
  std::string list;
  for (std::size_t i = 0; i < std::min(codes.size(), kMost); ++i)
    list += (i == 0 ? "" : ", ") + codes[i];
  if (codes.size() > kMost) list += fmt::format(" and {} more", codes.size() - kMost);
  return list;
}

void Gathered::add(const std::string& one, const std::string& many, const std::string& code) {
  const auto [place, isNew] = places_.try_emplace(one, groups_.size());
  if (isNew) groups_.push_back({one, many, {}});
  groups_[place->second].codes.push_back(code);
}

void Gathered::tell(Topic topic, std::vector<Difference>& all) const {
  for (const Group& group : groups_) {
    const std::string sentence =
        group.codes.size() == 1
            ? fmt::format("Card {} {}.", group.codes.front(), group.one)
            : fmt::format("{} cards {}: {}.", group.codes.size(), group.many, listed(group.codes));
    all.push_back({topic, sentence, {}});
  }
}

void compareMeeting(const Forms& forms, std::vector<Difference>& all) {
  const session::SessionInfo& was = forms.before.info();
  const session::SessionInfo& is = forms.after.info();
  const auto tell = [&](std::string sentence, std::optional<Wording> wording = {}) {
    all.push_back({Topic::meeting, std::move(sentence), std::move(wording)});
  };
  if (was.title != is.title) tell("The meeting is called something else.", {{was.title, is.title}});
  if (was.purpose != is.purpose) {
    tell(was.purpose.empty() ? "The question was set." : "The question is worded differently.",
         {{was.purpose, is.purpose}});
  }
  if (was.startedAt != is.startedAt) tell("The meeting has another starting time.");
  const bool sameAim = was.goal == is.goal && was.population == is.population &&
                       was.populationSource == is.populationSource &&
                       was.hopedToHear == is.hopedToHear && was.smallNumber == is.smallNumber;
  if (!sameAim) tell("It says something else of whom the campaign set out to hear.");
  if (was.origin != is.origin)
    tell("It says something else of where it came from.", {{was.origin, is.origin}});
}

/// Counted, and never told one by one: few people may be behind each.
void compareConversations(const Forms& forms, std::vector<Difference>& all) {
  std::size_t came = 0;
  std::size_t went = 0;
  std::size_t changed = 0;
  forEachChanged<session::Conversation>(forms, [&](const auto* was, const auto* is) {
    ++(was == nullptr ? came : is == nullptr ? went : changed);
  });
  const auto tell = [&](std::size_t count, const char* one, const char* many) {
    if (count == 0) return;
    all.push_back(
        {Topic::meeting,
         fmt::format("{} {}.", base::counted(count, "conversation"), count == 1 ? one : many),
         {}});
  };
  tell(came, "was recorded", "were recorded");
  tell(went, "is no longer there", "are no longer there");
  tell(changed, "is described otherwise", "are described otherwise");
}

std::vector<Difference> differences(const session::Session& before, const session::Session& after) {
  const Forms forms{before, after};
  std::vector<Difference> all;
  compareMeeting(forms, all);
  compareConversations(forms, all);
  compareCards(forms, all);
  comparePlaces(forms, all);
  compareErasures(forms, all);
  compareThemes(forms, all);
  compareVotes(forms, all);
  compareRecommendations(forms, all);
  compareDifferingViews(forms, all);
  return all;
}

}  // namespace ct::compare
