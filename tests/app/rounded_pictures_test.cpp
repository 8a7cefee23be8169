#include "ui/rounded.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdlib>

#include "platform/offscreen.h"

/// Shapes of `ui` in real pictures, which OpenGL draws: so they stand here, with the other tests
/// that need it.
namespace ct::ui {
namespace {

constexpr ImU32 kPaper = IM_COL32(255, 250, 240, 255);
constexpr ImU32 kLine = IM_COL32(60, 60, 60, 255);
const ImVec2 kFrom = {10, 10};
const ImVec2 kTo = {110, 70};

TEST(Rounded, LookAsImGuisOwnRoundedRectangles) {
  auto offscreen = platform::Offscreen::open({});
  ASSERT_TRUE(offscreen) << offscreen.error().sentence;
  const auto ours = (*offscreen)->draw(120, 80, [] {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    fillRounded(list, kFrom, kTo, kPaper, 8);
    lineRounded(list, kFrom, kTo, kLine, 8, 1);
  });
  const auto imguis = (*offscreen)->draw(120, 80, [] {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled(kFrom, kTo, kPaper, 8);
    list.AddRect(kFrom, kTo, kLine, 8);
  });
  ASSERT_TRUE(ours);
  ASSERT_TRUE(imguis);
  int differing = 0;
  for (std::size_t i = 0; i < ours->rgba.size(); i += 4) {
    if (std::abs(ours->rgba[i] - imguis->rgba[i]) > 48) ++differing;
  }
  EXPECT_LE(differing, 24) << "pixels; four square corners would differ in some sixty";
}

TEST(Rounded, CoverNoPixelTwice) {
  auto offscreen = platform::Offscreen::open({});
  ASSERT_TRUE(offscreen) << offscreen.error().sentence;
  const auto picture = (*offscreen)->draw(120, 80, [] {
    ImGui::GetStyle().Colors[ImGuiCol_WindowBg] = {1, 1, 1, 1};
    fillRounded(*ImGui::GetBackgroundDrawList(), kFrom, kTo, IM_COL32(0, 0, 0, 128), 8);
  });
  ASSERT_TRUE(picture);
  for (std::size_t i = 0; i < picture->rgba.size(); i += 4) {
    const int red = picture->rgba[i];
    ASSERT_TRUE(red == 255 || (red >= 125 && red <= 129)) << red << " at pixel " << i / 4;
  }
}

}  // namespace
}  // namespace ct::ui
