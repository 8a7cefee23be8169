#include "ui/board_trays.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "session/chosen_cards.h"

namespace ct::ui {

using session::Card;

namespace {

/// A card outside every theme, and its number among all cards, which never changes.
struct Waiting {
  const Card* card;
  std::size_t number;
};

Tray trayOf(const Card& card) {
  if (card.heldBack) return Tray::heldBack;
  if (card.standing == session::Standing::parked) return Tray::parked;
  return card.standing == session::Standing::fitsNone ? Tray::fitsNone : Tray::notYetPlaced;
}

class Trays {
 public:
  Trays(const session::Session& session, const BoardMeasures& measures,
        const std::vector<Box>& inTheWay, BoardLayout& board)
      : session_(session),
        measures_(measures),
        header_(kTrayHeader * static_cast<double>(measures.head)),
        inTheWay_(inTheWay),
        board_(board) {
    std::size_t number = 0;
    for (const Card& card : session.cards()) {
      ++number;
      if (card.sameAs || measures.isOutOfSight(card)) continue;
      const bool loose = card.x && !card.heldBack;
      if (!session.placementsOf(card.id).empty()) {
        if (card.heldBack) heldBackInThemes_ += session::voicesOf(session, card);
        continue;
      }
      if (loose) {
        laid_[static_cast<std::size_t>(trayOf(card))] += session::voicesOf(session, card);
        continue;
      }
      waiting_[static_cast<std::size_t>(trayOf(card))].push_back({&card, number - 1});
    }
  }

  void lay(BesideThemes beside) {
    BoardKept& kept = board_.kept = measures_.kept;
    if (kept.pileColumns == 0) kept.pileColumns = columnsSuiting(beside.themesWidth);
    const double width = widthOf(kept.pileColumns);
    const std::vector<Row> rows = rowsIn(width);
    kept.pileHeight = std::max(kept.pileHeight, heightOf(rows.front(), width));
    Box all{beside.right - width, 0, width, -kRegionGap};
    for (const Row& row : rows)
      all.height += kRegionGap + bandOf(row, width);
    giveWay(all, inTheWay_, kRegionGap / 2, [](Box& box, const Box& other) {
      box.x = std::min(other.x - kRegionGap - box.width, box.x - 1);  // further left
    });
    Box band{all.x, all.y, width, 0};
    for (const Row& row : rows) {
      band.height = bandOf(row, width);
      layRow(row, band);
      band.y = band.bottom() + kRegionGap;
    }
  }

 private:
  using Row = std::vector<Tray>;

  const std::vector<Waiting>& cardsOf(Tray tray) const {
    return waiting_[static_cast<std::size_t>(tray)];
  }

  std::size_t voicesIn(Tray tray) const {
    std::size_t voices = 0;
    for (const Waiting& each : cardsOf(tray))
      voices += session::voicesOf(session_, *each.card);
    return voices;
  }

  static double widthOf(std::size_t columns) {
    return static_cast<double>(columns) * (kCardWidth + kCardGap) - kCardGap + 2 * kRegionPadding;
  }

  static double columnsFitting(double width) {
    const double inner = width - 2 * kRegionPadding + kCardGap;
    return std::max(1.0, std::floor(inner / (kCardWidth + kCardGap) + 1e-6));
  }

  /// In so many the trays and the themes beside them have about the shape of the window.
  std::size_t columnsSuiting(double themesWidth) const {
    constexpr double kShape = 1.3;  // at least, width to height
    std::array<double, 4> inOneColumn{};
    for (std::size_t tray = 0; tray < waiting_.size(); ++tray) {
      for (const Waiting& each : waiting_[tray])
        inOneColumn[tray] += measures_.card(*each.card) + kCardGap;
    }
    for (std::size_t columns = 2;; ++columns) {
      const double width = widthOf(columns);
      double height = 0;
      for (const Row& row : rowsIn(width)) {
        const double fitting = columnsFitting(widthOfOne(row, width));
        double highest = 0;
        for (const Tray tray : row)
          highest = std::max(highest, inOneColumn[static_cast<std::size_t>(tray)] / fitting);
        height += header_ + highest + kRegionPadding + kRegionGap;
      }
      if (width + themesWidth >= kShape * height) return columns;
    }
  }

  /// The pile, and beneath it what was set aside: side by side where there is room for two columns
  /// in each.
  std::vector<Row> rowsIn(double width) const {
    Row aside{Tray::parked, Tray::fitsNone};
    if (!cardsOf(Tray::heldBack).empty()) aside.push_back(Tray::heldBack);
    const auto most = static_cast<std::size_t>((width + kRegionGap) / (kRegionWidth + kRegionGap));
    std::vector<Row> rows{{Tray::notYetPlaced}};
    for (const Tray tray : aside) {
      if (rows.size() == 1 || rows.back().size() == most) rows.emplace_back();
      rows.back().push_back(tray);
    }
    return rows;
  }

  static double widthOfOne(const Row& row, double width) {
    const auto count = static_cast<double>(row.size());
    return (width - (count - 1) * kRegionGap) / count;
  }

  double heightOf(const Row& row, double width) const {
    double height = 0;
    for (const Tray tray : row)
      height = std::max(height, fill(tray, {0, 0, widthOfOne(row, width), 0}, nullptr));
    return height;
  }

  /// How high the row is laid: the pile, the first, never lower than it was.
  double bandOf(const Row& row, double width) const {
    const bool pile = row.front() == Tray::notYetPlaced;
    return pile ? board_.kept.pileHeight : heightOf(row, width);
  }

  void layRow(const Row& row, const Box& band) {
    Box box{band.x, band.y, widthOfOne(row, band.width), band.height};
    for (const Tray tray : row) {
      fill(tray, box, &board_.cards);
      board_.trays.push_back({tray, box, voicesIn(tray), laid_[static_cast<std::size_t>(tray)],
                              tray == Tray::heldBack ? heldBackInThemes_ : 0, measures_.head});
      box.x += box.width + kRegionGap;
    }
  }

  /// Puts the tray's cards where they lie in it, into `cards` if there is one; gives how high the
  /// tray must be.
  double fill(Tray tray, const Box& box, std::vector<PlacedCard>* cards) const {
    std::vector<double> ends(static_cast<std::size_t>(columnsFitting(box.width)), box.y + header_);
    std::size_t place = 0;
    for (const auto& [card, number] : cardsOf(tray)) {
      const std::size_t column = (tray == Tray::notYetPlaced ? number : place++) % ends.size();
      const double left = static_cast<double>(column) * (kCardWidth + kCardGap);
      const Box at{box.x + kRegionPadding + left, ends[column], kCardWidth, measures_.card(*card)};
      ends[column] = at.bottom() + kCardGap;
      if (cards != nullptr) cards->push_back({card->id, {}, at});
    }
    const double end = *std::max_element(ends.begin(), ends.end()) - kCardGap;
    return std::max(end, box.y + header_) + kRegionPadding - box.y;
  }

  const session::Session& session_;
  const BoardMeasures& measures_;
  double header_;
  const std::vector<Box>& inTheWay_;
  BoardLayout& board_;
  std::size_t heldBackInThemes_ = 0;
  std::array<std::size_t, 4> laid_{};            ///< on the board by hand, by tray
  std::array<std::vector<Waiting>, 4> waiting_;  ///< by tray
};

}  // namespace

void layTrays(const session::Session& session, const BoardMeasures& measures, BesideThemes beside,
              const std::vector<Box>& inTheWay, BoardLayout& board) {
  Trays(session, measures, inTheWay, board).lay(beside);
}

}  // namespace ct::ui
