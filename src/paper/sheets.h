#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/time.h"
#include "text/layout.h"

/// Pages of A4 as plain data: what stands where, before any of it is drawn. Lengths are points, 72
/// to an inch, from the top left corner.
namespace ct::paper {

constexpr float mm(float millimetres) {
  return millimetres * 72 / 25.4F;
}

inline constexpr float kPageWidth = mm(210);
inline constexpr float kPageHeight = mm(297);
inline constexpr float kMargin = mm(10);  ///< printers leave less than this white

/// How dark something is: 0 is black, 1 is the paper.
using Grey = float;
inline constexpr Grey kInk = 0;
inline constexpr Grey kQuiet = 0.35F;  ///< words beside the point; still 7:1 on paper
inline constexpr Grey kFaint = 0.6F;   ///< lines to write or cut on

/// One line of a paragraph that was broken into lines. It refers to the whole paragraph, because
/// which way words run in a line depends on all of them.
struct Line {
  std::shared_ptr<const std::string> paragraph;
  int number = 0;     ///< within the paragraph
  std::string words;  ///< what stands in it; of a line that was cut, all that should
  float indent = 0;   ///< of its beginning, from the left edge
  float width = 0;
  float height = 0;
  float baseline = 0;  ///< from the top of the line
};

/// A line in its place.
struct Words {
  float x = 0;  ///< of the left edge of the width it was set to
  float y = 0;  ///< of its top
  text::Style style;
  Grey grey = kInk;
  Line line;
};

struct Stroke {
  float fromX = 0, fromY = 0, toX = 0, toY = 0;
  float thickness = 0.6F;
  Grey grey = kFaint;
  bool dashed = false;
};

struct Box {
  float x = 0, y = 0, width = 0, height = 0;
  float thickness = 0.8F;  ///< of its edge; 0: none
  Grey edge = kInk;
  Grey fill = 1;  ///< 1: none
};

struct Page {
  std::vector<Box> boxes;  ///< beneath all else
  std::vector<Stroke> strokes;
  std::vector<Words> words;
};

struct Sheets {
  std::string title;
  base::Time dated;  ///< what the file says of when it was made: the session's own beginning
  std::vector<Page> pages;
};

}  // namespace ct::paper
