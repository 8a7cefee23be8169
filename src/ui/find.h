#pragma once

#include <string>
#include <vector>

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"
#include "ui/seen.h"

namespace ct::ui {

/// The field above the board that looks for cards by their words, in any script, with or without
/// accents and capitals. Cards found stay lit, Enter goes from one to the next, Escape ends it.
/// What a held-back card says is not looked at. Keeps the words in the form they are compared in.
class Find {
 public:
  static constexpr float kHeight = 80;  // points

  /// Draws the field where the cursor is, `height` points high; nothing while it is closed.
  void draw(Frame& frame, float width);
  /// kHeight, and more while its words have to be shown beneath it.
  float height() const { return height_; }

  /// The card to go to now, if Enter was pressed.
  const PlacedCard* takeGoal(const BoardLayout& layout);

 private:
  void drawInside(Frame& frame);
  void look(Frame& frame);
  void prepare(const Frame& frame);
  void goOn(Frame& frame);

  struct Words {
    session::CardId card;
    std::string form;
  };
  std::vector<Words> words_;
  Seen seen_;
  std::string looked_;  ///< what `found` was looked up for
  session::CardId goal_;
  float height_ = kHeight;
};

}  // namespace ct::ui
