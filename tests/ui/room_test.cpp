#include "ui/room.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <cmath>

#include "support/session_builder.h"
#include "ui/freeze.h"
#include "ui/room_pages.h"
#include "ui/room_probe.h"

namespace ct::tests {
namespace {

/// Everything people paste: every script, no spaces, no end; hundreds of cards, a hundred themes.
session::Session everything() {
  SessionBuilder builder;
  builder.with(facilitate::SetPurpose{many("Why does it take so long to get home? ", 12)});
  builder.withCards(300);
  for (const char* said : {"بس رات دس بجے بند ہو جاتی ہے", "الحافلة الأخيرة تغادر مبكرا جدا",
                           "最后一班公交车走得太早了", "आख़िरी बस बहुत जल्दी चली जाती है"}) {
    builder.withCard(said).withCard(many(std::string(said) + " ", 30));
  }
  builder.withCard(many("公交车走得太早", 300)).withCard(many("x", 3000));
  builder.withCard(many("We waited for a bus that never came. ", 500));
  builder.withTheme(many("A title the group could not agree on ", 5), {"301", "302", "303", "304"});
  builder.withTheme("رات کی بسیں اور محفوظ راستے جن پر سب چل سکیں",
                    {"305", "306", "309", "310", "311"});
  for (int i = 2; i < 100; ++i)
    builder.withTheme(fmt::format("Theme {}", i), {fmt::format("{}", i)});
  Codes letters;
  for (const auto* theme : sort::themesInOrder(builder.session()))
    letters.push_back(theme->letter);
  builder.withOpenVote(letters, 500).withBallot({{"A", 5}}).closed().revealed();
  builder.withOpenVote({"A", "B"}, 500).withBallot({{"A", 5}});
  recommend::AddRecommendation add;
  add.text = many("Everybody should be able to get home at night. ", 40);
  add.communityCan = many("Ask our neighbours. ", 60);
  for (const auto* theme : sort::themesInOrder(builder.session()))
    add.themes.push_back(theme->id);
  builder.with(add).withDifferingView(many("Not like this. ", 90));
  return builder.session();
}

/// Calls `check` on every sheet (at most the first few and the last of a page) of every page.
template <class Check>
void onEverySheet(RoomProbe& probe, const session::Session& session, ImVec2 size, Check check) {
  for (const ui::RoomPageRow& row : ui::roomPages()) {
    for (const char* code : {"1", "301", "306", "309", "310", "311"}) {
      if (row.page != RoomPage::card && code != std::string_view("1")) continue;
      RoomState state = on(row.page);
      state.card = card(session, code);
      const int sheets = probe.sheets(session, state, size);
      for (int sheet = 0; sheet < sheets;
           sheet = sheet == 4 ? std::max(5, sheets - 1) : sheet + 1) {
        state.sheet = sheet;
        SCOPED_TRACE(fmt::format("{} of card {}, sheet {} of {}, {} x {}", row.name, code,
                                 sheet + 1, sheets, size.x, size.y));
        probe.draw(session, state, size);
        check();
      }
    }
  }
}

const ImVec2 kSizes[] = {{1280, 720}, {1920, 1080}, {1440, 1080}, {3840, 2160}};

TEST(Room, NeverWritesSmallerThanTheBackRowCanRead) {
  RoomProbe probe;
  for (const auto& session : {aSession().session(), anEvening().session(), everything()}) {
    for (const ImVec2 size : kSizes) {
      onEverySheet(probe, session, size,
                   [&] { EXPECT_GE(probe.smallestText(), size.y * ui::kRoomLeast - 0.01F); });
    }
  }
}

TEST(Room, StaysInsideItsPicture) {
  RoomProbe probe;
  for (const auto& session : {anEvening().session(), everything()}) {
    for (const ImVec2 size : kSizes) {
      onEverySheet(probe, session, size, [&] {
        for (const Mark& mark : probe.marks()) {
          ASSERT_GE(mark.left, -1);
          ASSERT_GE(mark.top, -1);
          ASSERT_LE(mark.right, size.x + 1);
          ASSERT_LE(mark.bottom, size.y + 1);
        }
      });
    }
  }
}

TEST(Room, KeepsThePageOutOfTheFoot) {
  RoomProbe probe;
  for (const auto& session : {anEvening().session(), everything()}) {
    for (const ImVec2 size : kSizes) {
      onEverySheet(probe, session, size, [&] {
        const float foot = size.y * 0.86F;
        for (const Mark& mark : probe.marks()) {
          const bool ground = !mark.glyph && mark.bottom - mark.top > size.y * 0.99F;
          ASSERT_TRUE(ground || mark.bottom <= foot || mark.top >= foot)
              << mark.top / size.y << " to " << mark.bottom / size.y;
        }
      });
    }
  }
}

TEST(Room, IsTheSameWhoeverWantsToBeInvolved) {
  RoomProbe probe;
  const auto evening = [](const std::string& codeWords) {
    SessionBuilder builder = anEvening();
    builder.with(gather::RecordConversation{{.place = "Riverside", .codeWords = codeWords}});
    const session::ConversationId talk = builder.session().conversations().begin()->id;
    return builder.with(gather::CameFrom{cards(builder.session(), {"1", "2"}), talk}).session();
  };
  const session::Session nobody = evening("");
  const session::Session somebody = evening("Lantern, Kettle");
  std::vector<std::vector<Mark>> without;
  onEverySheet(probe, nobody, kFullHd, [&] { without.push_back(probe.marks()); });
  std::size_t sheet = 0;
  onEverySheet(probe, somebody, kFullHd, [&] { EXPECT_EQ(probe.marks(), without.at(sheet++)); });
  EXPECT_EQ(sheet, without.size());
}

TEST(Room, ShowsOnlyTheGroundWhenBlank) {
  RoomProbe probe;
  RoomState state = on(RoomPage::purpose);
  state.blank = true;
  probe.draw(anEvening(), state, kFullHd);
  EXPECT_EQ(probe.glyphs(), 0U);
  EXPECT_EQ(probe.marks().size(), 2U);  // the two triangles of one rectangle
}

TEST(Room, ShowsTheSessionAsItWasFrozen) {
  RoomProbe probe;
  RoomState state = on(RoomPage::purpose);
  toggleFreeze(state, aSession().session());
  const auto later = after(aSession(), facilitate::SetPurpose{"What else?"});
  probe.draw(later, state, kFullHd);
  EXPECT_TRUE(probe.says("What would get us home?"));
  EXPECT_FALSE(probe.says("What else?"));
}

TEST(Room, SaysCalmlyThatNothingIsHereYet) {
  RoomProbe probe;
  const std::pair<RoomPage, const char*> sentences[] = {
      {RoomPage::overview, "No themes yet."},
      {RoomPage::theme, "No themes yet."},
      {RoomPage::voting, "No vote is open."},
      {RoomPage::results, "No vote yet."},
      {RoomPage::recommendations, "No recommendations yet."}};
  for (const auto& [page, sentence] : sentences) {
    probe.draw(aSession(), on(page), kFullHd);
    EXPECT_TRUE(probe.says(sentence)) << sentence;
  }
}

TEST(Room, ShowsTheQuestionWhereNoCardMayBeShown) {
  RoomProbe probe;
  const session::Session session = aSession().withCards(1).heldBack({"1"});
  RoomState state = on(RoomPage::card);
  state.card = card(session, "1");
  probe.draw(session, state, kFullHd);
  EXPECT_TRUE(
      probe.says(session.info().purpose.empty() ? "No question yet." : session.info().purpose));
}

TEST(Room, NeverShowsAHeldBackCard) {
  RoomProbe probe;
  const auto session = aSession()
                           .withCard("Seen by all")
                           .withCard("Kept apart")
                           .withTheme("Buses", {"1", "2"})
                           .heldBack({"2"})
                           .session();
  RoomState state = on(RoomPage::card);
  state.card = card(session, "2");
  probe.draw(session, state, kFullHd);
  EXPECT_FALSE(probe.says("Kept apart"));
  probe.draw(session, on(RoomPage::theme), kFullHd);
  EXPECT_TRUE(probe.says("Seen by all"));
  EXPECT_FALSE(probe.says("Kept apart"));
}

TEST(Room, NeverShowsAnImpression) {
  RoomProbe probe;
  const auto session = aSession().withCard("The bus was late", "She was close to tears").session();
  RoomState state = on(RoomPage::card);
  state.card = card(session, "1");
  probe.draw(session, state, kFullHd);
  EXPECT_TRUE(probe.says("“The bus was late”"));
  EXPECT_FALSE(probe.says("tears"));
}

/// WCAG 2 contrast of two colours.
double contrast(ui::Colour a, ui::Colour b) {
  const auto light = [](ui::Colour colour) {
    const auto part = [&](int shift) {
      const double value = ((colour.rgb >> shift) & 0xFF) / 255.0;
      return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
  };
  const double lighter = std::max(light(a), light(b));
  return (lighter + 0.05) / (std::min(light(a), light(b)) + 0.05);
}

TEST(RoomColours, KeepWordsSevenToOneInBothPalettes) {
  for (const ui::Palette& palette : {ui::kLight, ui::kDark}) {
    for (const ui::Colour ground : {palette.ground, palette.panel, palette.paper}) {
      EXPECT_GE(contrast(palette.ink, ground), 7);
      EXPECT_GE(contrast(palette.second, ground), 7);
    }
    EXPECT_GE(contrast(palette.ground, palette.second), 7);  // figures on a recommendation's bar
  }
  for (const sort::ThemeLook& look : sort::kThemeLooks) {
    EXPECT_GE(contrast(ui::kInkOnFill, {look.fill}), 7);
  }
}

TEST(NameOfPageSeen, IsThePurposeWhileThereIsNoCardToShow) {
  RoomState state;
  state.page = RoomPage::card;
  EXPECT_EQ(nameOfPageSeen(state), "Purpose");
  state.card = session::CardId{7};
  EXPECT_EQ(nameOfPageSeen(state), "Card");
}

}  // namespace
}  // namespace ct::tests
