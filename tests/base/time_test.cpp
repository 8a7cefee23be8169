#include "base/time.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace ct::base {
namespace {

TEST(ToIso, WritesMillisecondsInUtc) {
  EXPECT_EQ(toIso(Time{0}), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(toIso(Time{1'795'269'731'123}), "2026-11-21T14:02:11.123Z");
}

TEST(ToIso, WritesMomentsBefore1970) {
  EXPECT_EQ(toIso(Time{-1}), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(toIso(Time{-86'400'000}), "1969-12-31T00:00:00.000Z");
}

class IsoRoundTrip : public testing::TestWithParam<const char*> {};

TEST_P(IsoRoundTrip, ReadsBackTheSameMoment) {
  const auto time = fromIso(GetParam());
  ASSERT_TRUE(time);
  EXPECT_EQ(toIso(*time), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Moments, IsoRoundTrip,
                         testing::Values("0000-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z",
                                         "1970-01-01T00:00:00.000Z", "2000-02-29T12:00:00.001Z",
                                         "2026-11-21T14:02:11.123Z", "9999-12-31T23:59:59.999Z"));

class IsoRefusal : public testing::TestWithParam<const char*> {};

TEST_P(IsoRefusal, ReadsNothing) {
  EXPECT_EQ(fromIso(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(NotMoments, IsoRefusal,
                         testing::Values("", "2026", "2026-11-21", "2026-11-21T14:02:11Z",
                                         "2026-11-21T14:02:11.123", "2026-11-21 14:02:11.123Z",
                                         "2026-11-21T14:02:11.123z", "2026-11-21T14:02:11.1234Z",
                                         "2026-13-21T14:02:11.123Z", "2026-00-21T14:02:11.123Z",
                                         "2026-02-29T14:02:11.123Z", "2026-11-00T14:02:11.123Z",
                                         "2026-11-21T24:00:00.000Z", "2026-11-21T14:60:11.123Z",
                                         "2026-11-21T14:02:60.123Z", "-026-11-21T14:02:11.123Z",
                                         "2026-11-2 T14:02:11.123Z", " 026-11-21T14:02:11.123Z",
                                         "+026-11-21T14:02:11.123Z"));

TEST(FromIso, RefusesAZeroByteInsideTheText) {
  std::string text = "2026-11-21T14:02:11.123Z";
  text[3] = '\0';
  EXPECT_EQ(fromIso(text), std::nullopt);
}

/// Moves the computer to another time zone for one test.
class InZone {
 public:
  explicit InZone(const char* zone) {
    if (const char* was = std::getenv("TZ")) before_ = was;
    setenv("TZ", zone, 1);
    tzset();
  }
  ~InZone() {
    before_ ? setenv("TZ", before_->c_str(), 1) : unsetenv("TZ");
    tzset();
  }
  InZone(const InZone&) = delete;
  InZone& operator=(const InZone&) = delete;

 private:
  std::optional<std::string> before_;
};

TEST(ClockText, IsTheTimeOnTheWallOfTheRoom) {
  const InZone halifax("AST4");
  EXPECT_EQ(clockText(Time{1'795'269'731'123}), "10:02");
}

TEST(DateText, IsTheDayInTheRoomWithTheMonthAsAWord) {
  const Time lateEvening = *fromIso("2026-11-21T23:30:00.000Z");
  {
    const InZone greenwich("UTC0");
    EXPECT_EQ(dateText(lateEvening), "21 November 2026");
  }
  const InZone berlin("CET-1");
  EXPECT_EQ(dateText(lateEvening), "22 November 2026");
}

TEST(WallClock, NeverSaysItIsBeforeThisProgramWasWritten) {
  WallClock clock;
  EXPECT_GT(clock.now(), Time{1'700'000'000'000});
}

}  // namespace
}  // namespace ct::base
