#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "app/carry_on.h"
#include "app/erase_words.h"
#include "app/facts_of.h"
#include "app/sitting.h"
#include "compare/differences.h"
#include "platform/folders.h"
#include "sort/held_back.h"

/// The record behind the session that is open: looking at what it was, comparing, carrying on,
/// removing words, and the versions it keeps by itself.
namespace ct::app {

namespace fs = std::filesystem;
using base::Result;

/// Of the session as it was, what is held back now stays held back.
void Sitting::look(Result<session::Session> was) {
  facts_.refused = was ? "" : was.error().sentence;
  facts_.openVersion = 0;
  facts_.openStep.reset();
  looked_.reset();
  ++facts_.looks;
  if (was) looked_ = sort::withHeldBackOf(std::move(*was), open_->session());
}

void Sitting::lookAtVersion(std::int64_t version) {
  if (open_ == nullptr) return;
  if (version == 0) return lookAtStep({});
  look(store::readVersion(open_->folder(), version));
  if (looked_) facts_.openVersion = version;
}

void Sitting::lookAtStep(std::optional<std::int64_t> step) {
  if (open_ == nullptr) return;
  if (step) {
    look(open_->sessionAt(*step));
    if (looked_) facts_.openStep = step;
    return;
  }
  looked_.reset();
  facts_.openVersion = 0;
  facts_.openStep.reset();
  ++facts_.looks;
}

Result<session::Session> Sitting::versionOrNow(std::int64_t version) const {
  if (version == 0) return open_->session();
  auto read = store::readVersion(open_->folder(), version);
  if (!read) return read;
  return sort::withHeldBackOf(std::move(*read), open_->session());
}

void Sitting::compareVersions(std::int64_t version, std::int64_t with) {
  facts_.comparison.reset();
  if (open_ == nullptr || version == 0) return;
  const auto from = versionOrNow(version);
  const auto to = versionOrNow(with);
  facts_.refused = !from ? from.error().sentence : !to ? to.error().sentence : "";
  if (!from || !to) return;
  const auto nameOf = [&](std::int64_t number) {
    for (const ui::VersionRow& row : facts_.versions) {
      if (row.number == number) return fmt::format("version {}, {}", number, row.message);
    }
    return std::string("now");
  };
  facts_.comparison = {nameOf(version), nameOf(with), compare::differences(*from, *to)};
}

void Sitting::carryOn(std::int64_t version, ui::ViewState& view) {
  if (open_ == nullptr) return;
  const fs::path folder = freeFolder(open_->session().info().title + " carried on");
  auto made = app::carryOn(open_->session(), open_->folder(), version, folder);
  note(made ? open(folder, view) : made);
  if (!made || !facts_.refused.empty()) return;
  facts_.lastDone = fmt::format(
      "Began this session with what version {} held; the other one is under All sessions", version);
}

/// Nothing that was taken from the session earlier may bring words back that are being removed.
void Sitting::forgetWordsOnScreen(ui::ViewState& view) {
  lookAtStep({});
  facts_.comparison.reset();
  view.room.frozen.reset();
  view.editing = {};
  view.changing = {};
}

/// The session is closed for it and opened again; nobody at the screen needs to notice.
void Sitting::eraseWords(const ui::EraseWords& wish, ui::ViewState& view) {
  if (open_ == nullptr || !open_->readOnly().empty() || saving_ || copying_.valid()) {
    facts_.refused = "The session is busy; try again in a moment.";
    return;
  }
  if (auto durable = open_->waitUntilDurable(); !durable) return note(durable);
  const fs::path folder = open_->folder();
  const session::Session session = open_->session();
  finishSaying();
  forgetWordsOnScreen(view);
  // Everything is saved; should its log not be folded in yet, erasing does that first.
  const auto closed = open_->close();
  const auto erased =
      app::eraseWords(folder, session, wish.card, wish.oldOnly ? Words::old : Words::all,
                      wish.reason, clock_.now());
  auto opened = OpenSession::open(folder);
  ++facts_.looks;
  if (!opened) {
    open_.reset();
    return note(base::passOn(std::move(opened)));
  }
  take(std::move(*opened));
  facts_.versions = versionRowsOf(folder);
  std::error_code unknown;  // reports go with the words
  if (!fs::exists(facts_.reportFolder + "/report.html", unknown)) {
    facts_.reportFolder.clear();
    facts_.tooFewTold.clear();
  }
  if (!fs::exists(facts_.handoverPage, unknown)) facts_.handoverPage.clear();
  if (!fs::exists(facts_.paperFile, unknown)) facts_.paperFile.clear();
  note(closed);
  if (erased) return say(*erased);
  if (!open_->notice().empty()) return say(open_->notice());  // opening it again finished that
  facts_.refused = erased.error().sentence;
}

/// When a stage is left or a vote has ended: the record of that moment, to come back to.
void Sitting::keepVersion(const std::string& message) {
  if (open_ == nullptr || !open_->readOnly().empty()) return;
  if (saving_) {
    keepNext_ = message;
    return;
  }
  const std::int64_t revision = open_->session().revision();
  if (revision == keptRevision_ || open_->history().inForce() == 0 || open_->standsBack()) return;
  saving_ = open_->startVersion(message, clock_.now(), store::SavedBy::program);
}

/// Takes in a version that has been saved behind the scenes; another may have been waiting for it.
void Sitting::finishVersion() {
  if (!saving_ || saving_->wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
  const auto saved = saving_->get();
  saving_.reset();
  wake_();  // what this brings is drawn in the next frames
  facts_.refused = saved ? "" : saved.error().sentence;
  if (saved) {
    keptRevision_ = saved->revision;
    say(fmt::format("Saved version {}: {}", saved->number, saved->message));
    facts_.versions = versionRowsOf(open_->folder());
    if (!stick_.empty()) copyVersion(saved->number);
  } else {
    stick_.clear();
  }
  if (!keepNext_.empty()) keepVersion(std::exchange(keepNext_, {}));
}

void Sitting::noticeStage(const ui::ViewState& view) {
  if (view.stage == stage_) return;
  facts_.refused.clear();
  const auto ended = [](const session::Round& round) {
    return round.state != session::RoundState::open;
  };
  const bool voteToCome =
      stage_ == facilitate::Stage::vote && open_ != nullptr &&
      std::none_of(open_->session().rounds().begin(), open_->session().rounds().end(), ended);
  keepVersion(fmt::format("{} {}", voteToCome ? "before" : "after", facilitate::workOf(stage_)));
  stage_ = view.stage;
  lookForSticks();
}

void Sitting::lookForSticks() {
  facts_.sticks.clear();
  for (const fs::path& each : platform::drivesPluggedIn())
    facts_.sticks.push_back(each.string());
}

}  // namespace ct::app
