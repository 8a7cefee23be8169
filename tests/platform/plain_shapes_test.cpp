#include "platform/plain_shapes.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdlib>

#include "platform/offscreen.h"

namespace ct::platform {
namespace {

enum class Way { plain, textured };

/// Everything a shape can be: sharp, rounded, see-through, a line; then words, which need a
/// texture.
void drawShapesAndWords(Way way) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.Flags &= ~ImDrawListFlags_AntiAliasedLinesUseTex;
  if (way == Way::plain) list.AddCallback(PlainShapes::begin, nullptr);
  list.AddRectFilled({3, 3}, {60, 30}, IM_COL32(200, 100, 50, 255));
  list.AddRectFilled({20.5F, 12.25F}, {90, 70}, IM_COL32(10, 200, 90, 120), 9);
  list.AddRect({40, 20}, {110, 80}, IM_COL32(0, 0, 0, 255), 6, 0, 1.5F);
  list.AddTriangleFilled({5, 90}, {50, 40}, {70, 95}, IM_COL32(90, 90, 255, 255));
  if (way == Way::plain) list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
  list.AddText({10, 60}, IM_COL32(0, 0, 0, 255), "Words after shapes");
}

TEST(PlainShapes, LookAsTheyDoByImGuisOwnWay) {
  auto offscreen = Offscreen::open({});
  ASSERT_TRUE(offscreen) << offscreen.error().sentence;
  const auto textured = (*offscreen)->draw(128, 100, [] { drawShapesAndWords(Way::textured); });
  const auto plain = (*offscreen)->draw(128, 100, [] { drawShapesAndWords(Way::plain); });
  ASSERT_TRUE(textured);
  ASSERT_TRUE(plain);
  ASSERT_EQ(plain->rgba.size(), textured->rgba.size());
  for (std::size_t i = 0; i < plain->rgba.size(); ++i) {
    ASSERT_LE(std::abs(plain->rgba[i] - textured->rgba[i]), 1) << "byte " << i;
  }
}

TEST(PlainShapes, AreDrawnForEachOfSeveralCanvases) {
  const auto black = [] {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddCallback(PlainShapes::begin, nullptr);
    list.AddRectFilled({0, 0}, {8, 8}, IM_COL32(0, 0, 0, 255));
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
  };
  for (int i = 0; i < 2; ++i) {
    auto offscreen = Offscreen::open({});
    ASSERT_TRUE(offscreen) << offscreen.error().sentence;
    const auto picture = (*offscreen)->draw(8, 8, black);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->rgba[0], 0);
  }
}

}  // namespace
}  // namespace ct::platform
