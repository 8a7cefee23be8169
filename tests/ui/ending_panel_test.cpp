#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ui/folder_chooser.h"
#include "ui/only_wish.h"
#include "ui/panel_paper.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using tests::onlyWish;
using tests::Screen;
using tests::typical;

TEST(EndingPanel, SavesAVersionWithItsMessage) {
  Screen screen(drawEnding, typical());
  screen.typeIn("Save a version: a copy that nothing changes any more", "After sorting");
  screen.press(ImGuiKey_Enter);
  const auto requests = screen.requests();
  ASSERT_THAT(requests, SizeIs(1));
  EXPECT_EQ(std::get<commands::SaveVersion>(requests[0]).message, "After sorting");
}

TEST(EndingPanel, SaysWhichVersionIsTheLastAndLeadsToAll) {
  Screen screen(drawEnding, typical());
  screen.facts.versions = {{1, "After sorting", tests::kEvening, 12}};
  screen.frame(2);
  screen.click("Look back");
  EXPECT_TRUE(screen.view.history.open);
}

TEST(EndingPanel, OpensTheFolderOfTheReportOnceItIsWritten) {
  Screen screen(drawEnding, typical());
  EXPECT_FALSE(screen.shows("Show its folder"));
  screen.facts.reportFolder = "/evening/reports/today";
  screen.frame(2);
  screen.click("Show its folder");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<ShowReport>(wishes[0]));
}

TEST(EndingPanel, SaysWhatTheReportTellsTogetherWithAnEarlierOne) {
  Screen screen(drawEnding, typical());
  screen.facts.reportFolder = "/evening/reports/today";
  screen.facts.tooFewTold = {"Whoever has the report “June” too can tell of fewer than 5 people."};
  screen.frame(2);
  EXPECT_TRUE(screen.says(screen.facts.tooFewTold[0]));
}

TEST(EndingPanel, SaysWhenTheReportAndTheCopyAreOlderThanTheSession) {
  Screen screen(drawEnding, typical());
  screen.facts.reportFolder = "/evening/reports/today";
  screen.facts.copiedTo = "/media/sam/BLUE/evening";
  screen.facts.reportOf = screen.facts.copyOf = screen.session().revision();
  screen.frame(2);
  EXPECT_FALSE(screen.says("Something was changed since: write it again before you hand it out."));
  EXPECT_FALSE(screen.says("Something was changed since: copy it again to take that along."));
  --screen.facts.reportOf, --screen.facts.copyOf;
  screen.frame(2);
  EXPECT_TRUE(screen.says("Something was changed since: write it again before you hand it out."));
  EXPECT_TRUE(screen.says("Something was changed since: copy it again to take that along."));
  screen.facts.reportOf = -1;
  screen.frame(2);
  EXPECT_TRUE(screen.says("It may be older than what stands here now."));
}

TEST(EndingPanel, CopiesToTheStickThatIsPressed) {
  Screen screen(drawEnding, typical());
  screen.facts.sticks = {"/media/sam/BLUE", "/media/sam/RED"};
  screen.frame(2);
  screen.click("Copy to /media/sam/RED");
  EXPECT_EQ(onlyWish<CopyToStick>(screen).path, "/media/sam/RED");
  EXPECT_THAT(screen.requests(), SizeIs(0)) << "the session itself stays as it is";
}

TEST(EndingPanel, CopiesToAFolderThatIsChosenAmongThoseThereAre) {
  Screen screen(drawEnding, typical());
  screen.facts.folder = {
      "/media/sam", {{"STICK", "/media/sam/STICK", true}, {"n.csv", "/media/sam/n.csv"}}, ""};
  screen.click("Choose a folder…");
  EXPECT_EQ(onlyWish<LookInFolder>(screen).path, "/media/sam") << "a stick may be in by now";
  screen.frame(4);
  EXPECT_FALSE(screen.shows("n.csv##/media/sam/n.csv")) << "nothing can be copied into a file";
  screen.click("STICK/##/media/sam/STICK");
  EXPECT_EQ(onlyWish<LookInFolder>(screen).path, "/media/sam/STICK");
  screen.facts.folder = {"/media/sam/STICK", {}, ""};
  screen.frame(4);
  screen.click("Copy into this folder");
  EXPECT_EQ(onlyWish<CopyToStick>(screen).path, "/media/sam/STICK");
  screen.frame(2);
  EXPECT_TRUE(screen.shows("Choose a folder…"));
}

TEST(EndingPanel, CopiesNowhereWhenChoosingAFolderIsLeftOrItCannotBeLookedInto) {
  Screen screen(drawEnding, typical());
  screen.click("Choose a folder…");
  screen.wishes();
  screen.facts.folder = {"/gone", {}, "“/gone” is not there."};
  screen.frame(4);
  EXPECT_FALSE(screen.shows("Copy into this folder"));
  screen.click("Not now");
  EXPECT_THAT(screen.wishes(), SizeIs(0));
  EXPECT_TRUE(screen.shows("Choose a folder…"));
}

TEST(EndingPanel, OffersNoSecondCopyWhileOneIsMadeAndSaysWhereItIs) {
  Screen screen(drawEnding, typical());
  screen.facts.sticks = {"/media/sam/RED"};
  screen.facts.copying = true;
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Copy to /media/sam/RED"));
  EXPECT_FALSE(screen.shows(kChooseFolder));
  screen.facts.copying = false;
  screen.frame(2);
  EXPECT_TRUE(screen.shows("Copy to /media/sam/RED"));
}

TEST(EndingPanel, BringsIntoSightWhereACopyLies) {
  constexpr int kHeight = 608;   // of 720, between the bars
  constexpr float kBelow = 400;  // how far it is from there to the end of the page, at most
  float scrolled = 0;
  const auto draw = [&](Frame& frame) {
    drawEnding(frame);
    scrolled = ImGui::GetScrollY();
  };
  Screen screen(draw, typical(), 1060, kHeight);
  screen.frame(3);
  ASSERT_FALSE(tests::standsBetween(kChooseFolder, 0, kHeight - 40));
  screen.facts.copiedTo = "/media/sam/STICK/Young people";
  screen.frame(6);
  EXPECT_TRUE(tests::standsBetween(kChooseFolder, 0, kHeight - 40)) << "the words lie beneath it";
  EXPECT_LT(scrolled, kBelow) << "no further than it must";
}

TEST(EndingPanel, OffersNoCopyOfASessionThatIsOnlyLookedAt) {
  Screen screen(drawEnding, typical());
  screen.facts.sticks = {"/media/sam/RED"};
  screen.facts.readOnly = "“Spring” is open in another window.";
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Copy to /media/sam/RED"));
  EXPECT_FALSE(screen.shows(kChooseFolder));
  EXPECT_TRUE(screen.shows("Write what happened so far")) << "it takes nothing from anybody";
}

TEST(EndingPanel, WritesWhatHappenedSoFarAndOpensThePage) {
  Screen screen(drawEnding, typical());
  EXPECT_FALSE(screen.shows("Open the page"));
  screen.click("Write what happened so far");
  onlyWish<WriteHandover>(screen);
  screen.facts.handoverPage = "/evening/reports/today/what happened so far.html";
  screen.frame(2);
  screen.click("Open the page");
  onlyWish<OpenHandover>(screen);
}

TEST(EndingPanel, PrintsWhatIsPressedAndSaysWhereItIs) {
  Screen screen(drawEnding, typical());
  EXPECT_FALSE(screen.shows("Open it to print"));
  for (const auto& [what, name] : kPapers) {
    screen.click(name);
    EXPECT_EQ(onlyWish<WritePaper>(screen).what, what) << name;
  }
  screen.facts.paperFile = "/evening/reports/paper/note sheets.pdf";
  screen.facts.paperOf = screen.session().revision();
  screen.frame(6);
  EXPECT_TRUE(screen.says("Written to /evening/reports/paper/note sheets.pdf"));
  EXPECT_FALSE(screen.says("Something was changed since: write it again before you print it."));
  screen.click("Open it to print");
  onlyWish<OpenPaper>(screen);
  screen.click("Show where it lies");
  onlyWish<ShowPaper>(screen);
  --screen.facts.paperOf;
  screen.frame(2);
  EXPECT_TRUE(screen.says("Something was changed since: write it again before you print it."));
}

TEST(EndingPanel, PrintsNothingOfAVersionAsThoughItWereNow) {
  Screen screen(drawEnding, typical());
  screen.facts.openVersion = 1;
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Note sheets"));
}

TEST(OpeningPanel, RehearsesWithACopyWhenThatIsPressed) {
  Screen screen(drawOpening, typical());
  screen.click("Rehearse with a copy");
  onlyWish<Rehearse>(screen);
  EXPECT_THAT(screen.requests(), SizeIs(0));
}

}  // namespace
}  // namespace ct::ui
