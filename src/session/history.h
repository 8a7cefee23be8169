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

/// One line of the history. `changes` is null for an entry of an earlier sitting until it is
/// fetched from the file.
struct Entry {
  std::int64_t number = 0;  ///< 1, 2, 3 … with no gaps
  std::string sentence;
  base::Time time;
  std::string join;
  std::shared_ptr<const Changes> changes;
};

/// One step to make durable: `changes` go to the records; with `entry`, every saved entry from its
/// number on is replaced by it (a step without one is an undo or redo); afterwards the first `done`
/// entries are in force.
struct Step {
  std::shared_ptr<const Changes> changes;
  std::optional<Entry> entry;
  std::int64_t done = 0;
  std::int64_t revision = 0;
  std::int64_t nextId = 0;
};

/// What was done, oldest first, and how far of it is in force. Knows nothing of what edits mean.
class History {
 public:
  /// Edits with one join key become one entry while each comes within this time of the one before.
  static constexpr std::int64_t kJoinWithin = 10'000;  // milliseconds

  History() = default;
  /// A history as it was saved; the first `done` entries are in force.
  History(std::vector<Entry> entries, std::size_t done);

  const std::vector<Entry>& entries() const { return entries_; }
  std::size_t done() const { return done_; }

  /// What undo and redo would take back or repeat, or null.
  const Entry* toUndo() const;
  const Entry* toRedo() const;

  /// Notes an edit the session has taken. Entries that had been undone are dropped. Returns the
  /// entry to save: a new one, or the last one grown by this edit.
  const Entry& record(Edit edit);

  /// Moves one entry out of force, or back in. There must be one.
  void undone();
  void redone();

  /// Ends a run of joined edits: the next edit is an entry of its own.
  void seal() { sealed_ = true; }

  /// Remembers the changes of an entry, fetched from the file.
  void remember(std::int64_t number, std::shared_ptr<const Changes> changes);

 private:
  bool joins(const Edit& edit) const;

  std::vector<Entry> entries_;
  std::size_t done_ = 0;
  bool sealed_ = true;  // undo, redo and opening end a run of joined edits
};

}  // namespace ct::session
