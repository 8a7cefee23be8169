#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <cairo.h>

#include "paper/sheets.h"
#include "text/layout.h"

namespace ct::paper {

/// Breaks words into lines for paper and draws them, in every script, by Pango. One object does
/// both, so that nothing is measured otherwise than it is drawn. Not for use by two threads at
/// once.
class Lettering {
 public:
  Lettering();
  ~Lettering();
  Lettering(const Lettering&) = delete;
  Lettering& operator=(const Lettering&) = delete;

  /// The words as lines. With `style.maxLines` they are one paragraph, cut with “…” after so many.
  std::vector<Line> lines(std::string_view utf8, const text::Style& style);

  /// Draws one line that `lines` of this object gave.
  void drawOn(cairo_t* canvas, const Words& words);

 private:
  struct Pango;
  std::unique_ptr<Pango> pango_;
};

/// Words in the type they were given.
struct Setting {
  text::Style style;
  std::vector<Line> lines;
};

float heightOf(const std::vector<Line>& lines);

/// The words as large as they fit that height, from `style.size` down to `smallest`. What does not
/// fit then is cut with “…”: for titles, which stand whole on screen, and never for a card.
Setting fitted(Lettering& lettering, std::string_view utf8, text::Style style, float smallest,
               float height);

}  // namespace ct::paper
