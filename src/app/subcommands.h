#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

/// What each subcommand does, apart from how it is written on the command line. Results go to
/// standard output; a refusal is given back as one plain sentence.
namespace ct::app {

base::Result<void> runNew(const std::filesystem::path& folder, const std::string& title,
                          const std::string& purpose);

base::Result<void> runReplay(const std::filesystem::path& folder,
                             const std::filesystem::path& script, bool acknowledge);
base::Result<void> runShow(const std::filesystem::path& folder, bool json);
base::Result<void> runSave(const std::filesystem::path& folder, const std::string& message);
base::Result<void> runVersions(const std::filesystem::path& folder, bool json);

/// Prints what was found; refuses when something is not sound.
base::Result<void> runVerify(const std::filesystem::path& folder);

/// `version` 0: the session as it is.
base::Result<void> runReport(const std::filesystem::path& folder, const std::filesystem::path& to,
                             std::int64_t version);

struct PrintWish {
  std::string what;  ///< "cards", "large-cards", "note-sheets" or "sorting-sheet"
  int toAPage = 0;   ///< 6 or 12 cards; 0 when not said
  std::filesystem::path to;
};
/// Writes what is to be printed, as PDF.
base::Result<void> runPrint(const std::filesystem::path& folder, const PrintWish& wish);

/// Every command with its help and an example, as JSON lines or for people.
base::Result<void> runCommands(bool json);

struct EraseWish {
  std::string card;  ///< its code
  std::string reason;
  bool oldWording = false;  ///< keep the words it has now, remove those it had before
};
base::Result<void> runErase(const std::filesystem::path& folder, const EraseWish& wish);

/// `from` and `to`: the number of a version, or "now".
base::Result<void> runCompare(const std::filesystem::path& folder, const std::string& from,
                              const std::string& to, bool json);
/// Writes the page for whoever takes over into `to`.
base::Result<void> runHandover(const std::filesystem::path& folder,
                               const std::filesystem::path& to);
/// Saves a version if anything changed since the last, and copies it to `stick`.
base::Result<void> runCopy(const std::filesystem::path& folder, const std::filesystem::path& stick);
base::Result<void> runRehearse(const std::filesystem::path& folder,
                               const std::filesystem::path& newFolder);
base::Result<void> runRestore(const std::filesystem::path& folder, std::int64_t version,
                              const std::filesystem::path& newFolder);

}  // namespace ct::app
