#include "gather/reach.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/session_builder.h"

namespace ct::gather {
namespace {

using session::Session;
using session::Way;
using testing::ElementsAre;
using tests::aSession;

RecordConversation at(const std::string& place, std::int64_t people, const std::string& kinds = "",
                      Way way = Way::doorstep) {
  return {{.place = place, .way = way, .people = people, .kinds = kinds}};
}

ReachRow row(const std::string& name, std::int64_t people) {
  return {name, people};
}

TEST(Reach, CountsConversationsAndPeopleByPlaceWayAndKind) {
  const Session session = aSession()
                              .with(at("Riverside", 6, "carers"))
                              .with(at("Riverside", 5, "young people"))
                              .with(at("Hilltop", 9, "young people, carers", Way::event));
  const Reach reach = reachOf(session);
  EXPECT_EQ(sentenceOf(reach), "3 conversations with 20 people.");
  EXPECT_THAT(reach.places, ElementsAre(row("Riverside", 11), row("Hilltop", 9)));
  EXPECT_THAT(reach.ways, ElementsAre(row("on the doorstep", 11), row("at an event", 9)));
  EXPECT_THAT(reach.kinds, ElementsAre(row("carers", 15), row("young people", 14)));
}

TEST(Reach, TakesOneSpellingForAnother) {
  const Reach reach =
      reachOf(aSession().with(at("Riverside", 6)).with(at("riverside", 6)).with(at("Hilltop", 6)));
  EXPECT_THAT(reach.places, ElementsAre(row("Riverside", 12), row("Hilltop", 6)));
}

TEST(Reach, SaysAtLeastWhereSomeConversationsDoNotSayHowMany) {
  const Reach reach = reachOf(aSession().with(at("Riverside", 6)).with(at("Riverside", 0)));
  EXPECT_EQ(sentenceOf(reach), "2 conversations with at least 7 people.");
  EXPECT_EQ(peopleWords(reach.places.at(0), reach), "at least 7 people");
}

TEST(Reach, NeverTellsOfFewPeopleByNumberOrName) {
  const Reach reach =
      reachOf(aSession().with(at("Riverside", 20)).with(at("Hilltop", 4)).with(at("Harbour", 3)));
  EXPECT_THAT(reach.places, ElementsAre(row("Riverside", 20), row(std::string(kOthers), 7)));
}

TEST(Reach, TellsTheNextSmallestWithFewWhereTheyCouldBeWorkedOut) {
  const Reach reach =
      reachOf(aSession().with(at("Riverside", 20)).with(at("Hilltop", 9)).with(at("Harbour", 2)));
  EXPECT_THAT(reach.places, ElementsAre(row("Riverside", 20), row(std::string(kOthers), 11)));
}

TEST(Reach, TellsNoRowsWhereThereAreNotEnoughToHideAmong) {
  auto builder = aSession();
  for (const char* place : {"a", "b", "c", "d", "e"})
    builder.with(at(place, 1));
  EXPECT_THAT(reachOf(builder).places, testing::IsEmpty())
      << "5 people in 5 places are one in each";
  EXPECT_TRUE(reachOf(builder).told);
}

TEST(Reach, TellsNothingOfVeryFewPeopleAtAll) {
  const Reach reach = reachOf(aSession().with(at("Riverside", 3)).with(at("Hilltop", 1)));
  EXPECT_FALSE(reach.told);
  EXPECT_EQ(sentenceOf(reach),
            "Conversations are recorded; fewer than 5 people took part in them.");
  EXPECT_THAT(howFar(reach, aSession().session().info()), testing::IsEmpty());
}

TEST(Reach, GoesByTheSmallNumberThatWasChosen) {
  auto builder = aSession().with(at("Riverside", 20)).with(at("Hilltop", 7)).with(at("Mill", 6));
  EXPECT_THAT(reachOf(builder).places, testing::SizeIs(3));
  builder.with(SetOut{.smallNumber = 10});
  EXPECT_THAT(reachOf(builder).places,
              ElementsAre(row("Riverside", 20), row(std::string(kOthers), 13)));
}

TEST(Reach, TellsNobodyHopedForAndFewAlike) {
  const Session session = aSession()
                              .with(at("Riverside", 20, "carers"))
                              .with(at("Riverside", 9, "drivers"))
                              .with(at("Riverside", 2, "young people"))
                              .with(SetOut{.hopedToHear = "young people, newcomers, Carers"});
  const Reach reach = reachOf(session);
  EXPECT_THAT(reach.hoped, ElementsAre(HopedFor{"young people", 0}, HopedFor{"newcomers", 0},
                                       HopedFor{"Carers", 20}));
  EXPECT_EQ(peopleWords(reach.hoped[1], reach), "fewer than 5, or not recorded");
}

TEST(Reach, TellsOfNoKindThatAllButFewAreOf) {
  const Session session = aSession()
                              .with(at("Riverside", 20, "carers"))
                              .with(at("Riverside", 2, "young people"))
                              .with(SetOut{.hopedToHear = "carers"});
  const Reach reach = reachOf(session);
  EXPECT_THAT(reach.kinds, testing::IsEmpty()) << "22 less 20 would tell of the 2";
  EXPECT_EQ(reach.hoped.at(0).people, 0);
}

TEST(Reach, TellsOfNoTwoKindsThatDifferByFew) {
  const Session session = aSession()
                              .with(at("Riverside", 20, "carers, young people"))
                              .with(at("Riverside", 2, "carers"))
                              .with(at("Riverside", 30, "drivers"));
  EXPECT_THAT(reachOf(session).kinds, ElementsAre(row("drivers", 30), row("carers", 22)));
}

TEST(Reach, SaysHowFarTheCampaignHasCome) {
  auto builder =
      aSession().with(SetOut{.goal = 60, .population = 3000, .populationSource = "Census 2021"});
  builder.with(at("Riverside", 1000));
  for (int i = 0; i < 19; ++i)
    builder.with(RecordConversation{});
  const Session session = builder;
  EXPECT_THAT(
      howFar(reachOf(session), session.info()),
      ElementsAre("20 conversations of the 60 hoped for: about a third.",
                  "At least 1,019 people took part, of 3,000 who live there (Census 2021): about a "
                  "third."));
}

TEST(AboutWords, SayTheNearestOfTheFractionsPeopleSay) {
  EXPECT_EQ(aboutWords(1000, 3000), "about a third");
  EXPECT_EQ(aboutWords(0, 10), "none yet");
  EXPECT_EQ(aboutWords(10, 10), "all of them");
  EXPECT_EQ(aboutWords(12, 10), "more than that");
  EXPECT_EQ(aboutWords(61, 60), "more than that");
  EXPECT_EQ(aboutWords(99, 100), "nearly all");
  EXPECT_EQ(aboutWords(49, 100), "about half");
  EXPECT_EQ(aboutWords(14, 100), "about one in eight");
  EXPECT_EQ(aboutWords(1, 1000), "fewer than one in forty");
}

/// How many values each of `rows` numbers of 1 to `most` that come to `sum` can have.
std::int64_t valuesOfEach(std::int64_t rows, std::int64_t sum, std::int64_t most) {
  const std::int64_t least = std::max<std::int64_t>(1, sum - (rows - 1) * most);
  return std::min(most, sum - (rows - 1)) - least + 1;
}

/// Whoever knows how many places there are, and that those told of together are the smallest, can
/// still take each of them for one person, and for as many as may be told of.
TEST(Reach, NeverLeavesASmallNumberToBeWorkedOut) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(seed);
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::int64_t> people(1, 12);
  std::uniform_int_distribution<int> places(1, 7);
  int together = 0;
  for (int round = 0; round < 3'000; ++round) {
    std::vector<ReachRow> truly;
    std::int64_t all = 0;
    for (int place = places(chance); place > 0; --place) {
      truly.push_back(row("place " + std::to_string(place), people(chance)));
      all += truly.back().people;
    }
    constexpr std::int64_t kSmall = 5;
    const std::vector<ReachRow> rows = safeToTell(truly, kSmall);
    std::int64_t least = all;  // in any row that is told by itself
    std::int64_t told = 0;
    for (const ReachRow& each : rows) {
      EXPECT_GE(each.people, kSmall);
      told += each.people;
      if (each.name != kOthers) least = std::min(least, each.people);
    }
    EXPECT_TRUE(rows.empty() || told == all);
    if (rows.empty() || rows.back().name != kOthers) continue;
    ++together;
    const auto hidden = static_cast<std::int64_t>(truly.size() - rows.size() + 1);
    EXPECT_GE(valuesOfEach(hidden, rows.back().people, least), kSmall);
  }
  EXPECT_GT(together, 300);
}

/// Of kinds that overlap, nobody and not few are left over in any way two of them, or all of them
/// and the whole, can be held against one another.
TEST(Reach, NeverLeavesFewOfAKindToBeWorkedOut) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(seed);
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::int64_t> people(1, 9);
  std::uniform_int_distribution<int> many(1, 8);
  std::uniform_int_distribution<int> kinds(0, 15);
  int told = 0;
  for (int round = 0; round < 400; ++round) {
    auto builder = aSession();
    std::vector<std::pair<int, std::int64_t>> talks;  // which of four kinds, and how many people
    for (int i = many(chance); i > 0; --i) {
      talks.emplace_back(kinds(chance), people(chance));
      std::string names;
      for (int kind = 0; kind < 4; ++kind) {
        if ((talks.back().first >> kind) % 2 == 1) names += "kind " + std::to_string(kind) + ", ";
      }
      builder.with(at("here", talks.back().second, names));
    }
    const Reach reach = reachOf(builder);
    const auto peopleWhere = [&](auto which) {
      std::int64_t sum = 0;
      for (const auto& [of, count] : talks)
        sum += which(of) ? count : 0;
      return sum;
    };
    const auto isOf = [](const ReachRow& row, int of) {
      return row.name == kNotRecorded ? of == 0 : (of >> (row.name.back() - '0')) % 2 == 1;
    };
    const auto safe = [&](std::int64_t count) { return count == 0 || count >= 5; };
    for (const ReachRow& one : reach.kinds) {
      ++told;
      EXPECT_EQ(one.people, peopleWhere([&](int of) { return isOf(one, of); }));
      EXPECT_GE(one.people, 5);
      EXPECT_TRUE(safe(peopleWhere([&](int of) { return !isOf(one, of); })));
      for (const ReachRow& other : reach.kinds)
        EXPECT_TRUE(safe(peopleWhere([&](int of) { return isOf(one, of) && !isOf(other, of); })));
    }
    const auto inNone = [&](int of) {
      return std::none_of(reach.kinds.begin(), reach.kinds.end(),
                          [&](const ReachRow& row) { return isOf(row, of); });
    };
    EXPECT_TRUE(reach.kinds.empty() || safe(peopleWhere(inNone)));
  }
  EXPECT_GT(told, 100);
}

}  // namespace
}  // namespace ct::gather
