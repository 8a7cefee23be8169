#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

namespace ct::ui {

/// The field above the board that looks for cards by their words, in any script, with or without
/// accents and capitals. Cards found stay lit, Enter goes from one to the next, Escape ends it.
/// What a held-back card says is not looked at. Keeps the words in the form they are compared in.
class Find {
 public:
  static constexpr float kHeight = 80;  // points

  /// Draws the field where the cursor is, `kHeight` high; nothing while it is closed.
  void draw(Frame& frame, float width);

  /// The card to go to now, if Enter was pressed.
  const PlacedCard* takeGoal(const BoardLayout& layout);

 private:
  void look(Frame& frame);
  void prepare(const session::Session& session);
  void goOn(Frame& frame);

  struct Words {
    session::CardId card;
    std::string form;
  };
  std::vector<Words> words_;
  const session::Session* of_ = nullptr;
  std::int64_t revision_ = -1;
  std::string looked_;  ///< what `found` was looked up for
  session::CardId goal_;
};

}  // namespace ct::ui
