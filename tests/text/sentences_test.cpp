#include "text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ct::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Sentences, EndAtFullStopsQuestionsAndNewLines) {
  EXPECT_THAT(sentencesOf("Run late. Why not? Yes!\nAnd then"),
              ElementsAre("Run late. ", "Why not? ", "Yes!\n", "And then"));
  EXPECT_THAT(sentencesOf(""), IsEmpty());
}

TEST(Sentences, EndInNoShortenedWord) {
  EXPECT_THAT(sentencesOf("Ask Dr. Khan. Ask J. Khan. Shops, e.g. Boots. At nine"),
              ElementsAre("Ask Dr. Khan. ", "Ask J. Khan. ", "Shops, e.g. Boots. ", "At nine"));
  EXPECT_THAT(sentencesOf("Ask the Dr."), ElementsAre("Ask the Dr."));
}

TEST(Sentences, EndAsEveryScriptEndsThem) {
  EXPECT_THAT(sentencesOf("公交车。末班车。"), ElementsAre("公交车。", "末班车。"));
  EXPECT_THAT(sentencesOf("बस है। कब?"), ElementsAre("बस है। ", "कब?"));
}

TEST(Sentences, TakeBytesThatAreNoWords) {
  std::string together;
  for (const std::string_view sentence : sentencesOf("\xFF. \xE2\x82 A.\x80 B."))
    together += sentence;
  EXPECT_EQ(together, "\xFF. \xE2\x82 A.\x80 B.");
}

}  // namespace
}  // namespace ct::text
