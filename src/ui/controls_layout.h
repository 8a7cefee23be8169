#pragma once

#include <imgui.h>

#include <cstddef>
#include <functional>

#include "ui/frame.h"

/// Where controls stand: distances, areas, columns and sheets of paper.
namespace ct::ui {

/// An empty space of that many steps of 8 points.
void gap(Frame& frame, float steps = 1);

/// A thin line across.
void rule(Frame& frame);

/// Moves the next words down so that they stand in the middle of a line of buttons.
void alignToButtons(Frame& frame);

/// A panel's area: an ImGui child with padding. Always call `endArea`.
void beginArea(Frame& frame, const char* id, ImVec2 size, float padding = 24);
void endArea();

/// While it lives, what is drawn keeps to a width that is good to read.
class Measure {
 public:
  static constexpr float kWidest = 900;  // points
  explicit Measure(Frame& frame, const char* id, float widest = kWidest);
  ~Measure();
  Measure(const Measure&) = delete;
  Measure& operator=(const Measure&) = delete;

 private:
  bool open_;
};

/// True when the window is so low that the words of cards are set smaller, for the buttons' sake.
bool isLow(const Frame& frame);

/// A part of the page that keeps its height, a share of the window's, whatever is drawn in it while
/// it lives; more than that is scrolled. So what is pressed beneath never moves.
class StillArea {
 public:
  StillArea(const char* id, float share);
  ~StillArea();
  StillArea(const StillArea&) = delete;
  StillArea& operator=(const StillArea&) = delete;
};

/// Ctrl with up or down scrolls the area drawn now, because the page keys turn the room; a still
/// area in it first, as long as there is more of that.
void scrollByKeys();

/// Two columns side by side, the first `left` points wide. `next` goes on to the second.
class TwoColumns {
 public:
  TwoColumns(Frame& frame, const char* id, float left);
  ~TwoColumns();
  TwoColumns(const TwoColumns&) = delete;
  TwoColumns& operator=(const TwoColumns&) = delete;
  void next();

 private:
  bool open_;
};

/// Draws the first `count` things, one below another; in a low window in two columns, so that what
/// is pressed next is in sight.
void inColumnsIfLow(Frame& frame, const char* id, std::size_t count,
                    const std::function<void(std::size_t)>& draw);

/// Scrolls whatever must be scrolled, windows around this one too, so that a place is seen.
void keepInSight(ImVec2 from, ImVec2 to);

/// How many frames it takes until what has come up is laid out, and all that grows with it.
inline constexpr int kUntilLaidOut = 3;

/// Keeps a place in sight for `frames` more frames, and counts them down.
void keepInSight(int& frames, ImVec2 from, ImVec2 to);

/// A sheet of paper around what is drawn while it lives, as high as that needs. `width` in points;
/// 0: all there is.
class Sheet {
 public:
  enum class Edge { quiet, focus };
  Sheet(Frame& frame, const char* id, float width = 0, Edge edge = Edge::quiet);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  /// True when it was pressed anywhere on it but on a control, and let go again.
  bool pressed() const;

 private:
  ImVec2 from_;
  ImVec2 to_;
  ImGuiStorage& storage_;  // of the window it lies in: how high it was in the last frame
  ImGuiID id_;
  bool open_;
};

}  // namespace ct::ui
