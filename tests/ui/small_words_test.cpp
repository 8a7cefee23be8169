#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "ui/drawn.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::Screen;

/// True when the control fonts wrote these words.
bool writes(const Screen& screen, std::string words) {
  std::erase(words, ' ');
  return tests::controlWords(screen.lists()).find(words) != std::string::npos;
}

/// Between which places anything of that colour is drawn, beneath a height.
std::pair<float, float> leftAndRight(const Screen& screen, Colour colour, float beneath) {
  std::pair<float, float> place{1e6F, 0};
  for (const ImDrawList* list : screen.lists()) {
    for (const ImDrawVert& corner : list->VtxBuffer) {
      if (corner.col != toImGui(colour) || corner.pos.y < beneath) continue;
      place = {std::min(place.first, corner.pos.x), std::max(place.second, corner.pos.x)};
    }
  }
  return place;
}

TEST(ReadPanel, SaysHowManyOfAllWereReadAloud) {
  Screen screen(drawRead, aSession().withCards(3).heldBack({"2"}));
  EXPECT_TRUE(writes(screen, "0 of 2 read aloud"));
  screen.press(ImGuiKey_Space);
  EXPECT_TRUE(writes(screen, "1 of 2 read aloud"));
  screen.press(ImGuiKey_Space);
  EXPECT_TRUE(writes(screen, "2 of 2 read aloud"));
}

TEST(Fields, ShowWordsTheirFontsLackBeneathThem) {
  const std::string arabic = "أريد حافلة متأخرة";
  std::string words;
  const auto draw = [&](Frame& frame) { field(frame, "Words", words); };
  Screen screen(draw, aSession());
  words = "A late bus";
  screen.frame(2);
  EXPECT_FALSE(screen.says("A late bus")) << "the field itself shows them";
  words = arabic;
  screen.frame(2);
  EXPECT_TRUE(screen.says(arabic));
}

TEST(Fields, ShowSentencesAndSavedWordsInEveryScriptToo) {
  const std::string arabic = "أريد حافلة متأخرة";
  std::string words;
  const auto draw = [&](Frame& frame) {
    sentenceField(frame, "Words", words);
    savedField(frame, {.name = "Saved"}, "夜班车");
  };
  Screen screen(draw, aSession());
  EXPECT_TRUE(screen.says("夜班车"));
  EXPECT_FALSE(screen.says(arabic));
  words = arabic;
  screen.frame(2);
  EXPECT_TRUE(screen.says(arabic));
}

TEST(Fields, ShowWhatRunsOutOfThemBeneath) {
  std::string words = "How could a bus come late in the evening?";
  const auto draw = [&](Frame& frame) { field(frame, "Words", words, "", 240); };
  Screen screen(draw, aSession());
  EXPECT_TRUE(screen.says(words));
}

/// The whole window, for what stands around the panels.
class AroundThePanels : public testing::Test {
 protected:
  void look(Stage stage) {
    screen_.view.stage = stage;
    screen_.frame(3);
  }

  FacilitatorWindow window_;
  Screen screen_{[this](Frame& frame) { window_.draw(frame); },
                 aSession()
                     .withCards(4)
                     .withTheme("Buses", {"1", "2"})
                     .withTheme("Fares", {"3"})
                     .alsoIn("B", {"2"}),
                 1920,
                 1080,
                 1,
                 Screen::Drawn::window};
};

TEST_F(AroundThePanels, TheListOfAThemeSaysWhereElseACardLies) {
  screen_.view.stage = Stage::sort;
  screen_.view.board.listed = tests::theme(screen_.session(), "A");
  screen_.frame(3);
  EXPECT_TRUE(writes(screen_, "2, also in B"));
  EXPECT_FALSE(writes(screen_, "1, also in"));
  screen_.view.board.listed = tests::theme(screen_.session(), "B");
  screen_.frame(3);
  EXPECT_TRUE(writes(screen_, "2, also in A"));
}

TEST_F(AroundThePanels, TheFootSaysWhatWasDoneLast) {
  look(Stage::name);
  EXPECT_FALSE(screen_.says("Last:"));
  screen_.facts.lastDone = "Parked 1 card";
  screen_.frame(2);
  EXPECT_TRUE(screen_.says("Last: Parked 1 card"));
}

TEST_F(AroundThePanels, TheFootSaysWhatIsWrongWithSaving) {
  look(Stage::name);
  EXPECT_TRUE(screen_.says("Saved"));
  screen_.facts.saving.pending = true;
  screen_.frame(2);
  EXPECT_TRUE(screen_.says("Saving…"));
  screen_.facts.saving.trouble = "The disk is full.";
  screen_.frame(2);
  EXPECT_TRUE(screen_.says("The disk is full."));
  EXPECT_FALSE(screen_.says("Saving…"));
  EXPECT_FALSE(screen_.says("Saved"));
}

/// The words follow one another, and none lies under the sign of what is saved.
TEST(TheFoot, GivesEachOfItsSentencesItsRoomWhileLookingBack) {
  FacilitatorWindow window;
  auto builder = aSession().withCards(39).withTheme("Buses", {"1", "2"}).withTheme("Fares", {"3"});
  Screen screen([&](Frame& frame) { window.draw(frame); }, builder.heldBack({"9"}).parked({"5"}),
                1280, 720, 1, Screen::Drawn::window);
  screen.view.stage = Stage::name;
  screen.version = screen.session();
  screen.facts.openStep = 0;
  screen.facts.lastDone = "Moved 12 cards from the cards not yet placed to B, Fares and tickets";
  screen.facts.saving.savedAt = tests::kEvening;
  screen.picture();
  screen.frame(4);
  constexpr float kFoot = 720 - 48;
  const auto dot = leftAndRight(screen, kLight.saved, kFoot);
  ASSERT_LT(dot.first, dot.second);
  float before = 0;
  for (const tests::SeenGlyph& each : tests::glyphsSeen(screen.lists(), kLight.ground)) {
    if (each.middle.y < kFoot) continue;
    EXPECT_GT(each.middle.x, before) << "each follows the one before";
    EXPECT_TRUE(each.middle.x < dot.first - 8 || each.middle.x > dot.second + 4);
    before = each.middle.x;
  }
  EXPECT_GT(before, dot.second);
}

TEST_F(AroundThePanels, TheFootWarnsWhereTheSessionLiesUntilSomethingWasDone) {
  screen_.facts.saving.warning = "This folder is copied to other computers.";
  look(Stage::name);
  EXPECT_TRUE(screen_.says("This folder is copied to other computers."));
  screen_.facts.lastDone = "Parked 1 card";
  screen_.frame(2);
  EXPECT_FALSE(screen_.says("This folder is copied"));
  look(Stage::opening);
  EXPECT_TRUE(screen_.says("This folder is copied to other computers.")) << "its own place";
}

}  // namespace
}  // namespace ct::ui
