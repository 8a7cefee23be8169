#include "report/differencing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/csv.h"
#include "report/files.h"
#include "report/shared_session.h"
#include "support/session_builder.h"

namespace ct::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

/// What a report tells when so many were heard at two places.
std::string heardWith(std::int64_t riverside, std::int64_t hilltop) {
  auto session = tests::aSession()
                     .withCards(1)
                     .with(gather::SetOut{.hopedToHear = "carers"})
                     .with(gather::RecordConversation{{.place = "Riverside", .people = riverside}})
                     .with(gather::RecordConversation{
                         {.place = "Hilltop", .people = hilltop, .kinds = "carers"}});
  return heardCsv(shareable(session).reach);
}

std::vector<std::string> between(const std::string& then, const std::string& now) {
  auto found = tooFewBetween(then, now, 5);
  if (!found) return {found.error().sentence};
  return *std::move(found);
}

TEST(TooFewBetween, NamesEachNumberThatChangedByFewerPeopleThanMayBeToldOf) {
  EXPECT_THAT(between(heardWith(20, 30), heardWith(22, 30)),
              ElementsAre("Altogether, everybody: 50 people then, 52 now",
                          "By place, Riverside: 20 people then, 22 now",
                          HasSubstr("not recorded: 50 people then, 52 now"),
                          HasSubstr("not recorded: 20 people then, 22 now")));
  EXPECT_THAT(between(heardWith(20, 30), heardWith(20, 26)),
              IsSupersetOf({"Altogether, everybody: 50 people then, 46 now",
                            "By place, Hilltop: 30 people then, 26 now",
                            "Hoped for, carers: 30 people then, 26 now"}));
}

TEST(TooFewBetween, SaysNothingOfWhatStayedAndOfWhatManyMoreCameTo) {
  EXPECT_THAT(between(heardWith(20, 30), heardWith(20, 30)), IsEmpty());
  EXPECT_THAT(between(heardWith(20, 30), heardWith(25, 30)), IsEmpty()) << "five may be told of";
  EXPECT_THAT(between(heardWith(20, 30), heardWith(24, 31)),
              Not(testing::Contains(HasSubstr("Altogether"))))
      << "five more, though each place has fewer";
}

TEST(TooFewBetween, SaysNothingWhereOneOfTheTwoToldNothing) {
  const std::string none = heardWith(1, 2);
  EXPECT_THAT(between(none, heardWith(3, 2)), IsEmpty());
  EXPECT_THAT(between(heardWith(3, 2), none), IsEmpty());
  EXPECT_THAT(between("", heardWith(3, 2)), IsEmpty());
}

TEST(TooFewBetween, RefusesWhatIsNoSuchFile) {
  const std::string now = heardWith(20, 30);
  for (const std::string& other :
       {std::string("one\ntwo\nthree\n"), std::string("\0\n\n\n", 4), "\"open\n" + now,
        tests::reportFile(tests::sampleEvening(), "cards.csv")}) {
    EXPECT_THAT(between(other, now), ElementsAre(HasSubstr("could not be read")));
  }
}

TEST(TooFewBetween, TakesNumbersThatAreNoneForNothingTold) {
  const std::string odd =
      "a,b,c\n\"By place\",\"Riverside\",99999999999999999999\n"
      "\"By place\",\"Hilltop\",-\n";
  EXPECT_THAT(between(odd, heardWith(20, 30)), IsEmpty());
}

}  // namespace
}  // namespace ct::report
