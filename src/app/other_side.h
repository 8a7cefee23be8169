#pragma once

#include <cstdint>
#include <optional>

#include "session/history.h"
#include "session/session.h"

namespace ct::app {

/// The session on the other side of the last very large edit (an import, all cards of a theme moved
/// at once): taking that back, or doing it again, gives one for the other instead of changing
/// a hundred thousand records one by one.
class OtherSide {
 public:
  /// To be called before `session` takes an edit of `changes`: the session as it is now, if the
  /// edit is large enough to be worth a copy.
  static std::optional<session::Session> worthKeeping(const session::Session& session,
                                                      const session::Changes& changes);

  /// Keeps how things stood before that entry of the history, which has just begun with that edit.
  void keep(std::int64_t entry, session::Session before);

  /// Brings `session` to the side of the entry it is not on, if that is what is kept; false when
  /// not. It must be on the one side and be meant to come to the other.
  bool swapWith(session::Session& session, std::int64_t entry, session::Direction towards);

 private:
  struct Kept {
    std::int64_t entry = 0;
    session::Direction side = session::Direction::back;
    session::Session session;
  };
  std::optional<Kept> kept_;
};

}  // namespace ct::app
