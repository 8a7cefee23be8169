#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "session/history.h"
#include "session/session.h"
#include "store/live_file.h"

namespace ct::app {

/// What undoing, or doing again, comes to first in a session that was just opened, when that is
/// a very large edit of an earlier sitting: it is fetched from the file, made and checked behind
/// the scenes before anybody asks for it.
class Foreseen {
 public:
  struct Side {
    std::shared_ptr<const session::Changes> changes;
    session::Session session;  ///< sound
  };

  /// Begins with an entry, if it is very large; `session` stands on the side of it that `towards`
  /// leads away from. The file outlives this.
  void begin(const session::Session& session, const session::Entry& entry,
             session::Direction towards, store::LiveFile& file);

  /// Waits for what was begun of that entry; gives it once, and nothing when it cannot be read or
  /// leads to no sound session.
  std::optional<Side> take(std::int64_t entry, session::Direction towards);

 private:
  struct Begun {
    std::int64_t entry = 0;
    session::Direction towards = session::Direction::back;
    std::future<std::optional<Side>> side;
  };
  std::vector<Begun> begun_;
};

}  // namespace ct::app
