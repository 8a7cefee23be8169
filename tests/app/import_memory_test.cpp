#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "app/example_session.h"

/// Bringing very many notes in where memory is short.
namespace ct::tests {
namespace {

#if defined(__has_feature)
#define CT_HAS_FEATURE(name) __has_feature(name)
#else
#define CT_HAS_FEATURE(name) 0
#endif
constexpr bool kSanitized = CT_HAS_FEATURE(address_sanitizer);  // which takes many times as much

class ImportInLittleMemory : public testing::Test {
 protected:
  void SetUp() override {
    if (kSanitized) GTEST_SKIP();
    outputOf({"new", session_, "--title", "Late buses"});
  }

  /// Each with a conversation of its own.
  void writeNotes(int rows) {
    std::string csv = "note,place\n";
    for (int row = 0; row < rows; ++row)
      csv += fmt::format("The last bus goes too early and the walk is dark {},Riverside\n", row);
    putBytes(file_, csv);
  }

  /// The exit code of bringing them in with so much memory to write to.
  int bringInWith(int megabytes) const {
    const std::string words = fmt::format("ulimit -c 0; ulimit -d {}; exec '{}' import '{}' '{}'",
                                          megabytes * 1024, CT_PROGRAM, session_, file_);
    return RunningProgram("sh", {"-c", words + " >/dev/null 2>&1"}).waitForEnd();
  }

  int cards() const { return shown(session_)["counts"]["cards"]; }

  TemporaryFolder place_;
  const std::string session_ = (place_ / "s").string();
  const std::string file_ = (place_ / "n.csv").string();
};

TEST_F(ImportInLittleMemory, TakesLittleForEachNote) {
  writeNotes(100'000);
  EXPECT_EQ(bringInWith(170), 0);
  EXPECT_EQ(cards(), 100'000);
}

/// It may end itself where there is no memory for a sentence either.
TEST_F(ImportInLittleMemory, BringsAllInOrSaysThatItCannot) {
  constexpr int kRows = 30'000;
  constexpr int kFar = 300;
  writeNotes(kRows);
  int said = 0;
  for (int megabytes = 34; cards() == 0 && megabytes < kFar; megabytes += 2) {
    SCOPED_TRACE(megabytes);
    const int exitCode = bringInWith(megabytes);
    ASSERT_TRUE(cards() == kRows || (cards() == 0 && exitCode != 0)) << cards();
    said += exitCode == 1 ? 1 : 0;
  }
  EXPECT_GT(said, 0);
  EXPECT_EQ(cards(), kRows);
}

}  // namespace
}  // namespace ct::tests
