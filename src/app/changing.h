#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>

#include "app/open_session.h"
#include "base/result.h"
#include "store/places.h"

namespace ct::app {

/// For a subcommand that changes a session: opens it, does `work(OpenSession&)`, which gives a
/// Result<void>, and closes it again. Gives the first thing that went wrong. What was finished at
/// opening, and a warning about where the session lies, go to standard error.
template <class Work>
base::Result<void> changing(const std::filesystem::path& folder, Work work) {
  auto open = OpenSession::openForChanging(folder);
  if (!open) return base::passOn(std::move(open));
  for (const std::string& words : {(*open)->notice(), store::isRiskyPlace(folder).value_or("")})
    if (!words.empty()) std::fputs((words + "\n").c_str(), stderr);
  base::Result<void> done = work(**open);
  base::Result<void> closed = (*open)->close();
  return done ? closed : done;
}

}  // namespace ct::app
