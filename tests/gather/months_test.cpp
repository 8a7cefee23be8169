#include "gather/months.h"

#include <gtest/gtest.h>

namespace ct::gather {
namespace {

TEST(MonthFrom, ReadsHowPeopleWriteAMonthOrADayOfIt) {
  for (const char* words : {"2026-03",
                            "2026-3",
                            "2026/03/14",
                            "2026-03-14",
                            "2026-03-14T18:20:00Z",
                            "03/2026",
                            "14/03/2026",
                            "14.3.2026",
                            "03/14/2026",
                            "March 2026",
                            "mar 2026",
                            "14 March 2026",
                            "14 Mar 2026",
                            "March 14, 2026",
                            " march  2026 ",
                            "14/3/26",
                            "Mar-26",
                            "14th March 2026",
                            "Tuesday 14 March 2026",
                            "Tue 14 Mar 2026"}) {
    EXPECT_EQ(monthFrom(words), "2026-03") << words;
  }
}

TEST(MonthFrom, TakesTheDayToComeFirst) {
  EXPECT_EQ(monthFrom("03/04/2026"), "2026-04");
}

TEST(MonthFrom, GivesNothingForWhatIsNoMonth) {
  for (const char* words :
       {"", "2026", "spring 2026", "Ma 2026", "13/2026", "2026-13", "32/40/2026", "March", "03",
        "two thousand", "2026-03-45", "Mars 2026", "99999999999999999999/03"}) {
    EXPECT_EQ(monthFrom(words), std::nullopt) << words;
  }
}

TEST(Months, ThatHaveNotComeYetOrAreLongPastAreUnlikely) {
  const base::Time now{1'795'269'720'000};  // 21 November 2026
  EXPECT_FALSE(isUnlikely("2026-11", now));
  EXPECT_TRUE(isUnlikely("2026-12", now));
  EXPECT_TRUE(isUnlikely("2102-05", now)) << "a slip for 2012";
  EXPECT_TRUE(isUnlikely("1899-12", now));
  EXPECT_FALSE(isUnlikely("1900-01", now));
}

TEST(Months, AreToldInWords) {
  EXPECT_EQ(monthInWords("2026-03"), "March 2026");
  EXPECT_EQ(monthInWords(""), "");
  EXPECT_EQ(monthInWords("some day"), "some day");
}

}  // namespace
}  // namespace ct::gather
