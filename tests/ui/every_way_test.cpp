#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using tests::Screen;

/// Something the whole window can show, and how to get there.
struct Way {
  std::string name;
  void (*enter)(ViewState& view, const session::Session& session);
};

void toSort(ViewState& view, const session::Session&) {
  view.stage = facilitate::Stage::sort;
}

std::vector<Way> everyWay() {
  std::vector<Way> ways{{"board", toSort},
                        {"theme in hand",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           if (!session.themes().empty())
                             view.board.chosenTheme = session.themes().begin()->id;
                         }},
                        {"cards in hand",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           for (const session::Card& card : session.cards())
                             view.board.chosen.push_back({card.id, {}});
                         }},
                        {"one by one",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           view.board.oneByOne = true;
                         }},
                        {"list",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           if (!session.themes().empty())
                             view.board.listed = session.themes().begin()->id;
                         }},
                        {"find",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           view.find.open = view.find.start = true;
                           view.find.words = "a";
                         }},
                        {"silence",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           view.silent.on = view.room.withoutTitles = true;
                         }},
                        {"everything",
                         [](ViewState& view, const session::Session& session) {
                           toSort(view, session);
                           view.palette.open = true;
                         }},
                        {"room here", [](ViewState& view, const session::Session&) {
                           view.roomInThisWindow = true;
                         }}};
  return ways;
}

class EveryWay : public testing::TestWithParam<Way> {
 protected:
  void open(const session::Session& session, int width, int height, float scale) {
    window_ = {};
    screen_ = std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); }, session,
                                       width, height, scale, Screen::Drawn::window);
    GetParam().enter(screen_->view, screen_->session());
    screen_->frame(4);
  }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

TEST_P(EveryWay, AsksForNothingAndKeepsEveryControlWithinTheWindow) {
  struct Size {
    int width, height;
    float scale;
  };
  for (const tests::Sample& sample : tests::samples()) {
    for (const Size size : {Size{1280, 720, 1}, Size{1920, 1080, 1}, Size{3840, 2160, 2}}) {
      open(sample.session, size.width, size.height, size.scale);
      const std::string where = std::string(sample.name) + " at " + std::to_string(size.width);
      EXPECT_THAT(screen_->requests(), testing::IsEmpty()) << where;
      EXPECT_THAT(screen_->wishes(), testing::IsEmpty()) << where;
      for (const Noted& control : notedControls()) {
        EXPECT_GE(control.from.x, 0) << control.label << ", " << where;
        EXPECT_LE(control.to.x, static_cast<float>(size.width)) << control.label << ", " << where;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Window, EveryWay, testing::ValuesIn(everyWay()), [](const auto& each) {
  std::string name = each.param.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
});

}  // namespace
}  // namespace ct::ui
