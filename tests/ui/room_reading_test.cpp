#include <gtest/gtest.h>

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

#include "ui/room_pages.h"
#include "ui/room_probe.h"

namespace ct::tests {
namespace {

const ImVec2 kLow{1280, 720};

TEST(RoomReading, SetsTheWordsOfACardNoSmallerThanTheBackRowReads) {
  RoomProbe probe;
  for (const int times : {1, 8, 40}) {
    const auto session = aSession().withCard(many("We waited for the bus. ", times)).session();
    RoomState state = on(RoomPage::card);
    state.card = card(session, "1");
    for (const ImVec2 size : {kFullHd, kLow}) {
      const int sheets = probe.sheets(session, state, size);
      for (state.sheet = 0; state.sheet < sheets; ++state.sheet) {
        probe.draw(session, state, size);
        EXPECT_GE(probe.smallestOf("waited"), size.y * ui::kRoomReading - 0.01F)
            << times << " times, sheet " << state.sheet;
      }
    }
  }
}

TEST(RoomReading, SetsTheCardsOfAThemeNoSmallerThanTheBackRowReads) {
  RoomProbe probe;
  for (const int count : {1, 4, 40}) {
    SessionBuilder builder;
    Codes codes;
    for (int i = 1; i <= count; ++i) {
      builder.withCard("We waited for a bus that never came, all evening long.");
      codes.push_back(std::to_string(i));
    }
    builder.withTheme(many("A title of many words ", 4), codes);
    const int sheets = probe.sheets(builder, on(RoomPage::theme), kFullHd);
    for (int sheet = 0; sheet < sheets; ++sheet) {
      probe.draw(builder, on(RoomPage::theme, sheet), kFullHd);
      const float least = kFullHd.y * ui::kRoomReading - 0.01F;
      EXPECT_GE(probe.smallestOf("We waited for a bus"), least) << count << ", sheet " << sheet;
      EXPECT_GE(probe.smallestOf("A title of many"), least) << count << ", sheet " << sheet;
    }
  }
}

TEST(RoomReading, SetsTheQuestionNoSmallerThanTheBackRowReads) {
  RoomProbe probe;
  for (const int times : {1, 40}) {
    const auto session =
        after(aSession(), facilitate::SetPurpose{many("How do we get home tonight? ", times)});
    probe.draw(session, on(RoomPage::purpose), kFullHd);
    EXPECT_GE(probe.smallestOf("How do we get"), kFullHd.y * ui::kRoomReading - 0.01F);
  }
}

/// An evening whose titles are found wherever they stand.
session::Session twoTitles() {
  return aSession()
      .withCards(4)
      .withTheme("Zebra crossings", {"1", "2"})
      .withTheme("Quiet lanes", {"3"})
      .withOpenVote({"A", "B"})
      .withBallot({{"A", 3}, {"B", 1}})
      .closed()
      .revealed()
      .withOpenVote({"A", "B"});
}

TEST(RoomSigns, StandBesideEveryThemesTitle) {
  RoomProbe probe;
  for (const RoomPage page :
       {RoomPage::overview, RoomPage::theme, RoomPage::voting, RoomPage::results}) {
    for (const char* letter : {"A", "B"}) {
      RoomState state = on(page);
      state.theme = theme(twoTitles(), letter);
      probe.draw(twoTitles(), state, kFullHd);
      const std::string title = *letter == 'A' ? "Zebra crossings" : "Quiet lanes";
      EXPECT_TRUE(probe.says(letter + title)) << session::nameOf(page) << ", " << title;
    }
  }
}

TEST(RoomSigns, StandBesideEveryTitleOfACardsOwnThemeToo) {
  RoomProbe probe;
  RoomState state = on(RoomPage::card);
  state.card = card(twoTitles(), "3");
  probe.draw(twoTitles(), state, kFullHd);
  EXPECT_TRUE(probe.says("Quiet lanes"));
  EXPECT_TRUE(probe.says("B"));
}

/// So that all that holds of the places of things in the light holds in the dark too.
TEST(RoomInTheDark, DiffersInNothingButItsColours) {
  RoomProbe probe;
  const auto drawn = [&](RoomState state, bool dark) {
    state.dark = dark;
    state.card = card(anEvening(), "1");
    probe.draw(anEvening(), state, kFullHd);
    return probe.marks();
  };
  const auto grounds = [&] {
    std::vector<std::uint32_t> all;
    for (const SeenGlyph& glyph : probe.seen())
      all.push_back(glyph.ground.rgb);
    return all;
  };
  for (const ui::RoomPageRow& row : ui::roomPages()) {
    const auto light = drawn(on(row.page), false);
    const auto inLight = grounds();
    EXPECT_EQ(drawn(on(row.page), true), light) << row.name;
    EXPECT_NE(grounds(), inLight) << row.name;
  }
}

}  // namespace
}  // namespace ct::tests
