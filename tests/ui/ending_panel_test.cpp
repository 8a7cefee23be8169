#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::SizeIs;
using tests::Screen;
using tests::typical;

TEST(EndingPanel, SavesAVersionWithItsMessage) {
  Screen screen(drawEnding, typical());
  screen.typeIn("Save a version: a copy that nothing changes any more", "After sorting");
  screen.press(ImGuiKey_Enter);
  const auto requests = screen.requests();
  ASSERT_THAT(requests, SizeIs(1));
  EXPECT_EQ(std::get<commands::SaveVersion>(requests[0]).message, "After sorting");
}

TEST(EndingPanel, SaysWhichVersionIsTheLastAndLeadsToAll) {
  Screen screen(drawEnding, typical());
  screen.facts.versions = {{1, "After sorting", tests::kEvening, 12}};
  screen.frame(2);
  screen.click("Look back");
  EXPECT_TRUE(screen.view.history.open);
}

TEST(EndingPanel, OpensTheFolderOfTheReportOnceItIsWritten) {
  Screen screen(drawEnding, typical());
  EXPECT_FALSE(screen.shows("Show its folder"));
  screen.facts.reportFolder = "/evening/reports/today";
  screen.frame(2);
  screen.click("Show its folder");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<ShowReport>(wishes[0]));
}

}  // namespace
}  // namespace ct::ui
