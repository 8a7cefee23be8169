#include "ui/board_columns.h"

#include <algorithm>
#include <cmath>

namespace ct::ui {
namespace {

/// With a gap. Of as many cards as tell it; of very long or short ones a little of either is left
/// out of account, for themes hold some of each.
double usualHeight(const session::Session& session, const BoardMeasures& measures) {
  constexpr std::size_t kTelling = 200;
  constexpr double kLongest = 160;
  double sum = 0;
  std::size_t count = 0;
  for (const session::Card& card : session.cards()) {
    if (count == kTelling) break;
    sum += measures.card(card) + kCardGap;
    ++count;
  }
  const double mean = count == 0 ? 0 : sum / static_cast<double>(count);
  return std::clamp(mean, kUsualCardHeight, kLongest);
}

/// How large all of it is seen in a window of that shape and one unit high.
double nearness(const Box& bounds, double shape) {
  return std::min(shape / bounds.width, 1 / bounds.height);
}

}  // namespace

std::size_t usualThemeColumns(const session::Session& session, const BoardMeasures& measures) {
  constexpr double kShape = 0.8;   // of the themes alone, width to height
  constexpr double kFilled = 0.5;  // of a theme by its cards
  constexpr double kColumn = kCardWidth + kCardGap;
  constexpr double kFewest = 2;
  const double area = static_cast<double>(session.cards().size()) * kColumn *
                      usualHeight(session, measures) / kFilled;
  const double columns = std::round(std::sqrt(kShape * area) / kRegionPitch);
  return static_cast<std::size_t>(std::max(kFewest, columns));
}

std::size_t suitingThemeColumns(const session::Session& session, const BoardMeasures& measures,
                                const std::function<BoardLayout(std::size_t)>& lay) {
  constexpr std::size_t kMostCards = 4000;  // with more of them, laying out takes too long
  constexpr std::size_t kMostBeside = 8;
  constexpr double kMuchLarger = 1.2;
  const std::size_t usual = usualThemeColumns(session, measures);
  if (session.themes().empty() || session.cards().size() > kMostCards) return usual;
  const std::size_t before = measures.themeColumnsBefore;
  std::size_t best = before > 0 ? before : usual;
  double nearest = 0;
  if (before > 0) nearest = kMuchLarger * nearness(lay(before).bounds, measures.shape);
  const std::size_t most = std::max(usual + 2, std::min(kMostBeside, session.themes().size()));
  for (std::size_t columns = std::max<std::size_t>(2, usual - 1); columns <= most; ++columns) {
    const double near = nearness(lay(columns).bounds, measures.shape);
    if (near <= nearest) continue;
    nearest = near;
    best = columns;
  }
  return best;
}

}  // namespace ct::ui
