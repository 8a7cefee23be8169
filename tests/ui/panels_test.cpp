#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "gather/notes.h"
#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/panel_start.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::Screen;

session::Session typical() {
  auto builder =
      aSession().withCards(12).withTheme("Late buses", {"1", "2"}).withTheme("Fares", {"3"});
  builder.withTheme("Safe stops", {"4"}).agreed("A").heldBack({"9"}).parked({"5"});
  builder.withRecommendation("Run the last bus at midnight", {"A"}, {"3"});
  builder.withDifferingView("Taxis would do").withOpenVote({"A", "B", "C"}, 2);
  return builder.withBallot({{"A", 2}}).closed().revealed();
}

session::Session everyScript() {
  auto builder = aSession();
  for (const char* said : {"أريد حافلة متأخرة", "我们想要晚班车", "रात की बस चाहिए", "אוטובוס לילה",
                           "ต้องการรถเมล์ดึก", "👩‍👩‍👧 Nos bws hwyr", "\xFF\xFE"}) {
    builder.withCard(said, said);
  }
  builder.withTheme("公交", {"1", "2"})
      .withTheme("حافلات", {"3"})
      .withRecommendation("夜班车到午夜", {"A"});
  return builder.withOpenVote({"A", "B"});
}

/// Words no card, ballot paper or recommendation takes.
std::string endlessWords() {
  return std::string(20'001, 'a');
}

/// The key cap on the control with that whole label, as it is drawn now.
std::string keyShownOn(std::string_view label) {
  for (const Noted& noted : notedControls()) {
    if (noted.label == label) return noted.key;
  }
  ADD_FAILURE() << "there is no control called " << label;
  return {};
}

void pressWithControl(Screen& screen, ImGuiKey key) {
  ImGui::GetIO().KeyCtrl = true;
  screen.press(key);
  ImGui::GetIO().KeyCtrl = false;
  screen.frame();
}

struct Drawn {
  const char* name;
  session::Session session;
};

std::vector<Drawn> sessions() {
  return {{"empty", aSession()},
          {"typical", typical()},
          {"500 cards", aSession().withCards(500).withTheme("All of them", {"1", "2"})},
          {"every script", everyScript()}};
}

class EveryPanel : public testing::TestWithParam<StagePanel> {};

TEST_P(EveryPanel, AsksForNothingUnlessSomebodyDoes) {
  struct Size {
    int width, height;
    float scale;
  };
  for (const Drawn& drawn : sessions()) {
    for (const Size size : {Size{1280, 720, 1}, Size{1920, 1080, 1}, Size{3840, 2160, 2}}) {
      Screen screen(GetParam().draw, drawn.session, size.width, size.height, size.scale);
      EXPECT_THAT(screen.requests(), IsEmpty()) << drawn.name << " at " << size.width;
      EXPECT_THAT(screen.wishes(), IsEmpty()) << drawn.name << " at " << size.width;
    }
  }
}

TEST_P(EveryPanel, AsksForNoChangeWhateverIsPressedWhileLooking) {
  Screen screen(GetParam().draw, typical());
  screen.facts.readOnly = "This session is open elsewhere.";
  screen.view.reading = tests::card(screen.session(), "9");
  screen.frame(2);
  for (const std::string& control : screen.controls()) {
    screen.click(control);
    screen.type("yh");
    screen.press(ImGuiKey_Enter);
    screen.type("y");
  }
  EXPECT_THAT(screen.requests(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Panels, EveryPanel, testing::ValuesIn(stagePanels()),
                         [](const auto& each) { return std::string(each.param.id); });

TEST(StartPanel, BeginsASessionWithWhatWasTyped) {
  Screen screen(drawStart, std::nullopt);
  screen.typeIn("Title", "Evening buses");
  screen.press(ImGuiKey_Enter);
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<NewSession>(wishes[0]).title, "Evening buses");
}

TEST(StartPanel, BeginsNothingWithoutATitle) {
  Screen screen(drawStart, std::nullopt);
  screen.typeIn("The question the group comes to answer", "How do we get home?");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.wishes(), IsEmpty());
  EXPECT_EQ(screen.view.typing.newPurpose, "How do we get home?");
}

TEST(StartPanel, KeepsWhatWasTypedUntilASessionIsThere) {
  Screen screen(drawStart, std::nullopt);
  screen.typeIn("Title", "Evening buses");
  screen.typeIn("The question the group comes to answer", "How do we get home?");
  screen.click("Begin");
  screen.typeIn("Its folder", "/not/there");
  screen.click("Open this folder");
  EXPECT_THAT(screen.wishes(), SizeIs(2));
  EXPECT_EQ(screen.view.typing.newTitle, "Evening buses");
  EXPECT_EQ(screen.view.typing.newPurpose, "How do we get home?");
  EXPECT_EQ(screen.view.typing.sessionPath, "/not/there");
}

TEST(StartPanel, OpensNoSessionThatHasAProblem) {
  Screen screen(drawStart, std::nullopt);
  screen.facts.sessions = {{"/broken", "Broken", 0, {}, "It was made by a newer version."},
                           {"/good", "Good", 3, {}, ""}};
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Open##/broken"));
  screen.click("Open##/good");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<OpenSession>(wishes[0]).path, "/good");
}

TEST(OpeningPanel, SavesThePurposeAsItIsTyped) {
  Screen screen(drawOpening, typical());
  screen.typeIn("The question the group came to answer; it stays in the room all evening", "Now: ");
  EXPECT_THAT(screen.session().info().purpose, testing::HasSubstr("Now:"));
}

TEST(OpeningPanel, NeverSendsAnEmptyTitleAndShowsTheOldOneAgain) {
  Screen screen(drawOpening, aSession());
  screen.click("What this meeting is called");
  for (int i = 0; i < 20; ++i)
    screen.press(ImGuiKey_Backspace);
  for (int i = 0; i < 20; ++i)
    screen.press(ImGuiKey_Delete);
  EXPECT_FALSE(screen.session().info().title.empty());
  EXPECT_EQ(screen.refused(), "");
  screen.press(ImGuiKey_Enter);
  EXPECT_TRUE(screen.view.editing.field.empty());
}

TEST(TypedNotes, MakeACardForEachEnterWithoutTouchingTheMouse) {
  Screen screen(drawOpening, aSession());
  screen.click("Type them");
  screen.typeIn("What was said", "The last bus leaves at nine");
  screen.press(ImGuiKey_Enter);
  screen.type("It is cold at the stop");
  screen.press(ImGuiKey_Enter);
  ASSERT_THAT(screen.session().cards(), SizeIs(2));
  EXPECT_EQ(screen.session().cardByCode("2")->said, "It is cold at the stop");
  EXPECT_EQ(screen.view.typing.note, "");
}

TEST(TypedNotes, KeepTheImpressionApart) {
  Screen screen(drawOpening, aSession());
  screen.click("Type them");
  screen.typeIn("My impression (never shown in the room)", "Angry");
  screen.typeIn("What was said", "The fare went up");
  screen.click("Add this card");
  const session::Card* card = screen.session().cardByCode("1");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->said, "The fare went up");
  EXPECT_EQ(card->impression, "Angry");
}

TEST(PastedNotes, BecomeOneCardForEachLineWithWords) {
  Screen screen(drawOpening, aSession());
  screen.view.notesBy = NotesBy::pasting;
  screen.view.typing.pasted = "First\n\n  \nSecond\n";
  screen.frame(2);
  screen.click("Make 2 cards");
  EXPECT_THAT(screen.session().cards(), SizeIs(2));
  EXPECT_EQ(screen.view.typing.pasted, "");
}

TEST(TypedNotes, StayWhenTheyAreRefused) {
  Screen screen(drawOpening, aSession());
  screen.click("Type them");
  screen.view.typing.note = endlessWords();
  screen.view.typing.impression = "Long-winded";
  screen.frame(2);
  screen.click("Add this card");
  EXPECT_NE(screen.refused(), "");
  EXPECT_EQ(screen.view.typing.note, endlessWords());
  EXPECT_EQ(screen.view.typing.impression, "Long-winded");
}

TEST(PastedNotes, AllStayWhenOneOfThemIsRefused) {
  Screen screen(drawOpening, aSession());
  const std::string pasted = "First\n" + endlessWords();
  screen.view.notesBy = NotesBy::pasting;
  screen.view.typing.pasted = pasted;
  screen.frame(2);
  screen.click("Make 2 cards");
  EXPECT_THAT(screen.session().cards(), IsEmpty());
  EXPECT_EQ(screen.view.typing.pasted, pasted);
}

Preview previewOf(std::int64_t number, const std::string& csv) {
  auto table = gather::readTable(csv);
  EXPECT_TRUE(table);
  Preview preview;
  preview.number = number;
  preview.path = "/notes.csv";
  preview.name = "notes.csv";
  preview.table = std::move(*table);
  return preview;
}

TEST(FileChooser, LooksIntoTheFolderAgainWheneverItIsOpened) {
  Screen screen(drawOpening, aSession());
  screen.facts.folder = {"/media/stick", {{"old.csv", "/media/stick/old.csv"}}, ""};
  screen.click("Choose a file…");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<LookInFolder>(wishes[0]).path, "/media/stick");
}

TEST(ImportedNotes, ComeFromTheFileAsItWasReadLast) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "note,place\nThe old words,North\n");
  screen.frame(3);
  screen.facts.preview = previewOf(2, "note,place\nThe new words,North\n");
  screen.frame(3);
  screen.click("###bring in");
  ASSERT_THAT(screen.session().cards(), SizeIs(1));
  EXPECT_EQ(screen.session().cardByCode("1")->said, "The new words");
}

TEST(ImportedNotes, ForgetTheColumnChosenInTheFileBefore) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "note,place\nThe last bus,North\n");
  screen.frame(3);
  screen.click("place");
  screen.facts.preview = previewOf(2, "note,place\nThe first bus,South\n");
  screen.frame(3);
  screen.click("###bring in");
  ASSERT_THAT(screen.session().cards(), SizeIs(1));
  EXPECT_EQ(screen.session().cardByCode("1")->said, "The first bus");
}

TEST(ImportedNotes, ComeIntoSightWhateverWasThere) {
  Screen screen(drawOpening, aSession());
  screen.click("Type them");
  screen.facts.preview = previewOf(1, "note,place\nThe last bus,North\n");
  screen.frame(3);
  EXPECT_TRUE(screen.shows("###bring in"));
  screen.click("Paste lines");
  EXPECT_EQ(screen.view.notesBy, NotesBy::pasting);
}

Preview examplePreview() {
  std::ifstream in(CT_SOURCE_FOLDER "/sessions/example/notes.csv", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  return previewOf(1, bytes);
}

TEST(ImportedNotes, ComeInFromTheColumnThatLooksLikeTheNote) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = examplePreview();
  screen.frame(3);
  screen.click("Bring in 39 notes");
  EXPECT_THAT(screen.session().cards(), SizeIs(39));
  EXPECT_EQ(screen.session().cardByCode("1")->source, "notes.csv");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<DropPreview>(wishes[0]));
}

TEST(ImportedNotes, ComeInFromTheColumnSomebodyPressed) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = examplePreview();
  screen.frame(3);
  screen.click("datetime");
  screen.click("###bring in");
  EXPECT_THAT(screen.session().cardByCode("1")->said, testing::HasSubstr("2022"));
}

TEST(ImportedNotes, AreNotThereWhenTheFileCannotBeRead) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = Preview{1, "/x.csv", "x.csv", {}, "Row 3 has an unclosed quotation mark."};
  screen.frame(3);
  EXPECT_FALSE(screen.shows("###bring in"));
  EXPECT_TRUE(screen.shows("Another file"));
}

TEST(ReadPanel, TurnsFromCardToCardByKeyAndTheRoomGoesAlong) {
  Screen screen(drawRead, aSession().withCards(3));
  screen.type("r");
  screen.press(ImGuiKey_RightArrow);
  EXPECT_EQ(screen.view.reading, tests::card(screen.session(), "2"));
  EXPECT_EQ(screen.view.room.card, tests::card(screen.session(), "2"));
}

TEST(ReadPanel, HoldsBackTheCardInSightAndLetsItBeSeenAgain) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.view.reading = tests::card(screen.session(), "2");
  screen.type("h");
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack);
  EXPECT_FALSE(screen.shows("Show in the room"));
  screen.type("h");
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack) << "letters in a row are words, not keys";
  screen.frame(30);
  screen.type("h");
  EXPECT_FALSE(screen.session().cardByCode("2")->heldBack);
}

TEST(ReadPanel, StartsTheNextCardInTheRoomAtItsFirstSheet) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.type("r");
  screen.view.room.sheet = 3;
  screen.press(ImGuiKey_RightArrow);
  EXPECT_EQ(screen.view.room.sheet, 0);
  screen.view.room.sheet = 3;
  screen.click("Show in the room");
  EXPECT_EQ(screen.view.room.sheet, 0);
}

TEST(ReadPanel, CoversAHeldBackCardUntilSomebodyLooksAtIt) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.type("h");
  EXPECT_FALSE(screen.view.uncovered);
  EXPECT_FALSE(screen.shows("Change the words"));
  screen.click("Look at 1");
  EXPECT_TRUE(screen.shows("Change the words"));
  screen.click("Cover 1");
  EXPECT_FALSE(screen.shows("Change the words"));
}

TEST(ReadPanel, ChangesTheWordsOfACardAndItsImpression) {
  Screen screen(drawRead, aSession().withCard("The last bus", "Tired"));
  EXPECT_FALSE(screen.shows("What was said"));
  screen.click("Change the words");
  screen.typeIn("What was said", "Now: ");
  screen.typeIn("My impression (never shown in the room)", "Very ");
  EXPECT_THAT(screen.session().cardByCode("1")->said, testing::HasSubstr("Now:"));
  EXPECT_THAT(screen.session().cardByCode("1")->impression, testing::HasSubstr("Very"));
  screen.click("Done");
  EXPECT_FALSE(screen.shows("What was said"));
}

TEST(ReadPanel, KeepsTheWordsOfACardThatWouldHaveNone) {
  Screen screen(drawRead, aSession().withCard("The last bus"));
  screen.click("Change the words");
  screen.click("What was said");
  pressWithControl(screen, ImGuiKey_A);
  screen.press(ImGuiKey_Delete);
  EXPECT_NE(screen.refused(), "");
  EXPECT_EQ(screen.session().cardByCode("1")->said, "The last bus");
}

TEST(NamePanel, ShowsAKeyOnlyWhereItWorks) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  EXPECT_EQ(keyShownOn("The group agrees##theme A"), "Y");
  EXPECT_EQ(keyShownOn("The group agrees##theme B"), "");
  EXPECT_EQ(keyShownOn("Show in the room##theme A"), "R");
  screen.click("##title of A");
  EXPECT_EQ(keyShownOn("The group agrees##theme A"), "");
  EXPECT_EQ(keyShownOn("Show in the room##theme A"), "");
}

TEST(NamePanel, RecordsWhoSeesAThemeDifferently) {
  Screen screen(drawName, aSession().withCards(2).withTheme("Buses", {"1"}));
  screen.click("Someone sees it differently##theme A");
  screen.typeIn("In their own words; it is printed right under the theme", "Trains");
  screen.click("Keep this view");
  const auto views =
      recommend::differingViewsOf(screen.session(), tests::theme(screen.session(), "A"));
  ASSERT_THAT(views, SizeIs(1));
  EXPECT_EQ(views[0]->words, "Trains");
  screen.click("Take out");
  EXPECT_THAT(screen.session().differingViews(), IsEmpty());
}

TEST(NamePanel, AgreesTheTitleInFocusByOneKey) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.press(ImGuiKey_DownArrow);
  screen.type("y");
  EXPECT_EQ(tests::theme(screen.session(), "B"), screen.view.naming.inFocus);
  EXPECT_EQ(screen.session().find(tests::theme(screen.session(), "B"))->state,
            session::ThemeState::agreed);
  EXPECT_EQ(screen.session().find(tests::theme(screen.session(), "A"))->state,
            session::ThemeState::proposed);
}

TEST(NamePanel, NamesAThemeByKeyboardAlone) {
  Screen screen(drawName, aSession().withCards(2).with(sort::MakeTheme{}));
  screen.press(ImGuiKey_Enter);
  screen.type("Yes to buses");
  screen.press(ImGuiKey_Enter);
  screen.frame(30);
  screen.type("y");
  const session::Theme& theme = *screen.session().find(tests::theme(screen.session(), "A"));
  EXPECT_EQ(theme.title, "Yes to buses");
  EXPECT_EQ(theme.state, session::ThemeState::agreed);
}

TEST(NamePanel, AsksWhereTheCardsGoBeforeAThemeIsRemoved) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.click("Remove…##theme A");
  EXPECT_THAT(screen.session().themes(), SizeIs(2));
  screen.click("To B, Fares");
  EXPECT_THAT(screen.session().themes(), SizeIs(1));
  EXPECT_THAT(screen.session().placementsIn(tests::theme(screen.session(), "B")), SizeIs(2));
}

TEST(NamePanel, MergesIntoTheThemeWhoseLetterIsPressed) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.click("Merge into…##theme A");
  screen.type("b");
  EXPECT_THAT(screen.session().themes(), SizeIs(1));
  EXPECT_EQ(tests::theme(screen.session(), "A"), session::ThemeId{});
}

session::Session withOpenVote() {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  return builder.withOpenVote({"A", "B"}, 3);
}

TEST(VotePanel, OpensAVoteOnTheThemesThatAreTicked) {
  auto builder = aSession().withCards(3).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder.withTheme("Stops", {"3"}));
  EXPECT_FALSE(screen.shows("Open the vote"));
  screen.typeIn("The question", "What first?");
  screen.click("B, Fares");
  screen.click("Open the vote");
  ASSERT_NE(vote::openRound(screen.session()), nullptr);
  EXPECT_THAT(vote::optionsOf(screen.session(), vote::openRound(screen.session())->id), SizeIs(2));
  EXPECT_EQ(screen.view.room.page, RoomPage::voting);
}

TEST(VotePanel, KeepsABallotThatCannotBeRead) {
  Screen screen(drawVote, withOpenVote());
  screen.typeIn("A ballot, as it is on the paper", "A Q");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.view.typing.ballot, "A Q");
  EXPECT_EQ(screen.view.typing.ballotRefused, "A Q");
  EXPECT_THAT(screen.session().ballots(), IsEmpty());
}

TEST(VotePanel, TakesBallotsOneAfterAnotherByKeyboardAlone) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  for (const char* ballot : {"A A B", "b5", "A"}) {
    screen.type(ballot);
    screen.press(ImGuiKey_Enter);
  }
  EXPECT_THAT(screen.session().ballots(), SizeIs(3));
}

TEST(VotePanel, TakesABallotByPressingAlone) {
  Screen screen(drawVote, withOpenVote());
  screen.click("+##dots on A");
  screen.click("+##dots on A");
  screen.click("+##dots on B");
  screen.click("−##dots on A");
  EXPECT_EQ(screen.view.typing.ballot, "A B");
  screen.click("Put ballot in");
  EXPECT_THAT(screen.session().ballots(), SizeIs(1));
}

TEST(VotePanel, KeepsABallotThatIsRefused) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder.withOpenVote({"A", "B"}, 1).withBallot({{"A", 1}}));
  screen.typeIn("A ballot, as it is on the paper", "B");
  screen.press(ImGuiKey_Enter);
  EXPECT_NE(screen.refused(), "");
  EXPECT_EQ(screen.view.typing.ballot, "B");
}

TEST(VotePanel, KeepsAQuestionThatIsRefusedAndWhatTheRoomSees) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder);
  screen.view.typing.question = endlessWords();
  screen.frame(2);
  screen.click("Open the vote");
  EXPECT_EQ(screen.view.typing.question, endlessWords());
  EXPECT_EQ(screen.view.room.page, RoomPage::purpose);
}

TEST(VotePanel, GivesAsManyDotsAsSuggestedUnlessChangedByHand) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  for (const bool byHand : {false, true}) {
    Screen screen(drawVote, builder);
    screen.typeIn("The question", "What first?");
    if (byHand) screen.click("+##Dots for each person");
    screen.click("Open the vote");
    ASSERT_NE(vote::openRound(screen.session()), nullptr);
    EXPECT_EQ(vote::openRound(screen.session())->dotsPerPerson,
              vote::suggestedDots(2) + (byHand ? 1 : 0));
  }
}

TEST(VotePanel, TakesBackTheLastBallotFromTheEmptyField) {
  Screen screen(drawVote, withOpenVote());
  screen.typeIn("A ballot, as it is on the paper", "A");
  screen.press(ImGuiKey_Enter);
  screen.type("B");
  pressWithControl(screen, ImGuiKey_Z);
  EXPECT_EQ(screen.view.typing.ballot, "");
  EXPECT_THAT(screen.session().ballots(), SizeIs(1)) << "only the typing is taken back";
  pressWithControl(screen, ImGuiKey_Z);
  EXPECT_THAT(screen.session().ballots(), IsEmpty());
}

TEST(VotePanel, ShowsTheKeyOfUndoOnlyWhereItWorks) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  EXPECT_EQ(keyShownOn("Undo the last thing"), "Ctrl Z");
  screen.type("A");
  EXPECT_EQ(keyShownOn("Undo the last thing"), "");
}

TEST(VotePanel, PutsInABallotOfPressesByEnterToo) {
  Screen screen(drawVote, withOpenVote());
  screen.click("+##dots on A");
  EXPECT_EQ(keyShownOn("Put ballot in"), "Enter");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.session().ballots(), SizeIs(1));
}

TEST(VotePanel, ClosesOnlyWhenAskedAgainAndRevealsOnlyWhenTold) {
  Screen screen(drawVote, withOpenVote());
  screen.click("Blank ballot");
  screen.click("Close the vote…");
  EXPECT_NE(vote::openRound(screen.session()), nullptr);
  screen.click("Yes, close it");
  const session::RoundId round = tests::round(screen.session());
  EXPECT_EQ(screen.session().find(round)->state, session::RoundState::closed);
  screen.click("Show the result to the room");
  EXPECT_EQ(screen.session().find(round)->state, session::RoundState::revealed);
  EXPECT_EQ(screen.view.room.page, RoomPage::results);
  EXPECT_EQ(screen.view.room.round, round);
}

TEST(VotePanel, KeepsTheLatestVoteAboveTheNextWhetherShownYetOrNot) {
  Screen screen(drawVote, withOpenVote());
  screen.click("Blank ballot");
  screen.click("Close the vote…");
  screen.click("Yes, close it");
  const auto isAboveTheNext = [&](const char* control) {
    const auto all = screen.controls();
    const auto latest = std::find(all.begin(), all.end(), control);
    const auto next = std::find(all.begin(), all.end(), "The question");
    return latest < next && next != all.end();
  };
  EXPECT_TRUE(isAboveTheNext("Show the result to the room"));
  screen.click("Show the result to the room");
  screen.frame(1);
  EXPECT_TRUE(isAboveTheNext("Show in the room##vote 1"));
}

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
  screen.typeIn("Cards on their own, by number", "2 99");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.view.typing.cardCodes, "2 99");
  EXPECT_THAT(screen.requests(), IsEmpty());
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
  screen.view.newViews[id].words = endlessWords();
  screen.view.typing.recommendation = endlessWords();
  screen.frame(2);
  screen.click("Keep this view");
  screen.click("Add it");
  EXPECT_EQ(screen.view.newViews[id].words, endlessWords());
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

TEST(EndingPanel, SavesAVersionWithItsMessage) {
  Screen screen(drawEnding, typical());
  screen.typeIn("Save a version: a copy that nothing changes any more", "After sorting");
  screen.press(ImGuiKey_Enter);
  const auto requests = screen.requests();
  ASSERT_THAT(requests, SizeIs(1));
  EXPECT_EQ(std::get<commands::SaveVersion>(requests[0]).message, "After sorting");
}

TEST(EndingPanel, OpensAVersionToLookAt) {
  Screen screen(drawEnding, typical());
  screen.facts.versions = {{1, "After sorting", tests::kEvening, 12}};
  screen.frame(2);
  screen.click("Look at it");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<OpenVersion>(wishes[0]).number, 1);
}

}  // namespace
}  // namespace ct::ui
