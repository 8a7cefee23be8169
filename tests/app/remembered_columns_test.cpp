#include "app/remembered_columns.h"

#include <gtest/gtest.h>

#include "gather/tables.h"
#include "support/bytes.h"
#include "support/temporary_folder.h"

namespace ct::app {
namespace {

using gather::tableOf;

class Remembered : public testing::Test {
 protected:
  tests::TemporaryFolder place_;
  RememberedColumns remembered_{place_ / "columns.json"};
  const gather::Table may_ = tableOf({"note", "place", "felt"}, {{"a", "b", "c"}});
  const gather::Table june_ = tableOf({"note", "place", "felt"}, {{"d", "e", "f"}});
};

TEST_F(Remembered, AreTheLikelyOnesOfAFileNobodyHasSetRight) {
  EXPECT_EQ(remembered_.of(may_).text, "note");
}

TEST_F(Remembered, AreThoseSomebodyChoseOfAFileOfThatShape) {
  const gather::Columns chosen{.text = "place", .impression = "felt", .moderated = "note"};
  ASSERT_TRUE(remembered_.remember(may_, chosen));
  EXPECT_EQ(remembered_.of(june_), chosen);
  EXPECT_EQ(remembered_.of(tableOf({"place", "note", "felt"}, {})).text, "note");
}

TEST_F(Remembered, AreForgottenWhenTheLikelyOnesAreRightAfterAll) {
  ASSERT_TRUE(remembered_.remember(may_, {.text = "place"}));
  ASSERT_TRUE(remembered_.remember(may_, gather::likelyColumns(may_)));
  EXPECT_EQ(remembered_.of(june_), gather::likelyColumns(june_));
}

TEST_F(Remembered, AreOfTheTwoHundredShapesUsedLast) {
  const auto shape = [](int i) { return tableOf({"note", "place " + std::to_string(i)}, {}); };
  for (int i = 0; i < 201; ++i)
    ASSERT_TRUE(remembered_.remember(shape(i), {.text = shape(i).columns[1]}));
  EXPECT_EQ(remembered_.of(shape(0)).text, "note");
  EXPECT_EQ(remembered_.of(shape(1)).text, "place 1");
  EXPECT_EQ(remembered_.of(shape(200)).text, "place 200");
}

TEST_F(Remembered, AreTheLikelyOnesWhenTheFileIsSpoilt) {
  ASSERT_TRUE(remembered_.remember(may_, {.text = "place"}));
  const std::string whole = tests::bytesOf((place_ / "columns.json").string());
  const std::string shape = whole.substr(whole.find("\"shape\""), 75);
  for (const std::string& bytes :
       {std::string("{"), std::string("[1, {}, {\"shape\": 3}]"), std::string("7"), std::string(),
        whole.substr(0, whole.size() / 2)}) {
    tests::putBytes(place_ / "columns.json", bytes);
    EXPECT_EQ(remembered_.of(june_).text, "note") << bytes;
    EXPECT_TRUE(remembered_.remember(may_, {.text = "place"})) << bytes;
    EXPECT_EQ(remembered_.of(june_).text, "place") << bytes;
  }
  tests::putBytes(place_ / "columns.json",
                  "[{\"note\": 99, \"people\": -1, \"voice\": \"x\", " + shape + "}]");
  EXPECT_EQ(remembered_.of(june_), gather::Columns{});
}

TEST_F(Remembered, AreNoneOfLinesThatAreNoTable) {
  gather::Table lines = tableOf({"line"}, {{"a"}});
  lines.lines = true;
  ASSERT_TRUE(remembered_.remember(lines, {.text = "line"}));
  EXPECT_FALSE(std::filesystem::exists(place_ / "columns.json"));
}

TEST_F(Remembered, MakeTheFolderTheyAreKeptIn) {
  const RememberedColumns elsewhere(place_ / "not there yet/columns.json");
  ASSERT_TRUE(elsewhere.remember(may_, {.text = "place"}));
  EXPECT_EQ(elsewhere.of(june_).text, "place");
}

TEST_F(Remembered, SayWhenTheyCannotBeKept) {
  tests::putBytes(place_ / "in the way", "");
  const RememberedColumns nowhere(place_ / "in the way/columns.json");
  EXPECT_FALSE(nowhere.remember(may_, {.text = "place"}));
}

}  // namespace
}  // namespace ct::app
