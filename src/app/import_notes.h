#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "gather/table.h"

namespace ct::app {

struct ImportWish {
  std::filesystem::path file;
  std::string text;        ///< the column of what was said; empty: the likely one, as below
  std::string impression;  ///< the column of impressions
  std::string voice;       ///< of whose view it is
  std::string people;      ///< of how many people it speaks for
  std::string moderated;   ///< of which notes moderators hid
  gather::Reading reading = {};
  bool dryRun = false;  ///< say what would come in, and leave the session as it is
  bool json = false;    ///< say it for programs
};

/// Brings the notes of a file into the session in `folder`, or says what would come in.
base::Result<void> runImport(const std::filesystem::path& folder, const ImportWish& wish);

}  // namespace ct::app
