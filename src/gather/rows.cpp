#include "gather/rows.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "base/counted.h"
#include "gather/column_names.h"
#include "gather/limits.h"
#include "text/words.h"

namespace ct::gather {
namespace {

constexpr std::size_t kMostRows = 1'000'000;
constexpr std::size_t kMostColumns = 1'000;
constexpr std::size_t kMostCells = 20'000'000;
constexpr std::size_t kMostTitles = 10;

}  // namespace

void Cells::add(std::string_view utf8) {
  words_ += utf8;
  ends_.push_back(static_cast<std::uint32_t>(words_.size()));
}

void Cells::keepFirst(std::size_t count) {
  words_.resize(count == 0 ? 0 : ends_[count - 1]);
  ends_.resize(count);
}

void Cells::finish() {
  words_.shrink_to_fit();
  ends_.shrink_to_fit();
}

std::string_view Cells::operator[](std::size_t at) const {
  const std::size_t start = at == 0 ? 0 : ends_[at - 1];
  return std::string_view(words_).substr(start, ends_[at] - start);
}

void Rows::fail(std::string sentence) {
  if (!fault_) fault_ = std::move(sentence);
}

void Rows::went(std::size_t steps) {
  if (progress_ != nullptr && !progress_->go(steps)) fail(kStopped);
}

void Rows::cell(std::string_view utf8) {
  if (failed()) return;
  if (utf8.find('\0') != std::string_view::npos) {
    return fail(fmt::format(
        "Row {} holds bytes that are no letters, so this is not a file of words and nothing was "
        "imported. If it is a table, save it as CSV and import that.",
        rowNumber_));
  }
  if (tooLong(utf8)) {
    return fail(fmt::format(
        "A cell of row {} is longer than 20,000 characters, so nothing was imported; shorten it "
        "and import the file again.",
        rowNumber_));
  }
  if (gathered() == kMostColumns || table_.cells.size() == kMostCells) {
    return fail(fmt::format(
        "Row {} goes past what can be imported at once (1,000 columns, 20 million cells), so "
        "nothing was imported; keep only the columns you need.",
        rowNumber_));
  }
  table_.cells.add(utf8);
}

bool Rows::isBlank() const {
  for (std::size_t at = start_; at < table_.cells.size(); ++at) {
    if (!text::blank(table_.cells[at])) return false;
  }
  return true;
}

std::size_t Rows::filled() const {
  std::size_t count = 0;
  for (std::size_t at = start_; at < table_.cells.size(); ++at) {
    if (!text::blank(table_.cells[at])) ++count;
  }
  return count;
}

/// A cell is called what columns of notes are called; long ones are notes themselves.
bool Rows::namesNotes() const {
  constexpr std::size_t kLongest = 40;  // bytes
  std::vector<std::string> names;
  for (std::size_t at = start_; at < table_.cells.size(); ++at) {
    if (table_.cells[at].size() <= kLongest) names.emplace_back(table_.cells[at]);
  }
  return columnNamedLike(names, kNamesOfNotes).has_value();
}

bool Rows::areNamesBelowTitles() const {
  return onlyTitles_ && !table_.columns.empty() && filled() > 1 && namesNotes() &&
         !columnNamed(table_.columns, kNamesOfNotes);
}

/// All that stood above the row that is being gathered, which is to name the columns.
void Rows::takeForTitles() {
  table_.titles = {firstTitle_};
  Cells names;
  for (std::size_t at = 0; at < table_.cells.size(); ++at) {
    if (at >= start_) {
      names.add(table_.cells[at]);
    } else if (!text::blank(table_.cells[at])) {
      table_.titles.push_back(text::tidy(table_.cells[at]));
    }
  }
  table_.columns.clear();
  table_.rowNumbers.clear();
  table_.cells = std::move(names);
  start_ = 0;
  onlyTitles_ = false;
}

void Rows::nameColumns() {
  std::set<std::string> taken;
  for (std::size_t at = start_; at < table_.cells.size(); ++at) {
    std::string name = text::tidy(table_.cells[at]);
    if (!text::blank(name)) firstTitle_ = name;  // should it be one, it is alone in its row
    if (text::blank(name)) name = fmt::format("column {}", table_.columns.size() + 1);
    std::string distinct = name;
    for (int again = 2; !taken.insert(distinct).second; ++again)
      distinct = fmt::format("{} ({})", name, again);
    table_.columns.push_back(std::move(distinct));
  }
}

bool Rows::endRow() {
  if (failed()) return false;
  bool keep = !isBlank();
  if (keep && areNamesBelowTitles()) takeForTitles();
  if (keep && table_.columns.empty()) {
    nameColumns();
    keep = false;
  }
  onlyTitles_ = onlyTitles_ && filled() <= 1 && table_.rows() < kMostTitles;
  if (keep && gathered() != table_.columns.size()) {
    ragged_ = true;
    fail(
        fmt::format("Row {} has {} where the header has {}, so nothing was imported; mend that "
                    "row in a spreadsheet and save the file again.",
                    rowNumber_, base::counted(gathered(), "column"), table_.columns.size()));
  } else if (keep && table_.rows() > kMostRows) {
    fail(
        "The file has more than 1,000,000 rows, so nothing was imported; split it and import the "
        "parts.");
  }
  if (keep) table_.rowNumbers.push_back(static_cast<std::uint32_t>(rowNumber_));
  if (!keep) table_.cells.keepFirst(start_);
  start_ = table_.cells.size();
  ++rowNumber_;
  return keep && !failed();
}

std::optional<std::string> Rows::takeFault() {
  if (!failed() && table_.columns.empty()) fail("The file is empty; nothing was imported.");
  if (!failed() && table_.cells.size() == 0)
    fail("The file has no rows of notes below its header; nothing was imported.");
  return std::exchange(fault_, std::nullopt);
}

}  // namespace ct::gather
