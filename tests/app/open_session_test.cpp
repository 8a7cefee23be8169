#include "app/open_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "app/replay.h"
#include "app/steady_clock.h"
#include "facilitate/opening.h"
#include "platform/files.h"
#include "sort/accounting.h"
#include "store/create_session.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

using app::OpenSession;
using commands::Redo;
using commands::Request;
using commands::Undo;

class OpenSessionTest : public testing::Test {
 protected:
  void SetUp() override {
    auto session = facilitate::newSession("Late buses", "What would help?", clock_.now());
    ASSERT_TRUE(session);
    ASSERT_TRUE(store::createSession(folder_, *session));
    reopen();
  }

  void reopen() {
    if (open_) {
      ASSERT_TRUE(open_->close());
    }
    open_.reset();
    auto opened = OpenSession::openForChanging(folder_);
    ASSERT_TRUE(opened) << opened.error().sentence << " " << opened.error().detail;
    open_ = std::move(*opened);
  }

  /// Carries it out; it must be accepted. Gives its sentence.
  std::string done(const Request& request) {
    const auto sentence = open_->carryOut(request, clock_.now());
    EXPECT_TRUE(sentence) << sentence.error().sentence;
    return sentence ? *sentence : "";
  }
  std::string refusal(const Request& request) {
    const auto sentence = open_->carryOut(request, clock_.now());
    EXPECT_FALSE(sentence) << *sentence;
    return sentence ? "" : sentence.error().sentence;
  }

  std::string addCard(const std::string& said) {
    return done(commands::Command(gather::AddCards{{gather::NewCard{said}}}));
  }
  std::string type(const std::string& said) {
    gather::EditCard edit;
    edit.card = open_->session().cardByCode("1")->id;
    edit.said = said;
    return done(commands::Command(edit));
  }

  std::vector<store::VersionInfo> versions() const {
    EXPECT_TRUE(open_ == nullptr || open_->waitUntilDurable());
    auto all = store::listVersions(folder_);
    EXPECT_TRUE(all) << all.error().sentence;
    return all ? *all : std::vector<store::VersionInfo>{};
  }
  const session::Session& session() const { return open_->session(); }
  std::size_t entries() const { return open_->history().entries().size(); }

  TemporaryFolder place_;
  std::filesystem::path folder_ = place_ / "s";
  SteadyClock clock_;
  std::unique_ptr<OpenSession> open_;
};

TEST_F(OpenSessionTest, UndoesBackToTheVeryStartAfterReopening) {
  const session::Session start = session();
  const auto script = platform::readWholeFile(
      std::filesystem::path(CT_SOURCE_FOLDER) / "sessions/example/workshop.jsonl", 1U << 20U);
  ASSERT_TRUE(script);
  for (int i = 1; i <= 39; ++i)
    addCard("Note " + std::to_string(i));
  ASSERT_TRUE(app::replay(*open_, *script, clock_, {}));
  const session::Session end = session();

  reopen();
  EXPECT_TRUE(sameRecords(session(), end));
  while (open_->history().toUndo() != nullptr)
    done(Undo{});
  EXPECT_TRUE(sameRecords(session(), start));

  reopen();
  EXPECT_TRUE(sameRecords(session(), start));
  while (open_->history().toRedo() != nullptr)
    done(Redo{});
  EXPECT_TRUE(sameRecords(session(), end));

  reopen();
  EXPECT_TRUE(sameRecords(session(), end));
}

TEST_F(OpenSessionTest, UndoesHalfwayAcrossReopeningAndGoesOnFromThere) {
  addCard("The last bus");
  addCard("The first train");
  done(Undo{});
  reopen();
  ASSERT_NE(open_->history().toRedo(), nullptr);
  addCard("A night tram");
  EXPECT_EQ(open_->history().toRedo(), nullptr);
  reopen();
  ASSERT_EQ(session().cards().size(), 2u);
  EXPECT_EQ(session().cardByCode("2")->said, "A night tram");
  EXPECT_EQ(refusal(Redo{}), "There is nothing to redo.");
}

TEST_F(OpenSessionTest, GoesToAnyStepOfAnyLineAndLosesNone) {
  std::vector<session::Session> after{session()};
  for (int i = 1; i <= 4; ++i) {
    addCard("Note " + std::to_string(i));
    after.push_back(session());
  }
  done(commands::GoTo{2});
  addCard("Another line");
  after.push_back(session());
  reopen();
  for (const std::int64_t step : {3, 5, 0, 4, 1, 5, 2, 2}) {
    done(commands::GoTo{step});
    EXPECT_EQ(open_->history().inForce(), step);
    EXPECT_TRUE(sameRecords(session(), after[static_cast<std::size_t>(step)])) << step;
  }
  EXPECT_EQ(entries(), 5u) << "going about is not something done";
  reopen();
  EXPECT_EQ(open_->history().inForce(), 2);
}

TEST_F(OpenSessionTest, UndoesAndRedoesAGoingBackAsOneThing) {
  for (int i = 1; i <= 4; ++i)
    addCard("Note " + std::to_string(i));
  done(commands::GoTo{1});
  EXPECT_EQ(done(commands::Undo{}), "Undid: going to another step of the history");
  EXPECT_EQ(open_->history().inForce(), 4);
  done(commands::Redo{});
  EXPECT_EQ(open_->history().inForce(), 1);
  done(commands::Undo{});
  done(commands::Undo{});
  EXPECT_EQ(open_->history().inForce(), 3) << "and then what was done before it";
  done(commands::Undo{});
  done(commands::Undo{});
  ASSERT_EQ(open_->history().inForce(), 1);
  done(commands::Undo{});
  EXPECT_EQ(open_->history().inForce(), 0) << "coming by the same step is no going back to it";
}

TEST_F(OpenSessionTest, SaysNothingOfWhatWasSoAlready) {
  addCard("The last bus");
  EXPECT_EQ(done(sort::Tidy{}), "");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(OpenSessionTest, SaysWhereItWentAndRefusesWhatIsNotThere) {
  const std::string sentence = addCard("The last bus");
  const std::string at = base::clockText(open_->history().entry(1).time);
  addCard("The first train");
  EXPECT_EQ(done(commands::GoTo{1}), "Went back to " + at + ": " + sentence);
  EXPECT_EQ(done(commands::GoTo{0}), "Went back to the beginning");
  EXPECT_THAT(done(commands::GoTo{1}), testing::StartsWith("Went on to "));
  EXPECT_THAT(done(commands::GoTo{2}), testing::StartsWith("Went on to "));
  done(commands::GoTo{1});
  addCard("The ticket");
  EXPECT_THAT(done(commands::GoTo{2}), testing::StartsWith("Went to ")) << "on another line";
  EXPECT_EQ(refusal(commands::GoTo{4}), "There is no such step in the history.");
  EXPECT_EQ(refusal(commands::GoTo{-1}), "There is no such step in the history.");
}

TEST_F(OpenSessionTest, SavesALongLineAsAVersionBeforeItIsLeft) {
  for (int i = 1; i <= 7; ++i)
    addCard("Note " + std::to_string(i));
  const session::Session left = session();
  done(commands::GoTo{2});
  EXPECT_TRUE(versions().empty()) << "looking back costs nothing";
  addCard("Something else");
  EXPECT_EQ(session().cards().size(), 3u);
  const auto saved = versions();
  ASSERT_EQ(saved.size(), 1u);
  EXPECT_EQ(saved[0].message,
            "before going back to " + base::clockText(open_->history().entry(2).time));
  const auto first = store::readVersion(folder_, 1);
  ASSERT_TRUE(first) << first.error().sentence;
  EXPECT_TRUE(sameRecords(*first, left));
  addCard("And on");
  EXPECT_EQ(versions().size(), 1u);
}

TEST_F(OpenSessionTest, SavesNoVersionOfALineOfAFewSteps) {
  for (int i = 1; i <= 3; ++i)
    addCard("Note " + std::to_string(i));
  done(Undo{});
  done(Undo{});
  addCard("Something else");
  EXPECT_TRUE(versions().empty());
  EXPECT_EQ(entries(), 4u);
}

TEST_F(OpenSessionTest, RefusesToUndoBeforeTheBeginning) {
  EXPECT_EQ(refusal(Undo{}), "There is nothing to undo.");
}

TEST_F(OpenSessionTest, SaysWhatWasUndoneAndDoneAgain) {
  const std::string sentence = addCard("The last bus");
  EXPECT_EQ(done(Undo{}), "Undid: " + sentence);
  EXPECT_EQ(done(Redo{}), "Did again: " + sentence);
}

TEST_F(OpenSessionTest, JoinsTypingIntoOneEntry) {
  addCard("The");
  type("The l");
  clock_.goOn(300);
  type("The last");
  clock_.goOn(300);
  type("The last bus");
  EXPECT_EQ(entries(), 2u);
  reopen();
  EXPECT_EQ(entries(), 2u);
  done(Undo{});
  EXPECT_EQ(session().cardByCode("1")->said, "The");
}

TEST_F(OpenSessionTest, JoinsNothingAfterAPauseOrTheEndOfAGesture) {
  addCard("The");
  type("The l");
  clock_.goOn(session::History::kJoinWithin + 1);
  type("The last");
  EXPECT_EQ(entries(), 3u);
  open_->endGesture();
  type("The last bus");
  EXPECT_EQ(entries(), 4u);
}

TEST_F(OpenSessionTest, MakesAnEntryOfEveryReplayedLine) {
  addCard("The");
  const auto replayed = app::replay(*open_,
                                    R"({"command":"editCard","card":"1","said":"The last"}
{"command":"editCard","card":"1","said":"The last bus"}
)",
                                    clock_, {});
  ASSERT_TRUE(replayed) << replayed.error().sentence;
  EXPECT_EQ(entries(), 3u);
}

TEST_F(OpenSessionTest, AcknowledgesALineOnlyOnceItIsOnTheDisk) {
  const std::string line = R"({"command":"addCards","cards":[{"said":"The last bus"}]})";
  std::size_t acknowledged = 0;
  const auto replayed =
      app::replay(*open_, line + "\n" + line + "\n" + line, clock_, [&](std::size_t number) {
        EXPECT_EQ(number, ++acknowledged);
        EXPECT_EQ(open_->saveState().pendingSteps, 0);
        const auto copy = place_.path() / ("copy " + std::to_string(number));
        std::filesystem::copy(folder_, copy);  // as it lies on the disk
        const auto reading = store::readSession(copy);
        ASSERT_TRUE(reading) << reading.error().sentence;
        EXPECT_EQ(reading->session.cards().size(), number);
      });
  EXPECT_TRUE(replayed);
  EXPECT_EQ(acknowledged, 3u);
}

TEST_F(OpenSessionTest, ChangesAndSavesNothingThatIsRefused) {
  const auto before = session().revision();
  EXPECT_EQ(refusal(commands::Command(facilitate::RenameSession{""})), "A session needs a title.");
  EXPECT_EQ(session().revision(), before);
  EXPECT_EQ(entries(), 0u);
}

TEST_F(OpenSessionTest, MakesNoEntryOfWhatIsSoAlready) {
  done(commands::Command(facilitate::RenameSession{"Late buses"}));
  EXPECT_EQ(entries(), 0u);
}

TEST_F(OpenSessionTest, OpenedTwiceIsForLookingOnlyAndSaysWhy) {
  addCard("The last bus");
  ASSERT_TRUE(open_->waitUntilDurable());
  EXPECT_FALSE(OpenSession::openForChanging(folder_));

  // As another program sees it: this one may not read a file it holds open (see read_session.h).
  const std::string command = std::string(CT_PROGRAM) + " save '" + folder_.string() +
                              "' -m x 2>'" + (place_ / "err").string() + "'";
  EXPECT_NE(std::system(command.c_str()), 0);
  const auto said = platform::readWholeFile(place_ / "err", 1000);
  ASSERT_TRUE(said);
  EXPECT_NE(said->find("is open in another window"), std::string::npos) << *said;
}

TEST_F(OpenSessionTest, SavesAVersionOfWhatWasDoneUpToThen) {
  addCard("The last bus");
  EXPECT_EQ(done(commands::SaveVersion{"after typing"}), "Saved version 1: after typing");
  addCard("The first train");
  const auto version = store::readVersion(folder_, 1);
  ASSERT_TRUE(version) << version.error().sentence;
  EXPECT_EQ(version->cards().size(), 1u);
}

/// Notes as an import brings them, in one edit: enough for their undoing to be done at once.
commands::Command manyNotes(const std::string& about) {
  gather::AddCards add;
  for (int i = 0; i < 4'000; ++i)
    add.cards.push_back({about + " " + std::to_string(i)});
  return add;
}

TEST_F(OpenSessionTest, UndoesAndRedoesAVeryLargeEditLikeAnyOther) {
  addCard("The last bus");
  const session::Session small = session();
  done(manyNotes("Buses"));
  const session::Session large = session();
  ASSERT_EQ(large.cards().size(), 4'001u);

  for (int i = 0; i < 2; ++i) {
    const auto revision = session().revision();
    EXPECT_EQ(done(Undo{}), "Undid: Added 4,000 cards");
    EXPECT_TRUE(sameRecords(session(), small));
    EXPECT_EQ(session().revision(), revision + 1);
    EXPECT_EQ(session().nextId(), large.nextId()) << "no id is used for two things";
    EXPECT_EQ(done(Redo{}), "Did again: Added 4,000 cards");
    EXPECT_TRUE(sameRecords(session(), large));
  }
  done(Undo{});
  reopen();
  EXPECT_TRUE(sameRecords(session(), small)) << "the file went along";
  done(Redo{});
  EXPECT_TRUE(sameRecords(session(), large));
  reopen();
  EXPECT_TRUE(sameRecords(session(), large));
}

TEST_F(OpenSessionTest, UndoesVeryLargeEditsOneAfterAnotherAndDoesThemAgain) {
  std::vector<session::Session> after{session()};
  for (const char* words : {"Buses", "Trains", "Trams"}) {
    done(manyNotes(words));
    after.push_back(session());
  }
  for (int i = 0; i < 2; ++i) {
    for (std::size_t at = 3; at-- > 0;) {
      done(Undo{});
      ASSERT_TRUE(sameRecords(session(), after[at])) << at;
    }
    for (std::size_t at = 1; at <= 3; ++at) {
      done(Redo{});
      ASSERT_TRUE(sameRecords(session(), after[at])) << at;
    }
  }
  reopen();
  EXPECT_TRUE(sameRecords(session(), after[3])) << "the file went along";
}

TEST_F(OpenSessionTest, UndoesAndDoesAgainWhatItForesaw) {
  addCard("The last bus");
  const session::Session small = session();
  done(manyNotes("Buses"));
  const session::Session large = session();
  for (int i = 0; i < 2; ++i) {
    reopen();
    open_->foresee();
    EXPECT_EQ(done(Undo{}), "Undid: Added 4,000 cards");
    EXPECT_TRUE(sameRecords(session(), small));
    reopen();
    open_->foresee();
    addCard("Meanwhile");
    done(Undo{});
    done(commands::GoTo{2});
    EXPECT_TRUE(sameRecords(session(), large));
  }
  reopen();
  EXPECT_TRUE(sameRecords(session(), large)) << "the file went along";
}

TEST_F(OpenSessionTest, WalksAnyWayThroughSmallEditsAndVeryLargeOnes) {
  std::vector<session::Session> after{session()};
  const auto note = [&] { after.push_back(session()); };
  addCard("The last bus"), note();
  done(manyNotes("Buses")), note();
  addCard("The first train"), note();
  done(manyNotes("Trains")), note();
  type("The very last bus"), note();
  done(commands::GoTo{2});
  addCard("Another line begins here"), note();

  std::mt19937 chance(20'261'122);
  for (int i = 0; i < 40; ++i) {
    const auto step = static_cast<std::int64_t>(chance() % after.size());
    if (step != open_->history().inForce()) done(commands::GoTo{step});
    ASSERT_TRUE(sameRecords(session(), after[static_cast<std::size_t>(step)])) << step;
  }
  const session::Session last = session();
  reopen();
  EXPECT_TRUE(sameRecords(session(), last));
}

TEST_F(OpenSessionTest, UndoesALargeEditThatBeganAsASmallOne) {
  done(manyNotes("Buses"));
  done(manyNotes("Trains"));
  sort::MakeTheme all;
  for (const session::Card& card : session().cards())
    all.cards.push_back(card.id);
  done(commands::Command(all));
  const session::ThemeId theme = session().themes().begin()->id;
  const session::CardId card = session().cards().begin()->id;
  done(commands::Command(sort::MoveWithin{theme, card, 8'000}));  // every card has a rank now
  open_->endGesture();
  const session::Session before = session();
  done(commands::Command(sort::MoveWithin{theme, card, 7'999}));
  const std::size_t begun = entries();
  done(commands::Command(sort::MoveWithin{theme, card, 1}));
  ASSERT_EQ(entries(), begun) << "it grew";
  done(Undo{});
  EXPECT_TRUE(sameRecords(session(), before));
  reopen();
  EXPECT_TRUE(sameRecords(session(), before)) << "the file went along";
}

/// A step of an earlier sitting that somebody changed.
void spoilSteps(const std::filesystem::path& folder, const std::string& update) {
  const std::string command =
      "sqlite3 '" + (folder / "session.sqlite").string() + "' \"" + update + "\"";
  ASSERT_EQ(std::system(command.c_str()), 0) << command;
}

TEST_F(OpenSessionTest, RefusesAStepThatGivesTwoThingsOneNumber) {
  addCard("The last bus");
  done(commands::Command(sort::MakeTheme{}));
  done(Undo{});
  const std::int64_t card = session().cards().begin()->id.value;
  ASSERT_TRUE(open_->close());
  open_.reset();
  spoilSteps(folder_,
             "UPDATE edit SET changes = replace(changes, '\\\"id\\\":" + std::to_string(card + 1) +
                 "', '\\\"id\\\":" + std::to_string(card) + "') WHERE number = 2");
  reopen();
  EXPECT_EQ(refusal(Redo{}), "This step of the history is damaged, so it was left as it is.");
  reopen();
  EXPECT_EQ(session().cards().size(), 1u);
}

TEST_F(OpenSessionTest, GoesNowhereWhenAStepOnTheWayCannotBeRead) {
  for (int i = 1; i <= 6; ++i)
    addCard("Note " + std::to_string(i));
  ASSERT_TRUE(open_->close());
  open_.reset();
  spoilSteps(folder_, "UPDATE edit SET changes = '[]x' WHERE number = 3");
  reopen();
  const session::Session before = session();
  EXPECT_NE(refusal(commands::GoTo{0}), "");
  EXPECT_TRUE(sameRecords(session(), before));
  EXPECT_EQ(open_->history().inForce(), 6);
  reopen();
  EXPECT_TRUE(sameRecords(session(), before)) << "nor did the file";
}

TEST_F(OpenSessionTest, SavesTheLineThatIsLeftWithoutGoingBackToIt) {
  for (int i = 1; i <= 7; ++i)
    addCard("Note " + std::to_string(i));
  done(commands::GoTo{1});
  addCard("Another way");
  ASSERT_EQ(versions().size(), 1u);
  const auto left = store::readVersion(folder_, 1);
  ASSERT_TRUE(left) << left.error().sentence;
  EXPECT_EQ(left->cards().size(), 7u);
  EXPECT_EQ(session().cards().size(), 2u);
  reopen();
  EXPECT_EQ(session().cards().size(), 2u);
  const auto report = store::verify(folder_);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->sound) << testing::PrintToString(report->lines);
}

std::vector<std::string> wordsOf(const session::Session& session) {
  std::vector<std::string> words;
  for (const session::Card& card : session.cards())
    words.push_back(card.said);
  return words;
}

TEST_F(OpenSessionTest, SavesEveryLineThatIsLeftAfterGoingToAStepOfAnother) {
  addCard("One");
  addCard("Two");
  done(commands::GoTo{1});
  addCard("Another way");
  ASSERT_EQ(versions().size(), 1u) << "of the way with “Two”";
  done(commands::GoTo{2});
  EXPECT_EQ(versions().size(), 1u) << "looking around is not yet leaving";
  addCard("Further on the first way");
  ASSERT_EQ(versions().size(), 2u) << "of the other way";
  const auto other = store::readVersion(folder_, 2);
  ASSERT_TRUE(other) << other.error().sentence;
  EXPECT_EQ(wordsOf(*other), (std::vector<std::string>{"One", "Another way"}));
  EXPECT_EQ(wordsOf(session()),
            (std::vector<std::string>{"One", "Two", "Further on the first way"}));
}

/// However one went about before doing something else, and even in another sitting.
TEST_F(OpenSessionTest, SavesTheEndOfTheLineThatIsLeftHoweverOneWentAbout) {
  const auto cardsOfLast = [&] {
    const auto all = versions();
    return all.empty() ? 0u : store::readVersion(folder_, all.back().number)->cards().size();
  };
  for (int i = 1; i <= 6; ++i)
    addCard("Note " + std::to_string(i));
  done(commands::GoTo{2});
  done(commands::GoTo{4});
  done(Redo{});
  addCard("After trying two places");  // 7, on 5
  EXPECT_EQ(versions().size(), 1u);
  EXPECT_EQ(cardsOfLast(), 6u);
  addCard("And on");  // 8
  done(commands::GoTo{6});
  done(commands::GoTo{3});
  addCard("From the first line");  // 9, on 3
  EXPECT_EQ(versions().size(), 2u);
  EXPECT_EQ(cardsOfLast(), 7u) << "the end of the line one worked on last";
  done(commands::GoTo{1});
  reopen();
  addCard("In another sitting");
  EXPECT_EQ(versions().size(), 3u);
  EXPECT_EQ(cardsOfLast(), 4u);
}

TEST_F(OpenSessionTest, SavesNothingOfASingleStepThatWasUndone) {
  addCard("One");
  addCard("Two");
  done(Undo{});
  addCard("Another way");
  EXPECT_TRUE(versions().empty());
}

TEST_F(OpenSessionTest, RefusesADamagedStepHoweverOftenItIsAsked) {
  addCard("The last bus");
  done(commands::Command(sort::MakeTheme{}));
  done(commands::Command(
      sort::MoveCards{{session().cards().begin()->id}, session().themes().begin()->id}));
  ASSERT_TRUE(open_->close());
  open_.reset();
  // Undoing the third step would now take the card away, and leave its place in the theme.
  spoilSteps(folder_,
             "UPDATE edit SET changes = (SELECT changes FROM edit WHERE number = 1)"
             " WHERE number = 3");
  reopen();
  const session::Session found = session();
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(refusal(Undo{}), "This step of the history is damaged, so it was left as it is.");
    EXPECT_TRUE(sameRecords(session(), found));
    EXPECT_EQ(open_->history().inForce(), 3);
  }
}

}  // namespace
}  // namespace ct::tests
