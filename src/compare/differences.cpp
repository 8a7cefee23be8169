#include "compare/differences.h"

#include <fmt/format.h>

#include <algorithm>

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
  if (was.origin != is.origin)
    tell("It says something else of where it came from.", {{was.origin, is.origin}});
}

std::vector<Difference> differences(const session::Session& before, const session::Session& after) {
  const Forms forms{before, after};
  std::vector<Difference> all;
  compareMeeting(forms, all);
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
