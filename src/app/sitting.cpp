#include "app/sitting.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "app/code_word_list.h"
#include "app/facts_of.h"
#include "app/folder_name.h"
#include "app/identity_lists.h"
#include "app/plain_word_lists.h"
#include "facilitate/stage_reached.h"
#include "platform/folders.h"
#include "platform/show_folder.h"
#include "store/create_session.h"
#include "store/paths.h"
#include "store/places.h"
#include "vote/count.h"

namespace ct::app {

namespace fs = std::filesystem;
using base::Result;

Sitting::Sitting(fs::path sessionsFolder, base::Clock& clock, std::function<void()> wake)
    : sessionsFolder_(std::move(sessionsFolder)),
      clock_(clock),
      wake_(std::move(wake)),
      identityComing_(std::async(std::launch::async, readIdentityCheck, sessionsFolder_)),
      plainWordsComing_(std::async(std::launch::async, readPlainWords)),
      remembered_(sessionsFolder_ / ".columns.json") {
  facts_.sessionsFolder = sessionsFolder_.string();
  facts_.sessions = sessionRowsIn(sessionsFolder_);
}

/// Nobody waits for them before the first picture, and nothing comes in without them after.
void Sitting::takeLists() {
  if (!identityComing_.valid()) return;
  auto made = identityComing_.get();
  if (made) {
    facts_.identity = &identity_.emplace(std::move(*made));
  } else {
    facts_.identityTrouble = made.error().sentence;
  }
  facts_.listedNames = readListedNames(sessionsFolder_).value_or("");
  auto plainWords = plainWordsComing_.get();
  if (plainWords) {
    facts_.plainWords = &plainWords_.emplace(std::move(*plainWords));
  } else {
    facts_.refused = plainWords.error().sentence;  // read whole, once
  }
  auto codeWords = readCodeWords();
  if (codeWords) {
    facts_.codeWords = std::move(*codeWords);
  } else {
    facts_.refused = codeWords.error().sentence;
  }
}

ui::Facts& Sitting::facts() {
  finishVersion();
  finishCopy();
  finishReading({});
  finishOldSaying();
  if (open_ != nullptr && open_->takeLineSaved()) facts_.versions = versionRowsOf(open_->folder());
  facts_.now = clock_.now();
  facts_.session = nullptr;
  facts_.live = nullptr;
  facts_.history = nullptr;
  if (open_ == nullptr) return facts_;
  facts_.session = looked_ ? &*looked_ : &open_->session();
  facts_.live = looked_ && roomWatches_ ? &*looked_ : &open_->session();
  facts_.history = &open_->history();
  facts_.undoes = open_->canUndo();
  facts_.redoes = open_->canRedo();
  facts_.readOnly = open_->readOnly();
  const store::SaveState saved = open_->saveState();
  facts_.saving = saveStateOf(saved, warning_);
  if (!saved.notice.empty() && saved.notice != noticed_) {
    facts_.refused = noticed_ = saved.notice;  // read whole, once
  }
  return facts_;
}

void Sitting::note(const Result<void>& done) {
  facts_.refused = done ? "" : done.error().sentence;
}

Sitting::LeftOver Sitting::carryOut(ui::Outbox& outbox, ui::ViewState& view) {
  takeLists();
  LeftOver leftOver;
  roomWatches_ = view.history.roomWatches();
  noticeStage(view);
  for (commands::Request& request : outbox.takeRequests())
    carryOutRequest(std::move(request));
  endTyping(view);
  for (const ui::Wish& wish : outbox.takeWishes())
    carryOutWish(wish, view, leftOver);
  return leftOver;
}

/// What is done after a field was left is undone by itself, even if it is to the same words:
/// plainer words are put in place by a press, and taking them back leaves what was typed.
void Sitting::endTyping(const ui::ViewState& view) {
  const bool left = !typedIn_.empty() && typedIn_ != view.editing.field;
  typedIn_ = view.editing.field;
  if (left && open_ != nullptr) open_->endGesture();
}

void Sitting::carryOutWish(const ui::Wish& wish, ui::ViewState& view, LeftOver& leftOver) {
  struct CarryOut {
    Sitting& sitting;
    ui::ViewState& view;
    LeftOver& leftOver;
    void operator()(const ui::OpenSession& w) { sitting.note(sitting.open(w.path, view)); }
    void operator()(const ui::NewSession& w) { sitting.makeSession(w, view); }
    void operator()(const ui::CloseSession&) { sitting.note(sitting.close(view)); }
    void operator()(const ui::LookInFolder& w) {
      sitting.facts_.folder =
          folderViewOf(w.path.empty() ? platform::homeFolder() : fs::path(w.path));
      sitting.lookForSticks();  // whoever looks for it may have plugged it in just now
    }
    void operator()(const ui::PreviewFile& w) { sitting.preview(w); }
    void operator()(const ui::ReadColumns& w) { sitting.readColumns(w.columns); }
    void operator()(const ui::BringIn& w) { sitting.bringIn(w, view); }
    void operator()(const ui::KeepListedNames& w) { sitting.keepListedNames(w.words); }
    void operator()(const ui::AttachPhoto& w) { sitting.attachPhoto(w.path, view); }
    void operator()(const ui::RemovePhoto& w) { sitting.removePhoto(w.path, view); }
    void operator()(const ui::DropPreview&) { sitting.dropPreview(); }
    void operator()(const ui::WriteReport&) { sitting.writeReport(); }
    void operator()(const ui::ShowReport&) {
      sitting.note(platform::showFolder(sitting.facts_.reportFolder));
    }
    void operator()(const ui::OpenReport&) {
      sitting.note(platform::showFolder(fs::path(sitting.facts_.reportFolder) / "report.html"));
    }
    void operator()(const ui::WriteHandover&) { sitting.writeHandover(); }
    void operator()(const ui::OpenHandover&) {
      sitting.note(platform::showFolder(sitting.facts_.handoverPage));
    }
    void operator()(const ui::WritePaper& w) { sitting.writePaper(w.what); }
    void operator()(const ui::OpenPaper&) {
      sitting.note(platform::showFolder(sitting.facts_.paperFile));
    }
    void operator()(const ui::ShowPaper&) {
      sitting.note(platform::showFolder(fs::path(sitting.facts_.paperFile).parent_path()));
    }
    void operator()(const ui::CopyToStick& w) { sitting.startCopy(w.path); }
    void operator()(const ui::Rehearse&) { sitting.rehearse(view); }
    void operator()(const ui::OpenVersion& w) { sitting.lookAtVersion(w.number); }
    void operator()(const ui::LookAtStep& w) { sitting.lookAtStep(w.step); }
    void operator()(const ui::CompareVersions& w) { sitting.compareVersions(w.version, w.with); }
    void operator()(const ui::CarryOn& w) { sitting.carryOn(w.version, view); }
    void operator()(const ui::EraseWords& w) { sitting.eraseWords(w, view); }
    void operator()(const ui::Quit&) { leftOver.quit = true; }
    void operator()(const ui::ToggleRoomWindow&) { leftOver.toggleRoomWindow = true; }
  };
  std::visit(CarryOut{*this, view, leftOver}, wish);
}

namespace {

/// The session in a folder: itself, or the only one lying in it, as on a stick.
fs::path sessionIn(const fs::path& folder) {
  std::error_code unknown;  // what cannot be looked at is told about when it is opened
  if (fs::exists(store::sessionFile(folder), unknown)) return folder;
  std::vector<fs::path> found;
  fs::directory_iterator at(folder, unknown);
  for (; !unknown && at != fs::directory_iterator(); at.increment(unknown)) {
    std::error_code locked;
    if (fs::exists(store::sessionFile(at->path()), locked)) found.push_back(at->path());
  }
  return found.size() == 1 ? found.front() : folder;
}

}  // namespace

void Sitting::take(std::unique_ptr<OpenSession> opened) {
  open_ = std::move(opened);
  open_->setWake(wake_);
  open_->foresee();
}

Result<void> Sitting::open(const fs::path& where, ui::ViewState& view) {
  const fs::path folder = sessionIn(where);
  std::error_code unknown;
  if (open_ != nullptr && fs::equivalent(folder, open_->folder(), unknown)) return {};
  auto opened = OpenSession::open(folder);
  if (!opened) return base::passOn(std::move(opened));
  if (auto closed = close(view); !closed) return closed;
  take(std::move(*opened));
  ++facts_.looks;
  ++facts_.opened;
  warning_ = store::isRiskyPlace(folder).value_or("");
  facts_.versions = versionRowsOf(folder);
  facts_.reportFolder = lastReportOf(folder);
  facts_.tooFewTold.clear();
  facts_.photos = photoRowsOf(folder);
  const session::Entry* last = open_->history().toUndo();
  // Where it lies is said before what was done last.
  facts_.lastDone = last == nullptr || !warning_.empty() ? "" : last->sentence;
  if (!open_->notice().empty()) facts_.lastDone = open_->notice();
  noticed_.clear();
  spoken_.reset();
  if (open_->readOnly().empty()) spoken_.emplace(folder / kSpokenFile);
  const bool dark = view.dark;
  const bool stillness = view.stillness;
  view = ui::ViewState{};
  view.dark = view.room.dark = dark;
  view.stillness = stillness;
  view.typing = typed_[folder.string()];
  view.stage = facilitate::stageReached(open_->session());
  if (vote::openRound(open_->session()) != nullptr) view.room.page = ui::RoomPage::voting;
  stage_ = view.stage;
  keptRevision_ = facts_.versions.empty() ? 0 : facts_.versions.back().revision;
  return {};
}

void Sitting::makeSession(const ui::NewSession& wish, ui::ViewState& view) {
  auto session = facilitate::newSession(wish.title, wish.purpose, clock_.now());
  if (!session) {
    facts_.refused = session.error().sentence;
    return;
  }
  const fs::path folder = freeFolder(session->info().title);
  auto made = store::createSession(folder, *session);
  note(made ? open(folder, view) : made);
}

/// In the folder of sessions, for one called that.
fs::path Sitting::freeFolder(const std::string& title) const {
  const fs::path wanted = sessionsFolder_ / folderNameFor(title);
  fs::path folder = wanted;
  std::error_code unknown;
  for (int i = 2; fs::exists(folder, unknown); ++i)
    folder = fmt::format("{} {}", wanted.string(), i);
  return folder;
}

Result<void> Sitting::close(const ui::ViewState& view) {
  if (open_ == nullptr) return {};
  while (saving_) {
    auto saved = std::exchange(saving_, std::nullopt)->get();
    if (!saved) return base::passOn(std::move(saved));
    keptRevision_ = saved->revision;
    if (!keepNext_.empty()) keepVersion(std::exchange(keepNext_, {}));
  }
  if (copying_.valid()) copying_.wait();
  finishCopy();
  if (auto durable = open_->waitUntilDurable(); !durable) return durable;
  typed_[open_->folder().string()] = view.typing;
  dropPreview();
  finishSaying();
  auto closed = open_->close();  // whatever comes of it, the session is closed now
  spoken_.reset();
  open_.reset();
  looked_.reset();
  ui::Facts fresh;
  fresh.looks = facts_.looks;
  fresh.opened = facts_.opened;
  fresh.sessionsFolder = facts_.sessionsFolder;
  fresh.folder = std::move(facts_.folder);
  fresh.roomWindowOpen = facts_.roomWindowOpen;
  fresh.identity = facts_.identity;  // notes of the next session are checked as well
  fresh.identityTrouble = facts_.identityTrouble;
  fresh.listedNames = facts_.listedNames;
  fresh.plainWords = facts_.plainWords;
  fresh.codeWords = std::move(facts_.codeWords);
  facts_ = std::move(fresh);
  facts_.sessions = sessionRowsIn(sessionsFolder_);
  return closed;
}

}  // namespace ct::app
