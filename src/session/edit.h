#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "session/held.h"
#include "session/records.h"

namespace ct::session {

/// One record before and after. Absent before: it is new; absent after: it is gone. Never both
/// absent.
template <class Record>
struct ChangeOf {
  Held<Record> before;
  Held<Record> after;

  base::Id<Record> id() const { return before ? before->id : after->id; }
  friend bool operator==(const ChangeOf&, const ChangeOf&) = default;
};

/// A change to a record of any kind.
using Change = AllRecords::Apply<std::variant, ChangeOf>;

/// Changes that belong together; no record appears twice.
using Changes = std::vector<Change>;

/// One thing somebody did. The only way to change a session.
struct Edit {
  std::string sentence;  ///< "Moved 3 cards to B, Buses": what the history shows
  base::Time time;
  /// Edits with the same key, made within moments of each other, become one history entry (a drag,
  /// typing). Empty: never.
  std::string join;
  Changes changes;
};

/// The same changes the other way round.
Changes reversed(const Changes& changes);

/// `first` and then `second`, as changes of which no record appears twice and none leaves its
/// record as it was.
Changes joined(const Changes& first, const Changes& second);

}  // namespace ct::session
