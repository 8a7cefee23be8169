#include <fmt/format.h>

#include <set>

#include "compare/pairs.h"
#include "sort/accounting.h"

namespace ct::compare {

using session::Placement;
using session::Session;
using session::Theme;
using session::ThemeId;

namespace {

/// The one theme of `there` in which all the cards of a theme of `here` have a place; null when
/// there is no such theme, or no card.
const Theme* whereAllAre(const Session& here, ThemeId theme, const Session& there) {
  std::set<ThemeId> common;
  bool first = true;
  for (const session::PlacementId id : here.placementsIn(theme)) {
    std::set<ThemeId> themes;
    for (const session::PlacementId other : there.placementsOf(here.find(id)->card)) {
      const ThemeId each = there.find(other)->theme;
      if (first || common.contains(each)) themes.insert(each);
    }
    common = std::move(themes);
    first = false;
  }
  return common.empty() ? nullptr : there.find(*common.begin());
}

std::string arrival(const Forms& forms, const Theme& theme) {
  const Theme* from = whereAllAre(forms.after, theme.id, forms.before);
  if (from == nullptr) return fmt::format("Theme {} is new.", sort::nameOf(theme));
  return fmt::format("Theme {} is new; its cards were in {}.", sort::nameOf(theme),
                     sort::nameOf(*from));
}

std::string departure(const Forms& forms, const Theme& theme) {
  const Theme* into = whereAllAre(forms.before, theme.id, forms.after);
  if (into == nullptr) return fmt::format("Theme {} is gone.", sort::nameOf(theme));
  return fmt::format("Theme {} is gone; its cards are in {}.", sort::nameOf(theme),
                     sort::nameOf(*into));
}

void tellTitle(const Theme& was, const Theme& is, std::vector<Difference>& all) {
  if (was.title == is.title) return;
  if (was.title.empty()) {
    all.push_back({Topic::themes, fmt::format("Theme {} was named {}.", is.letter, is.title), {}});
    return;
  }
  all.push_back({Topic::themes, fmt::format("Theme {} has another name.", is.letter),
                 Wording{was.title, is.title}});
}

void tellChanges(const Theme& was, const Theme& is, std::vector<Difference>& all) {
  const auto tell = [&](bool differs, std::string_view what) {
    if (differs)
      all.push_back({Topic::themes, fmt::format("Theme {} {}.", sort::nameOf(is), what), {}});
  };
  tellTitle(was, is, all);
  const bool agreed = is.state == session::ThemeState::agreed;
  tell(was.state != is.state, agreed ? "is agreed" : "is proposed again");
  tell(was.state == is.state && was.agreedAt != is.agreedAt, "was agreed at another time");
  tell(was.letter != is.letter, fmt::format("had the letter {} before", was.letter));
  tell(was.x != is.x || was.y != is.y, "lies elsewhere on the board");
}

}  // namespace

void compareThemes(const Forms& forms, std::vector<Difference>& all) {
  forEachChanged<Theme>(forms, [&](const Theme* was, const Theme* is) {
    if (was != nullptr && is != nullptr) return tellChanges(*was, *is, all);
    all.push_back(
        {Topic::themes, was == nullptr ? arrival(forms, *is) : departure(forms, *was), {}});
  });
  std::set<std::string> reordered;
  forEachChanged<Placement>(forms, [&](const Placement* was, const Placement* is) {
    if (was == nullptr || is == nullptr || was->rank == is->rank) return;
    reordered.insert(sort::nameOf(*forms.after.find(is->theme)));
  });
  for (const std::string& name : reordered)
    all.push_back({Topic::themes, fmt::format("Theme {} is in another order.", name), {}});
}

}  // namespace ct::compare
