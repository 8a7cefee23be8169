#include "text/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace ct::text {
namespace {

constexpr float kNear = 0.01F;

class LayoutTest : public testing::Test {
 protected:
  std::string fileOf(const Glyph& glyph) const { return typesetter.face(glyph.face).file; }

  Typesetter typesetter;
};

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

Style wrapped(float width) {
  Style style;
  style.width = width;
  return style;
}

Style atMost(int lines) {
  Style style = wrapped(120);
  style.maxLines = lines;
  return style;
}

float rightmostPen(const Layout& layout) {
  float right = 0;
  for (const Glyph& glyph : layout.glyphs)
    right = std::max(right, glyph.x);
  return right;
}

TEST_F(LayoutTest, OfNothingIsOneEmptyLine) {
  const Layout layout = typesetter.lay("", {});
  EXPECT_EQ(layout.lines, 1);
  EXPECT_TRUE(layout.glyphs.empty());
  EXPECT_EQ(layout.width, 0);
  EXPECT_GT(layout.height, Style{}.size);
}

TEST_F(LayoutTest, PutsTheBaselineWithinTheLine) {
  const Layout layout = typesetter.lay("x", {});
  ASSERT_EQ(layout.glyphs.size(), 1U);
  EXPECT_GT(layout.glyphs[0].y, layout.height / 2);
  EXPECT_LT(layout.glyphs[0].y, layout.height);
}

TEST_F(LayoutTest, WrapsToTheWidth) {
  const Layout layout = typesetter.lay(repeated("the buses stop at six ", 20), wrapped(150));
  EXPECT_GT(layout.lines, 10);
  EXPECT_LE(layout.width, 150 + kNear);
  EXPECT_LE(rightmostPen(layout), 150);
  EXPECT_FALSE(layout.cut);
}

TEST_F(LayoutTest, BreaksAWordThatIsWiderThanTheLine) {
  const Layout layout = typesetter.lay(std::string(60, 'm'), wrapped(100));
  EXPECT_GT(layout.lines, 5);
  EXPECT_LE(layout.width, 100 + kNear);
  EXPECT_EQ(layout.glyphs.size(), 60U) << "no hyphen that nobody wrote";
}

TEST_F(LayoutTest, KeepsOneLineInTheWidthItHad) {
  const Layout once = typesetter.lay("Nobody can get home", {});
  const Layout again = typesetter.lay("Nobody can get home", wrapped(once.width));
  EXPECT_EQ(again.lines, 1);
}

TEST_F(LayoutTest, KeepsParagraphsApart) {
  EXPECT_EQ(typesetter.lay("one\ntwo\r\nthree\rfour\u2029five\n\n", {}).lines, 5);
  EXPECT_EQ(typesetter.lay("one\n\nthree", {}).lines, 3);
}

TEST_F(LayoutTest, CutsALongParagraphWithAnEllipsis) {
  const Layout layout = typesetter.lay(repeated("the buses stop at six ", 20), atMost(2));
  const Layout ellipsis = typesetter.lay("…", {});
  EXPECT_EQ(layout.lines, 2);
  EXPECT_TRUE(layout.cut);
  EXPECT_EQ(layout.glyphs.back().index, ellipsis.glyphs.at(0).index);
  EXPECT_LE(layout.width, 120 + kNear);
}

TEST_F(LayoutTest, CutsAfterTheLinesOfAllParagraphsTogether) {
  const Layout layout = typesetter.lay("one\ntwo\nthree", atMost(2));
  const Layout ellipsis = typesetter.lay("…", {});
  EXPECT_EQ(layout.lines, 2);
  EXPECT_TRUE(layout.cut);
  EXPECT_EQ(layout.glyphs.back().index, ellipsis.glyphs.at(0).index);
}

TEST_F(LayoutTest, DoesNotCutWhatFits) {
  const Layout layout = typesetter.lay("one\ntwo\n", atMost(2));
  EXPECT_EQ(layout.lines, 2);
  EXPECT_FALSE(layout.cut);
  EXPECT_EQ(layout.glyphs.size(), 6U);
}

TEST_F(LayoutTest, IsTheSameAtEverySize) {
  const std::string text = repeated("Zażółć gęślą jaźń ", 30);
  Style small = wrapped(130);
  small.size = 13;
  Style large = wrapped(1300);
  large.size = 130;
  const Layout one = typesetter.lay(text, small);
  const Layout ten = typesetter.lay(text, large);
  ASSERT_EQ(one.glyphs.size(), ten.glyphs.size());
  EXPECT_EQ(one.lines, ten.lines);
  for (std::size_t i = 0; i < one.glyphs.size(); ++i) {
    EXPECT_NEAR(one.glyphs[i].x * 10, ten.glyphs[i].x, kNear);
    EXPECT_NEAR(one.glyphs[i].y * 10, ten.glyphs[i].y, kNear);
  }
}

TEST_F(LayoutTest, SetsArabicFromTheRightEdge) {
  const Layout layout = typesetter.lay("الحافلات", wrapped(300));
  ASSERT_FALSE(layout.glyphs.empty());
  EXPECT_NEAR(layout.glyphs.front().x, 300 - layout.width, kNear);
  EXPECT_GT(layout.glyphs.front().x, 150);
}

TEST_F(LayoutTest, OrdersArabicLettersFromRightToLeft) {
  // Letters that do not join, so that each has one glyph that is the same by itself.
  const Layout both = typesetter.lay("دو", {});
  const Layout first = typesetter.lay("د", {});
  ASSERT_EQ(both.glyphs.size(), 2U);
  ASSERT_EQ(first.glyphs.size(), 1U);
  EXPECT_LT(both.glyphs[0].x, both.glyphs[1].x);
  EXPECT_EQ(both.glyphs[1].index, first.glyphs[0].index) << "the first letter is the rightmost";
}

TEST_F(LayoutTest, JoinsArabicLetters) {
  const Layout alone = typesetter.lay("ب", {});
  const Layout word = typesetter.lay("ببب", {});
  const auto isInWord = [&word](const Glyph& glyph) {
    return std::any_of(word.glyphs.begin(), word.glyphs.end(),
                       [&](const Glyph& other) { return other.index == glyph.index; });
  };
  EXPECT_FALSE(std::all_of(alone.glyphs.begin(), alone.glyphs.end(), isInWord))
      << "the shape of a letter that stands alone";
}

TEST_F(LayoutTest, DecidesTheDirectionOfEachParagraph) {
  const Layout layout = typesetter.lay("left\nدو", wrapped(300));
  ASSERT_EQ(layout.glyphs.size(), 6U);
  EXPECT_EQ(layout.glyphs[0].x, 0);
  EXPECT_GT(layout.glyphs[5].x, 250);
}

TEST_F(LayoutTest, KeepsMixedDirectionsInOneLineInReadingOrder) {
  const Layout mixed = typesetter.lay("ab دو cd", {});
  const Layout arabic = typesetter.lay("دو", {});
  const Layout latin = typesetter.lay("abcd", {});
  std::vector<std::uint32_t> seen;
  for (const Glyph& glyph : mixed.glyphs)
    seen.push_back(glyph.index);
  const std::uint32_t space = seen.at(2);
  EXPECT_THAT(seen, testing::ElementsAre(latin.glyphs[0].index, latin.glyphs[1].index, space,
                                         arabic.glyphs[0].index, arabic.glyphs[1].index, testing::_,
                                         latin.glyphs[2].index, latin.glyphs[3].index));
}

TEST_F(LayoutTest, AlignsTowardsTheEndOfTheParagraphsOwnDirection) {
  Style style = wrapped(300);
  style.align = Align::end;
  const Layout latin = typesetter.lay("left", style);
  const Layout arabic = typesetter.lay("دو", style);
  EXPECT_NEAR(latin.glyphs.at(0).x, 300 - latin.width, kNear);
  EXPECT_LT(arabic.glyphs.at(0).x, 20);
}

TEST_F(LayoutTest, CentresLines) {
  Style style = wrapped(300);
  style.align = Align::centre;
  const Layout layout = typesetter.lay("middle", style);
  EXPECT_NEAR(layout.glyphs.at(0).x, (300 - layout.width) / 2, kNear);
}

TEST_F(LayoutTest, ShapesDevanagariConjuncts) {
  EXPECT_LT(typesetter.lay("क्ष", {}).glyphs.size(), 3U);
}

TEST_F(LayoutTest, ShapesTamilSyllables) {
  EXPECT_LT(typesetter.lay("க்ஷு", {}).glyphs.size(), 5U);
}

TEST_F(LayoutTest, SetsAnEmojiWithSkinToneAsOneGlyph) {
  const Layout layout = typesetter.lay("👋🏽", {});
  ASSERT_EQ(layout.glyphs.size(), 1U);
  EXPECT_THAT(fileOf(layout.glyphs[0]), testing::HasSubstr("Emoji"));
}

TEST_F(LayoutTest, FindsAnotherFaceForChinese) {
  const Layout layout = typesetter.lay("a中", {});
  ASSERT_EQ(layout.glyphs.size(), 2U);
  EXPECT_NE(layout.glyphs[0].face, layout.glyphs[1].face);
  EXPECT_NE(layout.glyphs[1].index, 0U);
}

TEST_F(LayoutTest, UsesABoldFaceForBold) {
  Style bold;
  bold.weight = Weight::bold;
  EXPECT_NE(fileOf(typesetter.lay("a", {}).glyphs.at(0)),
            fileOf(typesetter.lay("a", bold).glyphs.at(0)));
}

TEST_F(LayoutTest, ShowsAReplacementForEachByteThatIsNotUtf8) {
  const Layout expected = typesetter.lay("a\uFFFD\uFFFDb\uFFFD", {});
  const Layout layout = typesetter.lay(
      "a\xff\xfe"
      "b\xc3",
      {});
  ASSERT_EQ(layout.glyphs.size(), expected.glyphs.size());
  for (std::size_t i = 0; i < layout.glyphs.size(); ++i) {
    EXPECT_EQ(layout.glyphs[i].index, expected.glyphs[i].index);
  }
}

TEST_F(LayoutTest, ShowsAReplacementForNulAndControlCharacters) {
  EXPECT_EQ(typesetter.lay(std::string_view("a\0b\x1b\x7f", 5), {}).glyphs.size(), 5U);
}

TEST_F(LayoutTest, ShowsABoxForACharacterThatNoFontHas) {
  const Layout layout = typesetter.lay("\U000F1234", {});
  ASSERT_EQ(layout.glyphs.size(), 1U);
  EXPECT_EQ(layout.glyphs[0].index, 0U);
}

TEST_F(LayoutTest, HasALetterForEveryCharacterOfEveryScriptPeopleWriteIn) {
  std::ifstream rows(std::string(CT_SOURCE_FOLDER) + "/tests/data/every_script.csv");
  int count = 0;
  for (std::string row; std::getline(rows, row); ++count) {
    const Layout layout = typesetter.lay(row, {});
    EXPECT_FALSE(layout.glyphs.empty()) << row;
    for (const Glyph& glyph : layout.glyphs)
      EXPECT_NE(glyph.index, 0U) << row << ", at " << glyph.x;
  }
  EXPECT_GE(count, 18);
}

TEST_F(LayoutTest, LaysOutTwoHundredThousandCharactersOfAnyKind) {
  for (const char* part : {"a", "the buses stop ", "中", "́", "\t", " ", "aب", "\n", "\xff"}) {
    const int times = 200'000 / static_cast<int>(std::string_view(part).size());
    const Layout layout = typesetter.lay(repeated(part, times), wrapped(200));
    EXPECT_GE(layout.lines, 1) << part;
    for (const Glyph& glyph : layout.glyphs)
      ASSERT_GE(glyph.x, -20) << part;
  }
}

TEST_F(LayoutTest, KeepsALongLineFromRunningBackwards) {
  const Layout layout = typesetter.lay(repeated("wide ", 40'000), {});
  ASSERT_EQ(layout.lines, 1);
  EXPECT_TRUE(std::is_sorted(layout.glyphs.begin(), layout.glyphs.end(),
                             [](const Glyph& a, const Glyph& b) { return a.x < b.x; }));
}

TEST_F(LayoutTest, NamesControlFontFilesForBothWeights) {
  EXPECT_FALSE(typesetter.controlFont(Weight::regular).empty());
  EXPECT_NE(typesetter.controlFont(Weight::regular), typesetter.controlFont(Weight::bold));
}

TEST(LayoutDeathTest, RefusesASizeOfNothing) {
  Typesetter typesetter;
  Style style;
  style.size = 0;
  EXPECT_DEATH(typesetter.lay("a", style), "size above 0");
}

}  // namespace
}  // namespace ct::text
