#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/progress.h"
#include "gather/notes.h"
#include "gather/table.h"
#include "text/identity.h"

namespace ct::app {

/// What a file of notes gave.
struct NotesRead {
  std::shared_ptr<const gather::Table> table = {};  ///< null when the file cannot be read
  std::string problem = {};                         ///< why
  gather::Columns columns = {};
  std::shared_ptr<gather::Notes> notes = {};  ///< null when there are none in those columns
  std::string noNotes = {};  ///< why; empty when nobody has said yet which hold them
};

/// A file of notes that is being read on a thread of its own, so that the window goes on meanwhile
/// and anybody may stop it.
class NotesReading {
 public:
  struct How {
    std::string name;                                              ///< of the file, for sentences
    const text::IdentityCheck* check = nullptr;                    ///< outlives this
    std::function<gather::Columns(const gather::Table&)> columns;  ///< which to take of a table
    std::function<void()> wake;  ///< called on the other thread when all is read
  };

  /// Reads the file and looks its notes through.
  NotesReading(std::filesystem::path file, gather::Reading reading, How how);
  /// Takes the notes of a table that was read before once more.
  NotesReading(std::shared_ptr<const gather::Table> table, How how);
  /// Stops it.
  ~NotesReading();
  NotesReading(const NotesReading&) = delete;
  NotesReading& operator=(const NotesReading&) = delete;

  /// How much of it is done, from 0 to 1.
  double share() const;

  /// What was read, once, when that comes within so long.
  std::optional<NotesRead> take(std::chrono::milliseconds patience = {});

 private:
  void finish(const std::function<NotesRead()>& work);
  NotesRead read(const std::filesystem::path& file, const gather::Reading& reading);
  NotesRead notesOf(std::shared_ptr<const gather::Table> table);

  How how_;
  base::Progress table_;
  base::Progress notes_;
  std::promise<NotesRead> ready_;
  std::future<NotesRead> coming_ = ready_.get_future();
  std::jthread thread_;  // last: it uses all the others
};

}  // namespace ct::app
