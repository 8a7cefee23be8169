#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "report/files.h"

/// What report.html and report.md say, whatever they look like.
namespace ct::report {
namespace {

using session::RoundState;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using tests::occurrences;
using tests::RecordBuilder;
using tests::reportFile;

constexpr const char* kHostile = "<script>alert(1)</script> *b* | `c` \"q\" & 'x'\n# d";

class BothPages : public testing::TestWithParam<const char*> {
 protected:
  std::string of(const RecordBuilder& build) { return reportFile(build.session(), GetParam()); }
  std::string ofEvening() { return reportFile(tests::sampleEvening(), GetParam()); }
};

INSTANTIATE_TEST_SUITE_P(Report, BothPages, testing::Values("report.html", "report.md"),
                         [](const auto& file) {
                           return std::string(file.param) == "report.html" ? "Html" : "Markdown";
                         });

TEST_P(BothPages, PutRecommendationsBeforeVotesAndThemes) {
  const std::string page = ofEvening();
  const auto recommendation = page.find("Hold an open evening");
  ASSERT_NE(recommendation, std::string::npos);
  EXPECT_LT(recommendation, page.find("Opened 14:50"));
  EXPECT_LT(page.find("Opened 14:50"), page.find("In schools, or not", page.find("Opened 14:50")));
}

TEST_P(BothPages, FollowARecommendationDownToTheCards) {
  const std::string page = ofEvening();
  const std::string first = page.substr(page.find("What this rests on"));
  const std::string evidence = first.substr(0, first.find("Publish the stop"));
  EXPECT_THAT(evidence,
              AllOf(HasSubstr("Rests on 11 cards (those in 2 themes, and 1 chosen one by one) and "
                              "1 vote."),
                    HasSubstr("Talk with officers at events and debate what may need to change."),
                    HasSubstr("Card 28"), HasSubstr("31 dots from 17 people"),
                    HasSubstr("Of 110 dots on 24 ballots.")));
}

TEST_P(BothPages, PrintACardOnceUnderARecommendation) {
  RecordBuilder build("T", "P");
  const auto both = build.card("Chosen, and in a theme");
  const auto one = build.card("In a theme");
  const auto theme = build.theme("A", "Buses", {both, one});
  const auto recommendation = build.recommendation("Do it");
  build.restsOn(recommendation, theme);
  build.restsOn(recommendation, both);
  const std::string page = of(build);
  EXPECT_EQ(occurrences(page, "Chosen, and in a theme"), 2u) << "once more in the theme itself";
  EXPECT_EQ(occurrences(page, "Also card 1, below."), 1u);
  EXPECT_THAT(page, HasSubstr("Rests on 2 cards (those in 1 theme, and 1 chosen one by one)."));
  build.restsOn(recommendation, one);
  EXPECT_EQ(occurrences(of(build), "Also cards 1, 2, below."), 1u);
  EXPECT_THAT(of(build), Not(HasSubstr("No card.*\n\nAlso")));
}

TEST_P(BothPages, SayWhenARecommendationHasNoEvidence) {
  RecordBuilder build("T", "P");
  build.recommendation("Do it");
  EXPECT_THAT(of(build), HasSubstr("No evidence is recorded for this recommendation."));
}

TEST_P(BothPages, SayNothingYetInEmptyBoxes) {
  RecordBuilder build("T", "P");
  build.recommendation("Do it", [](auto& each) { each.councilCan = "Pay"; });
  EXPECT_EQ(occurrences(of(build), "Nothing yet"), 2u);
}

TEST_P(BothPages, PutDifferingViewsUnderWhatTheyDifferFrom) {
  const std::string page = ofEvening();
  const auto view = page.find("We would not go, whoever is invited.");
  EXPECT_LT(page.find("2 people see this differently"), view);
  EXPECT_LT(view, page.find("What this rests on"));
}

TEST_P(BothPages, HaveASectionOfDifferingViewsEvenWhenThereAreNone) {
  EXPECT_THAT(of(RecordBuilder("T", "P")),
              testing::ContainsRegex("Differing views[^N]*None was recorded"));
}

TEST_P(BothPages, SayThatCountingAgainGivesTheSame) {
  EXPECT_THAT(ofEvening(), HasSubstr("Counted again for this report: the same result."));
}

TEST_P(BothPages, SayWhenCountingAgainGivesSomethingElse) {
  RecordBuilder build("T", "P");
  const auto round = build.round("?", {build.theme("A", "a", {})}, RoundState::revealed);
  build.ballot(round, {3});
  build.tally(round);
  session::Tally wrong = *build.session().tallies().begin();
  wrong.dots = 4;
  build.put(wrong);
  EXPECT_THAT(of(build),
              AllOf(HasSubstr("not the same result"), Not(HasSubstr(": the same result"))));
}

TEST_P(BothPages, GiveNoResultTheRoomHasNotSeen) {
  for (const RoundState state : {RoundState::open, RoundState::closed}) {
    RecordBuilder build("T", "P");
    const auto theme = build.theme("A", "Seen by nobody", {});
    const auto round = build.round("Which?", {theme}, state);
    build.ballot(round, {3});
    build.tally(round);
    build.restsOn(build.recommendation("Do it"), round);
    EXPECT_THAT(of(build), AllOf(HasSubstr("1 ballot in."), Not(HasSubstr("3 dots")),
                                 Not(HasSubstr("Counted again"))));
  }
}

TEST_P(BothPages, MarkACardThatAlsoSitsElsewhere) {
  RecordBuilder build("T", "P");
  const auto card = build.card("Twice");
  build.theme("A", "a", {card});
  build.theme("B", "b", {card});
  const std::string page = of(build);
  EXPECT_EQ(occurrences(page, "also in "), 2u);
  EXPECT_THAT(page, HasSubstr("1 card can be shown: 1 in, 1 out."));
}

TEST_P(BothPages, LetNoWordsOfPeopleBecomeMarkup) {
  RecordBuilder build(kHostile, kHostile);
  const auto theme = build.theme("A", kHostile, {build.card(kHostile)});
  build.differs(theme, kHostile, 1);
  build.restsOn(build.recommendation(kHostile, [](auto& each) { each.communityCan = kHostile; }),
                build.round(kHostile, {theme}, RoundState::revealed));
  const std::string page = of(build);
  EXPECT_THAT(page, AllOf(HasSubstr("&lt;script"), Not(HasSubstr("<script"))));
}

TEST_P(BothPages, SayWhichMomentOfTheRecordTheyShow) {
  const session::Session session = RecordBuilder("T", "P").session();
  const auto page = [&](const Context& context) {
    const auto files = writeReport(session, context);
    return files[std::string(GetParam()) == "report.html" ? 0 : 1].bytes;
  };
  EXPECT_THAT(page({tests::kTwoPm, 0, ""}), HasSubstr("As it stood at 14:02"));
  EXPECT_THAT(page({tests::kTwoPm, 2, "after reading"}),
              HasSubstr("Version 2, after reading, saved 14:02"));
  EXPECT_THAT(page({tests::minutesLater(24L * 60), 2, ""}),
              HasSubstr("Version 2, saved 22 November 2026, 14:02"));
}

TEST(Report, GivesTheSameBytesTwice) {
  const Context context{tests::kTwoPm, 1, "m"};
  const auto once = writeReport(tests::sampleEvening(), context);
  const auto again = writeReport(tests::sampleEvening(), context);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i)
    EXPECT_EQ(once[i].bytes, again[i].bytes);
}

TEST(HtmlPage, LoadsNothingAndRunsNothing) {
  const std::string page = reportFile(tests::sampleEvening(), "report.html");
  for (const char* forbidden : {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import",
                                "http:", "https:", " onclick"}) {
    EXPECT_THAT(page, Not(HasSubstr(forbidden)));
  }
}

TEST(HtmlPage, HasOneH1AndSkipsNoHeadingLevel) {
  const std::string page = reportFile(tests::sampleEvening(), "report.html");
  EXPECT_EQ(occurrences(page, "<h1"), 1u);
  const std::regex heading("<h([1-6])");
  int before = 0;
  for (std::sregex_iterator at(page.begin(), page.end(), heading), end; at != end; ++at) {
    const int level = std::stoi((*at)[1]);
    EXPECT_LE(level, before + 1) << page.substr(static_cast<std::size_t>(at->position()), 80);
    before = level;
  }
  EXPECT_GE(before, 2);
}

TEST(HtmlPage, LinksOnlyToWhatIsThere) {
  const std::string page = reportFile(tests::sampleEvening(), "report.html");
  const std::regex link("href=\"#([^\"]+)\"");
  std::size_t links = 0;
  for (std::sregex_iterator at(page.begin(), page.end(), link), end; at != end; ++at, ++links) {
    EXPECT_EQ(occurrences(page, " id=\"" + (*at)[1].str() + "\""), 1u) << (*at)[1];
  }
  EXPECT_GT(links, 15u);
}

TEST(HtmlPage, GivesScreenReadersItsLandmarksAndTables) {
  EXPECT_THAT(
      reportFile(tests::sampleEvening(), "report.html"),
      AllOf(HasSubstr("<html lang=\"en\">"), HasSubstr("<main id=\"main\">"),
            HasSubstr("<nav aria-label="), HasSubstr("href=\"#main\""), HasSubstr("<caption>"),
            HasSubstr("<th scope=\"col\""), HasSubstr("<th scope=\"row\"")));
}

TEST(HtmlPage, LetsEveryCardFindItsOwnDirection) {
  const std::string page = reportFile(tests::sampleEvening(), "report.html");
  EXPECT_EQ(occurrences(page, "<li class=\"card\"><p class=\"words\" dir=\"auto\">"),
            occurrences(page, "<li class=\"card\">"));
  EXPECT_GE(occurrences(page, "<li class=\"card\">"), 36u);
}

TEST(HtmlPage, ListsAThousandCards) {
  RecordBuilder build("T", "P");
  for (int i = 0; i < 1000; ++i)
    build.card("Words");
  const std::string page = reportFile(build.session(), "report.html");
  EXPECT_EQ(occurrences(page, "<li class=\"card\">"), 1000u);
  EXPECT_THAT(page, HasSubstr("1,000 in, 1,000 out."));
}

TEST(MarkdownReport, StartsNoHeadingFromPeoplesWords) {
  RecordBuilder build(kHostile, kHostile);
  build.theme("A", kHostile, {build.card(kHostile)});
  EXPECT_THAT(reportFile(build.session(), "report.md"), Not(HasSubstr("\n# d")));
}

}  // namespace
}  // namespace ct::report
