#include "ui/room_pages.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/session_builder.h"
#include "ui/room_columns.h"
#include "ui/room_probe.h"

namespace ct::tests {
namespace {

TEST(RoomOverview, CountsEveryCardTheRoomMaySee) {
  RoomProbe probe;
  probe.draw(anEvening(), on(RoomPage::overview), kFullHd);
  EXPECT_TRUE(probe.says("5 of 8 cards are in a theme"));
  EXPECT_TRUE(probe.says("3 cards"));
  EXPECT_TRUE(probe.says("Lights"));
}

TEST(RoomOverview, SaysWhichThemesTheGroupHasAgreed) {
  RoomProbe probe;
  SessionBuilder builder;
  builder.withCards(3).withTheme("Buses", {"1", "2"}).withTheme("Lights", {"3"}).agreed("B");
  probe.draw(builder, on(RoomPage::overview), kFullHd);
  EXPECT_TRUE(probe.says("2 cards"));
  EXPECT_TRUE(probe.says("1 card, agreed"));
  EXPECT_TRUE(probe.says("3 of 3 cards are in a theme; 1 of 2 themes agreed"));
}

TEST(RoomInSilence, SaysNoTitleAnywhereAboutThemes) {
  for (const RoomPage page : {RoomPage::overview, RoomPage::theme}) {
    RoomProbe probe;
    RoomState state = on(page);
    probe.draw(anEvening(), state, kFullHd);
    EXPECT_TRUE(probe.says("Buses"));
    state.withoutTitles = true;
    probe.draw(anEvening(), state, kFullHd);
    EXPECT_FALSE(probe.says("Buses"));
    EXPECT_TRUE(probe.says("A")) << "its letter stays";
  }
}

TEST(RoomOverview, ShowsUpToNineThemesAtOnceWhenTheirTitlesAreShort) {
  RoomProbe probe;
  SessionBuilder builder;
  for (int i = 0; i < 9; ++i)
    builder.withTheme(fmt::format("Parks and lights {}", i));
  EXPECT_EQ(probe.sheets(builder, on(RoomPage::overview), kFullHd), 1);
  builder.withTheme("One more");
  EXPECT_EQ(probe.sheets(builder, on(RoomPage::overview), kFullHd), 2);
}

/// Titles as a group in a room gave them, one of them too long for two lines in a third of the
/// page.
SessionBuilder sevenThemes() {
  SessionBuilder builder;
  for (const char* title : {"Roads and getting around", "Good food and health", "Our own identity",
                            "Fair and welcoming to everybody", "Culture and downtown",
                            "Jobs, shops and schools", "A green, clean city"}) {
    builder.withCards(1).withTheme(title, {std::to_string(builder.session().cards().size())});
  }
  return builder;
}

TEST(RoomOverview, ShowsSevenThemesWithTitlesOfThreeLinesAtOnce) {
  RoomProbe probe;
  EXPECT_EQ(probe.sheets(sevenThemes(), on(RoomPage::overview), kFullHd), 1);
  probe.draw(sevenThemes(), on(RoomPage::overview), kFullHd);
  EXPECT_TRUE(probe.says("everybody"));
}

TEST(RoomVoting, ShowsAllOfSevenChoicesWhateverIsAsked) {
  for (const char* question : {"Third?", "Which of these should the council work on first?"}) {
    RoomProbe probe;
    auto builder = sevenThemes();
    vote::OpenRound open;
    open.question = question;
    open.people = 24;
    for (const session::Theme& theme : builder.session().themes())
      open.themes.push_back(theme.id);
    builder.with(open);
    EXPECT_EQ(probe.sheets(builder, on(RoomPage::voting), kFullHd), 1) << question;
  }
}

TEST(RoomVoting, ShowsAllOfSevenChoicesWithTitlesOfTwoLines) {
  RoomProbe probe;
  SessionBuilder builder;
  vote::OpenRound open;
  open.question = "What matters most to us?";
  open.people = 7;
  for (int i = 0; i < 7; ++i)
    builder.withTheme("Getting around without a jam every day");
  for (const session::Theme& theme : builder.session().themes())
    open.themes.push_back(theme.id);
  builder.with(open);
  EXPECT_EQ(probe.sheets(builder, on(RoomPage::voting), kFullHd), 1);
  probe.draw(builder, on(RoomPage::voting), kFullHd);
  EXPECT_TRUE(probe.says("every day")) << "no title is cut for it";
}

TEST(RoomCard, SaysNoTitleWhileTheGroupSortsInSilence) {
  RoomProbe probe;
  SessionBuilder builder;
  builder.withCards(1).withTheme("Buses after six", {"1"});
  RoomState state = on(RoomPage::card);
  state.card = builder.session().cards().begin()->id;
  probe.draw(builder, state, kFullHd);
  EXPECT_TRUE(probe.says("Buses after six"));
  state.withoutTitles = true;
  probe.draw(builder, state, kFullHd);
  EXPECT_FALSE(probe.says("Buses after six"));
}

TEST(RoomResults, ShowTheWholeRankingOfSevenAtOnce) {
  RoomProbe probe;
  const session::Session session = sevenThemes()
                                       .withOpenVote({"A", "B", "C", "D", "E", "F", "G"})
                                       .withBallot({{"A", 2}})
                                       .closed()
                                       .revealed();
  EXPECT_EQ(probe.sheets(session, on(RoomPage::results), kFullHd), 1);
}

TEST(RoomResults, StandOnOnePageThoughOneTitleTakesTwoLines) {
  SessionBuilder builder;
  for (const char* title :
       {"Drivers and taxis", "Ready two hours before", "The long wait at hospital and to get home",
        "Getting through on the phone", "Tell us when you are running late",
        "Comfort and help along the way"}) {
    builder.withTheme(title);
  }
  builder.withOpenVote({"A", "B", "C", "D", "E", "F"});
  for (const char* letter : {"A", "B", "C", "D", "E", "F"})
    builder.withBallot({{letter, 1}});
  RoomProbe probe;
  const session::Session session = builder.closed().revealed();
  EXPECT_EQ(probe.sheets(session, on(RoomPage::results), {1280, 720}), 1);
}

TEST(RoomOverview, CutsNoTitleToShowMoreThemesAtOnce) {
  RoomProbe probe;
  SessionBuilder builder;
  for (int i = 0; i < 7; ++i)
    builder.withTheme("Everything about buses, trains, taxis and the paths between them");
  EXPECT_EQ(probe.sheets(builder, on(RoomPage::overview), kFullHd), 2);
}

TEST(RoomOverview, PutsMoreThanSixThemesOnFurtherSheets) {
  RoomProbe probe;
  SessionBuilder builder;
  for (int i = 0; i < 100; ++i)
    builder.withTheme(fmt::format("Theme {}", i));
  EXPECT_EQ(probe.sheets(builder, on(RoomPage::overview), kFullHd), 17);
}

TEST(RoomTheme, MarksAProposedTitleOnly) {
  RoomProbe probe;
  RoomState state = on(RoomPage::theme);
  probe.draw(anEvening(), state, kFullHd);
  EXPECT_FALSE(probe.says("proposed"));
  state.theme = theme(anEvening(), "B");
  probe.draw(anEvening(), state, kFullHd);
  EXPECT_TRUE(probe.says("proposed"));
}

TEST(RoomTheme, ShowsEveryCardOnSomeSheet) {
  RoomProbe probe;
  SessionBuilder builder;
  Codes codes;
  for (int i = 1; i <= 23; ++i) {
    builder.withCard(fmt::format("Voice {}: {}", i, many("we waited and waited. ", i % 7)));
    codes.push_back(fmt::format("{}", i));
  }
  builder.withTheme("Buses", codes);
  const int sheets = probe.sheets(builder, on(RoomPage::theme), kFullHd);
  std::vector<bool> seen(24);
  for (int sheet = 0; sheet < sheets; ++sheet) {
    probe.draw(builder, on(RoomPage::theme, sheet), kFullHd);
    for (std::size_t i = 1; i <= 23; ++i)
      seen[i] = seen[i] || probe.says(fmt::format("Voice {}:", i));
  }
  EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 23);
}

TEST(RoomCard, SpreadsLongWordsOverSheetsWithoutLosingAny) {
  RoomProbe probe;
  std::string said;
  for (int i = 0; i < 400; ++i)
    said += fmt::format("word{} ", i);
  const auto session = aSession().withCard(said).session();
  RoomState state = on(RoomPage::card);
  state.card = card(session, "1");
  const int sheets = probe.sheets(session, state, kFullHd);
  EXPECT_GT(sheets, 1);
  int found = 0;
  for (state.sheet = 0; state.sheet < sheets; ++state.sheet) {
    probe.draw(session, state, kFullHd);
    EXPECT_TRUE(probe.says(fmt::format("Card 1 · {} of {}", state.sheet + 1, sheets)));
    for (int i = 100; i < 400; ++i)
      found += probe.says(fmt::format("word{}", i)) ? 1 : 0;
  }
  EXPECT_EQ(found, 300);
}

TEST(RoomVoting, TellsHowManyBallotsAreInAndNothingOfThem) {
  RoomProbe probe;
  const auto session = aSession()
                           .withTheme("Buses")
                           .withTheme("Lights")
                           .withOpenVote({"A", "B"}, 24)
                           .withBallot({{"A", 5}})
                           .session();
  probe.draw(session, on(RoomPage::voting), kFullHd);
  EXPECT_TRUE(probe.says("Which matters most?"));
  EXPECT_TRUE(probe.says("5 dots each. Put them where you like."));
  EXPECT_TRUE(probe.says("1 of 24 ballots are in"));
  EXPECT_TRUE(probe.says("Buses")) << "what may be voted for";
  EXPECT_TRUE(probe.says("Lights"));
}

TEST(RoomVoting, SpreadsManyChoicesOverSheets) {
  RoomProbe probe;
  SessionBuilder builder;
  Codes letters;
  for (int i = 1; i <= 20; ++i)
    builder.withTheme(fmt::format("A choice with quite a long title, number {:02}.", i));
  const session::Session themes = builder;
  for (const session::Theme& theme : themes.themes())
    letters.push_back(theme.letter);
  builder.withOpenVote(letters, 24);
  const int sheets = probe.sheets(builder, on(RoomPage::voting), kFullHd);
  EXPECT_GT(sheets, 1);
  int shown = 0;
  for (int sheet = 0; sheet < sheets; ++sheet) {
    probe.draw(builder, on(RoomPage::voting, sheet), kFullHd);
    for (int i = 1; i <= 20; ++i)
      shown +=
          probe.says(fmt::format("A choice with quite a long title, number {:02}.", i)) ? 1 : 0;
  }
  EXPECT_EQ(shown, 20);
}

TEST(RoomVoting, LeavesOutHowManyMayVoteWhenNobodySaid) {
  RoomProbe probe;
  const auto session = aSession()
                           .withTheme("Buses")
                           .withTheme("Lights")
                           .withOpenVote({"A", "B"})
                           .withBallot({})
                           .withBallot({})
                           .session();
  probe.draw(session, on(RoomPage::voting), kFullHd);
  EXPECT_TRUE(probe.says("2 ballots are in"));
  EXPECT_FALSE(probe.says("of 2 ballots"));
}

TEST(RoomVoting, LooksTheSameWhateverIsOnTheBallots) {
  RoomProbe probe;
  const auto open = aSession().withTheme("Buses").withTheme("Lights").withOpenVote({"A", "B"}, 9);
  const auto marksOf = [&](const vote::Marks& dots) {
    probe.draw(SessionBuilder(open).withBallot(dots), on(RoomPage::voting), kFullHd);
    std::vector<float> places;
    for (const Mark& mark : probe.marks())
      places.insert(places.end(), {mark.left, mark.top, mark.right});
    return places;
  };
  EXPECT_EQ(marksOf({{"A", 5}}), marksOf({{"B", 1}}));
}

TEST(RoomResults, AreNotShownBeforeTheyAreRevealed) {
  RoomProbe probe;
  const auto session = aSession()
                           .withTheme("Buses")
                           .withTheme("Lights")
                           .withOpenVote({"A", "B"})
                           .withBallot({{"A", 5}})
                           .closed()
                           .session();
  for (const session::RoundId chosen : {session::RoundId{}, round(session)}) {
    RoomState state = on(RoomPage::results);
    state.round = chosen;
    probe.draw(session, state, kFullHd);
    EXPECT_TRUE(probe.says("The result is not shown yet."));
    EXPECT_FALSE(probe.says("Buses"));
  }
}

TEST(RoomResults, ShowDotsPeopleAndTheTally) {
  RoomProbe probe;
  probe.draw(anEvening(), on(RoomPage::results), kFullHd);
  EXPECT_TRUE(probe.says("Buses 8"));
  EXPECT_TRUE(probe.says("2 people"));
  EXPECT_TRUE(probe.says("Lights 2"));
  EXPECT_TRUE(probe.says("1 person"));
  EXPECT_TRUE(probe.says("2 ballots, 10 dots, none spoiled"));
  EXPECT_TRUE(probe.says("Closed " + base::clockText(kEvening)));
}

TEST(RoomResults, SayWhenWhatWasVotedOnHasChangedSince) {
  RoomProbe probe;
  auto builder = aSession().withCards(3).withTheme("Buses", {"1"}).withTheme("Lights", {"2"});
  builder.withOpenVote({"A", "B"}).withBallot({{"A", 5}}).closed().revealed();
  probe.draw(builder, on(RoomPage::results), kFullHd);
  EXPECT_FALSE(probe.says("changed since"));
  const session::ThemeId buses = theme(builder.session(), "A");
  builder.with(sort::NameTheme{buses, "Trams"});
  probe.draw(builder, on(RoomPage::results), kFullHd);
  EXPECT_TRUE(probe.says("Buses 5")) << "it stands for what was voted on";
  EXPECT_TRUE(probe.says("1 changed since"));
}

TEST(RoomRecommendations, SayWhatTheyRestOnAndThatSomeDiffer) {
  RoomProbe probe;
  probe.draw(anEvening(), on(RoomPage::recommendations), kFullHd);
  EXPECT_TRUE(probe.says("Recommendation 1 of 1 · proposed"));
  EXPECT_TRUE(probe.says("Run the last bus at midnight."));
  EXPECT_FALSE(probe.says("nothing yet")) << "nobody's part is written";
  EXPECT_TRUE(probe.says("Because of"));
  EXPECT_TRUE(probe.says("and 4 cards"));
  EXPECT_TRUE(probe.says("Some of us see this differently"));
}

TEST(RoomRecommendations, GiveADifferingViewASheetOfItsOwnAtTheSameSize) {
  RoomProbe probe;
  const auto sizeOf = [&](std::string_view words, int sheet) {
    probe.draw(anEvening(), on(RoomPage::recommendations, sheet), kFullHd);
    EXPECT_TRUE(probe.says(words));
    float tallest = 0;
    for (const Mark& mark : probe.marks()) {
      if (mark.glyph) tallest = std::max(tallest, mark.bottom - mark.top);
    }
    return tallest;
  };
  EXPECT_FLOAT_EQ(sizeOf("Run the last bus at midnight.", 0),
                  sizeOf("“The night bus is not safe.”", 1));
}

TEST(RoomTurned, GoesThroughTheSheetsAndOnToTheNextTheme) {
  RoomProbe probe;
  SessionBuilder builder;
  builder.withCards(30);
  Codes codes;
  for (int i = 1; i < 30; ++i)
    codes.push_back(fmt::format("{}", i));
  builder.withTheme("Buses", codes).withTheme("Lights", {"30"});
  RoomState state = on(RoomPage::theme);
  const int sheets = probe.sheets(builder, state, kFullHd);
  ASSERT_GT(sheets, 1);
  for (int i = 1; i < sheets; ++i)
    state = probe.turned(builder, state, 1);
  EXPECT_EQ(state.sheet, sheets - 1);
  const RoomState next = probe.turned(builder, state, 1);
  EXPECT_EQ(next.theme, theme(builder, "B"));
  EXPECT_EQ(next.sheet, 0);
  const RoomState back = probe.turned(builder, next, -1);
  EXPECT_EQ(back.theme, theme(builder, "A"));
  EXPECT_EQ(back.sheet, sheets - 1);
}

TEST(RoomTurned, StopsAtBothEnds) {
  RoomProbe probe;
  for (const ui::RoomPageRow& row : ui::roomPages()) {
    RoomState state = on(row.page);
    for (int i = 0; i < 40; ++i)
      state = probe.turned(anEvening(), state, 1);
    const RoomState end = probe.turned(anEvening(), state, 1);
    EXPECT_EQ(end.sheet, state.sheet) << row.name;
    for (int i = 0; i < 80; ++i)
      state = probe.turned(anEvening(), state, -1);
    EXPECT_EQ(state.sheet, 0) << row.name;
  }
}

TEST(RoomTurned, ReadsCardsInTurnAndPassesOverHeldBackOnes) {
  RoomProbe probe;
  RoomState state = on(RoomPage::card);
  state.card = card(anEvening(), "3");
  EXPECT_EQ(probe.turned(anEvening(), state, 1).card, card(anEvening(), "5"));
}

TEST(RoomColumns, PlaceEveryCardOnceAndInsideTheHeight) {
  const std::vector<float> heights{100, 300, 50, 50, 500, 20, 400, 400, 90};
  std::size_t placed = 0;
  for (const ui::ColumnSheet& sheet : ui::inColumns(heights, 2, 10, 500)) {
    EXPECT_EQ(sheet.first, placed);
    for (std::size_t i = 0; i < sheet.slots.size(); ++i) {
      EXPECT_LT(sheet.slots[i].column, 2U);
      EXPECT_LE(sheet.slots[i].y + heights[placed + i], 500);
    }
    placed += sheet.slots.size();
  }
  EXPECT_EQ(placed, heights.size());
}

TEST(RoomColumns, LeavesNoHoleThatAShorterCardFills) {
  const auto sheets = ui::inColumns({300, 300, 150, 150, 150}, 2, 10, 500);
  ASSERT_EQ(sheets.size(), 2U);
  ASSERT_EQ(sheets[0].slots.size(), 4U);
  EXPECT_EQ(sheets[0].slots[2].column, 0U);
  EXPECT_EQ(sheets[0].slots[2].y, 310);
  EXPECT_EQ(sheets[0].slots[3].column, 1U);
}

TEST(RoomColumns, AreEvenOnASheetThatIsNotFull) {
  const auto sheets = ui::inColumns({100, 100}, 2, 10, 500);
  ASSERT_EQ(sheets.size(), 1U);
  EXPECT_EQ(sheets[0].slots[1].column, 1U);
}

}  // namespace
}  // namespace ct::tests
