#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/program.h"
#include "support/temporary_folder.h"

namespace ct::tests {

/// The run must end well and say nothing on standard error; gives its standard output.
inline std::string outputOf(const Arguments& arguments) {
  const Outcome outcome = run(arguments);
  EXPECT_EQ(outcome.exitCode, 0) << testing::PrintToString(arguments) << "\n" << outcome.err;
  EXPECT_EQ(outcome.err, "");
  return outcome.out;
}

/// Refused: exit 1, nothing on standard output, and on standard error one line that is a sentence,
/// which is as expected.
inline void expectRefused(const Arguments& arguments,
                          const testing::Matcher<const std::string&>& sentence) {
  SCOPED_TRACE(testing::PrintToString(arguments));
  const Outcome outcome = run(arguments);
  EXPECT_EQ(outcome.exitCode, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(linesIn(outcome.err), 1u) << outcome.err;
  EXPECT_TRUE(outcome.err.ends_with(".\n")) << outcome.err;
  EXPECT_THAT(outcome.err, sentence);
}

/// What `show --json` says of a session.
inline nlohmann::json shown(const std::filesystem::path& session) {
  return nlohmann::json::parse(outputOf({"show", session.string(), "--json"}));
}

/// As `./start` gives it.
inline constexpr const char* kExamplePurpose =
    "How can young Londoners scrutinise the police, so that it leads to change?";

/// Makes a session with the notes of the example in it, not sorted yet.
inline void makeExample(const std::filesystem::path& session) {
  outputOf({"new", session.string(), "--title", "Young people and policing", "--purpose",
            kExamplePurpose});
  outputOf({"import", session.string(), exampleFile("notes.csv").string()});
}

/// A place to work in, and in it a copy of the example workshop as it stands at its end. It is
/// played through once for all tests.
class WithExample : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    original = std::make_unique<TemporaryFolder>();
    makeExample(*original / "workshop");
    outputOf({"replay", (*original / "workshop").string(), exampleFile("workshop.jsonl").string()});
  }
  static void TearDownTestSuite() { original.reset(); }

  void SetUp() override {
    std::filesystem::copy(original->path() / "workshop", session_,
                          std::filesystem::copy_options::recursive);
  }

  std::filesystem::path at(const std::string& name) const { return place_ / name; }

  TemporaryFolder place_;
  std::filesystem::path session_ = place_ / "workshop";

 private:
  static inline std::unique_ptr<TemporaryFolder> original;
};

}  // namespace ct::tests
