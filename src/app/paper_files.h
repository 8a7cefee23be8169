#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "paper/print.h"
#include "session/session.h"

/// Files to print, and that they go when words are to go.
namespace ct::app {

/// Writes what is to be printed into `file`, whole or not at all, making the folder it lies in.
/// Gives how many pages it has.
base::Result<std::size_t> writePaper(const std::filesystem::path& file,
                                     const session::Session& session, paper::What what);

/// Where they lie within a session: among its reports, so that they go where those go.
std::filesystem::path paperFolder(const std::filesystem::path& sessionFolder);

/// What came of removing them.
struct PaperRemoved {
  std::size_t files = 0;
  std::vector<std::filesystem::path> left;  ///< could not be removed, or looked for
};

/// Removes every PDF file among a session's reports: nobody can look into one for words that must
/// go, and all can be written again.
PaperRemoved removePaper(const std::filesystem::path& sessionFolder);

}  // namespace ct::app
