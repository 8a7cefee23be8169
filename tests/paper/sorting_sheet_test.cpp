#include "paper/sorting_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "paper/pages.h"

namespace ct::paper {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using tests::aSession;
using tests::expectInPrintableArea;
using tests::wordsOn;

class SortingSheet : public testing::Test {
 protected:
  Sheets sheets(const session::Session& session) {
    return sortingSheet(report::shareable(session), lettering_);
  }

  Lettering lettering_;
};

TEST_F(SortingSheet, HasARowForEachThemeAndBlankOnesForTheNextLetters) {
  const auto session =
      aSession().withCards(4).withTheme("Late buses", {"1", "3"}).withTheme("Fares", {"4"});
  const Sheets all = sheets(session);
  ASSERT_THAT(all.pages, SizeIs(1));
  EXPECT_THAT(wordsOn(all), AllOf(HasSubstr("A\nLate buses\nSo far: 1 3\n"),
                                  HasSubstr("B\nFares\nSo far: 4\n"), HasSubstr("\nC\nD\nE\n"),
                                  HasSubstr("P\nParked\n"), HasSubstr("0\nFits none\n")));
}

TEST_F(SortingSheet, NamesNoHeldBackCard) {
  const auto session = aSession()
                           .withCards(4)
                           .withCard("Mrs Khan of 4 Alma Street")
                           .withTheme("Mrs Khan of 4 Alma Street", {"1", "5"})
                           .parked({"2", "3"})
                           .heldBack({"3", "5"})
                           .session();
  EXPECT_THAT(wordsOn(sheets(session)),
              AllOf(HasSubstr("So far: 1\n"), HasSubstr("So far: 2\n"), Not(HasSubstr("Khan"))));
}

TEST_F(SortingSheet, OfAnEmptySessionIsOnePageOfBlankRows) {
  const Sheets all = sheets(aSession());
  ASSERT_THAT(all.pages, SizeIs(1));
  EXPECT_THAT(wordsOn(all), HasSubstr("\nA\nB\nC\nD\n"));
  expectInPrintableArea(all);
}

TEST_F(SortingSheet, SaysHowManyMoreCardsAreInAThemeThanHaveRoom) {
  tests::Codes codes;
  for (int i = 1; i <= 500; ++i)
    codes.push_back(std::to_string(i));
  const Sheets all = sheets(aSession().withCards(500).withTheme("All", codes));
  EXPECT_THAT(wordsOn(all), testing::ContainsRegex("So far: 1 2 3 .* and [0-9]+ more"));
  expectInPrintableArea(all);
}

TEST_F(SortingSheet, GoesOnOverAsManyPagesAsThereAreThemes) {
  auto builder = aSession();
  for (int i = 0; i < 40; ++i)
    builder.with(sort::MakeTheme{{}, i % 2 == 0 ? std::optional("Late buses") : std::nullopt});
  const Sheets all = sheets(builder);
  ASSERT_THAT(all.pages, SizeIs(5));
  EXPECT_THAT(wordsOn(all.pages[3]), HasSubstr("page 4 of 5"));
  EXPECT_THAT(wordsOn(all.pages.back()), HasSubstr("Fits none"));
  expectInPrintableArea(all);
}

TEST_F(SortingSheet, KeepsItsRowsWhateverTheTitles) {
  auto builder = aSession();
  for (const std::string& title : {std::string(200, 'w'), std::string("حافلات الليل المتأخرة"),
                                   std::string("夜班车"), tests::longWords(200)})
    builder.withTheme(title);
  const Sheets all = sheets(builder);
  EXPECT_THAT(all.pages, SizeIs(1));
  EXPECT_GE(tests::smallestType(all), 8);
  expectInPrintableArea(all);
}

}  // namespace
}  // namespace ct::paper
