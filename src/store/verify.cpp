#include "store/verify.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <utility>

#include "base/counted.h"
#include "store/content.h"
#include "store/failure.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/snapshot.h"
#include "store/upgrade.h"
#include "store/version_writer.h"
#include "store/versions.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// The last version the session remembers saving.
struct Remembered {
  std::int64_t number = 0;
  std::string hash;
};

class Verification {
 public:
  explicit Verification(const fs::path& folder) : folder_(folder) {}

  VerifyReport run() {
    if (fs::exists(erasingFile(folder_))) {
      bad("Words are still being removed for good; open the session to finish that.");
    }
    checkSession();
    const auto versions = orThrow(listVersions(folder_));
    for (std::size_t i = 0; i < versions.size(); ++i) {
      checkVersion(versions[i]);
      checkFollows(versions[i], i > 0 ? &versions[i - 1] : nullptr);
    }
    if (remembered_) checkRemembered(versions);
    return std::move(report_);
  }

 private:
  void good(std::string line) { report_.lines.push_back(std::move(line)); }
  void bad(std::string line) {
    report_.sound = false;
    report_.lines.push_back(std::move(line));
  }

  void checkSession() {
    const auto line = attempt("Session: NOT sound,", [&] {
      const Snapshot snapshot(folder_);
      const Database database = openChecked(snapshot.file(), OpenAs::writing);
      checkIntegrity(database);
      const Loaded loaded = loadOlder(database);
      remember(database);
      return fmt::format("Session: sound, {}, {}.",
                         base::counted(loaded.session.cards().size(), "card"),
                         base::counted(loaded.history.entries().size(), "edit"));
    });
    line ? good(*line) : bad(line.error().sentence);
  }

  void remember(const Database& database) {
    remembered_.emplace();
    if (metaText(database, "last_version_number").empty()) return;
    remembered_ = {metaNumber(database, "last_version_number"),
                   metaText(database, "last_version_hash")};
  }

  void checkVersion(const VersionInfo& version) {
    const std::string name = fmt::format("Version {}, “{}”", version.number, version.message);
    const auto line = attempt(name + ": NOT sound,", [&] {
      const Database database = openChecked(version.path, OpenAs::frozen);
      checkIntegrity(database);
      loadOlder(database);
      if (contentHash(database) != metaText(database, "hash")) {
        throw Trouble("something in it was changed after it was saved", "hash");
      }
      if (version.trouble) throwDamaged(version.trouble->detail);  // in what it says of itself
      return name + ": sound.";
    });
    line ? good(*line) : bad(line.error().sentence);
  }

  void checkFollows(const VersionInfo& version, const VersionInfo* before) {
    const std::int64_t last = before == nullptr ? 0 : before->number;
    if (version.number == last) {
      bad(fmt::format("Version {} is there twice; put one of the two files elsewhere.", last));
    } else if (version.number == last + 2) {
      bad(fmt::format("Version {} is missing.", last + 1));
    } else if (version.number > last + 2) {
      bad(fmt::format("Versions {} to {} are missing.", last + 1, version.number - 1));
    } else if (!version.trouble && (before == nullptr || !before->trouble) &&
               version.previousHash != (before == nullptr ? "" : before->hash)) {
      bad(fmt::format("Version {} does not follow from what is now version {}.", version.number,
                      last));
    }
  }

  /// A later version than the session remembers is in order: the program may have stopped just
  /// after saving it.
  void checkRemembered(const std::vector<VersionInfo>& versions) {
    const std::int64_t last = versions.empty() ? 0 : versions.back().number;
    if (last < remembered_->number) {
      return bad(fmt::format("Version {}, the last one the session remembers, is missing.",
                             remembered_->number));
    }
    for (const VersionInfo& each : versions) {
      if (each.number == remembered_->number && !each.trouble && each.hash != remembered_->hash) {
        bad(fmt::format("Version {} is not the one that this session saved.", each.number));
      }
    }
  }

  const fs::path& folder_;
  VerifyReport report_;
  std::optional<Remembered> remembered_;  // none when the session cannot be read
};

}  // namespace

base::Result<VerifyReport> verify(const fs::path& folder) {
  return attempt(fmt::format("“{}” cannot be verified", nameOf(folder)), [&] {
    checkSessionFolder(folder);
    return Verification(folder).run();
  });
}

}  // namespace ct::store
