#include <chrono>
#include <utility>

#include "app/identity_lists.h"
#include "app/sitting.h"
#include "platform/files.h"
#include "platform/memory.h"

/// A file of notes: read behind the scenes, looked at, and brought in.
namespace ct::app {

namespace fs = std::filesystem;

/// A short file is there in the next picture, as if nothing had been waited for.
constexpr std::chrono::milliseconds kAtOnce{150};

NotesReading::How Sitting::howToRead(
    std::function<gather::Columns(const gather::Table&)> columns) const {
  return {facts_.preview->name, facts_.identity, std::move(columns), wake_};
}

void Sitting::preview(const ui::PreviewFile& wish) {
  if (open_ == nullptr) return;
  takeLists();
  dropPreview();
  ui::Preview& preview = facts_.preview.emplace();
  preview.number = ++previews_;
  preview.path = wish.path;
  preview.name = fs::path(wish.path).filename().string();
  preview.reading = wish.reading;
  preview.underWay = true;
  const auto columns = [this](const gather::Table& table) { return remembered_.of(table); };
  reading_ = std::make_unique<NotesReading>(fs::path(wish.path), wish.reading, howToRead(columns));
  finishReading(kAtOnce);
}

void Sitting::readColumns(const gather::Columns& columns) {
  if (!facts_.preview || !facts_.preview->table) return;
  ui::Preview& preview = *facts_.preview;
  reading_.reset();
  notes_.reset();
  preview.notes.reset();
  preview.noNotes.clear();
  preview.columns = columns;
  preview.underWay = true;
  reading_ = std::make_unique<NotesReading>(
      preview.table, howToRead([columns](const gather::Table&) { return columns; }));
  finishReading(kAtOnce);
}

void Sitting::finishReading(std::chrono::milliseconds patience) {
  if (!reading_) return;
  ui::Preview& preview = *facts_.preview;
  auto read = reading_->take(patience);
  preview.share = reading_->share();
  if (!read) return;
  reading_.reset();
  preview.underWay = false;
  preview.table = std::move(read->table);
  preview.problem = std::move(read->problem);
  preview.columns = std::move(read->columns);
  preview.noNotes = std::move(read->noNotes);
  if (read->notes) addRepeats(*read->notes);
  preview.notes = notes_ = std::move(read->notes);
  if (notes_) preview.aboutMonths = gather::noticeOfMonths(notes_->conversations, clock_.now());
}

/// First of what is to be known: the same file twice counts everybody twice.
void Sitting::addRepeats(gather::Notes& notes) const {
  if (open_ == nullptr) return;
  std::string repeats = gather::noticeOfRepeats(open_->session(), notes.cards);
  if (!repeats.empty()) notes.notices.insert(notes.notices.begin(), std::move(repeats));
}

void Sitting::dropPreview() {
  reading_.reset();
  notes_.reset();
  facts_.preview.reset();
}

/// The notes are moved, not copied, and their table goes first: there may be a million. Refused,
/// the file is read once more.
void Sitting::bringIn(const ui::BringIn& wish, ui::ViewState& view) {
  if (!notes_) return;
  ui::Preview& preview = *facts_.preview;
  const auto remembered = remembered_.remember(*preview.table, preview.columns);
  preview.table.reset();
  platform::giveBackFreed();  // what reading took, on a thread of its own
  carryOutRequest(commands::Command(gather::AddCards{
      .cards = std::move(notes_->cards),
      .source = preview.name,
      .conversations = std::move(notes_->conversations),
      .kind = wish.information ? session::CardKind::information : session::CardKind::heard}));
  if (!facts_.refused.empty()) return this->preview({preview.path, preview.reading});
  note(remembered);
  view.choosingFile = false;
  view.informationFrom.clear();
  dropPreview();
}

/// Notes that wait to come in are looked through again.
void Sitting::keepListedNames(const std::string& words) {
  const fs::path file = listedNamesFile(sessionsFolder_);
  platform::makeFolders(sessionsFolder_);  // if it cannot be made, writing into it says so
  auto kept = platform::writeWholeFile(file, words);
  if (!kept) return note(kept);
  auto check = readIdentityCheck(sessionsFolder_);
  if (!check) return note(base::passOn(std::move(check)));
  reading_.reset();  // it uses the check there was
  facts_.identity = &identity_.emplace(std::move(*check));
  facts_.identityTrouble.clear();
  facts_.listedNames = words;
  ++facts_.looks;
  note({});
  if (!facts_.preview) return;
  if (facts_.preview->table) {
    readColumns(facts_.preview->columns);
  } else {
    preview({facts_.preview->path, facts_.preview->reading});
  }
}

}  // namespace ct::app
