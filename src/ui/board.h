#pragma once

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/board_paint.h"
#include "ui/find.h"
#include "ui/frame.h"
#include "ui/seen.h"

namespace ct::ui {

/// The board in the facilitator's window: cards on a surface, in themes and in the trays outside
/// them. Keeps the layout between frames and lays out again only when the session has changed.
class Board {
 public:
  /// Fills `size` pixels of the current ImGui window.
  void draw(Frame& frame, ImVec2 size);

 private:
  /// For a window of `size` pixels.
  const BoardLayout& layoutOf(Frame& frame, ImVec2 size);

  /// Sets out for seeing all of a new layout, for whoever saw all of the one before through that
  /// glass.
  void goOnSeeingAll(BoardState& board, const Glass& before) const;

  /// The glass of this frame, whose camera sees all at first and stays with what it sees.
  Glass glassOf(Frame& frame, ImVec2 size);

  /// Sets out for what is wished to be seen, and goes a step of the way.
  void followGoals(Frame& frame, const Glass& glass);
  static double glideShare(const Frame& frame);

  Find find_;
  Glass last_;
  BoardLayout layout_;
  std::size_t cards_ = 0;  ///< in the session when the pile was laid
  bool withoutInformation_ = false;
  Seen seen_;
};

}  // namespace ct::ui
