#pragma once

#include <imgui.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/recorded_glyphs.h"
#include "support/session_builder.h"
#include "ui/drawn.h"
#include "ui/ink.h"
#include "ui/room.h"

namespace ct::tests {

/// A rectangle that was drawn, and whether it is a glyph.
struct Mark {
  float left, top, right, bottom;
  bool glyph;

  friend bool operator==(const Mark&, const Mark&) = default;
};

/// Draws room pictures without a screen and tells what is in them.
class RoomProbe {
 public:
  RoomProbe() : context_(ImGui::CreateContext()) {
    const Turn turn(context_);
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
    const Turn turn(context_);
    ImGui::GetIO().DisplaySize = ImVec2(size.x + 2 * kAt, size.y + 2 * kAt);
    ImGui::NewFrame();
    glyphs_.drawn.clear();
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
    return !glyphsSaying(typesetter_, glyphs_.drawn, words).empty();
  }
  /// Of those words, in pixels; 0 when they were not drawn.
  float smallestOf(std::string_view words) {
    return smallest(glyphsSaying(typesetter_, glyphs_.drawn, words), 0);
  }
  float smallestText() const { return smallest(glyphs_.drawn, 1e9F); }
  std::size_t glyphs() const { return glyphs_.drawn.size(); }
  /// Everything drawn, relative to the picture's corner.
  const std::vector<Mark>& marks() const { return marks_; }
  /// Every glyph with its colour and what it stands on.
  std::vector<SeenGlyph> seen() const {
    const Turn turn(context_);
    return glyphsSeen({ImGui::GetBackgroundDrawList()}, {});
  }

 private:
  /// ImGui's context is this one's while it lives, then again the one of the screen there was.
  class Turn {
   public:
    explicit Turn(ImGuiContext* own) : before_(ImGui::GetCurrentContext()) {
      ImGui::SetCurrentContext(own);
    }
    ~Turn() { ImGui::SetCurrentContext(before_); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    ImGuiContext* before_;
  };

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

  static float smallest(const std::vector<RecordedGlyph>& glyphs, float ofNone) {
    const auto found = std::min_element(
        glyphs.begin(), glyphs.end(),
        [](const RecordedGlyph& a, const RecordedGlyph& b) { return a.pixels < b.pixels; });
    return found == glyphs.end() ? ofNone : found->pixels;
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
