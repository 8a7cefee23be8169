#include "ui/board.h"

#include <gtest/gtest.h>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/board_camera.h"
#include "ui/board_card.h"
#include "ui/board_carried.h"
#include "ui/board_paint.h"
#include "ui/facilitator_window.h"
#include "ui/freeze.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::card;
using tests::Screen;
using tests::theme;

/// The facilitator's window at the board, and somebody's hands on it.
class Hands : public testing::Test {
 protected:
  void open(session::Session session) {
    screen_ = std::make_unique<Screen>([this](Frame& frame) { draw(frame); }, std::move(session),
                                       1920, 1080, 1, Screen::Drawn::window);
    screen_->view.stage = facilitate::Stage::sort;
    screen_->frame(3);
  }

  /// The middle of a card on the screen.
  ImVec2 at(const char* code, const char* letter = nullptr) const {
    const session::ThemeId where = letter == nullptr ? session::ThemeId{} : themeOf(letter);
    const Box box = layout_.find({cardOf(code), where})->box;
    return glass_.toScreen({box.x + box.width / 2, box.y + box.height / 2});
  }
  ImVec2 rightEdgeOf(const char* letter) const {
    const Box& box = layout_.regionOf(themeOf(letter))->box;
    return glass_.toScreen({box.right(), box.y + box.height / 2});
  }
  /// A place in a theme's region, below its header and beside its cards.
  ImVec2 in(const char* letter) const {
    for (const Region& region : layout_.regions) {
      if (region.theme != themeOf(letter)) continue;
      return glass_.toScreen({region.box.x + 6, region.box.bottom() - 6});
    }
    return {};
  }
  ImVec2 headOf(const char* letter) const {
    for (const Region& region : layout_.regions) {
      if (region.theme != themeOf(letter)) continue;
      return glass_.toScreen({region.box.x + 80, region.box.y + 20});
    }
    return {};
  }
  ImVec2 on(Tray tray) const {
    for (const TrayBox& box : layout_.trays) {
      if (box.tray == tray) return glass_.toScreen({box.box.x + 5, box.box.bottom() - 5});
    }
    return {};
  }

  ImVec2 cornerOf(Tray tray) const {
    for (const TrayBox& box : layout_.trays) {
      if (box.tray == tray) return glass_.toScreen({box.box.x + 4, box.box.y + 4});
    }
    return {};
  }

  void press(ImVec2 place) { screen_->drag(place, place); }
  session::CardId cardOf(const char* code) const { return card(screen_->session(), code); }
  session::ThemeId themeOf(const char* letter) const { return theme(screen_->session(), letter); }
  std::size_t countIn(const char* letter) const {
    return screen_->session().placementsIn(themeOf(letter)).size();
  }
  sort::Place placeOf(const char* code) const {
    return sort::placeOf(screen_->session(), *screen_->session().find(cardOf(code)));
  }

  /// Whether all of the board is in sight.
  bool seesAll() const { return glass_.seen().covers(layout_.bounds); }

  std::unique_ptr<Screen> screen_;

 private:
  void draw(Frame& frame) {
    window_.draw(frame);
    BoardMeasures measures = boardMeasures(frame.ink, frame.session().cards().size());
    measures.kept = layout_.kept;
    measures.shape = (1920 - 220 - 1920 * 0.21) / (1080 - 64 - 48);
    layout_ = layOutBoard(frame.session(), measures);
    // Between the bars of a window this wide: see facilitator_window.cpp.
    glass_ = {{220, 64}, {1920 - 220 - 1920 * 0.21F, 1080 - 64 - 48}, 1, frame.view.board.camera};
  }

  FacilitatorWindow window_;
  BoardLayout layout_;
  Glass glass_;
};

session::Session twoThemes() {
  return aSession().withCards(8).withTheme("Late buses", {"1", "2"}).withTheme("Fares", {"3"});
}

TEST_F(Hands, MakeAThemeOfAChosenCardByKey) {
  open(aSession().withCards(3));
  press(at("2"));
  screen_->type("n");
  EXPECT_EQ(countIn("A"), 1U);
  EXPECT_EQ(placeOf("2"), sort::Place::inTheme);
}

TEST_F(Hands, TypeTheTitleOfANewThemeAtOnce) {
  open(aSession().withCards(3));
  press(at("1"));
  screen_->type("n");
  screen_->frame(3);
  screen_->type("Buses");
  EXPECT_EQ(screen_->session().find(themeOf("A"))->title, "Buses");
}

TEST_F(Hands, LeaveTheTitleByEnterSoThatKeysWorkAgain) {
  open(aSession().withCards(1));
  press(at("1"));
  screen_->type("n");
  screen_->frame(3);
  screen_->type("Buses");
  screen_->press(ImGuiKey_Enter);
  screen_->type("y");
  EXPECT_EQ(screen_->session().find(themeOf("A"))->title, "Buses");
  EXPECT_EQ(screen_->session().find(themeOf("A"))->state, session::ThemeState::agreed);
}

TEST_F(Hands, MoveAChosenCardByTheThemesLetter) {
  open(twoThemes());
  press(at("1", "A"));
  screen_->type("b");
  EXPECT_EQ(countIn("A"), 1U);
  EXPECT_EQ(countIn("B"), 2U);
}

TEST_F(Hands, PlaceAMarkedCopyByShiftAndTheLetter) {
  open(twoThemes());
  press(at("1", "A"));
  screen_->typeShifted("B");
  EXPECT_EQ(countIn("A"), 2U);
  EXPECT_EQ(countIn("B"), 2U);
  EXPECT_EQ(sort::account(screen_->session()).inThemes, 3U);
}

TEST_F(Hands, DragACardIntoATheme) {
  open(twoThemes());
  screen_->drag(at("5"), in("B"));
  EXPECT_EQ(countIn("B"), 2U);
}

TEST_F(Hands, DropACardIntoTheThemeItLiesOnThoughThePointerIsBesideIt) {
  open(twoThemes());
  const ImVec2 card = at("5");
  const ImVec2 edge = rightEdgeOf("B");
  screen_->drag(card, {edge.x + 4, edge.y});
  EXPECT_EQ(countIn("B"), 2U);
}

TEST_F(Hands, DragSeveralChosenCardsTogether) {
  open(twoThemes());
  press(at("5"));
  screen_->view.board.chosen.push_back({cardOf("6"), {}});
  screen_->drag(at("6"), in("A"));
  EXPECT_EQ(countIn("A"), 4U);
}

TEST_F(Hands, DragACardOntoTheParkedTray) {
  open(twoThemes());
  screen_->drag(at("1", "A"), on(Tray::parked));
  EXPECT_EQ(placeOf("1"), sort::Place::parked);
}

TEST_F(Hands, DragAThemesRegionByItsHead) {
  open(twoThemes());
  const ImVec2 from = headOf("A");
  screen_->drag(from, {from.x + 60, from.y + 10});
  EXPECT_TRUE(screen_->session().find(themeOf("A"))->x.has_value());
}

TEST_F(Hands, ChooseCardsWithALasso) {
  open(aSession().withCards(4));
  screen_->drag(cornerOf(Tray::notYetPlaced), at("4"));
  EXPECT_EQ(screen_->view.board.chosen.size(), 4U);
}

TEST_F(Hands, ParkSetAsideHoldBackAndTakeOutByKey) {
  open(twoThemes());
  press(at("5"));
  screen_->type("p");
  EXPECT_EQ(placeOf("5"), sort::Place::parked);
  screen_->frame(30);
  press(at("5"));
  screen_->type("0");
  EXPECT_EQ(placeOf("5"), sort::Place::fitsNone);
  screen_->type("h");
  EXPECT_EQ(placeOf("5"), sort::Place::heldBack);
  screen_->type("h");
  EXPECT_EQ(placeOf("5"), sort::Place::fitsNone);
  screen_->press(ImGuiKey_Delete);
  EXPECT_EQ(placeOf("5"), sort::Place::notYetPlaced);
}

TEST_F(Hands, AgreeTheThemeWhoseHeadWasPressed) {
  open(twoThemes());
  press(headOf("B"));
  screen_->type("y");
  EXPECT_EQ(screen_->session().find(themeOf("B"))->state, session::ThemeState::agreed);
}

TEST_F(Hands, AskWhereTheCardsGoBeforeAThemeIsRemoved) {
  open(twoThemes());
  press(headOf("A"));
  screen_->click("Remove…");
  EXPECT_EQ(countIn("A"), 2U);
  screen_->click("Parked for later");
  EXPECT_FALSE(themeOf("A"));
  EXPECT_EQ(placeOf("1"), sort::Place::parked);
}

TEST_F(Hands, MergeAThemeIntoTheOneWhoseLetterIsPressed) {
  open(twoThemes());
  press(headOf("A"));
  screen_->click("Merge into…");
  screen_->type("b");
  EXPECT_FALSE(themeOf("A"));
  EXPECT_EQ(countIn("B"), 3U);
}

TEST_F(Hands, SplitChosenCardsIntoAThemeOfTheirOwn) {
  open(twoThemes());
  press(at("2", "A"));
  screen_->click("Split off");
  EXPECT_EQ(countIn("A"), 1U);
  EXPECT_EQ(screen_->session().themes().size(), 3U);
}

TEST_F(Hands, ChangeNothingInAVersionOrElsewhere) {
  open(twoThemes());
  screen_->facts.readOnly = "Somebody else has it open.";
  screen_->requests();
  press(at("1", "A"));
  screen_->type("bnp0hy");
  screen_->press(ImGuiKey_Delete);
  screen_->drag(at("5"), in("B"));
  EXPECT_TRUE(screen_->requests().empty());
}

TEST_F(Hands, ShowTheCardInHandInTheRoomButNeverAHeldBackOne) {
  open(aSession().withCards(2).heldBack({"2"}));
  press(at("2"));
  screen_->type("r");
  EXPECT_EQ(screen_->view.room.page, RoomPage::purpose);
  press(at("1"));
  screen_->type("r");
  EXPECT_EQ(screen_->view.room.page, RoomPage::card);
  EXPECT_EQ(screen_->view.room.card, cardOf("1"));
}

TEST_F(Hands, RefuseToSortWithoutAPurposeAndSayWhy) {
  open(*facilitate::newSession("No question yet", "", tests::kEvening));
  screen_->view.stage = facilitate::Stage::opening;
  screen_->frame(2);
  screen_->click("Sort");
  EXPECT_EQ(screen_->view.stage, facilitate::Stage::opening);
  EXPECT_FALSE(screen_->view.notDone.empty());
}

TEST(BoardCamera, StaysWithWhatItSeesWhenTheWindowChangesItsSize) {
  const Glass before{{0, 0}, {1200, 800}, 1, {{100, 50}, 2}};
  Glass after{{0, 0}, {600, 700}, 1, {}};
  after.camera = resized(before, after.size, after.scale);
  EXPECT_DOUBLE_EQ(after.camera.zoom, 1) << "half as wide, half as close";
  EXPECT_DOUBLE_EQ(after.seen().x, before.seen().x);
  EXPECT_DOUBLE_EQ(after.seen().y + after.seen().height / 2,
                   before.seen().y + before.seen().height / 2);
}

TEST_F(Hands, KeepTheRoomsPictureWhileItIsFrozen) {
  open(twoThemes());
  screen_->facts.keys = {{Key::f8}};
  screen_->frame(1);
  screen_->facts.keys.clear();
  press(at("5"));
  screen_->type("a");
  ASSERT_NE(screen_->view.room.frozen, nullptr);
  EXPECT_EQ(screen_->view.room.frozen->session.placementsIn(themeOf("A")).size(), 2U);
  EXPECT_EQ(countIn("A"), 3U);
}

TEST_F(Hands, TakeAHeldBackCardEvenOffAFrozenPicture) {
  open(twoThemes());
  screen_->facts.keys = {{Key::f8}};
  screen_->frame(1);
  screen_->facts.keys.clear();
  press(at("5"));
  screen_->type("h");
  ASSERT_NE(screen_->view.room.frozen, nullptr);
  EXPECT_TRUE(screen_->view.room.frozen->session.cardByCode("5")->heldBack);
}

TEST_F(Hands, GoOnSeeingAllWhenTheBoardGrows) {
  open(twoThemes());
  screen_->view.stillness = true;
  ASSERT_TRUE(seesAll());
  for (int i = 0; i < 12; ++i) {
    screen_->type("n");
    screen_->press(ImGuiKey_Escape);
    screen_->press(ImGuiKey_Escape);
  }
  screen_->frame(4);
  ASSERT_GE(screen_->session().themes().size(), 12U);
  EXPECT_TRUE(seesAll());
}

TEST_F(Hands, TakeTheThemeWhereItsHeadIsDrawnOverCardsFromAfar) {
  open(tests::aSession().withCards(60).withTheme("Late buses", {"1", "2", "3", "4"}));
  Camera& camera = screen_->view.board.camera;
  camera.zoom = 0.12;
  screen_->frame(3);
  press(at("1", "A"));
  EXPECT_EQ(screen_->view.board.chosenTheme, themeOf("A"));
  EXPECT_TRUE(screen_->view.board.chosen.empty());
}

TEST(CarriedCards, GatherBesideTheOneThatWasTakenHoldOf) {
  BoardLayout layout;
  layout.cards = {{{1}, {}, {0, 0, kCardWidth, 80}}, {{2}, {}, {2000, 900, kCardWidth, 60}}};
  layout.byCard = {0, 1};
  BoardState board;
  board.chosen = {{{1}, {}}, {{2}, {}}};
  board.grabbedAt = {2010, 910};
  const auto carried = carriedCards(board, layout, {510, 310});
  ASSERT_EQ(carried.size(), 2U);
  EXPECT_EQ(carried[0].card->card, session::CardId{2});
  EXPECT_EQ(carried[0].at.x, 500);
  EXPECT_EQ(carried[0].at.y, 300);
  EXPECT_EQ(carried[1].at.x, 500 + kCardWidth + kCardGap);
  EXPECT_EQ(carried[1].at.y, 300);
}

TEST(CarriedCards, KeepTheirDistancesWhenTheyWereLaidByHand) {
  BoardLayout layout;
  layout.cards = {{{1}, {}, {0, 0, kCardWidth, 80}, false, true},
                  {{2}, {}, {400, 90, kCardWidth, 60}, false, true}};
  layout.byCard = {0, 1};
  BoardState board;
  board.chosen = {{{1}, {}}, {{2}, {}}};
  const auto carried = carriedCards(board, layout, {10, 20});
  ASSERT_EQ(carried.size(), 2U);
  EXPECT_EQ(carried[1].at.x - carried[0].at.x, 400);
  EXPECT_EQ(carried[1].at.y - carried[0].at.y, 90);
}

}  // namespace
}  // namespace ct::ui
