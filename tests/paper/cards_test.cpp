#include "paper/cards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "paper/pages.h"

namespace ct::paper {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using tests::aSession;
using tests::expectInPrintableArea;
using tests::unspaced;
using tests::wordsOn;

class Cards : public testing::Test {
 protected:
  Sheets sheets(const session::Session& session, const CardGrid& grid = kSixToAPage) {
    return cardSheets(report::shareable(session), grid, lettering_);
  }

  Lettering lettering_;
};

TEST_F(Cards, StandSixOrTwelveToAPageOrTwoInLargePrint) {
  const auto session = aSession().withCards(25).session();
  EXPECT_THAT(sheets(session, kSixToAPage).pages, SizeIs(5));
  EXPECT_THAT(sheets(session, kTwelveToAPage).pages, SizeIs(3));
  EXPECT_THAT(sheets(session, kLargePrint).pages, SizeIs(13));
  EXPECT_THAT(sheets(aSession().withCards(500)).pages, SizeIs(84));
}

TEST_F(Cards, HaveEachTheirNumberAndTheirWords) {
  const Sheets all = sheets(aSession().withCard("The last bus").withCard("The first train"));
  ASSERT_THAT(all.pages, SizeIs(1));
  const auto& words = all.pages[0].words;
  ASSERT_THAT(words, SizeIs(4));
  EXPECT_EQ(words[0].line.words, "1");
  EXPECT_EQ(words[1].line.words, "The last bus");
  EXPECT_EQ(words[2].line.words, "2");
  EXPECT_GT(words[0].style.size, 2 * 8) << "read across a table";
  EXPECT_EQ(words[0].style.weight, text::Weight::bold);
}

TEST_F(Cards, HeldBackAreNeverPrintedNorAreImpressions) {
  const auto session = aSession()
                           .withCard("The last bus goes too early", "She seemed tired")
                           .withCard("Mrs Khan of 4 Alma Street said so")
                           .withCard("More lights at the stop")
                           .heldBack({"2"})
                           .session();
  for (const CardGrid& grid : {kSixToAPage, kTwelveToAPage, kLargePrint}) {
    const std::string all = unspaced(wordsOn(sheets(session, grid)));
    EXPECT_THAT(all, HasSubstr("Thelastbus"));
    EXPECT_THAT(all, HasSubstr("Morelights"));
    EXPECT_THAT(all, Not(HasSubstr("Khan")));
    EXPECT_THAT(all, Not(HasSubstr("2"))) << "nor its number";
    EXPECT_THAT(all, Not(HasSubstr("tired")));
  }
}

TEST_F(Cards, AreNoPagesWhenThereIsNothingToShow) {
  EXPECT_THAT(sheets(aSession()).pages, SizeIs(0));
  EXPECT_THAT(sheets(aSession().withCards(2).heldBack({"1", "2"})).pages, SizeIs(0));
}

TEST_F(Cards, AreSetSmallerBeforeTheyGoOn) {
  const Sheets few = sheets(aSession().withCard("The last bus"));
  const Sheets more = sheets(aSession().withCard(tests::longWords(600)));
  ASSERT_THAT(more.pages, SizeIs(1));
  EXPECT_THAT(wordsOn(more), Not(HasSubstr("part")));
  EXPECT_LT(tests::smallestType(more), tests::smallestType(few));
  EXPECT_GE(tests::smallestType(more), 8);
}

class EveryGrid : public Cards, public testing::WithParamInterface<CardGrid> {};

TEST_P(EveryGrid, LosesNoWordOfTheLongestNoteAndSaysThatItGoesOn) {
  const std::string said = tests::longWords(20'000);
  const Sheets all = sheets(aSession().withCard(said).withCard("The next card"), GetParam());
  std::string words;
  for (const Page& page : all.pages) {
    for (const Words& each : page.words) {
      if (each.style.weight == text::Weight::regular && each.style.align == text::Align::start)
        words += each.line.words;
    }
  }
  EXPECT_EQ(unspaced(words), unspaced(said) + "Thenextcard");
  EXPECT_THAT(wordsOn(all), HasSubstr("part 1 of "));
  EXPECT_FALSE(tests::anythingIsCut(all));
  EXPECT_GE(tests::smallestType(all), GetParam().smallest < 18 ? 8 : 18);
  expectInPrintableArea(all);
}

TEST_P(EveryGrid, PutsOneWordThatNeverEndsOnPaperToo) {
  const std::string said(20'000, 'a');
  const Sheets all = sheets(aSession().withCard(said), GetParam());
  EXPECT_THAT(unspaced(wordsOn(all)), HasSubstr("aaaa"));
  EXPECT_EQ(tests::timesIn(wordsOn(all), "a"), 20'000U + tests::timesIn(wordsOn(all), "part"));
  expectInPrintableArea(all);
}

TEST_P(EveryGrid, CutsOnlyBetweenCards) {
  const Sheets all = sheets(aSession().withCards(12), GetParam());
  for (const Page& page : all.pages) {
    for (const Stroke& cut : page.strokes) {
      for (const Words& words : page.words) {
        const float left = words.x + words.line.indent;
        const float top = words.y + words.style.size * 0.3F;  // what is above that is white
        const bool crossed = cut.fromX == cut.toX
                                 ? left < cut.fromX && left + words.line.width > cut.fromX
                                 : top < cut.fromY && words.y + words.line.height > cut.fromY;
        EXPECT_FALSE(crossed) << words.line.words;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Each, EveryGrid,
                         testing::Values(kSixToAPage, kTwelveToAPage, kLargePrint));

TEST_F(Cards, ThatAreLongTakeAWholePageInLargePrintWithNoCutAcrossIt) {
  const Sheets all = sheets(
      aSession().withCard("One").withCard(tests::longWords(900)).withCard("Three"), kLargePrint);
  ASSERT_THAT(all.pages, SizeIs(3));
  EXPECT_THAT(all.pages[0].strokes, SizeIs(1));
  EXPECT_THAT(all.pages[1].strokes, SizeIs(0));
  EXPECT_THAT(wordsOn(all.pages[1]), Not(HasSubstr("part"))) << "it fits one";
  EXPECT_THAT(wordsOn(all.pages[2]), HasSubstr("Three"));
}

TEST_F(Cards, RunFromTheRightWhereTheirScriptDoes) {
  const Sheets all = sheets(aSession().withCard("أريد حافلة متأخرة").withCard("Late buses"));
  const auto& words = all.pages[0].words;
  ASSERT_THAT(words, SizeIs(4));
  EXPECT_GT(words[1].line.indent, 10);
  EXPECT_EQ(words[3].line.indent, 0);
}

TEST_F(Cards, KeepTheirNumberWholeHoweverLongAFileFromElsewhereMadeIt) {
  session::Session session = aSession().withCard("The last bus").session();
  session::Card odd = *session.cards().begin();
  odd.code = std::string(200, '7');
  ASSERT_TRUE(session.apply({session::ChangeOf<session::Card>{*session.cards().begin(), odd}}));
  expectInPrintableArea(sheets(session));
}

}  // namespace
}  // namespace ct::paper
