#include <gtest/gtest.h>

#include <string>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/controls_layout.h"

/// Notes longer than there is room for.
namespace ct::ui {
namespace {

using tests::aSession;
using tests::Screen;

std::string words(int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += "The last bus goes before my shift ends. ";
  return all;
}

TEST(LongNotes, AreSetSmallerTheLongerTheyAre) {
  float few = 0;
  float more = 0;
  float many = 0;
  Screen screen(
      [&](Frame& frame) {
        constexpr float kHeight = 200;
        few = largestFitting(frame, words(1), kHeight, {34, 24, 18});
        more = largestFitting(frame, words(12), kHeight, {34, 24, 18});
        many = largestFitting(frame, words(200), kHeight, {34, 24, 18});
      },
      aSession().withCards(1), 1280, 720);
  EXPECT_EQ(few, 34);
  EXPECT_EQ(more, 24);
  EXPECT_EQ(many, 18) << "the smallest, though it does not fit either";
}

/// A still area in a page that is longer than the window.
class AStillArea : public testing::Test {
 protected:
  void draw(Frame& frame) {
    ImGui::BeginChild("page", {0, 500});
    scrollByKeys();
    {
      const StillArea still("words", 0.2F);
      paragraph(frame, words(60));
      within = ImGui::GetScrollY();
      most = ImGui::GetScrollMaxY();
    }
    ImGui::Dummy({10, 2000});
    page = ImGui::GetScrollY();
    ImGui::EndChild();
  }

  void pressWithControl(ImGuiKey key) {
    ImGui::GetIO().KeyCtrl = true;
    screen.press(key);
    ImGui::GetIO().KeyCtrl = false;
    screen.frame(2);
  }

  float within = 0;
  float most = 0;
  float page = 0;
  Screen screen{[this](Frame& frame) { draw(frame); }, aSession().withCards(1), 1280, 720};
};

TEST_F(AStillArea, IsScrolledToItsEndByKeysAndThenThePageIs) {
  ASSERT_GT(most, 0);
  for (int i = 0; i < 20 && within < most; ++i)
    pressWithControl(ImGuiKey_DownArrow);
  EXPECT_EQ(within, most);
  EXPECT_EQ(page, 0);
  pressWithControl(ImGuiKey_DownArrow);
  EXPECT_GT(page, 0);
  for (int i = 0; i < 20 && within > 0; ++i)
    pressWithControl(ImGuiKey_UpArrow);
  EXPECT_EQ(within, 0);
}

}  // namespace
}  // namespace ct::ui
