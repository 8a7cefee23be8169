#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "ui/colour_sight.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"
#include "ui/room_pages.h"
#include "ui/room_probe.h"

namespace ct::ui {
namespace {

using tests::SeenGlyph;

/// Themes in every fill, each with cards, one of them in two; a vote on all of them; what came of
/// it.
session::Session everyFill() {
  tests::SessionBuilder builder;
  builder.withCards(24);
  for (std::size_t i = 0; i < sort::kThemeLooks.size(); ++i) {
    builder.withTheme(fmt::format("Theme {}", i),
                      {std::to_string(2 * i + 1), std::to_string(2 * i + 2)});
  }
  tests::Codes letters;
  for (const session::Theme& theme : builder.session().themes())
    letters.push_back(theme.letter);
  builder.agreed("A").alsoIn("B", {"1"}).alsoIn("A", {"3"}).heldBack({"2", "20"}).parked({"21"});
  builder.withOpenVote(letters, 24)
      .withBallot({{"A", 3}, {"B", 1}})
      .withBallot({{letters.back(), 1}});
  builder.closed().revealed().withOpenVote(letters, 24).withBallot({{"A", 1}});
  builder.withRecommendation("Run the last bus at midnight", {"A", "B"}, {"23"});
  return builder.withDifferingView("The night bus is not safe.");
}

/// The glyph that is hardest to read for one of the sights.
struct Hardest {
  double contrast = 21;
  std::string what;
};

Hardest hardestOf(const std::vector<SeenGlyph>& glyphs) {
  Hardest hardest;
  for (const Sight& sight : kSights) {
    for (const SeenGlyph& glyph : glyphs) {
      const double found = contrast(glyph.ink, glyph.ground, sight);
      if (found >= hardest.contrast) continue;
      hardest = {found, fmt::format("{:06X} on {:06X} at {:.0f}, {:.0f} for {}", glyph.ink.rgb,
                                    glyph.ground.rgb, glyph.middle.x, glyph.middle.y, sight.name)};
    }
  }
  return hardest;
}

TEST(RoomContrast, IsSevenToOneForEveryGlyphOfEverySheet) {
  tests::RoomProbe probe;
  const session::Session session = everyFill();
  for (const bool dark : {false, true}) {
    for (const RoomPageRow& row : roomPages()) {
      RoomState state = tests::on(row.page);
      state.card = tests::card(session, "1");
      state.dark = dark;
      state.moment = "As it was";
      const int sheets = probe.sheets(session, state, tests::kFullHd);
      for (; state.sheet < sheets; ++state.sheet) {
        probe.draw(session, state, tests::kFullHd);
        const auto glyphs = probe.seen();
        EXPECT_FALSE(glyphs.empty());
        const Hardest hardest = hardestOf(glyphs);
        EXPECT_GE(hardest.contrast, 7) << row.name << ", " << hardest.what;
      }
    }
  }
}

TEST(DrawnContrast, FindsWordsThatAreTooPaleOverWhatLiesUnderThem) {
  Colour ink = kLight.ink;
  const auto draw = [&](Frame& frame) {
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({0, 0}, {400, 400}, toImGui(kLight.paper));
    list.AddRectFilled({100, 100}, {300, 300}, toImGui(kLight.ink.at(0.5F)));
    frame.ink.write(list, {120, 120}, "Home", {.size = 40}, ink);
  };
  tests::Screen screen(draw, session::Session(tests::aSession()), 400, 400, 1,
                       tests::Screen::Drawn::window);
  screen.picture();
  screen.frame();
  const auto glyphs = tests::glyphsSeen(screen.lists(), {});
  ASSERT_EQ(glyphs.size(), 4U);
  EXPECT_EQ(glyphs[0].ink.rgb, kLight.ink.rgb);
  EXPECT_EQ(glyphs[0].ground.rgb, 0x8D8C8AU) << "half of each";
  EXPECT_LT(hardestOf(glyphs).contrast, 7);
  ink = kLight.paper.at(0.5F);
  screen.frame();
  EXPECT_EQ(tests::glyphsSeen(screen.lists(), {})[0].ink.rgb, 0xC6C5C3U);
}

TEST(RoomContrast, IsMeasuredOverWhatLiesUnderAGlyph) {
  tests::RoomProbe probe;
  const session::Session session = everyFill();
  probe.draw(session, tests::on(RoomPage::overview), tests::kFullHd);
  for (const sort::ThemeLook& look : sort::kThemeLooks) {
    const auto glyphs = probe.seen();
    EXPECT_TRUE(std::any_of(glyphs.begin(), glyphs.end(), [&](const SeenGlyph& glyph) {
      return glyph.ground.rgb == look.fill && glyph.ink.rgb == kInkOnFill.rgb;
    })) << "nothing is written on a theme's fill";
  }
}

/// The facilitator's whole window, with all that is written in it.
class WindowContrast : public testing::TestWithParam<bool> {
 protected:
  WindowContrast() {
    screen_.picture();
    screen_.view.dark = screen_.view.room.dark = GetParam();
  }
  void expectSevenToOne(const std::string& where) {
    const auto glyphs = tests::glyphsSeen(screen_.lists(), (GetParam() ? kDark : kLight).ground);
    EXPECT_GT(glyphs.size(), 100U) << where;
    const Hardest hardest = hardestOf(glyphs);
    EXPECT_GE(hardest.contrast, 7) << where << ", " << hardest.what;
  }

  FacilitatorWindow window_;
  tests::Screen screen_{[this](Frame& frame) { window_.draw(frame); },
                        everyFill(),
                        1920,
                        1080,
                        1,
                        tests::Screen::Drawn::window};
};

TEST_P(WindowContrast, IsSevenToOneOnTheBoardFromNearAndFar) {
  screen_.view.stage = facilitate::Stage::sort;
  screen_.frame(3);
  expectSevenToOne("all of it");
  for (const double zoom : {1.0, 0.45, 0.35, 0.25, 0.15}) {
    screen_.view.board.camera = {{-500, -40}, zoom};
    screen_.frame(2);
    expectSevenToOne(fmt::format("at {}", zoom));
  }
}

TEST_P(WindowContrast, IsSevenToOneWhileSomethingIsInHand) {
  screen_.view.stage = facilitate::Stage::sort;
  screen_.frame(3);
  const session::ThemeId theme = tests::theme(screen_.session(), "A");
  screen_.view.board.chosen = {{tests::card(screen_.session(), "1"), theme}};
  screen_.frame(2);
  expectSevenToOne("a card");
  screen_.view.board.chosen = {{tests::card(screen_.session(), "20"), {}}};
  screen_.frame(2);
  expectSevenToOne("a card that is held back");
  screen_.view.board.chosen.clear();
  screen_.view.board.chosenTheme = theme;
  screen_.frame(2);
  expectSevenToOne("a theme");
  screen_.view.board.listed = theme;
  screen_.frame(2);
  expectSevenToOne("a list");
  screen_.view.board.listed = {};
  screen_.view.board.oneByOne = true;
  screen_.frame(2);
  expectSevenToOne("one at a time");
  screen_.view.palette.open = true;
  screen_.frame(2);
  expectSevenToOne("everything");
}

TEST_P(WindowContrast, IsSevenToOneAtEveryStage) {
  for (int stage = 0; stage < 7; ++stage) {
    screen_.view.stage = static_cast<facilitate::Stage>(stage);
    screen_.frame(3);
    expectSevenToOne(fmt::format("stage {}", stage + 1));
  }
  screen_.view.history.open = true;
  screen_.frame(3);
  expectSevenToOne("looking back");
}

INSTANTIATE_TEST_SUITE_P(Lighting, WindowContrast, testing::Bool(),
                         [](const auto& each) { return each.param ? "dark" : "light"; });

}  // namespace
}  // namespace ct::ui
