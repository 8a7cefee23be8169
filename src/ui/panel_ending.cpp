#include <fmt/format.h>

#include "base/counted.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

void drawSave(Frame& frame) {
  std::string& message = frame.view.typing.versionMessage;
  bool save = field(frame, "Save a version: a copy that nothing changes any more", message,
                    "For example: After sorting");
  const bool typing = fieldHasKeyboard();  // it is the only one here
  save |= button(frame, "Save this version", {"Enter", typing}, ButtonKind::strong);
  if (!save || text::blank(message)) return;
  frame.outbox.ask(commands::SaveVersion{message});
  message.clear();
}

void drawVersion(Frame& frame, const VersionRow& version) {
  const bool open = frame.facts.openVersion == version.number;
  const std::string name =
      fmt::format("{}##version {}", open ? "You see it now" : "Look at it", version.number);
  if (button(frame, name.c_str(), {}, open ? ButtonKind::chosen : ButtonKind::plain)) {
    frame.outbox.wish(OpenVersion{version.number});
  }
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  line(frame, fmt::format("{}, {}", version.number, version.message), kBody);
  label(frame,
        fmt::format("{} at {}, {}", base::dateText(version.savedAt),
                    base::clockText(version.savedAt), base::counted(version.cards, "card")),
        Font::small);
  ImGui::EndGroup();
}

void drawVersions(Frame& frame) {
  label(frame, "Versions", Font::large);
  gap(frame);
  const Sheet sheet(frame, "versions");
  if (frame.mayChange()) drawSave(frame);
  const auto& versions = frame.facts.versions;
  if (versions.empty()) hint(frame, "None is saved yet.");
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    drawVersion(frame, *version);
  }
  if (frame.facts.openVersion == 0) return;
  gap(frame);
  if (button(frame, "Back to the session", {}, ButtonKind::strong)) {
    frame.outbox.wish(OpenVersion{0});
  }
}

/// Words typed for a differing view and not kept are in no record, and nobody would miss them.
void warnOfViewsNotKept(Frame& frame) {
  for (const auto& [about, view] : frame.view.newViews) {
    if (text::blank(view.words)) continue;
    const bool onTheme = frame.session().find(session::ThemeId{about}) != nullptr;
    trouble(frame, fmt::format("A differing view was typed under {} and not kept: “{}”",
                               onTheme ? "Name" : "Recommend", view.words));
  }
}

void drawReport(Frame& frame) {
  heading(frame, "The report");
  gap(frame);
  const Sheet sheet(frame, "report");
  paragraph(frame, sort::sentence(sort::account(frame.session())) + ".");
  hint(frame, "Cards held back and impressions are left out of it.");
  gap(frame);
  if (frame.mayChange()) warnOfViewsNotKept(frame);
  if (button(frame, "Write the report", {}, ButtonKind::strong)) frame.outbox.wish(WriteReport{});
  if (frame.facts.reportFolder.empty()) return;
  gap(frame);
  paragraph(frame, "Written to " + frame.facts.reportFolder);
  if (button(frame, "Show its folder")) frame.outbox.wish(ShowReport{});
}

void drawEntry(Frame& frame, const session::Entry& entry, bool inForce) {
  lead(frame, base::clockText(entry.time), 56);
  line(frame, inForce ? entry.sentence : "Undone: " + entry.sentence, kBody,
       inForce ? frame.palette.ink : frame.palette.second);
}

void drawHistory(Frame& frame) {
  heading(frame, "What was done");
  const session::History& history = *frame.facts.history;
  if (frame.mayChange()) {
    gap(frame);
    Flow flow(frame);
    if (history.toUndo() != nullptr && flow.button("Undo", whenFree("Ctrl Z"))) {
      frame.outbox.ask(commands::Undo{});
    }
    if (history.toRedo() != nullptr && flow.button("Redo", whenFree("Ctrl Y"))) {
      frame.outbox.ask(commands::Redo{});
    }
  }
  gap(frame);
  const auto& entries = history.entries();
  if (entries.empty()) hint(frame, "Nothing yet.");
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    drawEntry(frame, *entry, history.isInForce(entry->number));
  }
}

}  // namespace

void drawEnding(Frame& frame) {
  const Measure page(frame, "ending page");
  drawVersions(frame);
  drawReport(frame);
  if (frame.facts.history != nullptr) drawHistory(frame);
}

}  // namespace ct::ui
