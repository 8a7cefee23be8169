#pragma once

#include <cstddef>
#include <filesystem>

#include "base/result.h"
#include "paper/print.h"
#include "session/session.h"

/// Files to print.
namespace ct::app {

/// Writes what is to be printed into `file`, whole or not at all, making the folder it lies in.
/// Gives how many pages it has.
base::Result<std::size_t> writePaper(const std::filesystem::path& file,
                                     const session::Session& session, paper::What what);

/// Where they lie within a session: among its reports, so that erasing removes them too.
std::filesystem::path paperFolder(const std::filesystem::path& sessionFolder);

}  // namespace ct::app
