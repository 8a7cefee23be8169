#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::endlessWords;
using tests::Screen;
using tests::typical;

TEST(RecommendPanel, AddsOneAndGoesOnWritingIt) {
  Screen screen(drawRecommend, typical());
  screen.typeIn("A new recommendation", "Light every stop");
  screen.press(ImGuiKey_Enter);
  screen.typeIn("What we do together", "Walk round the stops at night ");
  const auto* added = recommend::recommendationByNumber(screen.session(), 2);
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->text, "Light every stop");
  EXPECT_EQ(added->togetherCan, "Walk round the stops at night");
}

TEST(RecommendPanel, GoesOnToWhatTheCommunityCanDo) {
  Screen screen(drawRecommend, typical());
  screen.typeIn("A new recommendation", "Light every stop");
  screen.press(ImGuiKey_Enter);
  screen.frame(3);
  screen.type("Walk round");
  EXPECT_EQ(recommend::recommendationByNumber(screen.session(), 2)->communityCan, "Walk round");
}

TEST(RecommendPanel, KeepsTheSpaceBetweenTwoWordsWhileTheyAreTyped) {
  Screen screen(drawRecommend, typical());
  screen.click("What the community can do");
  for (const char* part : {"Walk", " ", "home"})
    screen.type(part);
  EXPECT_EQ(recommend::recommendationByNumber(screen.session(), 1)->communityCan, "Walk home");
}

TEST(RecommendPanel, TurnsAThemeIntoEvidenceAndBack) {
  Screen screen(drawRecommend, typical());
  const auto id = tests::recommendation(screen.session());
  screen.click("B, Fares");
  EXPECT_THAT(recommend::basisOf(screen.session(), id).themes, SizeIs(2));
  screen.click("B, Fares");
  EXPECT_THAT(recommend::basisOf(screen.session(), id).themes, SizeIs(1));
}

TEST(RecommendPanel, KeepsCardNumbersThatAreNotThere) {
  Screen screen(drawRecommend, typical());
  screen.typeIn("Cards on their own, by number or by their words", "2 99");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.view.typing.evidenceCards, "2 99");
  EXPECT_THAT(screen.requests(), IsEmpty());
}

TEST(RecommendPanel, FindsCardsByTheWordsSomebodyRemembers) {
  auto builder = aSession().withRecommendation("Run late");
  gather::AddCards cards;
  for (const char* said : {"The last bus goes at nine", "Buses cost too much", "Damp, and no BUS"})
    cards.cards.push_back({said});
  Screen screen(drawRecommend, builder.with(cards));
  const auto onItsOwn = [&] {
    return recommend::basisOf(screen.session(), tests::recommendation(screen.session())).cards;
  };
  screen.typeIn("Cards on their own, by number or by their words", "bus");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(onItsOwn(), IsEmpty()) << "three have it: which of them is to be said";
  screen.click("Add 3");
  EXPECT_THAT(onItsOwn(), ElementsAre(screen.session().cardByCode("3")));
  EXPECT_EQ(screen.view.typing.evidenceCards, "bus") << "another may be meant too";
  screen.view.typing.evidenceCards.clear();
  screen.frame(2);
  screen.typeIn("Cards on their own, by number or by their words", "LAST, bus");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(onItsOwn(), SizeIs(2)) << "only one has both words";
}

TEST(RecommendPanel, TakesNoMistypedNumberForAWord) {
  auto builder = aSession().withRecommendation("Run late");
  gather::AddCards cards;
  cards.cards = {{"Here since 1999"}, {"Buses"}};
  Screen screen(drawRecommend, builder.with(cards));
  screen.typeIn("Cards on their own, by number or by their words", "99");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.view.typing.evidenceCards, "99");
  EXPECT_THAT(screen.requests(), IsEmpty());
}

TEST(RecommendPanel, FindsNoWordsOfACardThatIsHeldBack) {
  auto builder = aSession().withRecommendation("Run late");
  gather::AddCards cards;
  cards.cards = {{"Mrs Adeyemi waits"}, {"Buses"}};
  Screen screen(drawRecommend, builder.with(cards).heldBack({"1"}));
  screen.typeIn("Cards on their own, by number or by their words", "adeyemi");
  EXPECT_FALSE(screen.shows("Add 1"));
}

TEST(RecommendPanel, ShowsAndLeavesOutACardThatWasHeldBackSince) {
  auto builder = aSession().withCards(2).withRecommendation("Run late");
  recommend::AddEvidence add;
  add.recommendation = tests::recommendation(builder.session());
  add.cards = {tests::card(builder.session(), "2")};
  Screen screen(drawRecommend, builder.with(add).heldBack({"2"}));
  screen.click("Leave out 2");
  EXPECT_THAT(screen.session().evidence(), IsEmpty());
}

TEST(RecommendPanel, AsksForTheWordsItIsToAdd) {
  Screen screen(drawRecommend, typical());
  screen.click("Add it");
  screen.frame(2);
  screen.type("Run late");
  EXPECT_EQ(screen.view.typing.recommendation, "Run late");
}

TEST(RecommendPanel, KeepsADifferingViewInItsOwnWords) {
  Screen screen(drawRecommend, typical());
  screen.typeIn("In their own words; it is printed right under the recommendation", "Walk instead");
  screen.click("+##People who see it this way");
  screen.click("Keep this view");
  const auto views =
      recommend::differingViewsOf(screen.session(), tests::recommendation(screen.session()));
  ASSERT_THAT(views, SizeIs(2));
  EXPECT_EQ(views[1]->words, "Walk instead");
  EXPECT_EQ(views[1]->people, 2);
}

TEST(RecommendPanel, KeepsWhatIsRefused) {
  Screen screen(drawRecommend, typical());
  const std::int64_t id = tests::recommendation(screen.session()).value;
  screen.view.typing.newViews[id].words = endlessWords();
  screen.view.typing.recommendation = endlessWords();
  screen.frame(2);
  screen.click("Keep this view");
  screen.click("Add it");
  EXPECT_EQ(screen.view.typing.newViews[id].words, endlessWords());
  EXPECT_EQ(screen.view.typing.recommendation, endlessWords());
}

TEST(RecommendPanel, KeepsAViewApartFromTheOtherRecommendations) {
  auto builder = aSession().withCards(1).withRecommendation("Run late").withRecommendation("Light");
  Screen screen(drawRecommend, builder);
  screen.typeIn("In their own words; it is printed right under the recommendation", "About two");
  screen.click("###recommendation 1");
  screen.click("Keep this view");
  EXPECT_THAT(screen.session().differingViews(), IsEmpty());
}

TEST(RecommendPanel, ChangesAViewAndTakesItOut) {
  Screen screen(drawRecommend, typical());
  const session::DifferingViewId id = screen.session().differingViews().begin()->id;
  const std::string view = "##view " + std::to_string(id.value);
  screen.typeIn("In their own words" + view, "Indeed ");
  EXPECT_THAT(screen.session().find(id)->words, testing::HasSubstr("Indeed"));
  screen.click("+##People who see it this way" + view);
  EXPECT_EQ(screen.session().find(id)->people, 1);
  screen.click("Take out" + view);
  EXPECT_THAT(screen.session().differingViews(), IsEmpty());
}

TEST(RecommendPanel, ProposesAnAgreedOneAgain) {
  auto builder = aSession().withCards(1).withRecommendation("Run late");
  Screen screen(drawRecommend, builder);
  screen.click("The group agrees");
  screen.click("Propose it again");
  const session::Session& session = screen.session();
  EXPECT_EQ(session.recommendations().begin()->state, session::ThemeState::proposed);
  EXPECT_FALSE(screen.shows("Propose it again"));
}

TEST(RecommendPanel, TakesOneOutOnlyWhenAskedTwice) {
  auto builder = aSession().withCards(1).withRecommendation("Run late");
  Screen screen(drawRecommend, builder);
  screen.click("Take it out…");
  screen.click("Keep it");
  EXPECT_THAT(screen.session().recommendations(), SizeIs(1));
  screen.click("Take it out…");
  screen.click("Yes, take it out");
  EXPECT_THAT(screen.session().recommendations(), IsEmpty());
}

TEST(RecommendPanel, TakesNoYesBackByADoubleClick) {
  auto builder = aSession().withCards(1).withRecommendation("Run late");
  ImVec2 last;  // where somebody in a hurry presses: the farthest point of it
  const auto draw = [&](Frame& frame) {
    drawRecommend(frame);
    for (const Noted& each : notedControls()) {
      if (each.label == "The group agrees") last = {each.to.x - 1, each.to.y - 1};
    }
  };
  Screen screen(draw, builder);
  screen.frame();
  screen.drag(last, last);
  ASSERT_EQ(screen.session().recommendations().begin()->state, session::ThemeState::agreed);
  screen.drag(last, last);
  EXPECT_EQ(screen.session().recommendations().begin()->state, session::ThemeState::agreed);
}

TEST(RecommendPanel, ShowsTheRoomTheOneInHand) {
  auto builder = aSession().withCards(1).withRecommendation("Run late").withRecommendation("Light");
  builder.withRecommendation("Sweep");
  Screen screen(drawRecommend, builder);
  screen.click("###recommendation 2");
  screen.click("Show it in the room");
  EXPECT_EQ(screen.view.room.page, RoomPage::recommendations);
  EXPECT_EQ(screen.view.room.sheet, 1);
}

TEST(RecommendPanel, TakesTheRoomAlongFromOneToTheNext) {
  auto builder = aSession().withCards(1).withRecommendation("Run late").withRecommendation("Light");
  Screen screen(drawRecommend, builder);
  screen.click("###recommendation 1");
  screen.click("Show it in the room");
  screen.click("###recommendation 2");
  screen.frame(2);
  EXPECT_EQ(screen.view.room.sheet, 1);
  screen.view.room.sheet = 0;  // turned there by a clicker
  screen.click("###recommendation 1");
  screen.click("###recommendation 2");
  EXPECT_EQ(screen.view.room.sheet, 1) << "it was at the one before again";
  screen.view.room.page = RoomPage::results;
  screen.click("###recommendation 1");
  EXPECT_EQ(screen.view.room.sheet, 1) << "elsewhere it stays";
}

TEST(RecommendPanel, GivesTheNumbersToBeMendedTheKeyboard) {
  Screen screen(drawRecommend, typical());
  screen.typeIn("Cards on their own, by number or by their words", "99");
  screen.click("Add these cards");
  screen.frame(3);
  screen.type(" 2");
  EXPECT_EQ(screen.view.typing.evidenceCards, "99 2");
}

TEST(RecommendPanel, GoesFromOneToTheNextByKey) {
  auto builder = aSession().withCards(1).withRecommendation("Run late").withRecommendation("Light");
  Screen screen(drawRecommend, builder);
  screen.press(ImGuiKey_UpArrow);
  EXPECT_EQ(screen.view.recommendation, tests::recommendation(screen.session(), 1));
  screen.press(ImGuiKey_DownArrow);
  EXPECT_EQ(screen.view.recommendation, tests::recommendation(screen.session(), 2));
}

}  // namespace
}  // namespace ct::ui
