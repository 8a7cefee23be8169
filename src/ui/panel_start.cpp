#include "ui/panel_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/counted.h"
#include "text/words.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/folder_chooser.h"
#include "ui/modes.h"
#include "ui/word_hints.h"

namespace ct::ui {
namespace {

constexpr float kListWidth = 640;  // points

void drawWelcome(Frame& frame) {
  constexpr const char* kEverything = "Everything";
  constexpr const char* kKey = "Ctrl K";
  const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  label(frame, "Common Thread", Font::title);
  ImGui::SameLine(right - buttonWidth(frame, kEverything, kKey));
  if (button(frame, kEverything, kKey, ButtonKind::quiet)) togglePalette(frame);
  hint(frame,
       "Helps a group make sense of conversations together: read the notes, sort them into themes, "
       "vote, and write what "
       "the group recommends.");
  gap(frame, 3);
  if (frame.view.refusal.beside.empty() && !frame.facts.refused.empty()) {
    trouble(frame, frame.facts.refused);  // before anything was asked here
    gap(frame, 2);
  }
}

std::string detailsOf(const SessionRow& row) {
  std::string words = base::counted(row.cards, "card");
  if (row.savedAt) {
    words += fmt::format(", saved {} at {}", base::dateText(*row.savedAt),
                         base::clockText(*row.savedAt));
  }
  return words;
}

void drawSession(Frame& frame, const SessionRow& row) {
  const Sheet sheet(frame, row.path.c_str());
  const std::string open = "Open##" + row.path;
  const float wide = buttonWidth(frame, open.c_str(), "Enter");  // alike in every row
  const float room = ImGui::GetContentRegionAvail().x - wide;
  ImGui::BeginGroup();
  const float width = room / frame.scale - 2 * kStep;
  line(frame, row.title.empty() ? row.path : row.title, kBody, {}, text::Weight::bold, width);
  if (row.problem.empty()) label(frame, detailsOf(row), Font::small);
  ImGui::EndGroup();
  if (row.problem.empty()) {
    ImGui::SameLine(0, frame.px(2 * kStep));
    const bool first = &row == frame.facts.sessions.data();
    const bool byKey = first && keyPressed(ImGuiKey_Enter);
    const KeyCap cap = first && !fieldHasKeyboard() ? KeyCap("Enter") : KeyCap();
    if (button(frame, open.c_str(), cap, ButtonKind::plain, wide / frame.scale) || byKey) {
      frame.outbox.wish(OpenSession{row.path});
    }
  } else {
    trouble(frame, row.problem);
  }
}

void drawSessions(Frame& frame) {
  label(frame, "Sessions", Font::large);
  gap(frame);
  if (frame.facts.sessions.empty()) hint(frame, "There is none yet. Begin one beside this.");
  for (const SessionRow& row : frame.facts.sessions)
    drawSession(frame, row);
}

void drawOpenElsewhere(Frame& frame) {
  label(frame, "A session from elsewhere", Font::large);
  hint(frame, "From a stick, or another folder of this laptop.");
  gap(frame);
  if (!frame.view.choosingFolder) {
    if (button(frame, kChooseFolder)) beginChoosingFolder(frame);
  } else if (auto folder = drawChoosingFolder(frame, "Open this folder")) {
    frame.outbox.wish(OpenSession{std::move(*folder)});
    frame.view.choosingFolder = true;  // for another one, if there is no session in it
  }
}

void drawNewSession(Frame& frame) {
  Typing& typing = frame.view.typing;
  const Sheet sheet(frame, "new session");
  label(frame, "A new session", Font::large);
  gap(frame);
  constexpr const char* kTitle = "Title";
  bool begin = field(frame, kTitle, typing.newTitle, "For example: Young people and policing");
  if (ImGui::IsWindowAppearing()) keepTyping();
  if (auto plainer = drawWordHints(frame, kTitle, typing.newTitle, text::PlainKind::title))
    typing.newTitle = *plainer;
  constexpr const char* kQuestion = "The question the group comes to answer";
  begin |= sentenceField(frame, kQuestion, typing.newPurpose,
                         "Needed before sorting;\nit may be agreed together");
  if (auto plainer =
          drawWordHints(frame, kQuestion, typing.newPurpose, text::PlainKind::recommendation))
    typing.newPurpose = *plainer;
  gap(frame);
  const auto kind = frame.view.choosingFolder ? ButtonKind::plain : ButtonKind::strong;
  begin |= button(frame, "Begin", "Enter", kind);
  if (!frame.facts.sessionsFolder.empty()) {
    line(frame, "Kept in " + frame.facts.sessionsFolder, kSmall, frame.palette.second);
  }
  if (!begin) return;
  if (text::blank(typing.newTitle)) return askFor(frame, kTitle, "Give the session a title first.");
  frame.outbox.wish(NewSession{typing.newTitle, typing.newPurpose});
}

}  // namespace

void drawStart(Frame& frame) {
  const Measure page(frame, "start page", 1280);
  drawWelcome(frame);
  const float room = ImGui::GetContentRegionAvail().x / frame.scale;
  TwoColumns columns(frame, "start columns", std::min(kListWidth, room * 0.55F));
  drawSessions(frame);
  columns.next();
  drawNewSession(frame);
  gap(frame, 4);
  drawOpenElsewhere(frame);
  gap(frame, 4);
  if (button(frame, "Close Common Thread", {}, ButtonKind::quiet)) frame.outbox.wish(Quit{});
}

}  // namespace ct::ui
