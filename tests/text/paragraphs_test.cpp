#include "text/paragraphs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ct::text {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TEST(Paragraphs, OfNothingAreOneEmptyOne) {
  EXPECT_THAT(paragraphs(""), ElementsAre(""));
  EXPECT_THAT(paragraphs({}), ElementsAre(""));
  EXPECT_THAT(paragraphs("\n\n"), ElementsAre(""));
}

TEST(Paragraphs, EndAtEveryKindOfLineBreak) {
  EXPECT_THAT(paragraphs("a\nb\r\nc\rd\ve\ff\u0085g\u2028h\u2029i"),
              ElementsAre("a", "b", "c", "d", "e", "f", "g", "h", "i"));
}

TEST(Paragraphs, AreKeptWhenEmptyExceptAtTheEnd) {
  EXPECT_THAT(paragraphs("\na\n\nb\n\n"), ElementsAre("", "a", "", "b"));
}

TEST(Paragraphs, ShowWhatIsNotUtf8) {
  EXPECT_THAT(paragraphs("a\xff\xc3"), ElementsAre("a\uFFFD\uFFFD"));
}

TEST(Paragraphs, ShowControlCharactersAndKeepTabs) {
  EXPECT_THAT(paragraphs(std::string_view("a\0\x1b\tb\x7f\u0090", 8)),
              ElementsAre("a\uFFFD\uFFFD\tb\uFFFD\uFFFD"));
}

TEST(Paragraphs, EndWhereNoWordHasBegunForVeryLong) {
  EXPECT_THAT(paragraphs(std::string(500, 'w')), SizeIs(1));
  EXPECT_THAT(paragraphs(std::string(501, 'w')), ElementsAre(std::string(500, 'w'), "w"));
  EXPECT_THAT(paragraphs(std::string(1200, ' ')), SizeIs(3));
}

TEST(Paragraphs, MayBeOfAnyLengthWhenTheyAreWords) {
  std::string english;
  std::string chinese;
  for (int i = 0; i < 1000; ++i) {
    english += "the buses stop. ";
    chinese += "公共汽车六点停运。";
  }
  EXPECT_THAT(paragraphs(english), ElementsAre(english));
  EXPECT_THAT(paragraphs(chinese), ElementsAre(chinese));
}

}  // namespace
}  // namespace ct::text
