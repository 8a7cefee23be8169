#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "report/report.h"
#include "report/sample_session.h"
#include "support/bytes.h"

namespace ct::report {
namespace {

std::filesystem::path goldenFolder() {
  return std::filesystem::path(CT_SOURCE_FOLDER) / "tests" / "golden" / "report";
}

using tests::bytesOf;

/// Where the two first differ, with a little of both: a whole page in a test's output helps nobody.
std::string firstDifference(const std::string& expected, const std::string& actual) {
  std::size_t at = 0;
  while (at < expected.size() && at < actual.size() && expected[at] == actual[at])
    ++at;
  const std::size_t from = at < 60 ? 0 : at - 60;
  return "at byte " + std::to_string(at) + ", expected …" + expected.substr(from, 160) +
         "…\nbut wrote …" + actual.substr(from, 160) + "…";
}

/// With CT_WRITE_GOLDEN set in the environment the files are written instead of compared: look at
/// the difference before you commit it.
TEST(Report, WritesTheEveningAsInTheGoldenFiles) {
  const Context context{tests::minutesLater(95), 2, "after reading"};
  for (const ReportFile& file : writeReport(tests::sampleEvening(), context)) {
    if (std::getenv("CT_WRITE_GOLDEN") != nullptr) {
      std::filesystem::create_directories(goldenFolder());
      std::ofstream(goldenFolder() / file.name, std::ios::binary) << file.bytes;
    }
    const std::string golden = bytesOf(goldenFolder() / file.name);
    EXPECT_TRUE(golden == file.bytes) << file.name << ' ' << firstDifference(golden, file.bytes);
  }
}

}  // namespace
}  // namespace ct::report
