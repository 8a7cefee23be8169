#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "app/example_session.h"
#include "store/live_file.h"
#include "store/read_session.h"
#include "store/verify.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class BadInput : public WithExample {
 protected:
  /// Refused, with every byte in the test's place as it was before.
  void expectRefusedUntouched(const Arguments& arguments, const std::string& saying) {
    const auto before = everythingIn(place_.path());
    expectRefused(arguments, HasSubstr(saying));
    EXPECT_EQ(everythingIn(place_.path()), before);
  }

  void expectNotImported(const std::string& csv, const std::string& saying) {
    putBytes(at("notes.csv"), csv);
    expectRefusedUntouched(
        {"import", session_.string(), at("notes.csv").string(), "--text", "said"}, saying);
  }

  /// Nothing can be done with the session, neither looking nor changing.
  void expectUnusable(const std::string& saying) {
    const std::string session = session_.string();
    const std::string picture = at("p.png").string();
    expectRefusedUntouched({"show", session}, saying);
    expectRefusedUntouched({"show", session, "--json"}, saying);
    expectRefusedUntouched({"versions", session}, saying);
    expectRefusedUntouched({"save", session, "-m", "x"}, saying);
    expectRefusedUntouched({"import", session, exampleFile("notes.csv").string()}, saying);
    expectRefusedUntouched({"replay", session, exampleFile("workshop.jsonl").string()}, saying);
    expectRefusedUntouched({"report", session, "--to", at("report").string()}, saying);
    expectRefusedUntouched({"picture", session, "--view", "sort", "--to", picture}, saying);
  }

  /// The session's file is found to be bad, with the versions beside it still sound.
  void expectUnusableAndUnsound(const std::string& saying) {
    expectUnusable(saying);
    const auto before = everythingIn(place_.path());
    const Outcome verified = run({"verify", session_.string()});
    EXPECT_EQ(verified.exitCode, 1);
    EXPECT_THAT(verified.out, HasSubstr("Session: NOT sound, because "));
    EXPECT_THAT(verified.out, HasSubstr(saying));
    EXPECT_THAT(verified.out, HasSubstr("Version 4, “What we agreed”: sound."));
    EXPECT_EQ(linesIn(verified.err), 1u);
    EXPECT_EQ(everythingIn(place_.path()), before);
  }

  fs::path liveFile() const { return session_ / "session.sqlite"; }

  void sql(const fs::path& file, const std::string& statements) {
    const std::string command = "sqlite3 '" + file.string() + "' '" + statements + "'";
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
  }
};

TEST_F(BadInput, FileOfNotesThatIsNotThere) {
  const std::string session = session_.string();
  expectRefusedUntouched({"import", session, at("none.csv").string()}, "none.csv");
  expectRefusedUntouched({"replay", session, at("none.jsonl").string()}, "none.jsonl");
}

TEST_F(BadInput, FileThatCannotBeRead) {
  for (const char* subcommand : {"import", "replay"}) {
    expectRefusedUntouched({subcommand, session_.string(), place_.path().string()}, "is a folder");
    expectRefusedUntouched({subcommand, session_.string(), "/dev/zero"}, "not an ordinary file");
  }
}

TEST_F(BadInput, CsvWithoutTheColumn) {
  expectNotImported("text,other\na,b\n", "no column “said”; it has “text”, “other”");
}

TEST_F(BadInput, CsvWithAnUnclosedQuote) {
  expectNotImported("said,other\n\"The last bus,b\nc,d\n", "row 2");
}

TEST_F(BadInput, CsvWithRaggedRows) {
  expectNotImported("said,other\na,b\nalone\n", "Row 3 has 1 column where the header has 2");
  expectNotImported("said,other\na,b,c\n", "Row 2 has 3 columns");
}

TEST_F(BadInput, CsvWithZeroBytes) {
  expectNotImported(std::string("said\nThe\0bus\n", 13), "Row 2 holds bytes that are no letters");
}

TEST_F(BadInput, CsvWithACellOfTenMegabytes) {
  expectNotImported("said\n" + std::string(10'000'000, 'x') + "\n", "row 2 is longer than");
}

TEST_F(BadInput, CsvWithoutRows) {
  expectNotImported("said\n", "no rows");
  expectNotImported("", "is empty");
}

TEST_F(BadInput, FolderThatIsNoSession) {
  fs::remove_all(session_);
  expectUnusable("no folder of that name");
  fs::create_directory(session_);
  putBytes(session_ / "holiday.txt", "not a session");
  expectUnusable("holds no session");
  expectRefusedUntouched({"verify", session_.string()}, "holds no session");
}

TEST_F(BadInput, SessionThatIsAFile) {
  fs::remove_all(session_);
  putBytes(session_, "not a folder");
  for (const char* subcommand : {"show", "versions", "verify"})
    expectRefusedUntouched({subcommand, session_.string()}, "workshop");
  expectRefusedUntouched({"new", session_.string(), "--title", "T"}, "workshop");
}

TEST_F(BadInput, SessionFileCutShort) {
  fs::resize_file(liveFile(), fs::file_size(liveFile()) / 2);
  expectUnusableAndUnsound("cut short");
}

TEST_F(BadInput, SessionFileOfZeroBytes) {
  fs::resize_file(liveFile(), 0);
  expectUnusableAndUnsound("zero bytes");
}

TEST_F(BadInput, SessionFileThatIsNotSqlite) {
  putBytes(liveFile(), std::string(20'000, 'x'));
  expectUnusableAndUnsound("not a session's but something else");
}

TEST_F(BadInput, SessionFileOfAnotherProgram) {
  fs::remove(liveFile());
  sql(liveFile(), "CREATE TABLE song (title)");
  expectUnusableAndUnsound("belongs to another program");
}

TEST_F(BadInput, SessionFileFromANewerVersion) {
  sql(liveFile(),
      "PRAGMA user_version = 99; UPDATE meta SET value = 99 WHERE name = \"oldest_reader\"");
  expectUnusableAndUnsound("written by a newer Common Thread");
}

TEST_F(BadInput, FolderThatCannotBeWritten) {
  const std::string session = session_.string();
  expectRefusedUntouched({"new", "/proc/workshop", "--title", "T"}, "workshop");
  expectRefusedUntouched({"report", session, "--to", "/proc/report"}, "“/proc/report”");
  expectRefusedUntouched(
      {"picture", session, "--view", "sort", "--size", "640x360", "--to", "/proc/p.png"}, "p.png");
  putBytes(at("taken"), "a file");
  expectRefusedUntouched({"new", at("taken/s").string(), "--title", "T"}, "could not be made");
  expectRefusedUntouched({"report", session, "--to", at("taken").string()}, "not a folder");
  expectRefusedUntouched({"report", session, "--to", at("taken/r").string()}, "taken/r”");
}

TEST_F(BadInput, SessionThatIsThereAlready) {
  expectRefusedUntouched({"new", session_.string(), "--title", "T"}, "already holds a session");
}

TEST_F(BadInput, TitleWithoutWords) {
  for (const char* title : {"", "  ", "\n\t"})
    expectRefusedUntouched({"new", at("s").string(), "--title", title}, "needs a title");
}

TEST_F(BadInput, VersionWithoutAMessageOrThatIsNotThere) {
  expectRefused({"save", session_.string(), "-m", " "}, HasSubstr("a few words"));
  expectRefusedUntouched({"report", session_.string(), "--to", at("r").string(), "--version", "9"},
                         "version");
  EXPECT_EQ(shown(session_)["versions"], 4);
}

/// As when a variable of a script was never set.
TEST_F(BadInput, PlacesWithoutAName) {
  const std::string session = session_.string();
  const std::vector<Arguments> all{{"show", ""},
                                   {"show", "", "--json"},
                                   {"versions", ""},
                                   {"verify", ""},
                                   {"new", "", "--title", "T"},
                                   {"import", session, ""},
                                   {"replay", session, ""},
                                   {"restore", session, "1", ""},
                                   {"rehearse", session, ""},
                                   {"report", session, "--to", ""},
                                   {"handover", session, "--to", ""},
                                   {"copy", session, "--to", ""},
                                   {"picture", session, "--view", "sort", "--to", ""}};
  const auto before = everythingIn(place_.path());
  for (const Arguments& arguments : all) {
    SCOPED_TRACE(testing::PrintToString(arguments));
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.err, HasSubstr("a name is needed"));
  }
  EXPECT_EQ(everythingIn(place_.path()), before);
  EXPECT_FALSE(store::readSession("")) << "a sentence, and no end of the program";
  EXPECT_FALSE(store::LiveFile::open(""));
  EXPECT_FALSE(store::verify(""));
}

TEST_F(BadInput, ViewThatIsNotThereAndSizeThatIsNone) {
  const auto picture = [&](const std::string& view, const std::string& size) {
    return Arguments{"picture", session_.string(),   "--view", view, "--size", size,
                     "--to",    at("p.png").string()};
  };
  expectRefusedUntouched(picture("sideways", "640x360"), "There are: start, opening");
  expectRefusedUntouched(picture("room-theme:Z", "640x360"), "no theme or card Z");
  for (const char* size : {"large", "640", "640x", "0x0", "-1x400", "99999x99999", "640x360x2"})
    expectRefusedUntouched(picture("sort", size), "A size is written as");
}

TEST_F(BadInput, ResultsThatCannotBePrinted) {
  for (const char* rest : {"", " --json"}) {
    const std::string command = std::string(CT_PROGRAM) + " show '" + session_.string() + "'" +
                                rest + " >/dev/full 2>'" + at("err").string() + "'";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 1);
    EXPECT_EQ(linesIn(bytesOf(at("err"))), 1u) << bytesOf(at("err"));
  }
}

class OpenElsewhere : public BadInput {
 protected:
  void SetUp() override {
    BadInput::SetUp();
    auto opened = store::LiveFile::open(session_);
    ASSERT_TRUE(opened) << opened.error().sentence;
    held_ = std::move(opened->file);
  }

 private:
  std::unique_ptr<store::LiveFile> held_;
};

TEST_F(OpenElsewhere, CannotBeChangedAndSaysSo) {
  const std::string session = session_.string();
  const std::string saying = "is open in another window";
  expectRefusedUntouched({"import", session, exampleFile("notes.csv").string()}, saying);
  expectRefusedUntouched({"replay", session, exampleFile("workshop.jsonl").string()}, saying);
  expectRefusedUntouched({"save", session, "-m", "x"}, saying);
}

TEST_F(OpenElsewhere, CanBeLookedAtAllTheSame) {
  const std::string session = session_.string();
  EXPECT_EQ(shown(session_)["counts"]["cards"], 39);
  EXPECT_EQ(linesIn(outputOf({"versions", session})), 4u);
  EXPECT_EQ(linesIn(outputOf({"verify", session})), 5u);
  outputOf({"report", session, "--to", at("report").string()});
  EXPECT_TRUE(fs::exists(at("report/report.html")));
}

}  // namespace
}  // namespace ct::tests
