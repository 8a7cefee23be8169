#include "ui/board_columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/session_builder.h"

namespace ct::ui {
namespace {

using tests::aSession;

/// Long notes, as people write them.
BoardMeasures measures() {
  return {.card = [](const session::Card&) { return 210.0; },
          .header = [](const session::Theme&, std::size_t) { return 120.0; }};
}

/// Sixty cards; the first so many in themes of seven.
session::Session sorted(int themes) {
  auto builder = aSession().withCards(60);
  for (int theme = 0; theme < themes; ++theme) {
    tests::Codes codes;
    for (int card = 1; card <= 7; ++card)
      codes.push_back(std::to_string(theme * 7 + card));
    builder.withTheme("Theme", codes);
  }
  return builder;
}

double nearness(const BoardLayout& layout, double shape) {
  return std::min(shape / layout.bounds.width, 1 / layout.bounds.height);
}

TEST(BoardColumns, AreThoseInWhichAllOfItIsSeenLargest) {
  const session::Session session = sorted(8);
  for (const double shape : {0.8, 1.2, 2.4}) {
    BoardMeasures as = measures();
    as.shape = shape;
    const BoardLayout chosen = layOutBoard(session, as);
    for (std::size_t columns = 2; columns <= session.themes().size(); ++columns) {
      as.kept.themeColumns = columns;
      EXPECT_GE(nearness(chosen, shape), nearness(layOutBoard(session, as), shape)) << columns;
    }
  }
}

TEST(BoardColumns, AreMoreInAWiderWindow) {
  const session::Session session = sorted(8);
  BoardMeasures tall = measures();
  tall.shape = 0.6;
  BoardMeasures wide = measures();
  wide.shape = 3;
  EXPECT_LT(layOutBoard(session, tall).kept.themeColumns,
            layOutBoard(session, wide).kept.themeColumns);
}

TEST(BoardColumns, StayUnlessAllOfItWouldBeSeenMuchLarger) {
  const session::Session session = sorted(8);
  BoardMeasures as = measures();
  const std::size_t best = layOutBoard(session, as).kept.themeColumns;
  as.themeColumnsBefore = best + 1;
  as.kept.themeColumns = best + 1;
  const double before = nearness(layOutBoard(session, as), as.shape);
  as.kept = {};
  const BoardLayout anew = layOutBoard(session, as);
  const bool muchLarger = nearness(anew, as.shape) > 1.2 * before;
  EXPECT_EQ(anew.kept.themeColumns, muchLarger ? best : best + 1);
  as.themeColumnsBefore = 30;
  EXPECT_EQ(layOutBoard(session, as).kept.themeColumns, best) << "one long row is given up";
}

TEST(BoardColumns, AreTheUsualOnesWhileThereIsNoTheme) {
  const session::Session session = sorted(0);
  EXPECT_EQ(layOutBoard(session, measures()).kept.themeColumns,
            usualThemeColumns(session, measures()));
}

TEST(BoardColumns, AreMoreForLongNotesThanForShortOnes) {
  BoardMeasures brief = measures();
  brief.card = [](const session::Card&) { return 50.0; };
  const session::Session session = sorted(0);
  EXPECT_LT(usualThemeColumns(session, brief), usualThemeColumns(session, measures()));
}

TEST(BoardColumns, LeaveWhatLiesBeneathThePileWhereItIsWhileThePileGoesDown) {
  const BoardLayout before = layOutBoard(sorted(0), measures());
  BoardMeasures as = measures();
  as.kept = before.kept;
  const BoardLayout after = layOutBoard(sorted(8), as);
  for (std::size_t tray = 0; tray < 3; ++tray) {
    EXPECT_EQ(after.trays[tray].box.x, before.trays[tray].box.x);
    EXPECT_EQ(after.trays[tray].box.y, before.trays[tray].box.y);
  }
  EXPECT_LT(layOutBoard(sorted(8), measures()).trays[1].box.y, after.trays[1].box.y)
      << "laid anew, it comes up";
}

}  // namespace
}  // namespace ct::ui
