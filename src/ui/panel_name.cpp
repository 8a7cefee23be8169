#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/counted.h"
#include "sort/accounting.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/modes.h"
#include "ui/panel_name_row.h"
#include "ui/panels.h"
#include "ui/typed_ahead.h"

namespace ct::ui {
namespace {

using Themes = std::vector<const session::Theme*>;

Themes::const_iterator placeOf(const Themes& themes, session::ThemeId id) {
  return std::find_if(themes.begin(), themes.end(),
                      [&](const session::Theme* theme) { return theme->id == id; });
}

/// Up and down go from theme to theme; Enter types the title of the one in focus.
void useKeys(Frame& frame, const Themes& themes) {
  NamingState& naming = frame.view.naming;
  const auto at = placeOf(themes, naming.inFocus);
  const session::ThemeId before = naming.inFocus;
  if (keyPressed(ImGuiKey_DownArrow) && std::next(at) != themes.end()) {
    naming.inFocus = (*std::next(at))->id;
  }
  if (keyPressed(ImGuiKey_UpArrow) && at != themes.begin()) naming.inFocus = (*std::prev(at))->id;
  if (naming.inFocus != before) naming.leftOpen.clear();
  const bool renames = std::any_of(frame.facts.keys.begin(), frame.facts.keys.end(),
                                   [](const KeyPress& press) { return press.key == Key::f2; });
  if ((keyPressed(ImGuiKey_Enter) || renames) && frame.mayChange()) {
    naming.startTyping = true;
    awaitField();
  }
  if (keyPressed(ImGuiKey_Escape)) naming.merging = naming.removing = naming.differing = {};
}

std::string progress(const Themes& themes) {
  const auto agreed = std::count_if(themes.begin(), themes.end(), [](const auto* theme) {
    return theme->state == session::ThemeState::agreed;
  });
  return fmt::format("{} of {} agreed", agreed, base::counted(themes.size(), "theme"));
}

}  // namespace

void drawName(Frame& frame) {
  const Measure page(frame, "name page");
  const Themes themes = sort::themesInOrder(frame.session());
  if (themes.empty()) {
    label(frame, "No themes yet", Font::large);
    return hint(frame, "Put cards together under Sort; each pile can be named there or here.");
  }
  NamingState& naming = frame.view.naming;
  if (placeOf(themes, naming.inFocus) == themes.end()) naming.inFocus = themes.front()->id;
  const session::ThemeId before = naming.inFocus;
  useKeys(frame, themes);
  label(frame, progress(themes), Font::large);
  hint(frame,
       "Read the cards of a theme, type the words the group finds, and ask for a yes. Up and down "
       "go from theme to theme, Enter types the title, Y agrees to it.");
  gap(frame);
  for (const session::Theme* theme : themes)
    drawThemeRow(frame, *theme);
  takeRoomAlong(frame, before, naming.inFocus);
}

}  // namespace ct::ui
