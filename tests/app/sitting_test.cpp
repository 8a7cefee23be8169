#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "app/program.h"
#include "app/sitting_test.h"
#include "store/read_session.h"
#include "store/versions.h"
#include "support/temporary_folder.h"
#include "ui/freeze.h"
#include "ui/modes.h"
#include "vote/count.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST_F(SittingTest, BeginsOnTheStartPageWithoutSessions) {
  EXPECT_EQ(facts().session, nullptr);
  EXPECT_EQ(facts().history, nullptr);
  EXPECT_TRUE(facts().sessions.empty());
}

TEST_F(SittingTest, MakesASessionAndOpensIt) {
  makeSession();
  EXPECT_EQ(facts().session->info().title, "Late buses");
  EXPECT_EQ(facts().session->info().purpose, "What would help?");
  EXPECT_TRUE(fs::exists(sessionFolder() / "session.sqlite"));
  EXPECT_EQ(facts().readOnly, "");
}

TEST_F(SittingTest, LooksForWhoSomebodyIsInWhatComesIn) {
  makeSession();
  ASSERT_NE(facts().identity, nullptr) << facts().identityTrouble;
  EXPECT_EQ(facts().identity->find("Ring Mrs Khan on 07700 900123").size(), 2U);
}

TEST_F(SittingTest, LooksForWhoSomebodyIsInTheNextSessionToo) {
  makeSession();
  wish(ui::NewSession{"Fares", "What would help?"});
  ASSERT_EQ(facts().session->info().title, "Fares");
  EXPECT_NE(facts().identity, nullptr);
  EXPECT_NE(facts().plainWords, nullptr);
  EXPECT_FALSE(facts().codeWords.empty());
  wish(ui::CloseSession{});
  EXPECT_NE(facts().identity, nullptr);
}

TEST_F(SittingTest, KnowsPlainerWords) {
  makeSession();
  ASSERT_NE(facts().plainWords, nullptr) << facts().refused;
  EXPECT_EQ(facts().plainWords->hintsIn("Utilise the hall", text::PlainKind::title).size(), 1U);
}

TEST_F(SittingTest, UndoesWhatWasDoneAfterAFieldWasLeftWithoutWhatWasTypedInIt) {
  makeSession();
  const auto type = [&](const std::string& title) {
    view_.editing = {"What this meeting is called", title};
    ask(facilitate::RenameSession{title});
  };
  type("Utilise");
  type("Utilise the hall");
  view_.editing = {};
  sitting_.carryOut(outbox_, view_);
  ask(facilitate::RenameSession{"Use the hall"});
  ask(commands::Undo{});
  EXPECT_EQ(facts().session->info().title, "Utilise the hall");
  ask(commands::Undo{});
  EXPECT_EQ(facts().session->info().title, "Late buses") << "what was typed is one thing";
}

TEST_F(SittingTest, MakesASecondSessionOfTheSameTitleBesideTheFirst) {
  makeSession();
  wish(ui::CloseSession{});
  makeSession();
  wish(ui::CloseSession{});
  EXPECT_EQ(facts().sessions.size(), 2u);
}

TEST_F(SittingTest, MakesNoSessionWithoutATitle) {
  wish(ui::NewSession{" ", "What would help?"});
  EXPECT_EQ(facts().session, nullptr);
  EXPECT_EQ(facts().refused, "A session needs a title.");
  EXPECT_FALSE(fs::exists(place_ / "sessions"));
}

TEST_F(SittingTest, CarriesOutWhatIsAskedInOrder) {
  makeSession();
  outbox_.ask(gather::AddCards{{gather::NewCard{"The last bus"}}});
  outbox_.ask(gather::AddCards{{gather::NewCard{"The first train"}}});
  outbox_.ask(commands::Undo{});
  sitting_.carryOut(outbox_, view_);
  ASSERT_EQ(cards(), 1u);
  EXPECT_EQ(facts().session->cardByCode("1")->said, "The last bus");
  EXPECT_THAT(facts().lastDone, HasSubstr("Undid: "));
}

TEST_F(SittingTest, SaysWhatChangedInATextFileWhileTheSessionIsOpen) {
  makeSession();
  const fs::path spoken = sessionFolder() / app::kSpokenFile;
  addCard("The last bus");
  ask(sort::MakeTheme{{facts().session->cardByCode("1")->id}, "Buses"});
  ask(commands::Undo{});
  const std::string said = bytesOf(spoken);
  EXPECT_THAT(said,
              testing::MatchesRegex("..:.. Added.*\n..:.. Made theme A.*\n..:.. Undid: .*\n"));
  EXPECT_THAT(said, testing::Not(HasSubstr("The last bus"))) << "it tells of cards by their number";
  wish(ui::CloseSession{});
  EXPECT_FALSE(fs::exists(spoken));
}

TEST_F(SittingTest, SaysATitleThatWasTypedBeforeTheVersionThatFollowsIt) {
  makeSession();
  addCard("The last bus");
  ask(sort::MakeTheme{{facts().session->cardByCode("1")->id}, {}});
  const session::ThemeId theme = facts().session->themes().begin()->id;
  for (const char* title : {"B", "Bu", "Buses"})
    ask(sort::NameTheme{theme, title});
  EXPECT_EQ(facts().refused, "");
  saveVersion("named");
  EXPECT_THAT(bytesOf(sessionFolder() / app::kSpokenFile),
              testing::MatchesRegex("(.*\n)*..:.. Named theme A, Buses\n..:.. Saved version .*\n"));
}

TEST_F(SittingTest, OpensTheOnlySessionLyingInAFolder) {
  makeSession();
  wish(ui::CloseSession{});
  wish(ui::OpenSession{(place_ / "sessions").string()});
  ASSERT_NE(facts().session, nullptr) << facts().refused;
  EXPECT_EQ(facts().session->info().title, "Late buses");
}

/// What was done before a stage was left is in a version, though another was being saved just then;
/// and when nothing was done there is no second.
TEST_F(SittingTest, SavesTheVersionOfAStageThatWasLeftWhileAnotherWasBeingSaved) {
  leaveAStageWhileAVersionIsBeingSaved();
  const auto cardsInLast = [&] {
    const auto number = static_cast<std::int64_t>(facts().versions.size());
    return number == 0 ? 0u : store::readVersion(sessionFolder(), number)->cards().size();
  };
  ASSERT_TRUE(bell_.until([&] { return cardsInLast() == 2; })) << facts().refused;

  const std::size_t before = facts().versions.size();
  ask(commands::SaveVersion{"by hand again"});
  view_.stage = facilitate::Stage::vote;
  sitting_.carryOut(outbox_, view_);
  ASSERT_TRUE(bell_.until([&] { return facts().versions.size() > before; }));
  wish(ui::CloseSession{});
  EXPECT_EQ(store::listVersions(sessionFolder())->size(), before + 1);
}

TEST_F(SittingTest, SavesTheVersionThatWaitsBeforeItCloses) {
  leaveAStageWhileAVersionIsBeingSaved();
  wish(ui::CloseSession{});
  const auto versions = store::listVersions(sessionFolder());
  ASSERT_TRUE(versions);
  ASSERT_FALSE(versions->empty());
  EXPECT_EQ(versions->back().cards, 2u);
}

TEST_F(SittingTest, CallsNoVersionAfterAVoteThatWasNotHeld) {
  makeSession();
  addCard("One");
  for (const auto stage : {facilitate::Stage::vote, facilitate::Stage::name}) {
    view_.stage = stage;
    sitting_.carryOut(outbox_, view_);
    addCard("Another");
  }
  ASSERT_TRUE(bell_.until([&] { return facts().versions.size() == 2; })) << facts().refused;
  EXPECT_EQ(facts().versions.back().message, "before voting");
}

TEST_F(SittingTest, SavesNoVersionOfAMomentThatWasGoneBackTo) {
  makeSession();
  for (const char* said : {"One", "Two", "Three"})
    addCard(said);
  saveVersion("all of it");
  ask(commands::GoTo{1});
  view_.stage = facilitate::Stage::name;
  sitting_.carryOut(outbox_, view_);
  wish(ui::CloseSession{});
  EXPECT_EQ(store::listVersions(sessionFolder())->size(), 1u);
}

TEST_F(SittingTest, OffersNoReportThatWentWithTheWords) {
  makeSession();
  addCard("Jenny Miller of 4 Alma Street");
  wish(ui::WriteReport{});
  wish(ui::WriteHandover{});
  EXPECT_NE(facts().reportFolder, "");
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, false, "it named a person"});
  EXPECT_EQ(facts().reportFolder, "");
  EXPECT_EQ(facts().handoverPage, "");
}

TEST_F(SittingTest, WritesWhatIsToBePrintedAndSaysWhereItIs) {
  makeSession();
  wish(ui::WritePaper{ui::Paper::twelveCards});
  EXPECT_EQ(facts().refused, "There are no cards to print yet.");
  EXPECT_EQ(facts().paperFile, "");
  addCard("The last bus");
  for (const auto what : {ui::Paper::sixCards, ui::Paper::twelveCards, ui::Paper::largeCards,
                          ui::Paper::noteSheets, ui::Paper::sortingSheet}) {
    wish(ui::WritePaper{what});
    EXPECT_EQ(facts().refused, "");
    EXPECT_THAT(bytesOf(facts().paperFile), testing::StartsWith("%PDF-"));
    EXPECT_EQ(facts().paperOf, facts().session->revision());
  }
  EXPECT_EQ(fs::path(facts().paperFile), sessionFolder() / "reports/paper/sorting sheet.pdf");
  EXPECT_THAT(facts().lastDone, HasSubstr("to print"));
}

TEST_F(SittingTest, KeepsNothingToPrintWhenWordsAreRemoved) {
  makeSession();
  addCard("Jenny Miller of 4 Alma Street");
  wish(ui::WritePaper{ui::Paper::sixCards});
  const fs::path file = facts().paperFile;
  ASSERT_TRUE(fs::exists(file));
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, false, "it named a person"});
  EXPECT_FALSE(fs::exists(file));
  EXPECT_EQ(facts().paperFile, "");
}

TEST_F(SittingTest, GoesOnWhereTheEveningHadCome) {
  makeSession();
  const auto reopened = [&] {
    wish(ui::CloseSession{});
    wish(ui::OpenSession{sessionFolder().string()});
    return view_.stage;
  };
  EXPECT_EQ(reopened(), facilitate::Stage::opening);
  addCard("One");
  ask(commands::Command(facilitate::SetPurpose{"What first?"}));
  EXPECT_EQ(reopened(), facilitate::Stage::sort);
  ask(commands::Command(recommend::AddRecommendation{.text = "Run late"}));
  EXPECT_EQ(reopened(), facilitate::Stage::recommend);
}

TEST_F(SittingTest, KnowsWhetherThereIsSomethingToUndoOrRedo) {
  makeSession();
  EXPECT_FALSE(facts().undoes);
  EXPECT_FALSE(facts().redoes);
  addCard("One");
  EXPECT_TRUE(facts().undoes);
  ask(commands::Undo{});
  EXPECT_FALSE(facts().undoes);
  EXPECT_TRUE(facts().redoes);
  ask(commands::Redo{});
  ask(commands::GoTo{0});
  EXPECT_TRUE(facts().undoes) << "going there can be undone";
  ask(commands::Undo{});
  EXPECT_EQ(facts().session->cards().size(), 1u);
  EXPECT_TRUE(facts().redoes) << "and done again";
}

TEST_F(SittingTest, RefusesAPlaceThatCannotEvenBeLookedAt) {
  wish(ui::OpenSession{std::string(300, 'a')});
  EXPECT_EQ(facts().session, nullptr);
  EXPECT_NE(facts().refused, "");
  const fs::path itself = place_ / "itself";
  fs::create_symlink(itself, itself);
  wish(ui::OpenSession{itself.string()});
  EXPECT_EQ(facts().session, nullptr);
  EXPECT_NE(facts().refused, "");
}

TEST_F(SittingTest, OpensAtTheVoteThatIsStillOpen) {
  makeSession();
  addCard("One");
  ask(sort::MakeTheme{{}, "Buses"});
  ask(sort::MakeTheme{{}, "Fares"});
  vote::OpenRound open;
  open.question = "Which first?";
  for (const session::Theme& theme : facts().session->themes())
    open.themes.push_back(theme.id);
  ask(open);
  wish(ui::CloseSession{});
  wish(ui::OpenSession{sessionFolder().string()});
  EXPECT_EQ(view_.stage, facilitate::Stage::vote);
  EXPECT_EQ(view_.room.page, ui::RoomPage::voting);
}

TEST_F(SittingTest, ShowsARefusalUntilSomethingIsDone) {
  makeSession();
  ask(gather::AddCards{});
  EXPECT_NE(facts().refused, "");
  EXPECT_EQ(cards(), 0u);
  EXPECT_NE(facts().refused, "") << "it stays until the next request";
  addCard("The last bus");
  EXPECT_EQ(facts().refused, "");
}

TEST_F(SittingTest, WakesTheWindowWhenSavingHasComeFurther) {
  makeSession();
  addCard("The last bus");
  EXPECT_TRUE(bell_.until([&] { return !facts().saving.pending; }));
  EXPECT_EQ(facts().saving.trouble, "");
}

TEST_F(SittingTest, SavesAVersionBehindTheScenes) {
  makeSession();
  addCard("The last bus");
  saveVersion("after typing");
  EXPECT_EQ(facts().versions.back().message, "after typing");
  EXPECT_EQ(facts().versions.back().cards, 1u);
  EXPECT_EQ(facts().lastDone, "Saved version 1: after typing");
}

TEST_F(SittingTest, SaysSoWhenAVersionCannotBeSaved) {
  makeSession();
  ask(commands::SaveVersion{" "});
  EXPECT_TRUE(bell_.until([&] { return !facts().refused.empty(); }));
  EXPECT_TRUE(facts().versions.empty());
}

TEST_F(SittingTest, DropsNoVersionSilently) {
  makeSession();
  outbox_.ask(commands::SaveVersion{"first"});
  outbox_.ask(commands::SaveVersion{"second"});
  sitting_.carryOut(outbox_, view_);
  EXPECT_THAT(facts().refused, HasSubstr("in a moment"));
}

TEST_F(SittingTest, WaitsForAVersionBeforeClosing) {
  makeSession();
  ask(commands::SaveVersion{"at the end"});
  wish(ui::CloseSession{});
  EXPECT_EQ(facts().session, nullptr) << facts().refused;
  ASSERT_TRUE(sitting_.open(sessionFolder(), view_));
  EXPECT_EQ(facts().versions.size(), 1u);
}

TEST_F(SittingTest, LooksAtAVersionAndBack) {
  makeSession();
  addCard("The last bus");
  saveVersion("one card");
  addCard("The first train");
  wish(ui::OpenVersion{1});
  EXPECT_EQ(facts().openVersion, 1);
  EXPECT_EQ(cards(), 1u);
  wish(ui::OpenVersion{0});
  EXPECT_EQ(facts().openVersion, 0);
  EXPECT_EQ(cards(), 2u);
}

TEST_F(SittingTest, StaysWhereItIsWhenAVersionIsNotThere) {
  makeSession();
  wish(ui::OpenVersion{7});
  EXPECT_EQ(facts().openVersion, 0);
  EXPECT_NE(facts().refused, "");
}

TEST_F(SittingTest, WritesTheReportBesideTheSession) {
  makeSession();
  addCard("The last bus");
  wish(ui::WriteReport{});
  EXPECT_EQ(facts().refused, "");
  EXPECT_EQ(facts().lastDone, "Wrote the report");
  EXPECT_THAT(facts().reportFolder, HasSubstr((sessionFolder() / "reports/21 November").string()));
  EXPECT_THAT(bytesOf(fs::path(facts().reportFolder) / "report.html"), HasSubstr("The last bus"));
}

TEST_F(SittingTest, WritesTheReportOfTheVersionThatIsLookedAt) {
  makeSession();
  saveVersion("empty");
  addCard("The last bus");
  wish(ui::OpenVersion{1});
  wish(ui::WriteReport{});
  const std::string page = bytesOf(fs::path(facts().reportFolder) / "report.md");
  EXPECT_THAT(page, HasSubstr("empty"));
  EXPECT_THAT(page, testing::Not(HasSubstr("The last bus")));
}

TEST_F(SittingTest, UndoesBackToTheBeginningAfterClosingAndOpening) {
  makeSession();
  const session::Session start = *facts().session;
  addCard("The last bus");
  ask(sort::MakeTheme{{facts().session->cardByCode("1")->id}, "Buses"});
  wish(ui::CloseSession{});
  EXPECT_EQ(facts().session, nullptr);
  ASSERT_EQ(facts().sessions.size(), 1u);
  wish(ui::OpenSession{facts().sessions.front().path});
  ASSERT_NE(facts().session, nullptr) << facts().refused;
  EXPECT_EQ(facts().session->themes().size(), 1u);
  ask(commands::Undo{});
  ask(commands::Undo{});
  EXPECT_EQ(facts().refused, "");
  EXPECT_TRUE(sameRecords(*facts().session, start));
}

TEST_F(SittingTest, KeepsTheOpenSessionWhenAnotherCannotBeOpened) {
  makeSession();
  fs::create_directory(place_ / "holiday");
  wish(ui::OpenSession{(place_ / "holiday").string()});
  EXPECT_THAT(facts().refused, HasSubstr("holds no session"));
  ASSERT_NE(facts().session, nullptr);
  addCard("The last bus");
  EXPECT_EQ(cards(), 1u);
  EXPECT_EQ(facts().refused, "");
}

TEST_F(SittingTest, StaysOnTheSessionThatIsOpenAlready) {
  makeSession();
  addCard("The last bus");
  wish(ui::OpenSession{sessionFolder().string()});
  EXPECT_EQ(facts().readOnly, "");
  EXPECT_EQ(cards(), 1u);
}

TEST_F(SittingTest, LooksOnlyAtASessionThatIsOpenElsewhereAndSaysWhy) {
  const std::string elsewhere = (place_ / "elsewhere").string();
  ASSERT_EQ(run({"new", elsewhere, "--title", "Late buses"}).exitCode, 0);
  std::string script;
  for (int i = 0; i < 3000; ++i)
    script += "{\"command\":\"addCards\",\"cards\":[{\"said\":\"One more voice\"}]}\n";
  putBytes(place_ / "long.jsonl", script);
  RunningProgram other({"replay", elsewhere, (place_ / "long.jsonl").string(), "--acknowledge"});
  ASSERT_EQ(other.nextLine(), "1");

  wish(ui::OpenSession{elsewhere});
  EXPECT_TRUE(other.killNow());
  EXPECT_THAT(facts().readOnly, HasSubstr("is open in another window"));
  const std::size_t seen = cards();
  EXPECT_GT(seen, 0u);
  addCard("Mine");
  EXPECT_EQ(cards(), seen);
  EXPECT_EQ(facts().refused, facts().readOnly);
  ask(commands::SaveVersion{"mine"});
  EXPECT_EQ(facts().refused, facts().readOnly);
  EXPECT_TRUE(sitting_.close(view_));
}

TEST_F(SittingTest, HandsTheRoomWindowToWhoeverOwnsWindows) {
  outbox_.wish(ui::ToggleRoomWindow{});
  EXPECT_TRUE(sitting_.carryOut(outbox_, view_).toggleRoomWindow);
  EXPECT_FALSE(sitting_.carryOut(outbox_, view_).toggleRoomWindow);
}

TEST_F(SittingTest, SaysTypingOnceWhenItIsFinished) {
  makeSession();
  addCard("The");
  for (const char* said : {"The l", "The la", "The last"}) {
    gather::EditCard edit;
    edit.card = facts().session->cardByCode("1")->id;
    edit.said = said;
    ask(edit);
  }
  const auto spoken = [&] {
    std::ifstream file(sessionFolder() / "what changed.txt");
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  EXPECT_THAT(spoken(), testing::Not(HasSubstr("words")));
  clock_.goOn(session::History::kJoinWithin + 1);
  facts();
  const std::string all = spoken();
  EXPECT_THAT(all, HasSubstr("words of card 1"));
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 2) << all;
}

TEST_F(SittingTest, SavesAVersionByItselfWhenAStageIsLeftAndSomethingWasDone) {
  makeSession();
  view_.stage = facilitate::Stage::read;
  sitting_.carryOut(outbox_, view_);
  addCard("The last bus");
  view_.stage = facilitate::Stage::sort;
  sitting_.carryOut(outbox_, view_);
  ASSERT_TRUE(bell_.until([&] { return !facts().versions.empty(); }));
  EXPECT_EQ(facts().versions[0].message, "after reading");
  EXPECT_TRUE(facts().versions[0].automatic);
  view_.stage = facilitate::Stage::read;
  sitting_.carryOut(outbox_, view_);
  wish(ui::CloseSession{});
  wish(ui::OpenSession{sessionFolder().string()});
  view_.stage = facilitate::Stage::name;
  sitting_.carryOut(outbox_, view_);
  wish(ui::CloseSession{});
  wish(ui::OpenSession{sessionFolder().string()});
  EXPECT_EQ(facts().versions.size(), 1u) << "nothing was done since";
}

TEST_F(SittingTest, SavesAVersionByItselfWhenAVoteHasEnded) {
  makeSession();
  for (const char* said : {"The last bus", "The fares"})
    addCard(said);
  ask(sort::MakeTheme{{facts().session->cardByCode("1")->id}, "Buses"});
  ask(sort::MakeTheme{{facts().session->cardByCode("2")->id}, "Fares"});
  vote::OpenRound open;
  open.question = "Which first?";
  for (const session::Theme& theme : facts().session->themes())
    open.themes.push_back(theme.id);
  ask(open);
  ask(vote::AddBallot{{{"A", 1}}});
  ask(vote::CloseRound{vote::openRound(*facts().session)->id});
  ASSERT_TRUE(bell_.until([&] { return !facts().versions.empty(); }));
  EXPECT_EQ(facts().versions[0].message, "after vote 1");
}

TEST_F(SittingTest, LooksAtAnyStepAndTheRoomWatchesOnlyWhenAsked) {
  makeSession();
  addCard("The last bus");
  addCard("The first train");
  wish(ui::LookAtStep{1});
  EXPECT_EQ(facts().openStep, 1);
  EXPECT_EQ(cards(), 1u);
  EXPECT_EQ(facts().live->cards().size(), 2u);
  ui::letRoomWatch(view_, true);
  sitting_.carryOut(outbox_, view_);
  EXPECT_EQ(facts().live->cards().size(), 1u);
  wish(ui::LookAtStep{});
  EXPECT_EQ(cards(), 2u);
  EXPECT_EQ(facts().live->cards().size(), 2u);
}

TEST_F(SittingTest, KeepsACardHeldBackInEveryStepItLooksAt) {
  makeSession();
  addCard("Mrs Smith at number 4");
  ask(sort::HoldBack{{facts().session->cardByCode("1")->id}});
  wish(ui::LookAtStep{1});
  EXPECT_TRUE(facts().session->cardByCode("1")->heldBack);
}

TEST_F(SittingTest, ComparesVersionsAndNow) {
  makeSession();
  addCard("The last bus");
  saveVersion("one");
  ask(sort::MakeTheme{{facts().session->cardByCode("1")->id}, "Buses"});
  wish(ui::CompareVersions{1, 0});
  ASSERT_TRUE(facts().comparison);
  EXPECT_EQ(facts().comparison->from, "version 1, one");
  EXPECT_EQ(facts().comparison->to, "now");
  EXPECT_EQ(facts().comparison->differences.size(), 2u);
  wish(ui::CompareVersions{});
  EXPECT_FALSE(facts().comparison);
}

TEST_F(SittingTest, ComparesTwoVersionsWithEachOtherAndNotWithNow) {
  makeSession();
  addCard("The last bus");
  saveVersion("one");
  ask(sort::MakeTheme{{facts().session->cardByCode("1")->id}, "Buses"});
  saveVersion("two");
  addCard("Only now");
  wish(ui::CompareVersions{1, 2});
  const auto sentences = [&] {
    std::vector<std::string> all;
    for (const auto& each : facts().comparison->differences)
      all.push_back(each.sentence);
    return all;
  };
  ASSERT_TRUE(facts().comparison) << facts().refused;
  EXPECT_EQ(facts().comparison->from, "version 1, one");
  EXPECT_EQ(facts().comparison->to, "version 2, two");
  EXPECT_THAT(sentences(),
              testing::ElementsAre("Card 1 moved from the cards not yet placed to A, Buses.",
                                   "Theme A, Buses is new."));
  wish(ui::CompareVersions{2, 1});
  ASSERT_TRUE(facts().comparison);
  EXPECT_EQ(facts().comparison->from, "version 2, two");
  EXPECT_THAT(sentences(), testing::Contains("Theme A, Buses is gone."));
  wish(ui::CompareVersions{2, 7});
  EXPECT_FALSE(facts().comparison);
  EXPECT_THAT(facts().refused, HasSubstr("There is no version 7"));
  EXPECT_EQ(cards(), 2u) << "the session itself stays as it is";
}

TEST_F(SittingTest, ChangesNothingWhileAVersionIsLookedAtButForHoldingBack) {
  makeSession();
  addCard("The last bus");
  saveVersion("one card");
  addCard("The first train");
  wish(ui::OpenVersion{1});
  addCard("Slipped in");
  EXPECT_NE(facts().refused, "");
  EXPECT_EQ(facts().openVersion, 1);
  EXPECT_EQ(cards(), 1u);
  ask(sort::HoldBack{{facts().session->cardByCode("1")->id}});
  EXPECT_EQ(facts().refused, "");
  wish(ui::OpenVersion{0});
  EXPECT_EQ(cards(), 2u);
  EXPECT_TRUE(facts().session->cardByCode("1")->heldBack) << "off the room at once";
}

/// What the timeline shows of each version, then and when the session is opened again.
TEST_F(SittingTest, KnowsOfEachVersionWhatItsTimelineShows) {
  makeSession();
  addCard("The last bus");
  const std::int64_t first = facts().session->revision();
  const base::Time saved = clock_.now();
  saveVersion("by hand");
  clock_.goOn(60'000);
  addCard("The first train");
  view_.stage = facilitate::Stage::name;
  sitting_.carryOut(outbox_, view_);
  ASSERT_TRUE(bell_.until([&] { return facts().versions.size() == 2; })) << facts().refused;
  const auto expectRows = [&] {
    ASSERT_EQ(facts().versions.size(), 2u);
    const ui::VersionRow& hand = facts().versions[0];
    const ui::VersionRow& program = facts().versions[1];
    EXPECT_EQ(hand.number, 1);
    EXPECT_EQ(hand.message, "by hand");
    EXPECT_EQ(hand.cards, 1u);
    EXPECT_EQ(hand.revision, first);
    EXPECT_FALSE(hand.automatic);
    EXPECT_EQ(hand.savedAt, saved);
    EXPECT_EQ(program.number, 2);
    EXPECT_EQ(program.cards, 2u);
    EXPECT_GT(program.revision, first);
    EXPECT_TRUE(program.automatic);
    EXPECT_GE(program.savedAt.milliseconds, saved.milliseconds + 60'000);
  };
  expectRows();
  wish(ui::CloseSession{});
  wish(ui::OpenSession{sessionFolder().string()});
  expectRows();
}

TEST_F(SittingTest, CarriesOnFromAVersionAndLeavesTheSessionAlone) {
  makeSession();
  addCard("The last bus");
  saveVersion("one");
  addCard("The first train");
  wish(ui::CarryOn{1});
  ASSERT_NE(facts().session, nullptr) << facts().refused;
  EXPECT_EQ(cards(), 1u);
  EXPECT_THAT(facts().session->info().origin, HasSubstr("version 1, “one”"));
  EXPECT_THAT(facts().session->info().title, testing::EndsWith(", from version 1"));
  EXPECT_THAT(facts().lastDone, HasSubstr("the other one is under All sessions"));
  addCard("Another way");
  wish(ui::CloseSession{});
  wish(ui::OpenSession{sessionFolder().string()});
  EXPECT_EQ(cards(), 2u);
  EXPECT_EQ(facts().session->info().origin, "");
}

TEST_F(SittingTest, CopiesToAStickWhatIsNowAndAnotherLaptopGoesOn) {
  makeSession();
  addCard("The last bus");
  const fs::path stick = place_ / "stick";
  fs::create_directory(stick);
  wish(ui::CopyToStick{stick.string()});
  while (facts().copying || facts().copiedTo.empty()) {
    ASSERT_EQ(facts().refused, "");
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  const fs::path copy = facts().copiedTo;
  EXPECT_EQ(copy.parent_path(), stick);
  EXPECT_TRUE(fs::exists(copy / "the whole record.txt"));
  EXPECT_TRUE(fs::exists(copy / "what happened so far.txt"));
  const fs::path reports = copy / "reports";
  ASSERT_TRUE(fs::exists(reports));
  EXPECT_TRUE(fs::exists(fs::directory_iterator(reports)->path() / "report.html"));
  wish(ui::OpenSession{copy.string()});
  EXPECT_EQ(cards(), 1u);
  addCard("Gone on with");
  EXPECT_EQ(cards(), 2u);
  EXPECT_EQ(facts().refused, "");
}

TEST_F(SittingTest, SaysWhyACopyWasNotMade) {
  makeSession();
  addCard("The last bus");
  wish(ui::CopyToStick{(place_ / "pulled out").string()});
  while (facts().copying)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_THAT(facts().refused, HasSubstr("There is no folder"));
  EXPECT_EQ(facts().copiedTo, "");
  EXPECT_TRUE(facts().versions.empty()) << "none says that it was copied";
}

TEST_F(SittingTest, RehearsesWithACopyThatCannotReachTheSession) {
  makeSession();
  addCard("The last bus");
  const fs::path real = sessionFolder();
  wish(ui::Rehearse{});
  EXPECT_THAT(facts().session->info().title, testing::StartsWith("Rehearsal: "));
  EXPECT_THAT(facts().session->info().origin, HasSubstr("A rehearsal"));
  EXPECT_EQ(cards(), 1u);
  const auto before = store::readSession(real)->session;
  addCard("Only practised");
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, false, "practice"});
  wish(ui::CloseSession{});
  EXPECT_TRUE(sameRecords(store::readSession(real)->session, before));
}

TEST_F(SittingTest, WritesWhatHappenedSoFar) {
  makeSession();
  addCard("The last bus");
  wish(ui::WriteHandover{});
  EXPECT_EQ(facts().refused, "");
  EXPECT_TRUE(fs::exists(facts().handoverPage));
}

TEST_F(SittingTest, RemovesWordsForGoodAndGoesOn) {
  makeSession();
  addCard("Jenny Miller of 4 Alma Street");
  saveVersion("with a name");
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, false, "it named a person"});
  EXPECT_EQ(facts().refused, "");
  EXPECT_THAT(facts().lastDone, HasSubstr("removed for good"));
  EXPECT_THAT(facts().session->cardByCode("1")->said, HasSubstr("Words removed"));
  addCard("and it goes on");
  EXPECT_EQ(cards(), 2u);
  wish(ui::OpenVersion{1});
  EXPECT_THAT(facts().session->cardByCode("1")->said, HasSubstr("Words removed"));
  wish(ui::CloseSession{});
  for (const auto& each : fs::recursive_directory_iterator(sessionFolder())) {
    if (each.is_regular_file()) {
      EXPECT_EQ(bytesOf(each.path()).find("Miller"), std::string::npos) << each.path();
    }
  }
}

TEST_F(SittingTest, KeepsNoRemovedWordsOnAnyScreen) {
  makeSession();
  addCard("Jenny Miller of 4 Alma Street");
  saveVersion("with a name");
  ui::toggleFreeze(view_.room, *facts().live);
  gather::EditCard edit;
  edit.card = facts().session->cardByCode("1")->id;
  edit.said = "Somebody";
  ask(edit);
  wish(ui::CompareVersions{1, 0});
  view_.editing = {"What was said##card 1", "Jenny Miller"};
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, true, "it named a person"});
  EXPECT_EQ(facts().refused, "");
  EXPECT_EQ(view_.room.frozen, nullptr);
  EXPECT_FALSE(facts().comparison);
  EXPECT_EQ(view_.editing.words, "");
}

TEST_F(SittingTest, WritesNoReportOfAStepAsThoughItWereNow) {
  makeSession();
  addCard("The last bus");
  addCard("The first train");
  wish(ui::LookAtStep{1});
  wish(ui::WriteReport{});
  EXPECT_THAT(bytesOf(fs::path(facts().reportFolder) / "report.md"), HasSubstr("The first train"));
}

TEST_F(SittingTest, RemovesNothingWithoutAReason) {
  makeSession();
  addCard("Jenny Miller of 4 Alma Street");
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, false, " "});
  EXPECT_NE(facts().refused, "");
  EXPECT_THAT(facts().session->cardByCode("1")->said, HasSubstr("Miller"));
}

}  // namespace
}  // namespace ct::tests
