#include "paper/pen.h"

namespace ct::paper {

float Pen::write(float x, float y, const Setting& setting, Grey grey) {
  for (const Line& line : setting.lines) {
    page_.words.push_back({x, y, setting.style, grey, line});
    y += line.height;
  }
  return y;
}

float Pen::write(float x, float y, std::string_view utf8, const text::Style& style, Grey grey) {
  return write(x, y, Setting{style, lettering_.lines(utf8, style)}, grey);
}

float Pen::label(float x, float y, std::string_view utf8, text::Style style, Grey grey) {
  style.width = 0;
  const Setting setting{style, lettering_.lines(utf8, style)};
  write(x, y, setting, grey);
  return x + setting.lines.front().width;
}

}  // namespace ct::paper
