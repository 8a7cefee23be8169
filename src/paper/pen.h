#pragma once

#include <string_view>
#include <vector>

#include "paper/lettering.h"
#include "paper/sheets.h"

namespace ct::paper {

/// Writes and draws on one page.
class Pen {
 public:
  Pen(Page& page, Lettering& lettering) : page_(page), lettering_(lettering) {}

  /// Writes the words with their top left corner there; gives where they end below.
  float write(float x, float y, std::string_view utf8, const text::Style& style, Grey grey = kInk);
  float write(float x, float y, const Setting& setting, Grey grey = kInk);

  /// The same on one line, as wide as it needs; gives where it ends at the right.
  float label(float x, float y, std::string_view utf8, text::Style style, Grey grey = kInk);

  void stroke(const Stroke& stroke) { page_.strokes.push_back(stroke); }
  void box(const Box& box) { page_.boxes.push_back(box); }

  /// A line to write on.
  void writingLine(float x, float y, float width) { stroke({x, y, x + width, y}); }

 private:
  Page& page_;
  Lettering& lettering_;
};

}  // namespace ct::paper
