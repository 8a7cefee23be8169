#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "ui/drawn.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::endlessWords;
using tests::pressWithControl;
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
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Add 3")) << "it is among them now";
  screen.view.typing.evidenceCards.clear();
  screen.frame(2);
  screen.typeIn("Cards on their own, by number or by their words", "LAST, bus");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(onItsOwn(), SizeIs(2)) << "only one has both words";
}

TEST(RecommendPanel, ForgetsTheWordsOnceAllCardsThatHaveThemAreIn) {
  Screen screen(drawRecommend, aSession().withCards(2).withRecommendation("Run late"));
  const std::string words = screen.session().cards().begin()->said.substr(0, 3);
  screen.typeIn("Cards on their own, by number or by their words", words);
  screen.click("Add 1");
  screen.frame(2);
  screen.click("Add 2");
  EXPECT_EQ(screen.view.typing.evidenceCards, "");
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

/// The panel in a low window, and how far it is scrolled.
class LowRecommendPanel : public testing::Test {
 protected:
  static constexpr int kHeight = 608;  // of 720, between the bars

  void open(session::Session session) {
    screen_ = std::make_unique<Screen>(
        [this](Frame& frame) {
          if (away_) return;
          drawRecommend(frame);
          if (scrollTo_) ImGui::SetScrollY(*scrollTo_);
          scrollTo_.reset();
          scrolled_ = ImGui::GetScrollY();
        },
        std::move(session), 1060, kHeight);
  }
  void scrollTo(float y) {
    scrollTo_ = y;
    screen_->frame(2);
    ASSERT_EQ(scrolled_, y);
  }

  std::unique_ptr<Screen> screen_;
  std::optional<float> scrollTo_;
  float scrolled_ = 0;
  bool away_ = false;
};

session::Session withTwo() {
  auto builder = aSession().withCards(4).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  return builder.withRecommendation("Run late", {"A"}).withRecommendation("Light", {"B"});
}

TEST_F(LowRecommendPanel, BeginsAtTheTopOfAnotherThatIsChosenByKey) {
  open(withTwo());
  scrollTo(300);
  screen_->press(ImGuiKey_UpArrow);
  screen_->frame(2);
  EXPECT_EQ(scrolled_, 0) << "its number and the list are to be seen";
  scrollTo(300);
  screen_->press(ImGuiKey_UpArrow);
  screen_->frame(2);
  EXPECT_EQ(scrolled_, 300) << "there is none before it";
}

TEST_F(LowRecommendPanel, StaysUnderThePointerThatChoosesInTheList) {
  open(withTwo());
  scrollTo(40);
  screen_->click("###recommendation 1");
  screen_->frame(2);
  EXPECT_EQ(screen_->view.recommendation, tests::recommendation(screen_->session(), 1));
  EXPECT_EQ(scrolled_, 40);
}

TEST_F(LowRecommendPanel, ShowsTheCardsFoundAndTheirButtonsAsTheyAreTyped) {
  auto builder = aSession().withRecommendation("Run late");
  gather::AddCards cards;
  cards.cards = {{"The last bus"}, {"A bus to the sea"}, {"No bus"}};
  open(builder.with(cards));
  screen_->frame(2);
  pressByName("Cards on their own, by number or by their words");
  screen_->frame(4);
  screen_->type("bus");
  screen_->frame(4);
  EXPECT_TRUE(tests::standsBetween("Add 1", 0, kHeight));
  EXPECT_TRUE(tests::standsBetween("Add 3", 0, kHeight));
}

TEST_F(LowRecommendPanel, ShowsTheButtonThatKeepsAViewAsSoonAsItIsTyped) {
  open(withTwo());
  const std::int64_t id = tests::recommendation(screen_->session(), 2).value;
  const std::string field =
      "In their own words; it is printed right under the recommendation##new view " +
      std::to_string(id);
  ASSERT_FALSE(tests::standsBetween("Keep this view", 0, kHeight));
  pressByName(field);
  screen_->frame(6);
  EXPECT_TRUE(tests::standsBetween(field, 0, kHeight));
  EXPECT_TRUE(tests::standsBetween("Keep this view", 0, kHeight)) << "before a letter is typed";
  scrollTo(scrolled_ - 60);
  ASSERT_FALSE(tests::standsBetween("Keep this view", 0, kHeight));
  screen_->type("Walk");
  screen_->frame(4);
  EXPECT_TRUE(tests::standsBetween("Keep this view", 0, kHeight));
}

TEST(RecommendPanel, BeginsAtTheTopWhenItIsEntered) {
  FacilitatorWindow window;
  Screen screen([&](Frame& frame) { window.draw(frame); }, withTwo(), 1280, 720, 1,
                Screen::Drawn::window);
  const auto top = [] {
    const auto& all = notedControls();
    return std::find_if(
               all.begin(), all.end(),
               [](const Noted& each) { return each.label.ends_with("###recommendation 1"); })
        ->from.y;
  };
  screen.view.stage = facilitate::Stage::recommend;
  screen.frame(3);
  const float first = top();
  pressWithControl(screen, ImGuiKey_DownArrow);
  ASSERT_LT(top(), first);
  screen.view.stage = facilitate::Stage::ending;
  screen.frame(2);
  screen.view.stage = facilitate::Stage::recommend;
  screen.frame(3);
  EXPECT_EQ(top(), first);
}

TEST(RecommendPanel, TakesNumbersAndWordsTogether) {
  auto builder = aSession().withRecommendation("Run late");
  gather::AddCards cards;
  cards.cards = {{"Too dark"}, {"Too dear"}, {"The last bus"}, {"A bus to the sea"}, {"Bus 2"}};
  Screen screen(drawRecommend, builder.with(cards));
  const auto rests = [&] {
    return recommend::basisOf(screen.session(), tests::recommendation(screen.session()))
        .cards.size();
  };
  constexpr const char* kField = "Cards on their own, by number or by their words";
  screen.typeIn(kField, "1, 2, last bus");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(rests(), 3U);
  EXPECT_EQ(screen.view.typing.evidenceCards, "");
  screen.typeIn(kField, "bus 2");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(rests(), 4U) << "the number is one of the words";
  screen.typeIn(kField, "9, sea");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.view.notDone, "There is no card 9.");
  EXPECT_EQ(rests(), 4U);
}

TEST(RecommendPanel, SaysInTheListWhichAreAgreed) {
  auto builder = aSession().withCards(1).withRecommendation("Run late").withRecommendation("Light");
  Screen screen(drawRecommend, builder);
  const auto agreed = [&] {
    const std::string all = tests::controlWords(screen.lists());
    std::size_t count = 0;
    for (std::size_t at = all.find("agreed"); at != std::string::npos;
         at = all.find("agreed", at + 1))
      ++count;
    return count;
  };
  EXPECT_EQ(agreed(), 0U);
  screen.click("The group agrees");
  screen.click("###recommendation 1");
  EXPECT_EQ(agreed(), 1U) << "though another is in hand";
}

TEST(RecommendPanel, ListsThemOnTwoLinesWithRoomForWhetherTheyAreAgreed) {
  const std::string words = "We recommend that every single bus runs until midnight on all days";
  Screen screen(drawRecommend, aSession().withCards(1).withRecommendation(words));
  const std::string inList = "1  every single bus runs until midnight on all days";
  const auto widthInList = [] { return notedControls().front().to.x; };
  const float before = widthInList();
  EXPECT_TRUE(screen.says(inList));
  EXPECT_THAT(tests::controlWords(screen.lists()), testing::Not(testing::HasSubstr("agreed")));
  screen.click("The group agrees");
  EXPECT_TRUE(screen.says(inList));
  EXPECT_EQ(widthInList(), before) << "a yes cuts no words shorter";
  EXPECT_THAT(tests::controlWords(screen.lists()), testing::HasSubstr("agreed"));
}

}  // namespace
}  // namespace ct::ui
