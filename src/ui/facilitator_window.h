#pragma once

#include <optional>
#include <string>

#include "ui/board.h"
#include "ui/frame.h"
#include "ui/seen.h"

namespace ct::ui {

/// The laptop's view: what the meeting is about and what the room sees along the top, the stages
/// down the left, the stage's own panel in the middle, what is in hand at the right, and at the
/// foot where every card stands and whether it is saved. With one screen only, the room's picture
/// takes its place on one key.
class FacilitatorWindow {
 public:
  /// Draws one frame over the whole ImGui display. Without a session, the start page.
  void draw(Frame& frame);

  /// After `draw`, how long the next frame can wait, in seconds, when nothing happens meanwhile;
  /// none: for ever.
  std::optional<double> patience() const { return patience_; }

 private:
  void drawPanels(Frame& frame, ImVec2 size);
  void drawMiddle(Frame& frame, ImVec2 size);

  /// Where every card stands, in one sentence; counted again only when the session has changed.
  const std::string& countsOf(const Frame& frame);

  /// Whether the mouse was moved lately.
  bool pointing();

  Board board_;
  std::string counts_;
  Seen counted_;
  std::optional<double> patience_;
  double pointedAt_ = -1e9;    ///< seconds of ImGui's clock
  std::size_t panelFrom_ = 0;  ///< how many controls stand around the panel of the stage
};

}  // namespace ct::ui
