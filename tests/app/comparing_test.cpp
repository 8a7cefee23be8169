#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "app/example_session.h"

/// `compare`, of an evening small enough to say all that changed in it.
namespace ct::tests {
namespace {

using nlohmann::json;
using testing::ElementsAre;

constexpr const char* kBefore =
    R"({"command":"addCards","cards":[{"said":"The last bus"},{"said":"Fares went up"},{"said":"Dark stops"},{"said":"Mrs Adeyemi waits"},{"said":"No shelter"}]}
{"command":"makeTheme","cards":["1","2"],"title":"Buses"}
{"command":"makeTheme","cards":["3"],"title":"Light"}
{"command":"addRecommendation","text":"Run it late","themes":["A"]}
{"command":"saveVersion","message":"before"}
)";

constexpr const char* kAfter =
    R"({"command":"editCard","card":"1","said":"The last bus goes at nine"}
{"command":"editCard","card":"4","said":"Somebody waits"}
{"command":"moveCards","cards":["2"],"theme":"B"}
{"command":"holdBack","cards":["5"]}
{"command":"addCards","cards":[{"said":"One more, at the door"}]}
{"command":"nameTheme","theme":"A","title":"Late buses"}
{"command":"openRound","question":"Which first?","themes":["A","B"],"dotsPerPerson":3,"people":2}
{"command":"addBallot","dots":{"A":2,"B":1}}
{"command":"closeRound","round":1}
{"command":"revealRound","round":1}
{"command":"editRecommendation","recommendation":1,"text":"Run it until midnight"}
{"command":"recordDifferingView","words":"It is about money","theme":"A","people":1}
{"command":"saveVersion","message":"after"}
)";

/// Card 4 is held back only now; card 5 is shown again, and reworded.
constexpr const char* kNow =
    R"({"command":"holdBack","cards":["4"]}
{"command":"release","cards":["5"]}
{"command":"editCard","card":"5","said":"No shelter anywhere"}
)";

class Comparing : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    place = std::make_unique<TemporaryFolder>();
    outputOf({"new", session(), "--title", "Late buses"});
    for (const char* script : {kBefore, kAfter, kNow}) {
      putBytes(*place / "script.jsonl", script);
      outputOf({"replay", session(), (*place / "script.jsonl").string()});
    }
  }
  static void TearDownTestSuite() { place.reset(); }

  static std::string session() { return (*place / "session").string(); }

  static std::vector<std::string> said(const std::string& from, const std::string& to) {
    std::istringstream out(outputOf({"compare", session(), from, to}));
    std::vector<std::string> lines;
    for (std::string line; std::getline(out, line);)
      lines.push_back(line);
    return lines;
  }
  static json asJson(const std::string& from, const std::string& to) {
    return json::parse(outputOf({"compare", session(), from, to, "--json"}));
  }

 private:
  static inline std::unique_ptr<TemporaryFolder> place;
};

/// Nobody reads what card 4 said before or after: it has been held back since.
TEST_F(Comparing, SaysWhatChangedFromOneVersionToAnother) {
  EXPECT_THAT(
      said("1", "2"),
      ElementsAre("Card 1 is worded differently.", "    before: The last bus",
                  "    after:  The last bus goes at nine", "Card 4 is worded differently.",
                  "Card 5 is held back.", "Card 2 moved from A, Buses to B, Light.",
                  "Card 6 came in, now in the cards not yet placed.", "Theme A has another name.",
                  "    before: Buses", "    after:  Late buses",
                  "Vote 1 was opened, “Which first?”.", "Vote 1 is closed with 1 ballot.",
                  "Vote 1 has its result shown.", "Recommendation 1 is worded differently.",
                  "    before: Run it late", "    after:  Run it until midnight",
                  "A differing view on theme A, Late buses was recorded.",
                  "    after:  It is about money"));
}

TEST_F(Comparing, SaysTheSameTheOtherWayRound) {
  const auto lines = said("2", "1");
  EXPECT_THAT(lines, testing::IsSupersetOf({"Card 5 is shown again.",
                                            "Card 2 moved from B, Light to A, Buses.",
                                            "Card 6 is no longer there.", "    before: Late buses",
                                            "    after:  Buses", "Vote 1 is no longer there.",
                                            "A differing view on theme A, Late buses is gone."}));
}

TEST_F(Comparing, SaysWhatChangedFromAVersionUntilNow) {
  EXPECT_THAT(said("2", "now"),
              ElementsAre("Card 5 is worded differently.", "Card 5 is shown again."))
      << "what it said while it was held back stays unread, and card 4 is held back in both";
  EXPECT_THAT(said("2", "2"), ElementsAre("Nothing is different."));
}

TEST_F(Comparing, GivesTheSameAsJsonOfThePromisedShape) {
  const json all = asJson("1", "2");
  EXPECT_EQ(all["from"], "1");
  EXPECT_EQ(all["to"], "2");
  EXPECT_EQ(all.size(), 3u);
  const json& differences = all["differences"];
  ASSERT_EQ(differences.size(), 11u);
  EXPECT_EQ(differences[0], json({{"topic", "cards"},
                                  {"sentence", "Card 1 is worded differently."},
                                  {"before", "The last bus"},
                                  {"after", "The last bus goes at nine"}}));
  EXPECT_EQ(differences[1],
            json({{"topic", "cards"}, {"sentence", "Card 4 is worded differently."}}));
  EXPECT_EQ(differences[10],
            json({{"topic", "differingViews"},
                  {"sentence", "A differing view on theme A, Late buses was recorded."},
                  {"before", ""},
                  {"after", "It is about money"}}));
  std::vector<std::string> topics;
  for (const json& each : differences) {
    const std::string topic = each["topic"];
    if (topics.empty() || topics.back() != topic) topics.push_back(topic);
  }
  EXPECT_THAT(topics, ElementsAre("cards", "themes", "votes", "recommendations", "differingViews"));
}

TEST_F(Comparing, GivesAnEmptyListAsJsonWhenNothingIsDifferent) {
  EXPECT_EQ(asJson("now", "now"),
            json({{"from", "now"}, {"to", "now"}, {"differences", json::array()}}));
}

}  // namespace
}  // namespace ct::tests
