#include "text/word_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ct::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> compared(std::string_view utf8) {
  std::vector<std::string> words;
  for (const WordPlace& word : wordPlaces(utf8))
    words.push_back(word.compared);
  return words;
}

TEST(WordPlaces, AreComparedWithoutCapitalsAndWithComposedAccents) {
  EXPECT_THAT(compared("The Café, CAFE\u0301"), ElementsAre("the", "café", "café"));
  EXPECT_THAT(compared("ДОМ Straße"), ElementsAre("дом", "strasse"));
}

TEST(WordPlaces, HoldTheirApostrophesAndNotTheirQuotes) {
  EXPECT_THAT(compared("the ‘people’s’ 'own' o'clock"),
              ElementsAre("the", "people's", "own", "o'clock"));
}

TEST(WordPlaces, SayWhereEachStands) {
  const std::vector<WordPlace> words = wordPlaces("Ŵyl – 2 buses");
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(words[0].begin, 0u);
  EXPECT_EQ(words[0].end, 4u);
  EXPECT_EQ(words[1].begin, 9u);
  EXPECT_EQ(words[2].end, 16u);
}

TEST(WordPlaces, SeeThroughWhatShowsNothing) {
  EXPECT_THAT(compared("uti\u202Elise sta\u00ADkeholder \u200Fbus"),
              ElementsAre("utilise", "stakeholder", "bus"));
}

TEST(WordPlaces, TakeBytesThatAreNoWords) {
  EXPECT_THAT(compared("\xFF\xFE\x80"), IsEmpty());
  EXPECT_THAT(compared("bus\xFFstop \xE2\x82"), ElementsAre("bus", "stop"));
  EXPECT_THAT(compared(""), IsEmpty());
}

TEST(StandTogether, MeansSpacesAndHyphensAlone) {
  const auto together = [](std::string_view utf8) {
    const std::vector<WordPlace> words = wordPlaces(utf8);
    return standTogether(utf8, words.at(0), words.at(1));
  };
  EXPECT_TRUE(together("service users"));
  EXPECT_TRUE(together("service\n\u00A0users"));
  EXPECT_TRUE(together("service-users"));
  EXPECT_TRUE(together("service\u2011users"));
  EXPECT_FALSE(together("service. Users"));
  EXPECT_FALSE(together("service\xFFusers"));
}

TEST(CountedWords, AreWhatPeopleCount) {
  EXPECT_EQ(countedWords("It’s 12:30, e.g. a bus-stop – or £3.50 & more"), 8u);
  EXPECT_EQ(countedWords(" \n "), 0u);
  EXPECT_EQ(countedWords("公共汽车在晚上九点以后就没有了"), 1u);
  EXPECT_EQ(countedWords("एक आखिरी बस"), 3u);
}

}  // namespace
}  // namespace ct::text
