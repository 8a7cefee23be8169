#pragma once

#include <array>

#include "ui/frame.h"

/// The facilitator window's panel for each stage but sorting, whose panel is the board. A panel
/// fills the current ImGui child, reads the session, and puts what is asked for in the frame's
/// outbox. What is typed stays until it is asked for. Where nothing may be changed, a panel shows
/// the same and has no control that changes the record.
namespace ct::ui {

/// What the meeting is about, and bringing notes in.
void drawOpening(Frame& frame);

/// One card at a time.
void drawRead(Frame& frame);
/// Its key for the next card, while the room is in this window instead of it.
void useReadingKeys(Frame& frame);

/// Every theme's title, until the group says yes to it.
void drawName(Frame& frame);

/// Opening a vote, typing ballots in, closing it and showing its result.
void drawVote(Frame& frame);

/// Writing recommendations, what they rest on, and who sees it differently.
void drawRecommend(Frame& frame);

/// Versions, the report, and the history of the evening.
void drawEnding(Frame& frame);

struct StagePanel {
  facilitate::Stage stage;
  const char* id;
  void (*draw)(Frame& frame);
};

/// All of them, in the order of the evening.
constexpr std::array<StagePanel, 6> stagePanels() {
  using facilitate::Stage;
  return {{{Stage::opening, "opening", drawOpening},
           {Stage::read, "read", drawRead},
           {Stage::name, "name", drawName},
           {Stage::vote, "vote", drawVote},
           {Stage::recommend, "recommend", drawRecommend},
           {Stage::ending, "ending", drawEnding}}};
}

}  // namespace ct::ui
