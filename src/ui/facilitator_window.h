#pragma once

#include "ui/board.h"
#include "ui/frame.h"

namespace ct::ui {

/// The laptop's view: what the meeting is about and what the room sees along the top, the stages
/// down the left, the stage's own panel in the middle, what is in hand at the right, and at the
/// foot where every card stands and whether it is saved. With one screen only, the room's picture
/// takes its place on one key.
class FacilitatorWindow {
 public:
  /// Draws one frame over the whole ImGui display. Without a session, the start page.
  void draw(Frame& frame);

  /// Whether a text field has the keys, after `draw`: its cursor wants to blink.
  bool isTyping() const { return typing_; }

 private:
  void drawPanels(Frame& frame, ImVec2 size);
  void drawMiddle(Frame& frame, ImVec2 size);

  Board board_;
  bool typing_ = false;
};

}  // namespace ct::ui
