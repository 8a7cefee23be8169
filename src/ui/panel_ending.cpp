#include <fmt/format.h>

#include "base/counted.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/modes.h"
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

void drawVersions(Frame& frame) {
  label(frame, "Versions", Font::large);
  gap(frame);
  const Sheet sheet(frame, "versions");
  if (frame.mayChange()) drawSave(frame);
  const auto& versions = frame.facts.versions;
  if (versions.empty()) return hint(frame, "None is saved yet.");
  const VersionRow& last = versions.back();
  line(frame,
       fmt::format("The last of {}: {}, {}, saved {} at {}", versions.size(), last.number,
                   last.message, base::dateText(last.savedAt), base::clockText(last.savedAt)));
}

/// Words typed for a differing view and not kept are in no record, and nobody would miss them.
void warnOfViewsNotKept(Frame& frame) {
  for (const auto& [about, view] : frame.view.typing.newViews) {
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
  Flow flow(frame);
  if (flow.button("Open the report", {}, ButtonKind::strong)) frame.outbox.wish(OpenReport{});
  if (flow.button("Show its folder")) frame.outbox.wish(ShowReport{});
}

void drawLookingBack(Frame& frame) {
  heading(frame, "What was done");
  gap(frame);
  const Sheet sheet(frame, "looking back");
  hint(frame,
       "Every step of the evening and every version, to look at, to compare or to go back to.");
  gap(frame);
  if (button(frame, "Look back", "F10")) toggleHistory(frame);
}

}  // namespace

void drawEnding(Frame& frame) {
  const Measure page(frame, "ending page");
  drawVersions(frame);
  drawReport(frame);
  drawLookingBack(frame);
}

}  // namespace ct::ui
