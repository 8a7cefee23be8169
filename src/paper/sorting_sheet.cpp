#include "paper/sorting_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "paper/pen.h"
#include "sort/accounting.h"

namespace ct::paper {
namespace {

constexpr float kWidth = kPageWidth - 2 * kMargin;
constexpr float kRow = mm(22.5F);
constexpr float kHead = mm(28);
constexpr float kLetters = mm(16);  // the first column, and the second
constexpr float kTitles = mm(52);
constexpr std::size_t kRowsOnPage = 11;
constexpr std::size_t kFewestBlank = 3;

struct Row {
  std::string letter;
  std::string title;  ///< empty: to be written
  std::vector<const session::Card*> cards;
};

std::vector<Row> rowsOf(const session::Session& session) {
  std::vector<Row> rows;
  for (const session::Theme* theme : sort::themesInOrder(session))
    rows.push_back(
        {theme->letter, theme->title, sort::cardsIn(session, theme->id, sort::HeldBack::leaveOut)});
  const std::vector<Row> outside{{"P", "Parked", sort::cardsAt(session, sort::Place::parked)},
                                 {"0", "Fits none", sort::cardsAt(session, sort::Place::fitsNone)}};
  // As many blank ones as fill the last page.
  std::size_t blank = kFewestBlank;
  while ((rows.size() + blank + outside.size()) % kRowsOnPage != 0)
    ++blank;
  for (std::string& letter : sort::nextLetters(session, blank))
    rows.push_back({std::move(letter), "", {}});
  rows.insert(rows.end(), outside.begin(), outside.end());
  return rows;
}

/// "So far: 4 7 19", with only as many of them as `most`.
std::string soFar(const std::vector<const session::Card*>& cards, std::size_t most) {
  std::string words = "So far:";
  for (std::size_t i = 0; i < std::min(most, cards.size()); ++i)
    words += " " + cards[i]->code;
  if (most < cards.size()) words += fmt::format(" and {} more", cards.size() - most);
  return words;
}

class SortingPage {
 public:
  SortingPage(Page& page, Lettering& lettering) : pen_(page, lettering), lettering_(lettering) {}

  void drawHead(const session::SessionInfo& info, std::size_t number, std::size_t of) {
    const text::Style title{.size = 18, .weight = text::Weight::bold, .width = kWidth - mm(40)};
    const float y = pen_.write(
        kMargin, kMargin, fitted(lettering_, "Sorting sheet: " + info.title, title, 10, mm(10)));
    pen_.write(kMargin, kMargin + 4, fmt::format("page {} of {}", number, of),
               {.size = 10, .width = kWidth, .align = text::Align::end}, kQuiet);
    pen_.write(
        kMargin, y + mm(1),
        "Write the number of each card in the row of its theme. A theme that is new gets the "
        "next free letter and a title. When all is sorted, read it out row by row, "
        "“C: 4 7 19”, to whoever types it in.",
        {.size = 11, .width = kWidth});
  }

  void draw(const Row& row, std::size_t place) {
    const float top = kMargin + kHead + kRow * static_cast<float>(place);
    const float titles = kMargin + kLetters;
    const float codes = titles + kTitles;
    pen_.box({kMargin, top, kWidth, kRow, 0.8F, kInk});
    pen_.stroke({titles, top, titles, top + kRow, 0.8F, kInk});
    pen_.stroke({codes, top, codes, top + kRow, 0.8F, kInk});
    drawLetter(row.letter, top);
    if (row.title.empty()) {
      pen_.writingLine(titles + mm(3), top + mm(11.5F), kTitles - mm(6));
      pen_.writingLine(titles + mm(3), top + mm(19.5F), kTitles - mm(6));
    } else {
      const text::Style title{.size = 12, .width = kTitles - mm(6)};
      const Setting set = fitted(lettering_, row.title, title, 8, kRow - mm(4));
      pen_.write(titles + mm(3), top + (kRow - heightOf(set.lines)) / 2, set);
    }
    drawCodes(row, codes + mm(3), top, kMargin + kWidth - codes - mm(6));
  }

 private:
  void drawLetter(const std::string& letter, float top) {
    const text::Style style{
        .size = 26, .weight = text::Weight::bold, .width = kLetters, .align = text::Align::centre};
    const Setting set = fitted(lettering_, letter, style, 8, kRow);
    pen_.write(kMargin, top + (kRow - heightOf(set.lines)) / 2, set);
  }

  void drawCodes(const Row& row, float x, float top, float width) {
    pen_.writingLine(x, top + mm(11.5F), width);
    pen_.writingLine(x, top + mm(19.5F), width);
    if (row.cards.empty()) return;
    const text::Style style{.size = 9};
    std::size_t most = std::min<std::size_t>(row.cards.size(), 40);
    while (most > 0 && lettering_.lines(soFar(row.cards, most), style).front().width > width)
      --most;
    pen_.label(x, top + mm(1.2F), soFar(row.cards, most), style, kQuiet);
  }

  Pen pen_;
  Lettering& lettering_;
};

}  // namespace

Sheets sortingSheet(const report::SharedSession& shared, Lettering& lettering) {
  const session::SessionInfo& info = shared.session.info();
  const std::vector<Row> rows = rowsOf(shared.session);
  const std::size_t pages = rows.size() / kRowsOnPage;
  Sheets sheets{info.title + ": sorting sheet", info.startedAt, std::vector<Page>(pages)};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SortingPage page(sheets.pages[i / kRowsOnPage], lettering);
    if (i % kRowsOnPage == 0) page.drawHead(info, i / kRowsOnPage + 1, pages);
    page.draw(rows[i], i % kRowsOnPage);
  }
  return sheets;
}

}  // namespace ct::paper
