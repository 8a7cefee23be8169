#include "paper/cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "paper/pen.h"

namespace ct::paper {
namespace {

using Pieces = std::vector<std::vector<Line>>;  // of one card, by the piece of paper

constexpr float kBesideCut = mm(5);

/// Where the words of one piece of paper stand.
struct Area {
  float x = 0, y = 0, width = 0, height = 0;
};

/// One of `of` equal parts of the page, across or down, without what stays white: more at the edges
/// of the page, where printers need it, than beside a cut. All parts have the same room.
struct Share {
  float from, length;

  Share(float whole, int number, int of) {
    const float part = whole / static_cast<float>(of);
    const float before = of == 1 ? kMargin
                                 : kMargin - (kMargin - kBesideCut) * static_cast<float>(number) /
                                                 static_cast<float>(of - 1);
    from = part * static_cast<float>(number) + before;
    length = part - kMargin - (of == 1 ? kMargin : kBesideCut);
  }
};

/// Lines dealt out to as many pieces as they need.
Pieces dealt(std::vector<Line> lines, float room) {
  Pieces pieces(1);
  float left = room;
  for (Line& line : lines) {
    if (line.height > left && !pieces.back().empty()) {
      pieces.emplace_back();
      left = room;
    }
    left -= line.height;
    pieces.back().push_back(std::move(line));
  }
  return pieces;
}

class CardPages {
 public:
  CardPages(const CardGrid& grid, Lettering& lettering) : grid_(grid), lettering_(lettering) {}

  void add(const session::Card& card) {
    const Area piece = areaOf(0);
    auto [style, pieces] = set(card, piece);
    if (pieces.size() > 1 && grid_.growsToAPage) {
      std::tie(style, pieces) = set(card, kWholePage);
      for (std::size_t i = 0; i < pieces.size(); ++i) {
        pages_.emplace_back();
        write(kWholePage, card, style, pieces[i], {i, pieces.size()});
      }
      taken_ = perPage();
      return;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i)
      write(nextArea(), card, style, pieces[i], {i, pieces.size()});
  }

  std::vector<Page> finish() && { return std::move(pages_); }

 private:
  static constexpr Area kWholePage{kMargin, kMargin, kPageWidth - 2 * kMargin,
                                   kPageHeight - 2 * kMargin};

  struct Part {
    std::size_t number;  ///< from 0
    std::size_t of;
  };

  int perPage() const { return grid_.columns * grid_.rows; }

  /// All pieces are alike, so that a page can be cut by halves and thirds.
  Area areaOf(int place) const {
    const Share across(kPageWidth, place % grid_.columns, grid_.columns);
    const Share down(kPageHeight, place / grid_.columns, grid_.rows);
    return {across.from, down.from, across.length, down.length};
  }

  Area nextArea() {
    if (taken_ == perPage()) {
      pages_.emplace_back();
      drawCuts();
      taken_ = 0;
    }
    return areaOf(taken_++);
  }

  void drawCuts() {
    Pen pen(pages_.back(), lettering_);
    for (int i = 1; i < grid_.columns; ++i) {
      const float x = kPageWidth * static_cast<float>(i) / static_cast<float>(grid_.columns);
      pen.stroke({x, kMargin, x, kPageHeight - kMargin, 0.5F, kFaint, true});
    }
    for (int i = 1; i < grid_.rows; ++i) {
      const float y = kPageHeight * static_cast<float>(i) / static_cast<float>(grid_.rows);
      pen.stroke({kMargin, y, kPageWidth - kMargin, y, 0.5F, kFaint, true});
    }
  }

  float codeHeight() const { return grid_.code * 1.4F; }

  /// The largest type that needs no more pieces than the smallest does.
  std::pair<text::Style, Pieces> set(const session::Card& card, const Area& area) {
    const float room = area.height - codeHeight();
    const auto at = [&](float size) {
      const text::Style style{.size = size, .width = area.width};
      return std::pair(style, dealt(lettering_.lines(card.said, style), room));
    };
    auto best = at(grid_.smallest);
    float fits = grid_.smallest;
    for (float tooLarge = grid_.largest + 1; tooLarge - fits > 0.5F;) {
      const float size = (fits + tooLarge) / 2;
      auto larger = at(std::min(size, grid_.largest));
      if (larger.second.size() > best.second.size()) {
        tooLarge = size;
      } else {
        fits = size;
        best = std::move(larger);
      }
    }
    return best;
  }

  void write(const Area& area, const session::Card& card, const text::Style& style,
             std::vector<Line>& lines, Part part) {
    Pen pen(pages_.back(), lettering_);
    const text::Style code{
        .size = grid_.code, .weight = text::Weight::bold, .width = area.width * 0.7F};
    const std::string name = card.isVoice() ? card.code : card.code + " information";
    const Setting number = fitted(lettering_, name, code, grid_.smallest, codeHeight());
    // The figures begin where the piece's own margin ends, not the white above them.
    pen.write(area.x, area.y - number.style.size * 0.3F, number);
    if (part.of > 1) {
      const text::Style small{.size = std::max(8.0F, grid_.code * 0.3F),
                              .width = area.width,
                              .align = text::Align::end};
      pen.write(area.x, area.y, fmt::format("part {} of {}", part.number + 1, part.of), small,
                kQuiet);
    }
    pen.write(area.x, area.y + codeHeight(), Setting{style, std::move(lines)});
  }

  const CardGrid& grid_;
  Lettering& lettering_;
  std::vector<Page> pages_;
  int taken_ = perPage();  // of the last page
};

}  // namespace

Sheets cardSheets(const report::SharedSession& shared, const CardGrid& grid, Lettering& lettering) {
  CardPages pages(grid, lettering);
  for (const session::Card& card : shared.session.cards()) {
    if (card.sameAs) continue;  // it is on the wall with the one that says the same
    pages.add(card);
  }
  const session::SessionInfo& info = shared.session.info();
  return {info.title + ": cards", info.startedAt, std::move(pages).finish()};
}

}  // namespace ct::paper
