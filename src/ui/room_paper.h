#pragma once

#include <imgui.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/layout.h"
#include "ui/ink.h"
#include "ui/room_state.h"
#include "ui/style.h"

/// What every page of the room is made with: places, words, signs and the foot. Lengths named
/// `of(…)` are fractions of the picture's height, so that a page looks the same at every size.
namespace ct::ui {

/// Beside what is read: heads, feet, counts.
inline constexpr float kRoomSecond = 0.036F;
inline constexpr float kRoomTitle = 0.066F;
inline constexpr float kRoomGap = 0.02F;
inline constexpr float kRoomPadding = 0.024F;

/// A rectangle of the picture, in pixels from its top left corner.
struct Area {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  Area inside(float padding) const;
  /// What is left when that much is taken off the top, or the left.
  Area below(float taken) const { return {x, y + taken, width, height - taken}; }
  Area beside(float taken) const { return {x + taken, y, width - taken, height}; }
};

/// How words in the room are set.
struct WordLook {
  float size = kRoomReading;  ///< of the picture's height
  text::Weight weight = text::Weight::regular;
  int maxLines = 0;  ///< cut with "…" after these; 0: never
};

/// Measures words and places for a picture of `size` pixels, before anything is drawn.
class Ruler {
 public:
  Ruler(Ink& ink, ImVec2 size) : ink_(ink), size_(size) {}

  float of(float fraction) const { return size_.y * fraction; }
  bool isWide() const { return size_.x > 1.5F * size_.y; }

  /// Where a page may draw: within the margins, above the foot.
  Area body() const;
  Area foot() const;

  const text::Layout& lay(std::string_view words, const WordLook& look, float width) const;
  float lineHeight(float size) const;

  /// How high a theme's sign is drawn: `fraction` of the picture, or more where its letter would
  /// fall under `kRoomLeast`.
  float signHeight(std::string_view letter, float fraction) const;

  Ink& ink() const { return ink_; }

 private:
  Ink& ink_;
  ImVec2 size_;
};

/// One thing in the left of the foot: a theme's sign when `letter` is given, else words.
struct FootPart {
  std::string words;
  std::string letter = {};
};

/// The picture being drawn.
class RoomPaper {
 public:
  RoomPaper(ImDrawList& list, const Ruler& ruler, const Palette& palette, ImVec2 at)
      : list_(list), ruler_(ruler), palette_(palette), at_(at) {}

  const Ruler& ruler() const { return ruler_; }
  const Palette& palette() const { return palette_; }

  /// Words from the top of an area, wrapped to its width; gives their size. Right-to-left words
  /// stand at its right.
  ImVec2 write(Area area, std::string_view words, const WordLook& look, Colour colour);
  /// Words halfway down an area and close to its left in every script: titles beside a sign, names
  /// of rows.
  ImVec2 writeBeside(Area area, std::string_view words, WordLook look, Colour colour);

  void fill(Area area, Colour colour, float corner);
  void outline(Area area, Colour colour, float corner, float thickness);
  void dashedOutline(Area area, Colour colour, float thickness);
  /// A mark of yes in a box.
  void tick(Area box, Colour colour);
  /// A theme's sign halfway down the left of an area; gives its width.
  float sign(Area area, std::string_view letter, float fraction);

  /// A photo in all of an area.
  void picture(Area area, const RoomPhoto& photo);

  void foot(const std::vector<FootPart>& left, std::string_view right);

 private:
  ImVec2 onScreen(float x, float y) const { return {at_.x + x, at_.y + y}; }
  ImVec2 from(Area area) const { return onScreen(area.x, area.y); }
  ImVec2 to(Area area) const { return onScreen(area.right(), area.bottom()); }

  ImDrawList& list_;
  const Ruler& ruler_;
  const Palette& palette_;
  ImVec2 at_;
};

/// One sheet of a page, ready to draw.
using Sheet = std::function<void(RoomPaper&)>;
using Sheets = std::vector<Sheet>;

}  // namespace ct::ui
