#include "ui/rounded.h"

#include <array>
#include <cstddef>

namespace ct::ui {
namespace {

/// The middles of the four corners, each a quarter of a circle; from the lower right one, the
/// way ImGui counts angles.
std::array<ImVec2, 4> cornersOf(ImVec2 at, ImVec2 to, float round) {
  return {{{to.x - round, to.y - round},
           {at.x + round, to.y - round},
           {at.x + round, at.y + round},
           {to.x - round, at.y + round}}};
}

void pathCorner(ImDrawList& list, ImVec2 centre, float round, int corner) {
  constexpr int kTwelfths = 3;
  list.PathArcToFast(centre, round, corner * kTwelfths, (corner + 1) * kTwelfths);
}

}  // namespace

void fillRounded(ImDrawList& list, ImVec2 at, ImVec2 to, ImU32 colour, float round) {
  list.AddRectFilled({at.x, at.y + round}, {to.x, to.y - round}, colour);
  list.AddRectFilled({at.x + round, at.y}, {to.x - round, at.y + round}, colour);
  list.AddRectFilled({at.x + round, to.y - round}, {to.x - round, to.y}, colour);
  const ImDrawListFlags smoothing = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // the line around does that
  const auto corners = cornersOf(at, to, round);
  for (int i = 0; i < 4; ++i) {
    list.PathLineTo(corners[static_cast<std::size_t>(i)]);
    pathCorner(list, corners[static_cast<std::size_t>(i)], round, i);
    list.PathFillConvex(colour);
  }
  list.Flags = smoothing;
}

void lineRounded(ImDrawList& list, ImVec2 at, ImVec2 to, ImU32 colour, float round, float thick) {
  list.AddRectFilled({at.x + round, at.y}, {to.x - round, at.y + thick}, colour);
  list.AddRectFilled({at.x + round, to.y - thick}, {to.x - round, to.y}, colour);
  list.AddRectFilled({at.x, at.y + round}, {at.x + thick, to.y - round}, colour);
  list.AddRectFilled({to.x - thick, at.y + round}, {to.x, to.y - round}, colour);
  const auto corners = cornersOf(at, to, round);
  for (int i = 0; i < 4; ++i) {
    pathCorner(list, corners[static_cast<std::size_t>(i)], round - thick / 2, i);
    list.PathStroke(colour, 0, thick);
  }
}

}  // namespace ct::ui
