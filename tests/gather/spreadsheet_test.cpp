#include "gather/spreadsheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

#include "gather/notes.h"
#include "gather/spreadsheet_words.h"
#include "gather/tables.h"
#include "gather/workbooks.h"
#include "support/archives.h"

namespace ct::gather {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::archiveOf;
using tests::plainWorkbook;

std::string refusalOf(std::string_view bytes, const Reading& reading = {}) {
  const auto table = readTable(bytes, reading);
  return table ? "(not refused)" : table.error().sentence;
}

TEST(Spreadsheet, IsReadAsItWasWritten) {
  const auto table = readTable(workbookOf(
      {{"Place", "What was said"}, {"Ward 3", "Café, \"late\"\nbuses"}, {"", "公車 & <b> 🚌"}}));
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_THAT(table->columns, ElementsAre("Place", "What was said"));
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("Ward 3", "Café, \"late\"\nbuses"),
                                          ElementsAre("", "公車 & <b> 🚌")));
  EXPECT_EQ(table->sheet, "Notes");
  EXPECT_FALSE(table->guessedEncoding);
}

TEST(Spreadsheet, KeepsTheWhiteSpaceAndTheApostropheSomebodyTyped) {
  const auto table = readTable(workbookOf({{"a", "b"}, {"  two  spaces ", "'twas"}}));
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("  two  spaces ", "'twas")));
}

TEST(Spreadsheet, SkipsTheTitlesAboveTheHeaderAndBlankRows) {
  const auto table = readTable(workbookOf(
      {{"Doorstep notes, May"}, {}, {"Code", "Note"}, {"1", "More buses"}, {}, {"2", "Light"}}));
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_THAT(table->columns, ElementsAre("Code", "Note"));
  EXPECT_THAT(rowsOf(*table),
              ElementsAre(ElementsAre("1", "More buses"), ElementsAre("2", "Light")));
}

TEST(Spreadsheet, FillsRowsThatEndEarlyAndLeavesOutEmptyColumns) {
  const auto table = readTable(workbookOf({{"a", "", "c", ""}, {"1"}, {"", "", "3"}}));
  EXPECT_THAT(table->columns, ElementsAre("a", "column 2", "c"));
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("1", "", ""), ElementsAre("", "", "3")));
}

TEST(Spreadsheet, SaysNumbersDatesAndTruthAsPeopleSeeThem) {
  const auto bytes = workbookOf([](lxw_workbook* workbook) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
    lxw_format* day = workbook_add_format(workbook);
    format_set_num_format(day, "dd mmm yyyy");
    const char* names[] = {"number", "figures", "day", "moment", "truth", "formula"};
    for (lxw_col_t column = 0; column < 6; ++column)
      worksheet_write_string(sheet, 0, column, names[column], nullptr);
    worksheet_write_number(sheet, 1, 0, 12, nullptr);
    worksheet_write_number(sheet, 1, 1, 0.1 + 0.2, nullptr);
    worksheet_write_number(sheet, 1, 2, 46'149, day);
    worksheet_write_number(sheet, 1, 3, 46'149.75, day);
    worksheet_write_boolean(sheet, 1, 4, 1, nullptr);
    worksheet_write_formula_str(sheet, 1, 5, "=A2&\" buses\"", nullptr, "12 buses");
  });
  const auto table = readTable(bytes);
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("12", "0.3", "2026-05-07", "2026-05-07 18:00",
                                                      "TRUE", "12 buses")));
}

TEST(Spreadsheet, JoinsWordsInSeveralFonts) {
  const auto bytes = workbookOf([](lxw_workbook* workbook) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
    lxw_format* bold = workbook_add_format(workbook);
    format_set_bold(bold);
    lxw_rich_string_tuple one{nullptr, const_cast<char*>("more ")};
    lxw_rich_string_tuple two{bold, const_cast<char*>("buses")};
    lxw_rich_string_tuple* parts[] = {&one, &two, nullptr};
    worksheet_write_string(sheet, 0, 0, "note", nullptr);
    worksheet_write_rich_string(sheet, 1, 0, parts, nullptr);
  });
  EXPECT_THAT(rowsOf(*readTable(bytes)), ElementsAre(ElementsAre("more buses")));
}

std::string workbookOfThreeSheets() {
  return workbookOf([](lxw_workbook* workbook) {
    workbook_add_worksheet(workbook, "Empty");
    for (const char* name : {"May", "June"}) {
      lxw_worksheet* sheet = workbook_add_worksheet(workbook, name);
      worksheet_write_string(sheet, 0, 0, "note", nullptr);
      worksheet_write_string(sheet, 1, 0, (std::string("said in ") + name).c_str(), nullptr);
    }
    worksheet_hide(workbook_add_worksheet(workbook, "Names and numbers"));
  });
}

TEST(Spreadsheet, GivesTheFirstSheetWithNotesAndNamesThoseThatAreShown) {
  const auto table = readTable(workbookOfThreeSheets());
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_EQ(table->sheet, "May");
  EXPECT_THAT(table->sheets, ElementsAre("Empty", "May", "June"));
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("said in May")));
}

TEST(Spreadsheet, GivesTheSheetThatWasAskedFor) {
  const auto bytes = workbookOfThreeSheets();
  EXPECT_THAT(rowsOf(*readTable(bytes, {.sheet = "June"})),
              ElementsAre(ElementsAre("said in June")));
  EXPECT_THAT(refusalOf(bytes, {.sheet = "Names and numbers"}), HasSubstr("has no sheet"));
  EXPECT_THAT(refusalOf(bytes, {.sheet = "July"}), HasSubstr("it has “Empty”, “May”, “June”"));
  EXPECT_THAT(refusalOf(bytes, {.sheet = "Empty"}), HasSubstr("is empty"));
}

TEST(Spreadsheet, CountsRowsThatASpreadsheetHides) {
  const auto bytes = workbookOf([](lxw_workbook* workbook) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
    for (lxw_row_t row = 0; row < 4; ++row)
      worksheet_write_string(sheet, row, 0, row == 0 ? "note" : "words", nullptr);
    lxw_row_col_options hidden{1, 0, 0};
    worksheet_set_row_opt(sheet, 2, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
  });
  const auto table = readTable(bytes);
  EXPECT_EQ(table->rows(), 3U);
  EXPECT_EQ(table->hiddenRows, 1U);
}

TEST(Spreadsheet, ReadsWhatOtherProgramsWrite) {
  const auto table = readTable(plainWorkbook(
      R"(<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>place</t></is></c></row>)"
      R"(<row r="4"><c r="B4" t="str"><v>Ward_x0041_</v></c></row>)"
      R"(<row><c t="s"><v>1</v></c><c t="e"><v>#REF!</v></c></row>)",
      R"(<si><t>note</t></si><si><r><t>more </t></r><rPh><t>yomi</t></rPh><r><t xml:space="preserve"> buses</t></r></si>)"));
  ASSERT_TRUE(table) << table.error().sentence << table.error().detail;
  EXPECT_THAT(table->columns, ElementsAre("note", "place"));
  EXPECT_THAT(rowsOf(*table),
              ElementsAre(ElementsAre("", "WardA"), ElementsAre("more  buses", "")));
}

TEST(Spreadsheet, SaysWhichNotesHaveLostTheirWords) {
  const auto table =
      readTable(plainWorkbook(R"(<row><c t="s"><v>0</v></c></row><row><c t="s"><v>7</v></c></row>)",
                              "<si><t>note</t></si>"));
  ASSERT_TRUE(table) << table.error().sentence;
  const auto notes = notesFrom(*table, likelyColumns(*table), "notes.xlsx");
  ASSERT_TRUE(notes) << notes.error().sentence;
  EXPECT_THAT(notes->notices, ElementsAre(HasSubstr("1 note has letters that could not be read")));
}

TEST(Spreadsheet, CountsRowsAsItsProgramDoes) {
  EXPECT_THAT(refusalOf(plainWorkbook(
                  R"(<row r="1"><c t="str"><v>note</v></c></row><row r="7"><c t="str"><v>)" +
                  std::string(20'001, 'x') + "</v></c></row>")),
              HasSubstr("cell of row 7"));
}

TEST(Spreadsheet, BringsItsNotesInThroughTheUsualColumns) {
  const auto table = readTable(workbookOf(
      {{"Name", "Comment", "Impression"}, {"Ann", "'- more benches", "cold"}, {"Bo", "+1", ""}}));
  const auto notes = notesFrom(*table, likelyColumns(*table), "notes.xlsx");
  ASSERT_TRUE(notes);
  EXPECT_EQ(notes->cards[0].said, "- more benches");
  EXPECT_EQ(notes->cards[1].said, "+1");
  EXPECT_THAT(notes->droppedColumns, ElementsAre("Name"));
}

TEST(Spreadsheet, RefusesWhatOnlyLooksLikeOne) {
  EXPECT_THAT(refusalOf("PK\x03\x04"), HasSubstr("damaged or cut short"));
  EXPECT_THAT(refusalOf(archiveOf({{"word/document.xml", "<w/>"}})),
              HasSubstr("no Excel workbook"));
  EXPECT_THAT(refusalOf(plainWorkbook("", "", R"( state="hidden")")), HasSubstr("nothing in it"));
  EXPECT_THAT(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1"), HasSubstr("old Excel file"));
  EXPECT_THAT(refusalOf("%PDF-1.7"), HasSubstr("This is a PDF"));
}

/// As the archive's directory says that each part grows to half a gigabyte.
std::string swollen(std::string bytes) {
  constexpr std::size_t kSize = 24;  // in an entry of the directory, four bytes
  for (auto at = bytes.find("PK\x01\x02"); at != std::string::npos;
       at = bytes.find("PK\x01\x02", at + 1))
    bytes.replace(at + kSize, 4, "\0\0\0\x20", 4);
  return bytes;
}

TEST(Spreadsheet, RefusesAPartThatGrowsTooLargeWithoutUnpackingIt) {
  const std::string rows = "<row><c t=\"str\"><v>note</v></c></row>";
  EXPECT_THAT(refusalOf(swollen(plainWorkbook(rows))), HasSubstr("no Excel workbook"))
      << "not even what it refers to is read";
  std::string bytes = plainWorkbook(rows);
  const auto directory = bytes.rfind("xl/worksheets/sheet1.xml");
  bytes.replace(directory - 46 + 24, 4, "\0\0\0\x20", 4);
  EXPECT_THAT(refusalOf(bytes), HasSubstr("larger than 256 MB when unpacked"));
}

TEST(Spreadsheet, LeavesEntitiesAndCellsFarOutAlone) {
  EXPECT_THAT(rowsOf(*readTable(plainWorkbook(
                  R"(<row><c t="str"><v>note</v></c></row><row><c t="str"><v>&a;</v></c>)"
                  R"(<c r="ZZZZZZ2" t="str"><v>far</v></c></row>)"))),
              ElementsAre(ElementsAre("&a;", "far")));
  EXPECT_THAT(refusalOf(plainWorkbook(R"(<!DOCTYPE x [<!ENTITY a "aaaa">]>)")),
              HasSubstr("damaged or cut short"));
}

TEST(Spreadsheet, IsReadOrRefusedWhateverIsChangedInIt) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  const std::string whole = workbookOf({{"note", "place"}, {"More buses", "Ward 3"}});
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes = whole.substr(0, round % 4 == 0 ? chance() % whole.size() : whole.size());
    for (int change = 0; change < 4 && !bytes.empty(); ++change)
      bytes[chance() % bytes.size()] = static_cast<char>(chance());
    const auto table = readTable(bytes);
    EXPECT_TRUE(table || !table.error().sentence.empty());
  }
}

TEST(ShowsDays, TellsDatesFromTimesFiguresAndWords) {
  for (const char* format : {"d/m/yyyy", "[$-809]dd mmmm yyyy", "yyyy\\-mm\\-dd", "D.M.YY"})
    EXPECT_TRUE(showsDays(format)) << format;
  for (const char* format :
       {"", "0.00", "[h]:mm", "mm:ss", "0 \"days\"", "[Red]0", "\\d0", "General"})
    EXPECT_FALSE(showsDays(format)) << format;
}

TEST(DateFromSerial, CountsAsSpreadsheetsDo) {
  EXPECT_EQ(dateFromSerial(1, false), "1900-01-01");
  EXPECT_EQ(dateFromSerial(59, false), "1900-02-28");
  EXPECT_EQ(dateFromSerial(61, false), "1900-03-01");
  EXPECT_EQ(dateFromSerial(46'149, false), "2026-05-07");
  EXPECT_EQ(dateFromSerial(46'149 - 1'462, true), "2026-05-07");
  EXPECT_EQ(dateFromSerial(46'149.999999, false), "2026-05-08") << "rounded to the minute";
  for (const double none : {-1.0, 2'958'466.0, 1e300, std::nan("")})
    EXPECT_EQ(dateFromSerial(none, false), "");
}

}  // namespace
}  // namespace ct::gather
