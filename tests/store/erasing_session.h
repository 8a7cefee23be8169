#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "store/erase.h"
#include "store/erase_search.h"
#include "store/paths.h"
#include "store/sitting.h"
#include "store/versions.h"

namespace ct::tests {

/// Where the words stand; whatever cannot be looked into would be a failure of the test.
inline std::vector<std::filesystem::path> filesWith(const std::filesystem::path& folder,
                                                    const std::vector<std::string>& words) {
  std::vector<std::filesystem::path> unread;
  auto found = store::filesHolding(folder, words, unread);
  EXPECT_TRUE(unread.empty());
  return found;
}

inline const std::string kFirst = "Jenny Miller of 4 Alma Street, \"the red door\"\nsaw it";
inline const std::string kSecond = "J. Miller, Alma St. said عمتي";
inline const std::string kNoted = "Seemed afraid of Mr Okafor";

/// A session of several versions in which one card named somebody, was reworded and was moved.
class ErasingSession : public testing::Test {
 protected:
  void SetUp() override { make(folder); }

  void make(const std::filesystem::path& where) {
    makeSession(where);
    Sitting sitting(where);
    sitting.addCard("Nothing about anybody");
    sitting.saveVersion("before it came");
    sitting.addCard(kFirst);
    card = sitting.session().cardByCode(code(sitting))->id;
    sitting.saveVersion("with the name");
    reword(sitting, kSecond, kNoted);
    sitting.saveVersion("reworded");
    sitting.addCard("And one more");
    for (int i = 0; i < 2; ++i)
      sitting.undo();
    sitting.addCard("Instead");
    sitting.saveVersion("on another line");
    sitting.close();
    std::filesystem::create_directories(store::reportsFolder(where) / "today");
    putBytes(store::reportsFolder(where) / "today/report.html", "<p>" + kFirst + "</p>");
  }

  static std::string code(const Sitting& sitting) {
    std::string last;
    for (const session::Card& each : sitting.session().cards())
      last = each.code;
    return last;
  }

  void reword(Sitting& sitting, const std::string& said, const std::string& impression) {
    sitting.edit("Changed the words", [&](session::Draft& draft) {
      session::Card changed = *sitting.session().find(card);
      changed.said = said;
      changed.impression = impression;
      draft.put(changed);
    });
  }

  store::Erasing wish() const { return {card, "[Words removed]", "", "it named a person", kNoon}; }

  static std::vector<std::filesystem::path> holding(const std::filesystem::path& where) {
    return filesWith(where, {kFirst, kSecond, kNoted, "Miller", "Alma", "Okafor", "عمتي"});
  }

  /// Nothing of the words is anywhere, and everything else is as it was.
  void expectErased(const std::filesystem::path& where) {
    EXPECT_THAT(holding(where), testing::IsEmpty());
    const auto report = valueOf(store::verify(where));
    EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
    const auto reading = valueOf(store::readSession(where));
    EXPECT_EQ(reading.session.cards().size(), 3u);
    EXPECT_EQ(reading.session.find(card)->said, "[Words removed]");
    ASSERT_EQ(reading.session.erasures().size(), 1u);
    EXPECT_EQ(reading.session.erasures().begin()->reason, "it named a person");
    EXPECT_EQ(valueOf(store::listVersions(where)).size(), 4u);
    EXPECT_FALSE(std::filesystem::exists(store::erasingFile(where)));
  }

  TemporaryFolder place;
  const std::filesystem::path folder = place / "spring";
  session::CardId card;
};

}  // namespace ct::tests
