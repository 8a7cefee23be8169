#include "report/escape.h"

#include <gtest/gtest.h>

namespace ct::report {
namespace {

TEST(HtmlEscape, LeavesNothingThatHtmlReads) {
  EXPECT_EQ(html("<b a=\"1\" c='2'>&amp;"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
}

TEST(MarkdownEscape, ShowsMarksAsTheyWereTyped) {
  EXPECT_EQ(markdown("a *b* _c_ `d` | [e](f) ~g~ \\"),
            "a \\*b\\* \\_c\\_ \\`d\\` \\| \\[e\\](f) \\~g\\~ \\\\");
}

TEST(MarkdownEscape, LetsNoHtmlThrough) {
  EXPECT_EQ(markdown("<script>&lt;"), "&lt;script\\>&amp;lt;");
}

TEST(MarkdownEscape, StartsNoHeadingListQuoteRuleOrCode) {
  EXPECT_EQ(markdown("# a"), "\\# a");
  EXPECT_EQ(markdown("- a"), "\\- a");
  EXPECT_EQ(markdown("+ a"), "\\+ a");
  EXPECT_EQ(markdown("> a"), "\\> a");
  EXPECT_EQ(markdown("==="), "\\===");
  EXPECT_EQ(markdown("12. a"), "12\\. a");
  EXPECT_EQ(markdown("12) a"), "12\\) a");
  EXPECT_EQ(markdown("    a"), "a");
}

TEST(MarkdownEscape, EscapesTheBeginningOfEveryLine) {
  EXPECT_EQ(markdown("a\n\n# b", "  "), "a\\\n  \\\n  \\# b");
}

TEST(MarkdownEscape, PutsHeadingsOnOneLine) {
  EXPECT_EQ(markdownLine("a\n# b"), "a \\# b");
}

TEST(MarkdownEscape, LeavesPlainWordsAlone) {
  EXPECT_EQ(markdown("It's 5 - no, 6. نحتاج (really!)"), "It's 5 - no, 6. نحتاج (really!)");
}

TEST(MarkdownEscape, IsTakenBackLetterForLetter) {
  for (const char* words :
       {"a *b* _c_ `d` | [e](f) ~g~ \\", "<script>&lt;", "# a", "12. a", "12) a", "R&D \\n &amp;",
        "one\ntwo \\\n# three", "", "نحتاج (really!)"}) {
    EXPECT_EQ(unescaped(markdown(words)), words);
  }
}

TEST(CsvField, QuotesEverything) {
  EXPECT_EQ(csvField(""), "\"\"");
  EXPECT_EQ(csvField("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
}

TEST(CsvField, PutsAnApostropheBeforeWhatLooksLikeAFormula) {
  for (const char* start : {"=", "+", "-", "@", "\t", "\r", "  =", "\n@", "\t=", "＝", "＠"}) {
    const std::string words = std::string(start) + "cmd|calc";
    EXPECT_EQ(csvField(words), "\"'" + words + "\"");
  }
}

TEST(CsvField, LeavesOtherWordsAlone) {
  EXPECT_EQ(csvField("5-6 people = too few"), "\"5-6 people = too few\"");
}

}  // namespace
}  // namespace ct::report
