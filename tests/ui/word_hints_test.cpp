#include "ui/word_hints.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "support/identity_lists.h"
#include "support/plain_word_lists.h"
#include "ui/facilitator_window.h"
#include "ui/inspector.h"
#include "ui/panel_sessions.h"
#include "ui/panel_start.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::pressWithControl;
using tests::Screen;

const text::PlainWords& ourLists() {
  static const text::PlainWords kLists =
      std::move(text::PlainWords::from(tests::plainWordLists(CT_SOURCE_FOLDER)).value());
  return kLists;
}

const text::IdentityCheck& ourCheck() {
  static const text::IdentityCheck kCheck =
      std::move(text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER)).value());
  return kCheck;
}

/// A screen with the lists, laid out.
class Hinting : public Screen {
 public:
  template <class... Given>
  explicit Hinting(Given&&... given) : Screen(std::forward<Given>(given)...) {
    facts.plainWords = &ourLists();
    facts.identity = &ourCheck();
    frame(2);
  }
  std::string title(const std::string& letter) const {
    return session().find(tests::theme(session(), letter))->title;
  }
  const session::Recommendation& recommendation() const {
    return *session().recommendations().begin();
  }
};

auto aTheme(const std::string& title) {
  return aSession().withCards(1).withTheme(title, {"1"});
}

/// Where the control with that label begins, from the top.
float heightOf(const std::string& label) {
  for (const Noted& noted : notedControls())
    if (noted.label.starts_with(label)) return noted.from.y;
  return -1;
}

TEST(PlainHints, StandUnderATitleAndPutPlainerWordsInPlace) {
  Hinting screen(drawName, aTheme("Utilise the hall"));
  EXPECT_TRUE(screen.says("“Utilise”: Few people say this at home."));
  screen.click("Write “Use”");
  screen.frame();
  EXPECT_EQ(screen.title("A"), "Use the hall");
  EXPECT_FALSE(screen.says("Few people"));
}

TEST(PlainHints, ComeWhileATitleIsTyped) {
  Hinting screen(drawName, aTheme("Buses"));
  EXPECT_FALSE(screen.says("Few people"));
  screen.typeIn("##title of A", " and public realm");
  screen.frame();
  EXPECT_TRUE(screen.says("“public realm”: Few people say this at home."));
}

TEST(PlainHints, StandOnlyUnderTheThemeThatIsNamedNow) {
  Hinting screen(
      drawName, aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Public realm", {"2"}));
  EXPECT_FALSE(screen.shows("Write “Streets and squares”"));
  screen.press(ImGuiKey_DownArrow);
  screen.frame(2);
  EXPECT_TRUE(screen.shows("Write “Streets and squares”"));
}

TEST(PlainHints, StandBesideTheBoardWithinItsColumn) {
  constexpr int kWidth = 300;
  Screen::Draw draw = [](Frame& frame) {
    frame.view.board.chosenTheme = frame.session().themes().begin()->id;
    drawInspector(frame);
  };
  Hinting screen(draw, aTheme("Modal shift for the elderly"), kWidth);
  for (const Noted& noted : notedControls())
    EXPECT_LE(noted.to.x, kWidth) << noted.label;
  screen.click("Write “Changing how people travel”");
  screen.frame();
  screen.click("Write “older people”");
  screen.frame();
  EXPECT_EQ(screen.title("A"), "Changing how people travel for older people");
}

TEST(PlainHints, StandUnderTheQuestionOfAVote) {
  Hinting screen(drawVote,
                 aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.typeIn("The question", "Which shall we prioritise?");
  screen.frame(2);
  screen.click("Write “put first”");
  screen.frame();
  EXPECT_EQ(screen.view.typing.question, "Which shall we put first?");
}

TEST(PlainHints, StandUnderARecommendationAndItsThreeVoices) {
  Hinting screen(drawRecommend, aSession().withCards(1).withRecommendation("Liaise with drivers"));
  screen.click("Write “Talk to”");
  screen.frame();
  EXPECT_EQ(screen.recommendation().text, "Talk to drivers");
  const auto mend = [&](const char* field) {
    screen.typeIn(field, "We utilise it");
    screen.frame(2);
    screen.click("Write “use”");
    screen.frame();
  };
  mend("What the community can do");
  mend("What the council or partners can do");
  mend("What we do together");
  mend("A new recommendation");
  EXPECT_EQ(screen.view.typing.recommendation, "We use it");
  EXPECT_EQ(screen.recommendation().communityCan, "We use it");
  EXPECT_EQ(screen.recommendation().councilCan, "We use it");
  EXPECT_EQ(screen.recommendation().togetherCan, "We use it");
}

TEST(PlainHints, StandUnderTheTitleAndTheQuestionOfTheMeeting) {
  Hinting screen(drawOpening, aSession());
  screen.typeIn("What this meeting is called", " in the public realm");
  screen.frame(2);
  screen.click("Write “streets and squares”");
  screen.frame();
  EXPECT_THAT(screen.session().info().title, testing::EndsWith(" in the streets and squares"));
  const char* question = "The question the group came to answer; it stays in the room all evening";
  screen.typeIn(question, "How can we utilise it?");
  screen.frame(2);
  screen.click("Write “use”");
  screen.frame();
  EXPECT_THAT(screen.session().info().purpose, testing::EndsWith("How can we use it?"));
  Hinting start(drawStart, std::nullopt);
  start.typeIn("Title", "Public realm");
  start.frame(2);
  start.click("Write “Streets and squares”");
  start.frame();
  EXPECT_EQ(start.view.typing.newTitle, "Streets and squares");
  start.typeIn("The question the group comes to answer", "How can we utilise it?");
  start.frame(2);
  start.click("Write “use”");
  start.frame();
  EXPECT_EQ(start.view.typing.newPurpose, "How can we use it?");
}

TEST(PlainHints, NeverStandUnderWhatResidentsSaid) {
  const std::string words = "We utilise the public realm";
  auto builder = aSession().withCard(words, words).withTheme("Buses", {"1"});
  builder.withRecommendation("Run late").withDifferingView(words);
  for (const Stage stage : {Stage::read, Stage::sort, Stage::name, Stage::recommend}) {
    FacilitatorWindow window;
    Hinting screen([&](Frame& frame) { window.draw(frame); }, builder, 1920, 1080, 1.0F,
                   Screen::Drawn::window);
    screen.view.stage = stage;
    screen.frame(3);
    EXPECT_FALSE(screen.says("Few people")) << static_cast<int>(stage);
    EXPECT_FALSE(screen.shows("Write “use”")) << static_cast<int>(stage);
  }
}

TEST(PlainHints, AreTakenBackByUndo) {
  FacilitatorWindow window;
  Hinting screen([&](Frame& frame) { window.draw(frame); }, aTheme("Utilise the hall"), 1920, 1080,
                 1.0F, Screen::Drawn::window);
  screen.view.stage = Stage::name;
  screen.frame(3);
  screen.click("Write “Use”");
  screen.frame(2);
  EXPECT_EQ(screen.title("A"), "Use the hall");
  pressWithControl(screen, ImGuiKey_Z);
  screen.frame(2);
  EXPECT_EQ(screen.title("A"), "Utilise the hall");
  EXPECT_TRUE(screen.shows("Write “Use”"));
}

TEST(PlainHints, KeepTheirPlaceUntilSomebodyTypes) {
  Hinting screen(drawName, aTheme("Utilise the hall"));
  const float before = heightOf("The group agrees");
  screen.click("Write “Use”");
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Write “Use”"));
  EXPECT_EQ(heightOf("The group agrees"), before) << "a second press meets nothing";
  screen.typeIn("##title of A", "Halls");
  screen.frame();
  EXPECT_LT(heightOf("The group agrees"), before);
}

TEST(PlainHints, AreTwoAtMostAndSayHowManyMore) {
  Hinting screen(drawRecommend,
                 aSession().withCards(1).withRecommendation("Utilise robust bespoke outcomes"));
  EXPECT_TRUE(screen.shows("Write “Use”"));
  EXPECT_TRUE(screen.shows("Write “strong”"));
  EXPECT_FALSE(screen.shows("Write “made to fit”"));
  EXPECT_TRUE(screen.says("and 2 more"));
}

TEST(PlainHints, AreWordsAloneWhereOnlyPeopleKnow) {
  Hinting screen(drawName, aTheme("Vulnerable, one two three four five six seven"));
  EXPECT_TRUE(screen.says("“Vulnerable”: Say what the risk is: cold, debt, a fall."));
  EXPECT_TRUE(screen.says("8 words are many for a title. Can it be 7 or fewer?"));
  EXPECT_FALSE(screen.shows("Write “"));
}

TEST(PlainHints, NeverStopAnything) {
  Hinting screen(drawName, aTheme("Utilise the hall"));
  screen.click("The group agrees");
  EXPECT_EQ(screen.session().themes().begin()->state, session::ThemeState::agreed);
}

TEST(PlainHints, AreNoneWithoutListsOrWhereNothingMayChange) {
  Screen screen(drawName, aTheme("Utilise the hall"));
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Write “Use”"));
  Hinting looking(drawName, aTheme("Utilise the hall"));
  looking.facts.readOnly = "This session is open elsewhere.";
  looking.frame(2);
  EXPECT_FALSE(looking.shows("Write “Use”"));
}

TEST(PlainHints, TakeHostileWords) {
  const auto draw = [](const std::string& words) {
    return [words](Frame& frame) {
      drawWordHints(frame, "field", words, text::PlainKind::recommendation);
    };
  };
  for (const std::string& words :
       {std::string(), std::string("\xFF\xFE uti\u202Elise ## \x80"), std::string("###"),
        tests::endlessWords(), std::string(3'000'000, ' ')}) {
    Hinting screen(draw(words), aSession());
    EXPECT_NO_FATAL_FAILURE(screen.frame(2));
  }
}

TEST(IdentityHints, StandUnderATitleBeforePlainerWordsAndPutSomethingElseInPlace) {
  Hinting screen(drawName, aTheme("Utilise the hall of Mrs Khan"));
  EXPECT_TRUE(screen.says("“Mrs Khan”: This looks like a name."));
  screen.click("Write “[a name]”");
  screen.frame(2);
  EXPECT_EQ(screen.title("A"), "Utilise the hall of [a name]");
}

TEST(IdentityHints, StandUnderWhateverTheGroupWrites) {
  const std::string named = "Ask Mrs Khan";
  for (const auto& [draw, session] : std::vector<std::pair<Screen::Draw, session::Session>>{
           {drawOpening, aSession().with(facilitate::SetPurpose{named})},
           {drawOpening, aSession().with(facilitate::RenameSession{named})},
           {drawRecommend, aSession().with(recommend::AddRecommendation{.text = named})},
           {drawRecommend,
            aSession().with(recommend::AddRecommendation{.text = "Buses", .councilCan = named})}}) {
    Hinting screen(draw, session);
    EXPECT_TRUE(screen.says("“Mrs Khan”: This looks like a name."));
  }
}

TEST(IdentityHints, StandUnderADifferingViewWhichNobodyAsksForPlainerWords) {
  Hinting screen(drawName, aTheme("Buses"));
  screen.click("Someone sees it differently");
  screen.frame(2);
  screen.type("Mrs Khan would utilise a taxi.");
  screen.frame(2);
  EXPECT_TRUE(screen.says("“Mrs Khan”: This looks like a name."));
  EXPECT_FALSE(screen.says("“utilise”: Few people say this at home."));
  screen.click("Write “[a name]”");
  screen.frame(2);
  screen.click("Keep this view");
  screen.frame(2);
  ASSERT_EQ(screen.session().differingViews().size(), 1U);
  EXPECT_EQ(screen.session().differingViews().begin()->words, "[a name] would utilise a taxi.");
}

TEST(IdentityHints, AreSaidOnceMoreBeforeTheReportIsHandedOut) {
  Hinting screen(drawEnding, aTheme("Ask Mrs Khan"));
  EXPECT_TRUE(screen.says("Theme A: “Mrs Khan” looks like a name."));
  Hinting other(drawEnding, aTheme("Buses"));
  EXPECT_FALSE(other.says("Before you hand it out: this may tell who somebody is."));
}

}  // namespace
}  // namespace ct::ui
