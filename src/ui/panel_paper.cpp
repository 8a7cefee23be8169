#include "ui/panel_paper.h"

#include <string>
#include <utility>

#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

/// It comes into sight as soon as it is known.
void drawWritten(Frame& frame) {
  const std::string& file = frame.facts.paperFile;
  ViewState& view = frame.view;
  if (std::exchange(view.paperSeen, file) != file)
    view.paperComes = file.empty() ? 0 : kUntilLaidOut;
  if (file.empty()) return;
  gap(frame);
  paragraph(frame, "Written to " + file);
  const ImVec2 from = ImGui::GetItemRectMin();
  if (frame.facts.paperOf != frame.facts.live->revision())
    trouble(frame, "Something was changed since: write it again before you print it.");
  Flow flow(frame);
  if (flow.button("Open it to print", {}, ButtonKind::strong)) frame.outbox.wish(OpenPaper{});
  if (flow.button("Show where it lies")) frame.outbox.wish(ShowPaper{});
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(view.paperComes, from, {end.x, end.y + frame.px(24)});
}

}  // namespace

void drawPaper(Frame& frame) {
  heading(frame, "On paper");
  gap(frame);
  const Sheet sheet(frame, "paper");
  hint(frame,
       "For an evening on paper, or should the laptop fail: sheets of A4 to print, as PDF. Cards "
       "held back and impressions are not on them.");
  gap(frame);
  if (frame.facts.openVersion > 0 || frame.facts.openStep) {
    return hint(frame, "They are made of how things stand now: go back to the session first.");
  }
  Flow flow(frame);
  for (const auto& [what, name] : kPapers) {
    if (flow.button(name)) frame.outbox.wish(WritePaper{what});
  }
  drawWritten(frame);
}

}  // namespace ct::ui
