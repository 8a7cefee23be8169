#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "session/history.h"
#include "session/session.h"

namespace ct::app {

/// The session on the other side of each of the last very large edits (an import, all cards of a
/// theme moved at once): taking one back, or doing it again, gives one session for the other
/// instead of changing a hundred thousand records one by one.
class OtherSides {
 public:
  /// Whether an edit of so many changes is worth a copy of `session`.
  static bool isWorthKeeping(const session::Session& session, std::size_t changes);

  /// Keeps how things stand on that side of the entry of the history. Those kept longest go when
  /// all of them together hold very many records.
  void keep(std::int64_t entry, session::Direction side, session::Session there);

  /// Brings `session` to the side of the entry it is not on, if that is what is kept; false when
  /// not. It must be on the one side and be meant to come to the other.
  bool swapWith(session::Session& session, std::int64_t entry, session::Direction towards);

 private:
  struct Kept {
    std::int64_t entry = 0;
    session::Direction side = session::Direction::back;
    session::Session session;
  };
  std::vector<Kept> kept_;  // the newest last
};

}  // namespace ct::app
