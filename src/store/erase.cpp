#include "store/erase.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "store/content.h"
#include "store/erase_file.h"
#include "store/erase_search.h"
#include "store/erase_steps.h"
#include "store/failure.h"
#include "store/files.h"
#include "store/fresh_copy.h"
#include "store/live_connection.h"
#include "store/lock.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/snapshot.h"
#include "store/version_files.h"
#include "store/version_writer.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// One pass over everything in a session's folder.
class Everywhere {
 public:
  Everywhere(const fs::path& folder, const Erasing& wish, Unreadable unreadable)
      : folder_(folder), wish_(wish), unreadable_(unreadable) {}

  Erased run() {
    foldLogIn();
    gather(openQuickly(sessionFile(folder_), OpenAs::frozen));
    const auto damaged = eraseInWhatWasFound(folder_, wish_, wordings_, unreadable_);
    for (const VersionFile& each : versionFiles(folder_)) {
      eraseInVersion(each.path);
      number_ = each.number;
    }
    eraseInSession();
    removeCopies();
    removeLeftBehind();
    removeReports();
    syncFolders();
    fs::remove(erasingFile(folder_));
    syncToDisk(folder_);
    erased_.stillIn = filesHolding(folder_, {wordings_.begin(), wordings_.end()}, erased_.unread);
    for (const fs::path& each : left_) {
      const bool named =
          std::find(erased_.stillIn.begin(), erased_.stillIn.end(), each) != erased_.stillIn.end();
      if (!named) erased_.stillIn.push_back(each);
    }
    for (const fs::path& each : damaged) {
      const auto& unread = erased_.unread;
      if (std::find(unread.begin(), unread.end(), each) == unread.end())
        erased_.unread.push_back(each);
    }
    return std::move(erased_);
  }

 private:
  /// Into one file, and that up to date.
  void foldLogIn() const {
    LiveConnection connection(folder_);
    connection.load();
    connection.close();
  }

  void gather(const Database& file) {
    for (std::string& each : wordingsIn(file, wish_))
      wordings_.insert(std::move(each));
  }

  /// A version that does not hold the card, and follows one that is as it was, stays as it is.
  void eraseInVersion(const fs::path& path) {
    const Database file = openQuickly(path, OpenAs::frozen);
    gather(file);
    const bool done = isErasedIn(file, wish_) || !holds(file);
    if (done && metaText(file, "previous_hash") == hash_) {
      hash_ = metaText(file, "hash");
      return;
    }
    Database copy = file.copyInMemory();
    if (!done) eraseIn(copy, wish_);
    setMeta(copy, "previous_hash", hash_);
    hash_ = contentHash(copy);
    setMeta(copy, "hash", hash_);
    writeOver(copy, path);
    ++erased_.versions;
  }

  bool holds(const Database& file) const {
    Statement card(file, "SELECT 1 FROM card WHERE id = ?");
    card.integer(wish_.card.value);
    return card.next() || !wordingsIn(file, wish_).empty();
  }

  void eraseInSession() {
    const Database file = openQuickly(sessionFile(folder_), OpenAs::frozen);
    gather(file);
    Database copy = file.copyInMemory();
    if (!isErasedIn(file, wish_)) eraseIn(copy, wish_);
    if (!hash_.empty()) {
      // The number too: the program may have stopped before it was noted.
      setMeta(copy, "last_version_number", std::to_string(number_));
      setMeta(copy, "last_version_hash", hash_);
    }
    writeOver(copy, sessionFile(folder_));
  }

  /// Of the session as it was before it was brought up to date.
  void removeCopies() const {
    for (std::int64_t version = 1; version < kSchemaVersion; ++version)
      fs::remove(copyBeforeUpgrade(folder_, version));
  }

  /// What nobody may look into is told by the search at the end; what only fails now is tried
  /// again.
  std::vector<fs::path> readableFrom(const fs::path& folder) const {
    std::vector<fs::path> unread;
    std::vector<fs::path> folders = foldersFrom(folder, unread);
    for (const fs::path& each : unread) {
      const bool allowed = access(each.c_str(), R_OK | X_OK) == 0;
      if (allowed && unreadable_ == Unreadable::triedAgain)
        throw fs::filesystem_error("read", each, make_error_code(std::errc::io_error));
    }
    return folders;
  }

  /// They hold the words in forms of their own, and can be written again. Those that may not be
  /// removed are named.
  void removeReports() {
    constexpr std::array<std::string_view, 6> kOurs{".html", ".md",  ".csv",
                                                    ".json", ".txt", ".pdf"};
    constexpr std::string_view kUnfinished = ".part-";  // what a killed program left of one
    std::vector<fs::path> ours;
    for (const fs::path& folder : readableFrom(reportsFolder(folder_))) {
      for (const auto& each : fs::directory_iterator(folder)) {
        const std::string ending = each.path().extension().string();
        const bool known = std::find(kOurs.begin(), kOurs.end(), ending) != kOurs.end() ||
                           ending.starts_with(kUnfinished);
        std::error_code unknown;
        if (known && !fs::is_directory(each.symlink_status(unknown))) ours.push_back(each.path());
      }
    }
    for (const fs::path& file : ours)
      removeOrName(file);
    erased_.reports = ours.size() - left_.size();
  }

  /// What only fails now is tried again; what nobody may remove would stop the erasing for ever.
  void removeOrName(const fs::path& file) {
    std::error_code kept;
    fs::remove(file, kept);
    if (!kept) return;
    const bool forbidden = access(file.parent_path().c_str(), W_OK | X_OK) != 0 ||
                           kept == std::errc::operation_not_permitted;
    if (!forbidden) throw fs::filesystem_error("remove", file, kept);
    left_.push_back(file);
  }

  /// What has gone is gone for good before the note of the erasing is. All of them, and each time:
  /// when this is done again because syncing one failed, nothing may be left in it to remove.
  void syncFolders() const {
    for (const fs::path& folder : {versionsFolder(folder_), reportsFolder(folder_)}) {
      for (const fs::path& each : readableFrom(folder))
        syncToDisk(each);
    }
    syncToDisk(folder_);
  }

  const fs::path& folder_;
  const Erasing& wish_;
  const Unreadable unreadable_;
  Erased erased_;
  std::set<std::string> wordings_;
  std::vector<fs::path> left_;  ///< reports that may not be removed
  std::string hash_;            ///< of the version before
  std::int64_t number_ = 0;
};

/// As it was saved: erasing gives it a new hash, which must not make good what somebody changed.
void checkVersion(const fs::path& path) {
  const Database version = openChecked(path, OpenAs::frozen);
  checkSums(version);
  if (contentHash(version) != metaText(version, "hash")) throwDamaged("it was changed since");
}

bool holdsAnyWording(const fs::path& file, const Erasing& wish) {
  return !wordingsIn(openQuickly(file, OpenAs::frozen), wish).empty();
}

/// Whatever cannot be read now could hold the words for ever.
void checkAll(const fs::path& folder, const Erasing& wish) {
  bool again = false;  // a report that was named then may go now
  {
    LiveConnection connection(folder);
    const Loaded loaded = connection.load();
    const session::Card* card = loaded.session.find(wish.card);
    if (card == nullptr) {
      refuseNow(
          "That card is not in the session now. If it was undone, go back to where it was "
          "and remove its words there.");
    }
    const auto& marks = loaded.session.erasures();
    again = std::any_of(marks.begin(), marks.end(),
                        [&](const session::Erasure& mark) { return mark.card == card->code; });
    connection.close();
  }
  bool there = holdsAnyWording(sessionFile(folder), wish);
  for (const VersionFile& each : versionFiles(folder)) {
    const auto read = attempt("", [&] {
      checkVersion(each.path);
      there = there || holdsAnyWording(each.path, wish);
    });
    if (read) continue;
    refuseNow(fmt::format("Version {} cannot be read as it was saved, so nobody can tell whether "
                          "it holds these words; put its file elsewhere first. Nothing was "
                          "removed.",
                          each.number),
              read.error().sentence);
  }
  if (!there && !again) refuseNow("That card holds no other words, so nothing was removed.");
}

}  // namespace

Erased eraseEverywhere(const fs::path& folder, const Erasing& wish) {
  return Everywhere(folder, wish, Unreadable::triedAgain).run();
}

std::string finishErasing(const fs::path& folder) {
  fs::remove(folder / ".erasing.new");
  removeUnfinishedCopy(folder);
  removeUnfinishedCopy(versionsFolder(folder));
  removeUnfinishedVersion(folder);
  const auto noted = notedErasing(folder);
  if (!noted) return {};
  const Erased erased = Everywhere(folder, *noted, Unreadable::named).run();
  std::string notice =
      "Words were being removed for good when the program stopped; that is finished now.";
  for (const auto& left : {erased.stillIn, erased.unread}) {
    for (const fs::path& each : left)
      notice +=
          fmt::format(" They may still stand in {}.", each.lexically_relative(folder).string());
  }
  return notice;
}

base::Result<Erased> erase(const fs::path& where, const Erasing& wish) {
  return attempt("The words were not removed everywhere yet", [&] {
    checkSessionFolder(where);
    const fs::path folder = fs::absolute(where);
    const auto lock = SessionLock::take(folder);
    if (!lock) refuseNow("The session is open in another window; close it there first.");
    const std::string notice = finishErasing(folder);
    checkAll(folder, wish);
    noteErasing(folder, wish);
    Erased erased = eraseEverywhere(folder, wish);
    erased.notice = notice;
    return erased;
  });
}

}  // namespace ct::store
