#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/session_builder.h"
#include "ui/ink.h"
#include "ui/room.h"

namespace ct::tests {

/// Stands where the glyph atlas does and notes every glyph that is drawn: which, and how large.
/// Each size is a texture of its own, so that the size of every quad can be read back from the draw
/// list.
class RecordedGlyphs final : public text::GlyphSource {
 public:
  std::optional<text::Sprite> sprite(text::FaceId face, std::uint32_t glyph,
                                     float pixels) override {
    drawn.emplace_back(face, glyph);
    sizes.push_back(pixels);
    text::Sprite sprite;
    sprite.texture = kFirst + static_cast<std::uint64_t>(std::lround(pixels * 16));
    sprite.top = -0.7F;
    sprite.right = 0.4F;
    return sprite;
  }
  static bool isGlyph(ImTextureID texture) {
    return reinterpret_cast<std::uintptr_t>(texture) >= kFirst;
  }

  std::vector<std::pair<text::FaceId, std::uint32_t>> drawn;
  std::vector<float> sizes;

 private:
  static constexpr std::uint64_t kFirst = 1'000'000;
};

/// A rectangle that was drawn, and whether it is a glyph.
struct Mark {
  float left, top, right, bottom;
  bool glyph;
};

/// Draws room pictures without a screen and tells what is in them.
class RoomProbe {
 public:
  RoomProbe() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  }
  ~RoomProbe() { ImGui::DestroyContext(context_); }
  RoomProbe(const RoomProbe&) = delete;
  RoomProbe& operator=(const RoomProbe&) = delete;

  void draw(const session::Session& session, const ui::RoomState& state, ImVec2 size) {
    ImGui::GetIO().DisplaySize = ImVec2(size.x + 2 * kAt, size.y + 2 * kAt);
    ImGui::NewFrame();
    glyphs_.drawn.clear();
    glyphs_.sizes.clear();
    marks_.clear();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    ui::drawRoom(list, ink_, session, state, ImVec2(kAt, kAt), size);
    collect(list);
    ImGui::EndFrame();
  }

  int sheets(const session::Session& session, const ui::RoomState& state, ImVec2 size) {
    return ui::sheetsOf(session, state, size, ink_);
  }
  ui::RoomState turned(const session::Session& session, const ui::RoomState& state, int by) {
    return ui::turned(session, state, {1920, 1080}, ink_, by);
  }

  /// True when these words were drawn in this order, on however many lines. For scripts written
  /// from the left.
  bool says(std::string_view words) {
    return contains(words, text::Weight::regular) || contains(words, text::Weight::bold);
  }

  float smallestText() const {
    return glyphs_.sizes.empty() ? 1e9F
                                 : *std::min_element(glyphs_.sizes.begin(), glyphs_.sizes.end());
  }
  std::size_t glyphs() const { return glyphs_.drawn.size(); }
  /// Everything drawn, relative to the picture's corner.
  const std::vector<Mark>& marks() const { return marks_; }

 private:
  using Drawn = std::vector<std::pair<text::FaceId, std::uint32_t>>;
  static constexpr float kAt = 40;  // the picture is not at the corner of the window

  void collect(const ImDrawList& list) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const bool glyph = RecordedGlyphs::isGlyph(command.GetTexID());
      for (unsigned i = 0; i + 2 < command.ElemCount; i += glyph ? 6 : 3) {
        Mark mark{1e9F, 1e9F, -1e9F, -1e9F, glyph};
        for (unsigned corner = 0; corner < (glyph ? 6U : 3U); ++corner) {
          const auto at = static_cast<int>(command.IdxOffset + i + corner);
          const auto vertex = static_cast<int>(command.VtxOffset + list.IdxBuffer[at]);
          const ImVec2 pos = list.VtxBuffer[vertex].pos;
          mark.left = std::min(mark.left, pos.x - kAt);
          mark.top = std::min(mark.top, pos.y - kAt);
          mark.right = std::max(mark.right, pos.x - kAt);
          mark.bottom = std::max(mark.bottom, pos.y - kAt);
        }
        marks_.push_back(mark);
      }
    }
  }

  bool contains(std::string_view words, text::Weight weight) {
    const auto blank = glyphsOf(" ", weight);
    const auto wanted = glyphsOf(words, weight);
    const auto plain = without(glyphs_.drawn, blank);
    const auto sought = without(wanted, blank);
    return std::search(plain.begin(), plain.end(), sought.begin(), sought.end()) != plain.end();
  }
  Drawn glyphsOf(std::string_view words, text::Weight weight) {
    Drawn glyphs;
    for (const text::Glyph& glyph : typesetter_.lay(words, {.size = 20, .weight = weight}).glyphs) {
      glyphs.emplace_back(glyph.face, glyph.index);
    }
    return glyphs;
  }
  static Drawn without(Drawn glyphs, const Drawn& blank) {
    std::erase_if(glyphs, [&](const auto& each) {
      return std::find(blank.begin(), blank.end(), each) != blank.end();
    });
    return glyphs;
  }

  ImGuiContext* context_;
  text::Typesetter typesetter_;
  RecordedGlyphs glyphs_;
  ui::Ink ink_{typesetter_, glyphs_};
  std::vector<Mark> marks_;
};

using ui::RoomPage;
using ui::RoomState;

inline const ImVec2 kFullHd{1920, 1080};

inline RoomState on(RoomPage page, int sheet = 0) {
  RoomState state;
  state.page = page;
  state.sheet = sheet;
  return state;
}

inline std::string many(std::string_view words, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += words;
  return all;
}

/// An evening that has been through every stage.
inline SessionBuilder anEvening() {
  SessionBuilder builder;
  builder.withCards(9).withTheme("Buses", {"1", "2", "3", "4"}).withTheme("Lights", {"5", "6"});
  builder.agreed("A").heldBack({"4"});
  builder.withOpenVote({"A", "B"}, 24).withBallot({{"A", 3}, {"B", 2}}).withBallot({{"A", 5}});
  builder.closed().revealed();
  builder.withRecommendation("Run the last bus at midnight.", {"A"}, {"9"});
  builder.withDifferingView("The night bus is not safe.");
  return builder;
}

}  // namespace ct::tests
