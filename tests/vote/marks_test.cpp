#include "vote/marks.h"

#include <gtest/gtest.h>

#include "support/carry_out.h"
#include "vote/rounds.h"

namespace ct::vote {
namespace {

using session::Session;
using tests::aSession;
using tests::round;

constexpr const char* kVoteGone = "That vote is no longer in the session.";

/// A vote on three themes and two recommendations, five dots each.
Session voting() {
  const Session session = aSession()
                              .withTheme("Buses")
                              .withTheme("Parking")
                              .withTheme("Lights")
                              .withRecommendation("Run the 12 until eleven.")
                              .withRecommendation("Taxis.");
  OpenRound open;
  open.question = "Which matters most?";
  open.themes = tests::themes(session, {"A", "B", "C"});
  for (const auto& each : session.recommendations())
    open.recommendations.push_back(each.id);
  return tests::after(session, open);
}

/// What is read from a typed ballot on a paper with A, B, C, R1 and R2: "A=2 C=1", or the refusal.
std::string reading(const std::string& typed) {
  const Session session = voting();
  const auto marks = readMarks(session, round(session), typed);
  if (!marks) return marks.error().sentence;
  std::string words;
  for (const auto& [label, dots] : *marks) {
    words += (words.empty() ? "" : " ") + label + "=" + std::to_string(dots);
  }
  return words;
}

TEST(ReadMarks, ReadsLettersWithOrWithoutFigures) {
  EXPECT_EQ(reading("A A C"), "A=2 C=1");
  EXPECT_EQ(reading("A2 C"), "A=2 C=1");
  EXPECT_EQ(reading("a 2, c"), "A=2 C=1");
  EXPECT_EQ(reading("AAC"), "A=2 C=1");
  EXPECT_EQ(reading("bc2r1R2"), "B=1 C=2 R1=1 R2=1");
  EXPECT_EQ(reading("AB 2"), "A=1 B=2");
  EXPECT_EQ(reading("R1 R2 3"), "R1=1 R2=3");
  EXPECT_EQ(reading("r12"), "R1=2");
  EXPECT_EQ(reading(""), "");
  EXPECT_EQ(reading(" , ,"), "");
}

TEST(ReadMarks, RefusesWhatIsNotOnThePaper) {
  EXPECT_EQ(reading("A D"), "“D” is not on this ballot paper.");
  EXPECT_EQ(reading("AABD"), "“D” is not on this ballot paper.");
  EXPECT_EQ(reading("ADB"), "“D” is not on this ballot paper.") << "and not DB";
  EXPECT_EQ(reading("éA"), "“é” is not on this ballot paper.");
  EXPECT_EQ(reading("R3"), "“R3” is not on this ballot paper.");
  EXPECT_EQ(reading("3"), "“3” is not on this ballot paper.");
  EXPECT_EQ(reading("A 2 3"), "“3” is not on this ballot paper.");
  EXPECT_EQ(reading("é"), "“é” is not on this ballot paper.");
}

TEST(ReadMarks, RefusesMoreDotsThanThereAre) {
  EXPECT_EQ(reading("A A A A A A"), "That ballot has 6 dots; each person has 5 dots.");
  EXPECT_EQ(reading("A0"), "“A” was given 0 dots, which cannot be.");
  EXPECT_EQ(reading("A -3"), "“A” was given -3 dots, which cannot be.");
  EXPECT_EQ(reading("A9999"), "“A” was given 9999 dots, which cannot be.");
}

TEST(ReadMarks, RefusesFiguresNoComputerCanAdd) {
  EXPECT_EQ(reading("A 9223372036854775807 A"),
            "“9223372036854775807” is not on this ballot paper.");
  EXPECT_EQ(reading("A -9223372036854775808"),
            "“-9223372036854775808” is not on this ballot paper.");
}

TEST(ReadMarks, RefusesAVoteThatIsNotThere) {
  EXPECT_EQ(readMarks(voting(), {}, "A").error().sentence, kVoteGone);
}

}  // namespace
}  // namespace ct::vote
