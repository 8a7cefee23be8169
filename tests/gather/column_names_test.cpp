#include "gather/column_names.h"

#include <gtest/gtest.h>

namespace ct::gather {
namespace {

TEST(InPlainWords, MakesOneNameOfEveryWayToWriteIt) {
  for (const char* name : {"comment-body", "Comment_Body", "commentBody", " Comment  Body: "}) {
    EXPECT_EQ(inPlainWords(name), "comment body") << name;
  }
  EXPECT_EQ(inPlainWords("AUTHOR ID"), "author id");
  EXPECT_EQ(inPlainWords("意見"), "意見");
  EXPECT_EQ(inPlainWords(""), "");
}

TEST(NamesAuthor, KnowsColumnsThatTellWhoSomebodyIs) {
  for (const char* name :
       {"author", "author-id", "AuthorName", "Name", "First name", "E-mail", "email", "voter-id",
        "user_id", "Participant", "Phone number", "Home address", "postcode", "Post code",
        "What is your email address?"}) {
    EXPECT_TRUE(namesAuthor(name)) << name;
  }
}

TEST(NamesAuthor, LetsOtherColumnsBe) {
  for (const char* name : {"comment-body", "note", "authority", "theme", "", "voted"}) {
    EXPECT_FALSE(namesAuthor(name)) << name;
  }
}

TEST(MayHoldNotes, IsFalseForIdsDatesAndNumbers) {
  for (const char* name : {"comment-id", "timestamp", "datetime", "Times agreed no", "author"}) {
    EXPECT_FALSE(mayHoldNotes(name)) << name;
  }
}

TEST(MayHoldNotes, IsTrueForAQuestionThatMentionsTime) {
  EXPECT_TRUE(mayHoldNotes("What would you do with more time?"));
}

TEST(ColumnNamed, PrefersTheLikeliestNameToTheFirstColumn) {
  EXPECT_EQ(columnNamed({"answer", "Comment Body"}, kNamesOfNotes), "Comment Body");
}

TEST(ColumnNamed, WantsTheWholeName) {
  EXPECT_EQ(columnNamed({"moderated by whom"}, kNamesOfModeration), std::nullopt);
}

TEST(ColumnNamedLike, TakesAColumnThatHasANameAmongItsWords) {
  EXPECT_EQ(
      columnNamedLike({"comment-id", "author comment", "Resident's comment (full)"}, kNamesOfNotes),
      "Resident's comment (full)");
}

TEST(ColumnNamedLike, FindsNothingWhenNoNameFits) {
  EXPECT_EQ(columnNamedLike({"comment-id", "x"}, kNamesOfNotes), std::nullopt);
}

}  // namespace
}  // namespace ct::gather
