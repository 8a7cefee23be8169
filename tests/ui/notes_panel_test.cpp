#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "gather/notes.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::endlessWords;
using tests::Screen;

TEST(TypedNotes, MakeACardForEachEnterWithoutTouchingTheMouse) {
  Screen screen(drawOpening, aSession());
  screen.click("Type them");
  screen.frame(2);
  screen.type("The last bus leaves at nine");
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

TEST(TypedNotes, GoOnWithWhatIsSaidNextAfterAnImpression) {
  Screen screen(drawOpening, aSession());
  screen.click("Type them");
  screen.typeIn("What was said", "The fare went up");
  screen.typeIn("My impression (never shown in the room)", "Angry");
  screen.press(ImGuiKey_Enter);
  screen.frame(3);
  screen.type("It is cold at the stop");
  screen.press(ImGuiKey_Enter);
  ASSERT_THAT(screen.session().cards(), SizeIs(2));
  EXPECT_EQ(screen.session().cardByCode("2")->said, "It is cold at the stop");
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

TEST(PastedNotes, MayBeTypedAtOnce) {
  Screen screen(drawOpening, aSession());
  screen.click("Paste lines");
  screen.frame(3);
  screen.type("More buses");
  EXPECT_EQ(screen.view.typing.pasted, "More buses");
}

TEST(TypedNotes, StayWhenTheyAreRefused) {
  Screen screen(drawOpening, aSession());
  screen.view.notesBy = NotesBy::typing;
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
  preview.table = std::make_shared<const gather::Table>(std::move(*table));
  preview.columns = gather::likelyColumns(*preview.table);
  auto notes = gather::notesFrom(*preview.table, preview.columns, preview.name);
  if (notes) preview.notes = std::make_shared<const gather::Notes>(std::move(*notes));
  return preview;
}

TEST(NotesPanel, BringsAPreviewIntoSightOnce) {
  constexpr int kHeight = 608;  // of 720, between the bars
  float scrolled = 0;
  bool scrollsBack = false;
  const auto draw = [&](Frame& frame) {
    if (std::exchange(scrollsBack, false)) ImGui::SetScrollY(0);
    drawOpening(frame);
    scrolled = ImGui::GetScrollY();
  };
  Screen screen(draw, aSession().withCards(30), 1060, kHeight);
  screen.frame(3);
  screen.facts.preview = previewOf(1, "note,author,x\nThe last bus,7,1\nThe first bus,8,2\n");
  screen.frame(8);
  EXPECT_TRUE(tests::standsBetween("Another file###way out", 0, kHeight));
  EXPECT_TRUE(tests::standsBetween("Bring in 2 notes###bring in", 0, kHeight));
  EXPECT_GT(scrolled, 0);
  scrollsBack = true;
  screen.frame(8);
  EXPECT_EQ(scrolled, 0) << "somebody has scrolled away, and stays there";
}

/// Whoever is used to it presses a file twice.
TEST(NotesPanel, BringsNothingInByTheSecondOfTwoQuickPresses) {
  Screen screen(drawOpening, aSession());
  const Preview preview = previewOf(1, "note\nThe last bus\nThe first bus\n");
  screen.facts.preview = preview;
  screen.frame(8);
  const ImVec2 at = tests::placeOf("Bring in 2 notes###bring in");
  screen.facts.preview.reset();
  screen.frame(30);
  const auto press = [&] {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {at.x + 20, at.y + 20};
    screen.frame();
    io.MouseDown[0] = true;
    screen.frame();
    io.MouseDown[0] = false;
    screen.frame(2);
  };
  press();
  screen.facts.preview = preview;
  screen.frame(3);
  press();
  EXPECT_THAT(screen.wishes(), IsEmpty());
  screen.frame(60);
  press();
  EXPECT_THAT(screen.wishes(), SizeIs(1));
}

TEST(FileChooser, LooksIntoTheFolderAgainWheneverItIsOpened) {
  Screen screen(drawOpening, aSession());
  screen.facts.folder = {"/media/stick", {{"old.csv", "/media/stick/old.csv"}}, ""};
  screen.click("Choose a file…");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<LookInFolder>(wishes[0]).path, "/media/stick");
}

/// The whole window with the chooser open, by keyboard alone.
class FileChooserByKeys : public testing::Test {
 protected:
  static constexpr int kHeight = 720;
  static constexpr int kFoot = kHeight - 48;

  void SetUp() override {
    screen_.facts.folder = folder("/media/stick", 20);
    screen_.frame(3);
    pressByName("What this meeting is called");
    screen_.frame(3);
    screen_.facts.keys = {{Key::enter, false, true}};
    screen_.frame(1);
    screen_.facts.keys.clear();
    screen_.frame(6);
    ASSERT_TRUE(screen_.shows("Folder above"));
  }
  static FolderView folder(const std::string& path, int rows) {
    FolderView view{path, {}, ""};
    view.rows.push_back({"within", path + "/within", true});
    for (int i = 1; i < rows; ++i) {
      const std::string name = "notes " + std::to_string(i) + ".csv";
      view.rows.push_back({name, path + "/" + name});
    }
    return view;
  }
  void tab() {
    screen_.facts.keys = {{Key::tab}};
    screen_.frame(1);
    screen_.facts.keys.clear();
    screen_.frame(3);
  }
  const std::string& ring() const { return screen_.view.tab.at; }

  FacilitatorWindow window_;
  Screen screen_{[this](Frame& frame) { window_.draw(frame); },
                 aSession(),
                 1280,
                 kHeight,
                 1,
                 Screen::Drawn::window};
};

TEST_F(FileChooserByKeys, ComesWhollyIntoSight) {
  EXPECT_TRUE(tests::standsBetween("Folder above", 64, kFoot));
  EXPECT_TRUE(tests::standsBetween("notes 7.csv##/media/stick/notes 7.csv", 64, kFoot));
}

TEST_F(FileChooserByKeys, BeginsWithTheFirstRowByTab) {
  EXPECT_EQ(ring(), "");
  tab();
  EXPECT_EQ(ring(), "within/##/media/stick/within");
}

TEST_F(FileChooserByKeys, GoesFromRowToRowByTheArrowsAndKeepsItInSight) {
  tab();
  for (int i = 0; i < 15; ++i)
    screen_.press(ImGuiKey_DownArrow);
  screen_.frame(3);
  const std::string row = "notes 15.csv##/media/stick/notes 15.csv";
  EXPECT_EQ(ring(), row);
  EXPECT_TRUE(tests::standsBetween(row, 64, kFoot));
  screen_.press(ImGuiKey_UpArrow);
  EXPECT_EQ(ring(), "notes 14.csv##/media/stick/notes 14.csv");
  screen_.press(ImGuiKey_Enter);
  const auto wishes = screen_.wishes();
  ASSERT_FALSE(wishes.empty());
  EXPECT_EQ(std::get<PreviewFile>(wishes.back()).path, "/media/stick/notes 14.csv");
}

TEST_F(FileChooserByKeys, GoesOnInTheFolderThatWasEntered) {
  tab();
  screen_.press(ImGuiKey_UpArrow);
  EXPECT_EQ(ring(), "within/##/media/stick/within") << "there is none above it";
  screen_.press(ImGuiKey_Enter);
  screen_.facts.folder = folder("/media/stick/within", 3);
  screen_.frame(3);
  EXPECT_EQ(ring(), "within/##/media/stick/within/within");
  screen_.press(ImGuiKey_DownArrow);
  EXPECT_EQ(ring(), "notes 1.csv##/media/stick/within/notes 1.csv");
}

TEST_F(FileChooserByKeys, LeavesTheArrowsAloneOutsideItsRows) {
  tab();
  screen_.facts.keys = {{Key::tab, true}};
  screen_.frame(1);
  screen_.facts.keys.clear();
  screen_.frame(3);
  EXPECT_EQ(ring(), "Not now");
  screen_.press(ImGuiKey_DownArrow);
  EXPECT_EQ(ring(), "");
}

/// The last thing wished for.
template <class Kind>
Kind lastWish(Screen& screen) {
  const auto wishes = screen.wishes();
  EXPECT_FALSE(wishes.empty());
  return std::get<Kind>(wishes.back());
}

TEST(ImportedNotes, AskOfNoFileWhatWasAskedOfTheOneBefore) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "note,place\nThe last bus,North\n");
  screen.frame(3);
  screen.click("place##column 1");
  EXPECT_TRUE(screen.shows("The impression##meaning"));
  screen.facts.preview = previewOf(2, "note,place\nThe first bus,South\n");
  screen.frame(3);
  EXPECT_FALSE(screen.shows("The impression##meaning"));
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

TEST(ImportedNotes, ComeInAtOnePress) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = examplePreview();
  screen.frame(3);
  screen.click("Bring in 39 notes");
  lastWish<BringIn>(screen);
}

TEST(ImportedNotes, ComeFromTheColumnSomebodyChose) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = examplePreview();
  screen.frame(3);
  screen.click("datetime##column 1");
  screen.click("The note##meaning");
  EXPECT_EQ(lastWish<ReadColumns>(screen).columns.text, "datetime");
  EXPECT_FALSE(screen.shows("The note##meaning"));
}

TEST(ImportedNotes, ShowInSightWhatTheLastOfManyColumnsMayHold) {
  Screen screen(drawOpening, aSession());
  std::string header = "note";
  std::string row = "More buses";
  for (int column = 1; column < 30; ++column) {
    header += ",c" + std::to_string(column);
    row += ",x";
  }
  screen.facts.preview = previewOf(1, header + "\n" + row + "\n");
  screen.frame(3);
  pressByName("c29##column 29");
  screen.frame(8);
  EXPECT_TRUE(tests::standsBetween("Drop it##meaning", 0, ImGui::GetIO().DisplaySize.y));
}

TEST(ImportedNotes, LeaveOutAColumnSomebodyDropped) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "note,my impression\nThe last bus,calm\n");
  ASSERT_EQ(screen.facts.preview->columns.impression, "my impression");
  screen.frame(3);
  screen.click("my impression##column 1");
  screen.click("Drop it##meaning");
  const gather::Columns columns = lastWish<ReadColumns>(screen).columns;
  EXPECT_EQ(columns.impression, std::nullopt);
  EXPECT_EQ(columns.text, "note");
}

TEST(ImportedNotes, ComeFromAColumnAtOnePressWhileNobodyKnowsWhichHoldsThem) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "id,number\n1,2\n");
  ASSERT_EQ(screen.facts.preview->columns.text, "");
  screen.frame(3);
  EXPECT_FALSE(screen.shows("###bring in"));
  screen.click("number##column 1");
  EXPECT_EQ(lastWish<ReadColumns>(screen).columns.text, "number");
}

TEST(ImportedNotes, AreWaitedForWhileALongFileIsRead) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview =
      Preview{.number = 1, .path = "/x.csv", .name = "x.csv", .underWay = true, .share = 0.4};
  screen.frame(3);
  EXPECT_FALSE(screen.shows("###bring in"));
  screen.click("Stop reading###way out");
  lastWish<DropPreview>(screen);
}

TEST(ImportedNotes, AreNotThereWhenTheFileCannotBeRead) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = Preview{.number = 1,
                                 .path = "/x.csv",
                                 .name = "x.csv",
                                 .problem = "Row 3 has an unclosed quotation mark."};
  screen.frame(3);
  EXPECT_FALSE(screen.shows("###bring in"));
  EXPECT_TRUE(screen.shows("Another file###way out"));
}

TEST(AFileOfNotes, IsReadWithOtherLettersWhenSomebodySaysTheyAreWrong) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "note,place\nThe caf\x8E closed,North\n");
  screen.frame(3);
  EXPECT_FALSE(screen.shows("old Macs"));
  screen.click("Letters look wrong?");
  screen.click("old Macs##encoding Macintosh");
  const auto wish = lastWish<PreviewFile>(screen);
  EXPECT_EQ(wish.path, "/notes.csv");
  EXPECT_EQ(wish.reading.encoding, "Macintosh");
}

TEST(AFileOfNotes, IsReadLineByLineOrAsATableWhenSomebodySaysSo) {
  Screen screen(drawOpening, aSession());
  screen.facts.preview = previewOf(1, "What would help?\nMore buses\n");
  screen.frame(3);
  screen.click("No: every line is a note");
  EXPECT_EQ(lastWish<PreviewFile>(screen).reading.asTable, false);
  screen.facts.preview = previewOf(2, "More buses\nLight\n");
  screen.frame(3);
  screen.click("No: it is a table with a heading");
  EXPECT_EQ(lastWish<PreviewFile>(screen).reading.asTable, true);
}

TEST(AWorkbookOfNotes, IsReadFromTheSheetSomebodyPressed) {
  Screen screen(drawOpening, aSession());
  Preview preview = previewOf(1, "note\nMore buses\n");
  gather::Table table = *preview.table;
  table.sheets = {"May", "June"};
  table.sheet = "May";
  preview.table = std::make_shared<const gather::Table>(std::move(table));
  screen.facts.preview = preview;
  screen.frame(3);
  EXPECT_FALSE(screen.shows("Letters look wrong?")) << "a workbook says how it is written";
  screen.click("June##sheet June");
  EXPECT_EQ(lastWish<PreviewFile>(screen).reading.sheet, "June");
}

}  // namespace
}  // namespace ct::ui
