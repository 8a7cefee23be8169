#include "ui/drawn.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "support/recorded_glyphs.h"

namespace ct::tests {
namespace {

using Rgb = std::array<double, 3>;

Rgb rgbOf(ImU32 colour) {
  return {static_cast<double>((colour >> IM_COL32_R_SHIFT) & 0xFF),
          static_cast<double>((colour >> IM_COL32_G_SHIFT) & 0xFF),
          static_cast<double>((colour >> IM_COL32_B_SHIFT) & 0xFF)};
}

double alphaOf(ImU32 colour) {
  return static_cast<double>((colour >> IM_COL32_A_SHIFT) & 0xFF) / 255;
}

ui::Colour asColour(const Rgb& rgb) {
  const auto part = [](double value) { return static_cast<std::uint32_t>(std::lround(value)); };
  return {part(rgb[0]) << 16 | part(rgb[1]) << 8 | part(rgb[2])};
}

Rgb over(const Rgb& ground, const Rgb& colour, double alpha) {
  Rgb mixed{};
  for (std::size_t i = 0; i < 3; ++i)
    mixed[i] = colour[i] * alpha + ground[i] * (1 - alpha);
  return mixed;
}

bool within(const ImVec4& clip, ImVec2 at) {
  return at.x >= clip.x && at.y >= clip.y && at.x < clip.z && at.y < clip.w;
}

/// A part of a filled shape, with a colour at each corner.
struct Triangle {
  std::array<ImDrawVert, 3> corners;
  ImVec4 clip;

  /// What it paints over `ground` there.
  Rgb paint(const Rgb& ground, ImVec2 at) const {
    if (!within(clip, at)) return ground;
    const ImVec2 a = corners[0].pos;
    const ImVec2 b = corners[1].pos;
    const ImVec2 c = corners[2].pos;
    if (at.x < std::min({a.x, b.x, c.x}) || at.x > std::max({a.x, b.x, c.x})) return ground;
    const double area = twice(a, b, c);
    if (area == 0) return ground;
    const std::array shares{twice(b, c, at) / area, twice(c, a, at) / area, twice(a, b, at) / area};
    if (shares[0] < 0 || shares[1] < 0 || shares[2] < 0) return ground;
    Rgb colour{};
    double alpha = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const Rgb part = rgbOf(corners[i].col);
      for (std::size_t j = 0; j < 3; ++j)
        colour[j] += shares[i] * part[j];
      alpha += shares[i] * alphaOf(corners[i].col);
    }
    return over(ground, colour, alpha);
  }

 private:
  static double twice(ImVec2 a, ImVec2 b, ImVec2 c) {
    return static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
           static_cast<double>(c.x - a.x) * static_cast<double>(b.y - a.y);
  }
};

/// One quad of a letter.
struct Letter {
  ImDrawVert from;
  ImDrawVert to;
  ImVec4 clip;
};

/// Goes through everything drawn, in order. Lines that ImGui takes from its texture are passed
/// over: no letter stands on one.
template <class OnShape, class OnLetter>
void goThrough(const DrawLists& lists, OnShape onShape, OnLetter onLetter) {
  for (const ImDrawList* list : lists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto vertex = [&](unsigned index) {
        const auto at = static_cast<int>(command.IdxOffset + index);
        return list->VtxBuffer[static_cast<int>(command.VtxOffset + list->IdxBuffer[at])];
      };
      const bool glyphs = RecordedGlyphs::isGlyph(command.GetTexID());
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const std::array corners{vertex(i), vertex(i + 1), vertex(i + 2)};
        const bool letter = glyphs || corners[0].uv.y != corners[2].uv.y;
        if (letter) {
          onLetter(Letter{corners[0], corners[2], command.ClipRect});
          i += 3;  // the other half of its quad
        } else if (corners[0].uv.x == corners[1].uv.x && corners[1].uv.x == corners[2].uv.x) {
          onShape(Triangle{corners, command.ClipRect});
        }
      }
    }
  }
}

std::uint64_t placeInAtlas(float u, float v) {
  return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(u)) << 32 |
         std::bit_cast<std::uint32_t>(v);
}

/// Which character lies where in the atlas.
std::unordered_map<std::uint64_t, ImWchar> charactersOf(const ImFontAtlas& atlas) {
  std::unordered_map<std::uint64_t, ImWchar> characters;
  for (const ImFont* font : atlas.Fonts) {
    for (const ImFontGlyph& glyph : font->Glyphs)
      characters[placeInAtlas(glyph.U0, glyph.V0)] = static_cast<ImWchar>(glyph.Codepoint);
  }
  return characters;
}

void append(std::string& words, unsigned character) {
  const auto byte = [&](unsigned value) { words += static_cast<char>(value); };
  if (character < 0x80) return byte(character);
  if (character < 0x800) {
    byte(0xC0U | character >> 6);
  } else {
    byte(0xE0U | character >> 12);
    byte(0x80U | (character >> 6 & 0x3FU));
  }
  byte(0x80U | (character & 0x3FU));
}

}  // namespace

std::vector<SeenGlyph> glyphsSeen(const DrawLists& lists, ui::Colour cleared) {
  std::vector<Triangle> beneath;
  std::vector<SeenGlyph> glyphs;
  const auto look = [&](const Letter& letter) {
    // A little beside the middle, so that it falls on no line between two triangles.
    const ImVec2 middle((letter.from.pos.x + letter.to.pos.x) / 2 + 0.013F,
                        (letter.from.pos.y + letter.to.pos.y) / 2 + 0.007F);
    if (!within(letter.clip, middle)) return;
    Rgb ground = rgbOf(ui::toImGui(cleared));
    for (const Triangle& triangle : beneath)
      ground = triangle.paint(ground, middle);
    const Rgb ink = over(ground, rgbOf(letter.from.col), alphaOf(letter.from.col));
    glyphs.push_back({middle, asColour(ink), asColour(ground)});
  };
  goThrough(
      lists, [&](const Triangle& triangle) { beneath.push_back(triangle); }, look);
  return glyphs;
}

std::string controlWords(const DrawLists& lists) {
  const auto characters = charactersOf(*ImGui::GetIO().Fonts);
  std::string words;
  const auto read = [&](const Letter& letter) {
    const auto found = characters.find(placeInAtlas(letter.from.uv.x, letter.from.uv.y));
    if (found != characters.end()) append(words, found->second);
  };
  goThrough(
      lists, [](const Triangle&) {}, read);
  return words;
}

}  // namespace ct::tests
