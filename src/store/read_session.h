#pragma once

#include <cstddef>
#include <filesystem>

#include "base/result.h"
#include "base/time.h"
#include "session/history.h"
#include "session/session.h"

namespace ct::store {

/// A session as it was last saved, for looking at only.
struct Reading {
  session::Session session;
  session::History history;  ///< without the entries' changes
  base::Time savedAt;        ///< when its file last changed
  std::size_t versions = 0;
};

/// Reads a session without writing anything in its folder; works while another program has it open
/// for changing, and after one was stopped in the middle. Refuses, with one sentence, whatever is
/// not a sound session.
///
/// Not for a session this program has open as a `LiveFile`: look at the session in memory instead.
base::Result<Reading> readSession(const std::filesystem::path& folder);

}  // namespace ct::store
