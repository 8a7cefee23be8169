#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui_internal.h>  // for what scrolls, which nothing else tells

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
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

template <int stage>
void enter(ViewState& view, const session::Session&) {
  view.stage = static_cast<facilitate::Stage>(stage);
}

std::vector<Way> everyWay() {
  std::vector<Way> ways{
      {"board", toSort},
      {"theme in hand",
       [](ViewState& view, const session::Session& session) {
         toSort(view, session);
         if (!session.themes().empty()) view.board.chosenTheme = session.themes().begin()->id;
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
         if (!session.themes().empty()) view.board.listed = session.themes().begin()->id;
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
      {"asked where cards go",
       [](ViewState& view, const session::Session& session) {
         toSort(view, session);
         if (session.themes().empty()) return;
         view.board.chosenTheme = session.themes().begin()->id;
         view.board.removing = view.board.chosenTheme;
       }},
      {"looking back", [](ViewState& view, const session::Session&) { view.history.open = true; }},
      {"everything",
       [](ViewState& view, const session::Session& session) {
         toSort(view, session);
         view.palette.open = true;
       }},
      {"room here",
       [](ViewState& view, const session::Session&) { view.roomInThisWindow = true; }}};
  for (const StagePanel& panel : stagePanels()) {
    static std::array<void (*)(ViewState&, const session::Session&), 7> kEnter{
        enter<0>, enter<1>, enter<2>, enter<3>, enter<4>, enter<5>, enter<6>};
    ways.push_back({panel.id, kEnter[static_cast<std::size_t>(panel.stage)]});
  }
  return ways;
}

struct Size {
  int width, height;
  float scale;
};
constexpr std::array kSizes{Size{1280, 720, 1}, Size{1920, 1080, 1}, Size{3840, 2160, 2}};

/// Whether a panel scrolls where that control stands. Bars never do.
bool isScrolled(const Noted& control) {
  for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    const std::string_view name = window->Name;
    const auto isIn = [&](const char* bar) { return name.find(bar) != std::string_view::npos; };
    if (isIn("/top_") || isIn("/stages_") || isIn("/foot_")) continue;
    const bool scrolls = window->Active && window->ScrollMax.y > 0;
    const ImRect area = window->Rect();
    if (scrolls && area.Min.x <= control.from.x && control.to.x <= area.Max.x) return true;
  }
  return false;
}

class EveryWay : public testing::TestWithParam<Way> {
 protected:
  void open(const session::Session& session, const Size& size, bool dark = false) {
    window_ = {};
    screen_ = std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); }, session,
                                       size.width, size.height, size.scale, Screen::Drawn::window);
    GetParam().enter(screen_->view, screen_->session());
    screen_->view.dark = screen_->view.room.dark = dark;
    screen_->frame(4);
  }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

TEST_P(EveryWay, AsksForNothingAndKeepsEveryControlWithinTheWindow) {
  for (const tests::Sample& sample : tests::samples()) {
    for (const Size& size : kSizes) {
      open(sample.session, size);
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

TEST_P(EveryWay, HasNoControlTooSmallForAFinger) {
  for (const tests::Sample& sample : tests::samples()) {
    for (const Size& size : kSizes) {
      open(sample.session, size);
      for (const Noted& control : notedControls()) {
        const std::string where = control.label + ", " + sample.name;
        EXPECT_GE(control.to.x - control.from.x, 24 * size.scale - 0.01F) << where;
        EXPECT_GE(control.to.y - control.from.y, 44 * size.scale - 0.01F) << where;
      }
    }
  }
}

TEST_P(EveryWay, LeavesNoControlBelowALowWindowUnlessItIsScrolled) {
  for (const tests::Sample& sample : tests::samples()) {
    open(sample.session, kSizes.front());
    for (const Noted& control : notedControls()) {
      const bool within = control.to.y <= static_cast<float>(kSizes.front().height);
      EXPECT_TRUE(within || isScrolled(control)) << control.label << ", " << sample.name;
    }
  }
}

TEST_P(EveryWay, OffersTheSameInTheDark) {
  const auto offered = [] {
    std::vector<std::string> all;
    for (const Noted& each : notedControls())
      all.push_back(each.label + " at " + std::to_string(each.from.x) + ", " +
                    std::to_string(each.from.y));
    return all;
  };
  for (const tests::Sample& sample : tests::samples()) {
    open(sample.session, kSizes.front());
    const auto inLight = offered();
    open(sample.session, kSizes.front(), true);
    EXPECT_EQ(offered(), inLight) << sample.name;
    EXPECT_THAT(screen_->requests(), testing::IsEmpty()) << sample.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Window, EveryWay, testing::ValuesIn(everyWay()), [](const auto& each) {
  std::string name = each.param.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
});

}  // namespace
}  // namespace ct::ui
