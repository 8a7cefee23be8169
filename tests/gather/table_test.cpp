#include "gather/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "gather/tables.h"

namespace ct::gather {
namespace {

using namespace std::string_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::string refusalOf(std::string_view bytes) {
  const auto table = readTable(bytes);
  return table ? "(not refused)" : table.error().sentence;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i)
    all += part;
  return all;
}

TEST(ReadTable, ReadsTheExampleFile) {
  std::ifstream file(CT_SOURCE_FOLDER "/sessions/example/notes.csv", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto table = readTable(bytes);
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_EQ(table->rows(), 39u);
  EXPECT_THAT(table->columns, ElementsAre("timestamp", "datetime", "comment-id", "author-id",
                                          "agrees", "disagrees", "moderated", "comment-body"));
}

TEST(ReadTable, ReadsQuotedCommasQuotesAndLineBreaks) {
  const auto table = readTable("id,note\n1,\"one, \"\"two\"\"\nthree\"\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("1", "one, \"two\"\nthree")));
}

TEST(ReadTable, TakesTheDelimiterFromTheHeader) {
  EXPECT_THAT(rowsOf(*readTable("a;b\n1,5;2\n")), ElementsAre(ElementsAre("1,5", "2")));
  EXPECT_THAT(rowsOf(*readTable("a\tb\n1,5\t2;3\n")), ElementsAre(ElementsAre("1,5", "2;3")));
  EXPECT_THAT(rowsOf(*readTable("\"a;b;c\",d\n1,2\n")), ElementsAre(ElementsAre("1", "2")));
  EXPECT_THAT(rowsOf(*readTable("note\nmore buses\n")), ElementsAre(ElementsAre("more buses")));
}

TEST(ReadTable, LooksForTheNamesOfColumnsBelowTitles) {
  const auto table = readTable(
      "Elm Court winter,,\n\nNotes of March,,\nWhen,What they said,Where\n1,More buses,Mill\n");
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_THAT(table->columns, ElementsAre("When", "What they said", "Where"));
  EXPECT_THAT(table->titles, ElementsAre("Elm Court winter", "Notes of March"));
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("1", "More buses", "Mill")));
}

TEST(ReadTable, LooksForThemBelowTitlesThatAreShorterRows) {
  const auto table = readTable("Elm Court winter\nid,note\n1,More buses\n");
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_THAT(table->columns, ElementsAre("id", "note"));
}

TEST(ReadTable, TakesNoNoteForATitle) {
  EXPECT_THAT(rowsOf(*readTable("Note,,\nMore buses,,\nI said so,Mill,\n")),
              ElementsAre(ElementsAre("More buses", "", ""), ElementsAre("I said so", "Mill", "")))
      << "the first row names the notes";
  EXPECT_THAT(
      rowsOf(*readTable("Kommentar,,\nMehr Busse,,\nMehr Licht,Mitte,\n")),
      ElementsAre(ElementsAre("Mehr Busse", "", ""), ElementsAre("Mehr Licht", "Mitte", "")))
      << "nothing below is called as notes are";
  EXPECT_THAT(rowsOf(*readTable("a,b\n1,\nnote,2\n")),
              ElementsAre(ElementsAre("1", ""), ElementsAre("note", "2")))
      << "two columns have names already";
  std::string long_ = "T,\n";
  for (int i = 0; i < 12; ++i)
    long_ += "one,\n";
  EXPECT_EQ(readTable(long_ + "note,place\n")->rows(), 13U) << "so many titles there are not";
}

TEST(ReadTable, ReadsTabsInUtf16AsExcelSavesThem) {
  std::string bytes = "\xFF\xFE";
  for (const char c : "Comment\tTimes agreed\r\nMore buses\t2\r\n"s)
    bytes += c + "\0"s;
  const auto table = readTable(bytes);
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_EQ(table->encodingName, "UTF-16LE");
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("More buses", "2")));
}

TEST(ReadTable, SaysWhenTheEncodingIsAGuess) {
  const auto table = readTable("note\ncaf\xE9\n");
  EXPECT_TRUE(table->guessedEncoding);
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("café")));
}

TEST(ReadTable, ReadsALastRowWithoutALineEnd) {
  EXPECT_THAT(rowsOf(*readTable("a,b\n1,2")), ElementsAre(ElementsAre("1", "2")));
}

TEST(ReadTable, KeepsEmptyCells) {
  EXPECT_THAT(rowsOf(*readTable("a,b,c\n,2,\n")), ElementsAre(ElementsAre("", "2", "")));
}

TEST(ReadTable, SkipsBlankLinesAnywhere) {
  const auto table = readTable("\r\n\r\nnote,x\r\n\r\none,1\r\n , \r\n\r\ntwo,2\r\n\r\n");
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_EQ(table->columns.front(), "note");
  EXPECT_EQ(table->rows(), 2u);
}

TEST(ReadTable, NamesColumnsThatHaveNoNameOrTheSameName) {
  EXPECT_THAT(readTable("note,note,,note (2),\n1,2,3,4,5\n")->columns,
              ElementsAre("note", "note (2)", "column 3", "note (2) (2)", "column 5"));
}

TEST(ReadTable, RefusesAnEmptyFile) {
  EXPECT_THAT(refusalOf(""), HasSubstr("is empty"));
  EXPECT_THAT(refusalOf("\xEF\xBB\xBF"), HasSubstr("is empty"));
  EXPECT_THAT(refusalOf("\r\n \r\n"), HasSubstr("is empty"));
}

TEST(ReadTable, RefusesAHeaderAlone) {
  EXPECT_THAT(refusalOf("note,id\n\n"), HasSubstr("has no rows of notes"));
}

TEST(ReadTable, RefusesARowWithTooFewOrTooManyCells) {
  EXPECT_THAT(refusalOf("a,b\n1,2\n3\n"),
              AllOf(HasSubstr("Row 3 has 1 column where"), HasSubstr("has 2")));
  EXPECT_THAT(refusalOf("a,b\n1,2,3\n"), HasSubstr("Row 2 has 3 columns"));
}

TEST(ReadTable, CountsRowsAsASpreadsheetDoes) {
  EXPECT_THAT(refusalOf("a,b\r\n\r\n\"1\n1\",2\r\n3\r\n"), HasSubstr("Row 4 "));
  EXPECT_THAT(refusalOf("\n\na,b\n\n3\n"), HasSubstr("Row 5 "));
  EXPECT_THAT(refusalOf("a,b\r1,2\r\r3\r"), HasSubstr("Row 4 "));
}

TEST(ReadTable, RefusesAnUnclosedQuotationMark) {
  EXPECT_THAT(refusalOf("a,b\n1,2\n3,\"four\n5,6\n"),
              AllOf(HasSubstr("quotation mark"), HasSubstr("row 3")));
}

TEST(ReadTable, RefusesAQuotationMarkWithinACell) {
  EXPECT_THAT(refusalOf("a,b\n1,say \"no\"\n"),
              AllOf(HasSubstr("quotation mark"), HasSubstr("row 2")));
}

TEST(ReadTable, RefusesZeroBytes) {
  EXPECT_THAT(refusalOf("note,id\nsome words that are long,1\nwith\0in,2\n"s),
              HasSubstr("Row 3 holds bytes that are no letters"));
}

TEST(ReadTable, TakesTheLongestNoteAndRefusesOneLonger) {
  EXPECT_TRUE(readTable("note\n" + repeated("é", 20'000) + "\n"));
  EXPECT_THAT(refusalOf("note\n" + repeated("é", 20'001) + "\n"),
              HasSubstr("cell of row 2 is longer"));
}

TEST(ReadTable, RefusesACellOfTenMegabytes) {
  EXPECT_THAT(refusalOf("note\n\"" + std::string(10'000'000, 'x') + "\"\n"),
              HasSubstr("longer than 20,000"));
}

TEST(ReadTable, TakesTheMostRowsAndRefusesOneMore) {
  const std::string most = "note\n" + repeated("x\n", 1'000'000);
  EXPECT_TRUE(readTable(most));
  EXPECT_THAT(refusalOf(most + "x\n"), HasSubstr("more than 1,000,000 rows"));
}

TEST(ReadTable, RefusesAHugeNumberOfColumns) {
  EXPECT_THAT(refusalOf(std::string(1'000'000, ',') + "\n"), HasSubstr("1,000 columns"));
}

TEST(ReadTable, RefusesMoreCellsThanMemoryShouldHold) {
  const std::string row = "x" + std::string(999, ',') + "\n";
  EXPECT_THAT(refusalOf(repeated(row, 20'002)), HasSubstr("20 million cells"));
}

TEST(ReadTable, TellsHowFarItHasCome) {
  for (const std::string& bytes :
       {"note\n" + repeated("x\n", 100'000), repeated("More buses, please\n", 9'000)}) {
    base::Progress progress;
    ASSERT_TRUE(readTable(bytes, {}, &progress));
    EXPECT_EQ(progress.share(), 1);
  }
}

TEST(ReadTable, ReadsNoFurtherOnceItIsStopped) {
  base::Progress progress;
  progress.stop();
  for (const std::optional<bool> asTable : {std::optional<bool>(), {true}, {false}}) {
    const auto table =
        readTable("note\n" + repeated("x\n", 100'000), {.asTable = asTable}, &progress);
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().sentence, "Reading was stopped; nothing was imported.");
  }
}

TEST(ReadTable, ReadsPlainLinesAsTheyAre) {
  for (const char* bytes : {"More buses, please\nLight at the stop\n",
                            "More buses, please\r\n\r\n"
                            "Light at the stop"}) {
    const auto table = readTable(bytes);
    ASSERT_TRUE(table) << table.error().sentence;
    EXPECT_TRUE(table->lines);
    EXPECT_THAT(rowsOf(*table),
                ElementsAre(ElementsAre("More buses, please"), ElementsAre("Light at the stop")));
  }
}

TEST(ReadTable, ReadsLinesWithCommasAndQuotationMarksOfTheirOwn) {
  const auto table = readTable("No buses\nHe said \"never\", and left\nLight, warmth, tea\n");
  ASSERT_TRUE(table) << table.error().sentence;
  EXPECT_THAT(rowsOf(*table),
              ElementsAre(ElementsAre("No buses"), ElementsAre("He said \"never\", and left"),
                          ElementsAre("Light, warmth, tea")));
}

TEST(ReadTable, TakesTheFirstOfSuchLinesForAHeadingWhenItIsOne) {
  EXPECT_THAT(rowsOf(*readTable("Note\nbuses, trams\n")), ElementsAre(ElementsAre("buses, trams")));
  const auto asked = readTable("What would help?\nMore buses\n");
  EXPECT_THAT(asked->columns, ElementsAre("What would help?"));
  EXPECT_THAT(rowsOf(*asked), ElementsAre(ElementsAre("More buses")));
}

TEST(ReadTable, ReadsAsAPersonSays) {
  const std::string bytes = "More buses\nLight at the stop\n";
  const auto table = readTable(bytes, {.asTable = true});
  EXPECT_THAT(table->columns, ElementsAre("More buses"));
  EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre("Light at the stop")));
  EXPECT_THAT(rowsOf(*readTable("a,b\n1,2\n", {.asTable = false})),
              ElementsAre(ElementsAre("a,b"), ElementsAre("1,2")));
  EXPECT_THAT(rowsOf(*readTable("note\ncaf\x8E\n", {.encoding = "Macintosh"})),
              ElementsAre(ElementsAre("café")));
  EXPECT_FALSE(readTable("note\nwords\n", {.encoding = "EBCDIC"}));
}

TEST(ReadTable, DoesNotTakeABrokenTableForLines) {
  EXPECT_THAT(refusalOf("place,note\nWard 3,More, buses\n"), HasSubstr("Row 2 has 3 columns"));
  EXPECT_THAT(refusalOf("note\n\"one\ntwo\n"), HasSubstr("quotation mark"));
}

/// True when `table` is the beginning of `whole`, its last row perhaps with fewer words.
bool begins(const Table& table, const Table& whole) {
  if (table.columns != whole.columns || table.rows() > whole.rows()) return false;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (!whole.cell(row, column).starts_with(table.cell(row, column))) return false;
    }
  }
  return true;
}

TEST(ReadTable, ReadsOrRefusesEveryTruncationWithoutInventingWords) {
  const std::string whole = "id,note\r\n1,\"Café, \"\"late\"\"\r\nbuses\"\r\n2,\"公車\"\r\n";
  const auto full = readTable(whole);
  ASSERT_TRUE(full);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto table = readTable(whole.substr(0, length));
    if (!table) {
      EXPECT_FALSE(table.error().sentence.empty());
      continue;
    }
    if (table->lines) {
      EXPECT_THAT(rowsOf(*table), ElementsAre(ElementsAre(whole.substr(0, length)))) << length;
    } else {
      EXPECT_TRUE(begins(*table, *full)) << length;
    }
  }
}

TEST(ReadTable, ReadsOrRefusesAnyBytes) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  constexpr std::string_view kLikely = "\"\",;\t\r\n\0ab \xC3\xA9";
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(chance() % 80, '\0');
    for (char& byte : bytes) {
      byte = chance() % 8 == 0 ? static_cast<char>(chance()) : kLikely[chance() % kLikely.size()];
    }
    const auto table = readTable(bytes);
    if (!table) {
      EXPECT_FALSE(table.error().sentence.empty());
      continue;
    }
    ASSERT_EQ(table->cells.size(), table->rows() * table->columns.size());
  }
}

}  // namespace
}  // namespace ct::gather
