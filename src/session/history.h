#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "session/edit.h"

namespace ct::session {

/// One thing that was done. `changes` is null for an entry of an earlier sitting until it is
/// fetched from the file.
struct Entry {
  std::int64_t number = 0;   ///< 1, 2, 3 … with no gaps
  std::int64_t follows = 0;  ///< the entry it was done after; 0: nothing was done before it
  std::string sentence;
  base::Time time;
  std::string join;
  std::shared_ptr<const Changes> changes;
};

/// Which way changes are made: from before to after, or taken back.
enum class Direction { on, back };
constexpr Direction opposite(Direction direction) {
  return direction == Direction::on ? Direction::back : Direction::on;
}

/// One step to make durable: `changes` go to the records, in that direction; `entry`, if there is
/// one, is new or has grown (a step without one is an undo or redo); afterwards the entry numbered
/// `inForce`, and those it follows, are in force.
struct Step {
  std::shared_ptr<const Changes> changes;
  Direction direction = Direction::on;
  std::optional<Entry> entry;
  std::int64_t inForce = 0;
  std::int64_t revision = 0;
  std::int64_t nextId = 0;
};

/// Everything that was done, and how far of it is in force. Nothing is ever dropped from it: what
/// is done after going back begins a line of its own beside the one that was left. Knows nothing of
/// what edits mean.
class History {
 public:
  /// Edits with one join key become one entry while each comes within this time of the one before.
  static constexpr std::int64_t kJoinWithin = 10'000;  // milliseconds

  History() = default;
  /// A history as it was saved: `entries` by number, each following an earlier one; `inForce` is
  /// the number of the last one in force, or 0. The newest line through it lies ahead.
  History(std::vector<Entry> entries, std::int64_t inForce);

  /// Of every line, by number.
  const std::vector<Entry>& entries() const { return entries_; }
  const Entry& entry(std::int64_t number) const;

  /// The numbers of the entries that undo and redo walk along, oldest first. The first `done` are
  /// in force.
  const std::vector<std::int64_t>& line() const { return line_; }
  std::size_t done() const { return done_; }
  /// The number of the last entry in force; 0 when there is none.
  std::int64_t inForce() const { return done_ == 0 ? 0 : line_[done_ - 1]; }
  bool isInForce(std::int64_t number) const;
  /// True when undoing or redoing leads there: it is one of `line`.
  bool isOnLine(std::int64_t number) const;

  /// What undo and redo would take back or repeat, or null.
  const Entry* toUndo() const;
  const Entry* toRedo() const;

  /// The last entry in force that `number` is or comes after, over however many others; 0 when only
  /// the start is. Undone as far as that, `number` can lie ahead.
  std::int64_t branchesFrom(std::int64_t number) const;

  /// Redo now walks towards that entry, which must come after the last one in force or be it; when
  /// it did so already, it goes on walking as far as before.
  void turnTowards(std::int64_t number);

  /// True when that edit would go on with the last entry, and begin none of its own.
  bool joins(const Edit& edit) const;

  /// Notes an edit the session has taken. Returns the entry to save: a new one, or the last one
  /// grown by this edit.
  const Entry& record(Edit edit);

  /// Moves one entry out of force, or back in. There must be one.
  void undone();
  void redone();

  /// Ends a run of joined edits: the next edit is an entry of its own.
  void seal() { sealed_ = true; }

  /// Remembers the changes of an entry, fetched from the file.
  void remember(std::int64_t number, std::shared_ptr<const Changes> changes);

 private:
  std::size_t placeOf(std::int64_t number) const;
  std::vector<std::int64_t> lineTo(std::int64_t number) const;
  std::int64_t newestAfter(std::int64_t number) const;

  std::vector<Entry> entries_;
  std::vector<std::int64_t> line_;
  std::size_t done_ = 0;
  bool sealed_ = true;  // undo, redo and opening end a run of joined edits
};

}  // namespace ct::session
