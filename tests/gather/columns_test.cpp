#include "gather/columns.h"

#include <gtest/gtest.h>

#include "gather/tables.h"

namespace ct::gather {
namespace {

TEST(LikelyColumns, KnowsAPolisFile) {
  const Columns columns =
      likelyColumns(tableOf({"timestamp", "comment-id", "author-id", "moderated", "comment-body"},
                            {{"1", "2", "3", "1", "x"}}));
  EXPECT_EQ(columns.text, "comment-body");
  EXPECT_EQ(columns.moderated, "moderated");
  EXPECT_EQ(columns.impression, std::nullopt);
}

TEST(LikelyColumns, FindsTheImpressionApartFromWhatWasSaid) {
  const Columns columns =
      likelyColumns(tableOf({"My impression", "Said"}, {{"calm", "more buses"}}));
  EXPECT_EQ(columns.text, "Said");
  EXPECT_EQ(columns.impression, "My impression");
}

TEST(LikelyColumns, TakesTheColumnWithMostLettersWhenNoNameFits) {
  const Columns columns = likelyColumns(
      tableOf({"district", "意見", "code"},
              {{"North", "公車應該要更常來一點比較好", "123456789012345678901234567890"}}));
  EXPECT_EQ(columns.text, "意見");
}

TEST(LikelyColumns, NeverTakesAColumnThatNamesPeople) {
  const Columns columns = likelyColumns(
      tableOf({"Full name", "x"}, {{"Wolfeschlegelsteinhausen Bergerdorff", "buses"}}));
  EXPECT_EQ(columns.text, "x");
}

TEST(LikelyColumns, FindsNoNotesInAFileOfVotes) {
  const Columns columns =
      likelyColumns(tableOf({"timestamp", "datetime", "comment-id", "voter-id", "vote"},
                            {{"1", "Wed Jul 27", "1", "1", "-1"}}));
  EXPECT_EQ(columns.text, "");
}

TEST(WithMeaning, GivesAColumnOneMeaningAndTakesItFromTheOtherThatHadIt) {
  Columns columns{.text = "said", .impression = "felt"};
  columns = withMeaning(columns, "felt", Meaning::note);
  EXPECT_EQ(columns, (Columns{.text = "felt"}));
  columns = withMeaning(columns, "said", Meaning::impression);
  EXPECT_EQ(columns, (Columns{.text = "felt", .impression = "said"}));
  columns = withMeaning(columns, "who", Meaning::impression);
  EXPECT_EQ(columns, (Columns{.text = "felt", .impression = "who"}));
}

TEST(LikelyColumns, KnowsWhatTellsOfAConversationAndNothingMore) {
  const Columns columns = likelyColumns(tableOf(
      {"Note", "Month", "Place", "Way", "Kinds of people", "Conversation", "Date", "Postcode"},
      {{"More buses", "March 2026", "Riverside", "doorstep", "carers", "7", "1/1/26", "BD1"}}));
  EXPECT_EQ(columns.month, "Month");
  EXPECT_EQ(columns.place, "Place");
  EXPECT_EQ(columns.way, "Way");
  EXPECT_EQ(columns.kinds, "Kinds of people");
  EXPECT_EQ(columns.conversation, "Conversation");
  EXPECT_EQ(meaningOf("Date", columns), Meaning::dropped);
  EXPECT_EQ(meaningOf("Postcode", columns), Meaning::dropped);
}

TEST(LikelyColumns, KnowsWhoWantsToBeInvolvedAndTheirCodeWord) {
  const Columns columns =
      likelyColumns(tableOf({"Note", "Wants to be involved?", "Code word", "Name"},
                            {{"More buses", "yes", "Lantern", "Ann"}}));
  EXPECT_EQ(
      columns,
      (Columns{.text = "Note", .involved = "Wants to be involved?", .codeWords = "Code word"}));
}

/// Whose interview it was may be a name: what the cells say is not stored, only which are alike.
TEST(LikelyColumns, KnowsATalkToTheCityFile) {
  const Columns columns = likelyColumns(
      tableOf({"id", "interview", "comment"},
              {{"1", "Sam Green", "More buses"}, {"2", "Sam Green", "And later ones"}}));
  EXPECT_EQ(columns, (Columns{.text = "comment", .conversation = "interview"}));
}

TEST(LikelyColumns, TakesADateForTheMonthButNoTimeOfAComment) {
  EXPECT_EQ(likelyColumns(tableOf({"Date", "Note"}, {{"2/3/2026", "More buses"}})).month, "Date");
  const Columns columns = likelyColumns(
      tableOf({"timestamp", "datetime", "note"}, {{"17", "Wed Jul 27 22:09", "More buses"}}));
  EXPECT_EQ(columns.month, std::nullopt);
}

TEST(WithMeaning, IsWhatAColumnThenMeans) {
  for (const Meaning meaning : {Meaning::note, Meaning::impression, Meaning::voice, Meaning::people,
                                Meaning::moderated, Meaning::dropped}) {
    const Columns columns = withMeaning({.text = "said", .people = "x"}, "x", meaning);
    EXPECT_EQ(meaningOf("x", columns), meaning);
  }
}

TEST(WhatBecomesOf, SaysWhenAColumnIsDroppedForNamingPeople) {
  const Columns columns{.text = "said"};
  EXPECT_EQ(whatBecomesOf("said", columns), "The note");
  EXPECT_EQ(whatBecomesOf("author-id", columns), "Tells who: dropped, never stored");
  EXPECT_EQ(whatBecomesOf("colour", columns), "Dropped, never stored");
}

}  // namespace
}  // namespace ct::gather
