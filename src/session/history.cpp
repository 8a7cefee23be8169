#include "session/history.h"

#include <utility>

#include "base/contract.h"

namespace ct::session {

History::History(std::vector<Entry> entries, std::size_t done)
    : entries_(std::move(entries)), done_(done) {
  base::contract(done_ <= entries_.size(), "only entries there are can be in force");
}

const Entry* History::toUndo() const {
  return done_ > 0 ? &entries_[done_ - 1] : nullptr;
}

const Entry* History::toRedo() const {
  return done_ < entries_.size() ? &entries_[done_] : nullptr;
}

bool History::joins(const Edit& edit) const {
  if (sealed_ || edit.join.empty()) return false;
  const Entry& last = entries_[done_ - 1];
  return last.join == edit.join && edit.time >= last.time &&
         edit.time.milliseconds - last.time.milliseconds <= kJoinWithin;
}

const Entry& History::record(Edit edit) {
  entries_.resize(done_);
  if (joins(edit)) {
    Entry& last = entries_.back();
    last.changes = std::make_shared<const Changes>(joined(*last.changes, edit.changes));
    last.sentence = std::move(edit.sentence);
    last.time = edit.time;
    return last;
  }
  entries_.push_back(Entry{static_cast<std::int64_t>(done_) + 1, std::move(edit.sentence),
                           edit.time, std::move(edit.join),
                           std::make_shared<const Changes>(std::move(edit.changes))});
  done_ = entries_.size();
  sealed_ = false;
  return entries_.back();
}

void History::undone() {
  base::contract(done_ > 0, "there is something to undo");
  --done_;
  sealed_ = true;
}

void History::redone() {
  base::contract(done_ < entries_.size(), "there is something to redo");
  ++done_;
  sealed_ = true;
}

void History::remember(std::int64_t number, std::shared_ptr<const Changes> changes) {
  base::contract(number >= 1 && number <= static_cast<std::int64_t>(entries_.size()),
                 "the entry is in the history");
  entries_[static_cast<std::size_t>(number) - 1].changes = std::move(changes);
}

}  // namespace ct::session
