#include "session/history.h"

#include <algorithm>
#include <utility>

#include "base/contract.h"

namespace ct::session {

History::History(std::vector<Entry> entries, std::int64_t inForce) : entries_(std::move(entries)) {
  const auto count = static_cast<std::int64_t>(entries_.size());
  base::contract(inForce >= 0 && inForce <= count, "only an entry there is can be in force");
  std::int64_t number = 0;
  for (const Entry& each : entries_) {
    ++number;
    base::contract(each.number == number && each.follows >= 0 && each.follows < number,
                   "entries are numbered, and each follows an earlier one");
  }
  done_ = lineTo(inForce).size();
  line_ = lineTo(newestAfter(inForce));
}

const Entry& History::entry(std::int64_t number) const {
  return entries_[placeOf(number)];
}

std::size_t History::placeOf(std::int64_t number) const {
  base::contract(number >= 1 && number <= static_cast<std::int64_t>(entries_.size()),
                 "the entry is in the history");
  return static_cast<std::size_t>(number) - 1;
}

/// The entries from the first to that one, each following the one before.
std::vector<std::int64_t> History::lineTo(std::int64_t number) const {
  std::vector<std::int64_t> line;
  for (std::int64_t each = number; each > 0; each = entry(each).follows)
    line.push_back(each);
  std::reverse(line.begin(), line.end());
  return line;
}

/// The latest entry that comes after that one; itself when there is none.
std::int64_t History::newestAfter(std::int64_t number) const {
  std::int64_t newest = number;
  std::vector<bool> comesAfter(entries_.size() + 1);
  comesAfter[static_cast<std::size_t>(number)] = true;
  for (const Entry& each : entries_) {
    if (!comesAfter[static_cast<std::size_t>(each.follows)]) continue;
    if (each.number <= number) continue;
    comesAfter[static_cast<std::size_t>(each.number)] = true;
    newest = each.number;
  }
  return newest;
}

bool History::isInForce(std::int64_t number) const {
  const auto end = line_.begin() + static_cast<std::ptrdiff_t>(done_);
  return std::binary_search(line_.begin(), end, number);  // later ones have higher numbers
}

bool History::isOnLine(std::int64_t number) const {
  return std::binary_search(line_.begin(), line_.end(), number);
}

const Entry* History::toUndo() const {
  return done_ > 0 ? &entry(line_[done_ - 1]) : nullptr;
}

const Entry* History::toRedo() const {
  return done_ < line_.size() ? &entry(line_[done_]) : nullptr;
}

std::int64_t History::branchesFrom(std::int64_t number) const {
  while (number > 0 && !isInForce(number))
    number = entry(number).follows;
  return number;
}

void History::turnTowards(std::int64_t number) {
  base::contract(branchesFrom(number) == inForce(), "what lies ahead comes after what is in force");
  if (number != inForce() && !isOnLine(number)) line_ = lineTo(newestAfter(number));
  sealed_ = true;
}

bool History::joins(const Edit& edit) const {
  if (sealed_ || edit.join.empty()) return false;
  const Entry& last = entry(inForce());
  return last.join == edit.join && edit.time >= last.time &&
         edit.time.milliseconds - last.time.milliseconds <= kJoinWithin;
}

const Entry& History::record(Edit edit) {
  if (joins(edit)) {
    Entry& last = entries_[placeOf(inForce())];
    last.changes = std::make_shared<const Changes>(joined(*last.changes, edit.changes));
    last.sentence = std::move(edit.sentence);
    last.time = edit.time;
    return last;
  }
  entries_.push_back(Entry{static_cast<std::int64_t>(entries_.size()) + 1, inForce(),
                           std::move(edit.sentence), edit.time, std::move(edit.join),
                           std::make_shared<const Changes>(std::move(edit.changes))});
  line_.resize(done_);
  line_.push_back(entries_.back().number);
  done_ = line_.size();
  sealed_ = false;
  return entries_.back();
}

void History::undone() {
  base::contract(done_ > 0, "there is something to undo");
  --done_;
  sealed_ = true;
}

void History::redone() {
  base::contract(done_ < line_.size(), "there is something to redo");
  ++done_;
  sealed_ = true;
}

void History::remember(std::int64_t number, std::shared_ptr<const Changes> changes) {
  entries_[placeOf(number)].changes = std::move(changes);
}

}  // namespace ct::session
