#include "app/notes_reading.h"

#include <utility>

#include "base/short_of_memory.h"
#include "platform/files.h"

namespace ct::app {

namespace {

/// Of the whole: looking notes through takes longer than reading them.
constexpr double kReading = 0.25;

}  // namespace

NotesReading::NotesReading(std::filesystem::path file, gather::Reading reading, How how)
    : how_(std::move(how)), thread_([this, file = std::move(file), reading = std::move(reading)] {
        finish([&] { return read(file, reading); });
      }) {}

NotesReading::NotesReading(std::shared_ptr<const gather::Table> table, How how)
    : how_(std::move(how)), thread_([this, table = std::move(table)] {
        table_.begin(1);
        table_.go();
        finish([&] { return notesOf(table); });
      }) {}

NotesReading::~NotesReading() {
  table_.stop();
  notes_.stop();
}

/// Whoever is woken finds it there.
void NotesReading::finish(const std::function<NotesRead()>& work) {
  auto all =
      base::orShortOfMemory(gather::kNoMemory, [&]() -> base::Result<NotesRead> { return work(); });
  if (!all) all = NotesRead{.problem = all.error().sentence};
  ready_.set_value(std::move(*all));
  how_.wake();
}

double NotesReading::share() const {
  return kReading * table_.share() + (1 - kReading) * notes_.share();
}

std::optional<NotesRead> NotesReading::take(std::chrono::milliseconds patience) {
  if (!coming_.valid() || coming_.wait_for(patience) != std::future_status::ready) return {};
  return coming_.get();
}

NotesRead NotesReading::read(const std::filesystem::path& file, const gather::Reading& reading) {
  NotesRead all;
  base::Result<gather::Table> table = base::refuse("");
  {
    const auto bytes = platform::readWholeFile(file, gather::kLargestFile);
    if (!bytes) {
      all.problem = bytes.error().sentence;
      return all;
    }
    table = gather::readTable(*bytes, reading, &table_);
  }  // the bytes go before the notes come
  if (table) return notesOf(std::make_shared<const gather::Table>(std::move(*table)));
  all.problem = table.error().sentence;
  return all;
}

NotesRead NotesReading::notesOf(std::shared_ptr<const gather::Table> table) {
  NotesRead all;
  all.table = std::move(table);
  all.columns = how_.columns(*all.table);
  if (all.columns.text.empty()) return all;
  auto notes = gather::notesFrom(*all.table, all.columns, how_.name, how_.check, &notes_);
  if (notes) {
    all.notes = std::make_shared<gather::Notes>(std::move(*notes));
  } else {
    all.noNotes = notes.error().sentence;
  }
  return all;
}

}  // namespace ct::app
