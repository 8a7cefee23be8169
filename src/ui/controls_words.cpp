#include <algorithm>
#include <iterator>

#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/words_on_line.h"

namespace ct::ui {
namespace {

Colour orInk(Frame& frame, Colour colour) {
  return colour.rgb == 0 ? frame.palette.ink : colour;
}

float roomFor(Frame& frame, float width) {
  const float room = width > 0 ? frame.px(width) : ImGui::GetContentRegionAvail().x;
  return std::max(room, frame.px(40));
}

}  // namespace

void label(Frame& frame, std::string_view words, Font font) {
  label(frame, words, font, font == Font::small ? frame.palette.second : frame.palette.ink);
}

void label(Frame& frame, std::string_view words, Font font, Colour colour) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = sizeOnLine(frame, font, words);
  writeOnLine(frame, font, at, words, colour);
  ImGui::Dummy(size);
}

void paragraph(Frame& frame, std::string_view words, float size, Colour colour, text::Weight weight,
               float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 drawn =
      frame.ink.write(*ImGui::GetWindowDrawList(), at, words,
                      {.size = frame.px(size), .weight = weight, .width = roomFor(frame, width)},
                      orInk(frame, colour));
  ImGui::Dummy(drawn);
}

float largestFitting(Frame& frame, std::string_view words, float height,
                     std::initializer_list<float> sizes) {
  const auto fits = [&](float size) {
    return frame.ink.lay(words, {.size = frame.px(size), .width = roomFor(frame, 0)}).height <=
           height;
  };
  const auto found = std::find_if(sizes.begin(), sizes.end(), fits);
  return found == sizes.end() ? *std::prev(sizes.end()) : *found;
}

void line(Frame& frame, std::string_view words, float size, Colour colour, text::Weight weight,
          float width) {
  const ImVec2 room(roomFor(frame, width), frame.px(size) * 1.4F);
  if (!ImGui::IsRectVisible(room)) {
    ImGui::Dummy(room);
    return;
  }
  const std::string_view first = words.substr(0, words.find('\n'));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const text::Layout& layout = frame.ink.lay(
      first, {.size = frame.px(size), .weight = weight, .width = room.x, .maxLines = 1});
  frame.ink.draw(*ImGui::GetWindowDrawList(), ImVec2(at.x, at.y + (room.y - layout.height) / 2),
                 layout, orInk(frame, colour));
  ImGui::Dummy(room);
}

void lead(Frame& frame, std::string_view words, float width) {
  constexpr float kBaseline = 1.09F;  // of the font, from the top of a line, in its size
  const float top = ImGui::GetCursorPosY();
  ImGui::SetCursorPosY(top + frame.px(kBaseline * (kBody - kSmall)));
  line(frame, words, kSmall, frame.palette.second, text::Weight::regular, width);
  ImGui::SameLine(0, frame.px(kStep));
  ImGui::SetCursorPosY(top);
}

void heading(Frame& frame, std::string_view words) {
  gap(frame, 2);
  label(frame, words, Font::large);
}

void hint(Frame& frame, std::string_view words) {
  paragraph(frame, words, kBody, frame.palette.second);
}

void trouble(Frame& frame, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float mark = frame.px(4);
  const ImVec2 from = at;
  ImGui::Indent(mark + frame.px(12));
  paragraph(frame, words);
  ImGui::Unindent(mark + frame.px(12));
  ImGui::GetWindowDrawList()->AddRectFilled(from, ImVec2(at.x + mark, ImGui::GetItemRectMax().y),
                                            toImGui(frame.palette.trouble), mark / 2);
}

void sign(Frame& frame, std::string_view letter, float size) {
  frame.ink.sign(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), frame.px(size), letter);
  ImGui::Dummy(ImVec2(frame.px(size), frame.px(size)));
}

}  // namespace ct::ui
