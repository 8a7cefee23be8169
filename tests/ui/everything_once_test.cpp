#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::Screen;

/// The list of everything, and all that stands in it.
class EverythingOnce : public testing::Test {
 protected:
  EverythingOnce() {
    screen_.view.stage = Stage::sort;
    screen_.frame(3);
  }
  void takeUpCard() {
    screen_.view.board.chosen = {
        {tests::card(screen_.session(), "1"), tests::theme(screen_.session(), "A")}};
  }
  void takeUpTheme() { screen_.view.board.chosenTheme = tests::theme(screen_.session(), "B"); }

  struct Row {
    std::string name;
    std::string key;
  };
  /// Its rows from the first to the last, which comes before the first again.
  std::vector<Row> rows() {
    screen_.frame(3);
    screen_.view.palette.open = true;
    screen_.frame(3);
    std::vector<Row> all = inSight();
    for (;;) {
      screen_.press(ImGuiKey_DownArrow);
      if (screen_.view.palette.at == 0) break;
      if (screen_.view.palette.at >= all.size()) all.push_back(inSight().back());
    }
    screen_.view.palette = {};
    return all;
  }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const Row& row : rows())
      all.push_back(row.name);
    return all;
  }
  void expectEveryKeyOnce(const char* where) {
    std::set<std::string> keys;
    for (const Row& row : rows()) {
      if (row.key.empty()) continue;
      EXPECT_TRUE(keys.insert(row.key).second) << row.key << ", " << row.name << ", " << where;
    }
    EXPECT_GT(keys.size(), 15U) << where;
  }

  FacilitatorWindow window_;
  Screen screen_{[this](Frame& frame) { window_.draw(frame); },
                 tests::typical(),
                 1920,
                 1080,
                 1,
                 Screen::Drawn::window};

 private:
  static std::vector<Row> inSight() {
    std::vector<Row> rows;
    for (const Noted& noted : notedControls()) {
      const std::size_t end = noted.label.find("##does");
      if (end != std::string::npos) rows.push_back({noted.label.substr(0, end), noted.key});
    }
    return rows;
  }
};

TEST_F(EverythingOnce, NamesOneThingForEachKeyOnTheBoard) {
  expectEveryKeyOnce("nothing in hand");
  takeUpCard();
  expectEveryKeyOnce("a card in hand");
  screen_.view.board.chosen.clear();
  takeUpTheme();
  expectEveryKeyOnce("a theme in hand");
  screen_.view.board.removing = screen_.view.board.chosenTheme;
  expectEveryKeyOnce("a theme to remove");
}

TEST_F(EverythingOnce, NamesOneThingForEachKeyAtEveryStage) {
  for (const Stage stage :
       {Stage::opening, Stage::read, Stage::name, Stage::vote, Stage::recommend, Stage::ending}) {
    screen_.view.stage = stage;
    expectEveryKeyOnce(facilitate::namesOf(stage)[static_cast<std::size_t>(stage)].data());
  }
}

TEST_F(EverythingOnce, OffersNoButtonBesideTheActionItPresses) {
  takeUpCard();
  const auto all = names();
  EXPECT_THAT(all, testing::Contains("Park the chosen cards"));
  for (const char* button : {"Park", "Fits none", "Hold back", "New theme", "Take out", "Split off",
                             "Show in the room", "Move to A", "Freeze", "Blank", "Room here"})
    EXPECT_THAT(all, testing::Not(testing::Contains(button)));
}

TEST_F(EverythingOnce, FindsAnActionByWhatItsButtonSays) {
  takeUpCard();
  screen_.frame(3);
  screen_.view.palette.open = true;
  screen_.frame(3);
  screen_.type("fits none");
  screen_.press(ImGuiKey_Enter);
  const auto requests = screen_.requests();
  ASSERT_EQ(requests.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<sort::FitNone>(std::get<commands::Command>(requests[0])));
}

}  // namespace
}  // namespace ct::ui
