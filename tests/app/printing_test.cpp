#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "app/example_session.h"
#include "app/paper_files.h"
#include "app/program.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Printing : public WithExample {
 protected:
  Arguments print(const std::string& what, const fs::path& to) const {
    return {"print", session_.string(), "--what", what, "--to", to.string()};
  }
  Arguments twelve(const std::string& what, const fs::path& to) const {
    Arguments all = print(what, to);
    all.insert(all.end(), {"--to-a-page", "12"});
    return all;
  }
};

TEST_F(Printing, WritesEveryKindOfSheetAndSaysHowManyPages) {
  EXPECT_THAT(outputOf(print("cards", at("far/away/c.pdf"))), StartsWith("6 pages to print in "));
  EXPECT_THAT(outputOf(twelve("cards", at("c.pdf"))), StartsWith("3 pages"));
  EXPECT_THAT(outputOf(print("large-cards", at("l.pdf"))), HasSubstr("pages to print"));
  EXPECT_THAT(outputOf(print("note-sheets", at("n.pdf"))), StartsWith("2 pages"));
  EXPECT_THAT(outputOf(print("sorting-sheet", at("s.pdf"))), HasSubstr("to print in "));
  for (const char* file : {"far/away/c.pdf", "c.pdf", "l.pdf", "n.pdf", "s.pdf"})
    EXPECT_THAT(bytesOf(at(file)), StartsWith("%PDF-")) << file;
}

TEST_F(Printing, GivesTheSameFileEachTime) {
  outputOf(print("cards", at("a.pdf")));
  outputOf(print("cards", at("b.pdf")));
  EXPECT_TRUE(bytesOf(at("a.pdf")) == bytesOf(at("b.pdf")));
}

TEST_F(Printing, LeavesTheSessionAsItWas) {
  const auto before = everythingIn(session_);
  outputOf(print("cards", at("c.pdf")));
  EXPECT_TRUE(everythingIn(session_) == before);
}

TEST_F(Printing, RefusesWhatCannotBePrinted) {
  expectRefused(twelve("note-sheets", at("n.pdf")), HasSubstr("leave --to-a-page out"));
  const std::string empty = at("empty").string();
  outputOf({"new", empty, "--title", "Late buses"});
  expectRefused({"print", empty, "--what", "cards", "--to", at("n.pdf").string()},
                HasSubstr("no cards to print yet"));
  expectRefused({"print", at("nowhere").string(), "--what", "cards", "--to", at("n.pdf").string()},
                HasSubstr("nowhere"));
  EXPECT_FALSE(fs::exists(at("n.pdf")));
}

TEST_F(Printing, AsksForAKindAndANumberThereIs) {
  EXPECT_EQ(run(print("posters", at("n.pdf"))).exitCode, 2);
  EXPECT_EQ(run({"print", session_.string(), "--to", at("n.pdf").string()}).exitCode, 2);
  EXPECT_EQ(run({"print", session_.string(), "--what", "cards", "--to-a-page", "7", "--to",
                 at("n.pdf").string()})
                .exitCode,
            2);
  EXPECT_EQ(run({"print", session_.string(), "--what", "cards", "--to", ""}).exitCode, 2);
}

TEST_F(Printing, LeavesNothingWhereItCannotWrite) {
  putBytes(at("taken"), "a file");
  fs::create_directory(at("folder"));
  const auto before = everythingIn(place_.path());
  expectRefused(print("cards", at("taken/c.pdf")), HasSubstr("taken/c.pdf"));
  expectRefused(print("cards", at("folder")), HasSubstr("folder"));
  EXPECT_TRUE(everythingIn(place_.path()) == before);
}

TEST_F(Printing, LeavesNoHalfFileOnAFullDisk) {
  fs::create_directory(at("full"));
  putBytes(at("full/c.pdf"), "what was there");
  const auto before = everythingIn(at("full"));
  const std::string program = std::string("trap '' XFSZ; ulimit -f 4; exec '") + CT_PROGRAM +
                              "' print '" + session_.string() + "' --what cards --to '" +
                              at("full/c.pdf").string() + "' 2>/dev/null";
  EXPECT_EQ(RunningProgram("sh", {"-c", program}).waitForEnd(), 1);
  EXPECT_TRUE(everythingIn(at("full")) == before);
}

TEST_F(Printing, ErasingRemovesWhatWasPrintedOfTheSessionWithTheWords) {
  const fs::path paper = app::paperFolder(session_);
  outputOf(print("cards", paper / "cards, 6 to a page.pdf"));
  outputOf(print("large-cards", session_ / "reports/of my own.pdf"));
  putBytes(session_ / "reports/a picture.png", "stays");
  const std::string said =
      outputOf({"erase", session_.string(), "14", "--reason", "it named a child"});
  EXPECT_THAT(said, AllOf(HasSubstr("2 files of reports with them"),
                          HasSubstr("Look for what was printed or sent on.")));
  EXPECT_FALSE(fs::exists(paper / "cards, 6 to a page.pdf"));
  EXPECT_FALSE(fs::exists(session_ / "reports/of my own.pdf"));
  EXPECT_TRUE(fs::exists(session_ / "reports/a picture.png"));
}

TEST_F(Printing, ErasingSaysNothingOfPaperWhereNoneWasPrinted) {
  EXPECT_THAT(outputOf({"erase", session_.string(), "14", "--reason", "it named a child"}),
              Not(HasSubstr("printed")));
}

TEST_F(Printing, RemovesNothingThroughALinkThatLeadsOutOfTheSession) {
  fs::create_directory(at("elsewhere"));
  putBytes(at("elsewhere/letter.pdf"), "not ours");
  fs::create_directories(session_ / "reports");
  fs::create_directory_symlink(at("elsewhere"), session_ / "reports/link");
  outputOf({"erase", session_.string(), "14", "--reason", "it named a child"});
  EXPECT_TRUE(fs::exists(at("elsewhere/letter.pdf")));
}

}  // namespace
}  // namespace ct::tests
