#include "ui/words_on_line.h"

#include <algorithm>
#include <cfloat>
#include <cstddef>

#include "text/words.h"

namespace ct::ui {
namespace {

text::Style styleOf(Font font) {
  const bool bold = font != Font::body && font != Font::small;
  return {.size = fontOf(font)->FontSize / kPointsOfEm,
          .weight = bold ? text::Weight::bold : text::Weight::regular,
          .maxLines = 1};
}

/// The character at `at`, and `at` moved past it; 0xFFFD for what is not UTF-8.
unsigned nextCharacter(std::string_view words, std::size_t& at) {
  const auto first = static_cast<unsigned char>(words[at++]);
  if (first < 0x80) return first;
  unsigned character = first >= 0xF0   ? first & 0x07U
                       : first >= 0xE0 ? first & 0x0FU
                                       : first & 0x1FU;
  while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) {
    character = character << 6U | (static_cast<unsigned char>(words[at++]) & 0x3FU);
  }
  return character;
}

}  // namespace

std::string_view shown(std::string_view label) {
  return label.substr(0, label.find("##"));
}

bool inControlFonts(std::string_view words) {
  const ImFont& font = *fontOf(Font::body);
  for (std::size_t at = 0; at < words.size();) {
    const unsigned character = nextCharacter(words, at);
    if (character < 0x20) continue;
    if (character > 0xFFFF) return false;
    if (font.FindGlyphNoFallback(static_cast<ImWchar>(character)) == nullptr) return false;
  }
  return true;
}

ImVec2 sizeOnLine(Frame& frame, Font font, std::string_view words) {
  if (!inControlFonts(words)) {
    const text::Layout& layout = frame.ink.lay(words, styleOf(font));
    return {layout.width, layout.height};
  }
  const ImFont& drawn = *fontOf(font);
  return drawn.CalcTextSizeA(drawn.FontSize, FLT_MAX, 0, words.data(), words.data() + words.size());
}

std::string cutOnLine(Frame& frame, Font font, std::string_view words, float width) {
  if (sizeOnLine(frame, font, words).x <= width) return std::string(words);
  std::size_t fits = 0;
  std::size_t tooMany = text::characters(words);
  while (tooMany - fits > 1) {
    const std::size_t middle = fits + (tooMany - fits) / 2;
    const std::string cut = text::firstWords(words, middle);
    (sizeOnLine(frame, font, cut).x <= width ? fits : tooMany) = middle;
  }
  return text::firstWords(words, std::max<std::size_t>(fits, 1));
}

void writeOnLine(Frame& frame, Font font, ImVec2 at, std::string_view words, Colour colour) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (!inControlFonts(words)) {
    frame.ink.write(list, at, words, styleOf(font), colour);
    return;
  }
  list.AddText(fontOf(font), fontOf(font)->FontSize, at, toImGui(colour), words.data(),
               words.data() + words.size());
}

}  // namespace ct::ui
