#include "ui/board_trays.h"

#include <algorithm>
#include <array>
#include <cmath>

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
      : measures_(measures),
        header_(kTrayHeader * static_cast<double>(measures.head)),
        inTheWay_(inTheWay),
        board_(board) {
    std::size_t number = 0;
    for (const Card& card : session.cards()) {
      ++number;
      const bool loose = card.x && !card.heldBack;
      if (!session.placementsOf(card.id).empty()) continue;
      if (loose) {
        ++laid_[static_cast<std::size_t>(trayOf(card))];
        continue;
      }
      waiting_[static_cast<std::size_t>(trayOf(card))].push_back({&card, number - 1});
    }
  }

  void lay(BoardPoint at, double width) {
    const BoardPoint below = layBand({at.x, at.y, width, 0}, {Tray::notYetPlaced});
    std::vector<Tray> aside{Tray::parked, Tray::fitsNone};
    if (!cardsOf(Tray::heldBack).empty()) aside.push_back(Tray::heldBack);
    layBand({below.x, below.y, width, 0}, aside);
  }

 private:
  const std::vector<Waiting>& cardsOf(Tray tray) const {
    return waiting_[static_cast<std::size_t>(tray)];
  }

  /// Trays side by side, of one width and height. Gives where the next band begins.
  BoardPoint layBand(Box band, const std::vector<Tray>& trays) {
    const auto count = static_cast<double>(trays.size());
    Box box = band;
    box.width = (band.width - (count - 1) * kRegionGap) / count;
    for (const Tray tray : trays)
      band.height = std::max(band.height, fill(tray, box, nullptr));
    giveWay(band);
    box.y = band.y;
    box.height = band.height;
    for (const Tray tray : trays) {
      fill(tray, box, &board_.cards);
      board_.trays.push_back(
          {tray, box, cardsOf(tray).size(), laid_[static_cast<std::size_t>(tray)], measures_.head});
      box.x += box.width + kRegionGap;
    }
    return {band.x, band.bottom() + kRegionGap};
  }

  /// Puts the tray's cards where they lie in it, into `cards` if there is one; gives how high the
  /// tray must be.
  double fill(Tray tray, const Box& box, std::vector<PlacedCard>* cards) const {
    const double inner = box.width - 2 * kRegionPadding + kCardGap;
    const double fitting = std::max(1.0, std::floor(inner / (kCardWidth + kCardGap)));
    const bool byNumber = tray == Tray::notYetPlaced;
    const double spare = inner - fitting * (kCardWidth + kCardGap);
    const double wider = byNumber && fitting > 1 ? spare / (fitting - 1) : 0;
    std::vector<double> ends(static_cast<std::size_t>(fitting), box.y + header_);
    std::size_t place = 0;
    for (const auto& [card, number] : cardsOf(tray)) {
      const std::size_t column = (byNumber ? number : place++) % ends.size();
      const double left = static_cast<double>(column) * (kCardWidth + kCardGap + wider);
      const Box at{box.x + kRegionPadding + left, ends[column], kCardWidth, measures_.card(*card)};
      ends[column] = at.bottom() + kCardGap;
      if (cards != nullptr) cards->push_back({card->id, {}, at});
    }
    const double end = *std::max_element(ends.begin(), ends.end()) - kCardGap;
    return std::max(end, box.y + header_) + kRegionPadding - box.y;
  }

  /// Down, until it lies on nothing that is in the way.
  void giveWay(Box& band) const {
    for (bool moved = true; moved;) {
      moved = false;
      for (const Box& other : inTheWay_) {
        if (!band.touches(other.grown(kRegionGap / 2))) continue;
        band.y = std::max(other.bottom() + kRegionGap, band.y + 1);  // onwards, whatever rounding
        moved = true;
      }
    }
  }

  const BoardMeasures& measures_;
  double header_;
  const std::vector<Box>& inTheWay_;
  BoardLayout& board_;
  std::array<std::size_t, 4> laid_{};            ///< on the board by hand, by tray
  std::array<std::vector<Waiting>, 4> waiting_;  ///< by tray
};

}  // namespace

void layTrays(const session::Session& session, const BoardMeasures& measures, BoardPoint at,
              double width, const std::vector<Box>& inTheWay, BoardLayout& board) {
  Trays(session, measures, inTheWay, board).lay(at, width);
}

}  // namespace ct::ui
