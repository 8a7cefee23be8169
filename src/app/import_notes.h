#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/result.h"
#include "gather/columns.h"
#include "gather/table.h"

namespace ct::app {

struct ImportWish {
  std::filesystem::path file;
  std::map<gather::Meaning, std::string> columns;  ///< by what they hold; else the likely ones
  gather::Reading reading = {};
  bool information = false;  ///< the notes are what a service told, and nobody's voice
  bool dryRun = false;       ///< say what would come in, and leave the session as it is
  bool json = false;         ///< say it for programs
};

/// Brings the notes of a file into the session in `folder`, or says what would come in.
base::Result<void> runImport(const std::filesystem::path& folder, const ImportWish& wish);

}  // namespace ct::app
