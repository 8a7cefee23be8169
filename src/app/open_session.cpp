#include "app/open_session.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "base/short_of_memory.h"
#include "store/read_session.h"
#include "text/words.h"

namespace ct::app {

using base::Result;
using commands::Request;
using session::Changes;
using session::Direction;
using session::Entry;

Result<std::unique_ptr<OpenSession>> OpenSession::openForChanging(
    const std::filesystem::path& folder) {
  auto opened = store::LiveFile::open(folder);
  if (!opened) return base::passOn(std::move(opened));
  std::unique_ptr<OpenSession> open(
      new OpenSession(folder, std::move(opened->session), std::move(opened->history)));
  open->file_ = std::move(opened->file);
  open->notice_ = std::move(opened->notice);
  return open;
}

Result<std::unique_ptr<OpenSession>> OpenSession::open(const std::filesystem::path& folder) {
  auto changing = openForChanging(folder);
  if (changing) return changing;
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  std::unique_ptr<OpenSession> open(
      new OpenSession(folder, std::move(reading->session), std::move(reading->history)));
  open->readOnly_ = changing.error().sentence + " You can look at it, but not change it.";
  open->readAt_ = reading->savedAt;
  return open;
}

Result<std::string> OpenSession::carryOut(Request request, base::Time now) {
  if (!readOnly_.empty()) return base::refuse(readOnly_);
  struct Carry {
    OpenSession& open;
    base::Time now;
    Result<std::string> operator()(commands::Command& command) {
      return open.perform(std::move(command), now);
    }
    Result<std::string> operator()(const commands::Undo&) { return open.undo(); }
    Result<std::string> operator()(const commands::Redo&) { return open.redo(); }
    Result<std::string> operator()(const commands::GoTo& to) { return open.goTo(to.step); }
    Result<std::string> operator()(const commands::SaveVersion& save) {
      return open.saveVersion(save, now);
    }
  };
  return std::visit(Carry{*this, now}, request);
}

constexpr const char* kNoMemory =
    "There is not enough memory on this computer for that; nothing was changed.";

Result<session::Edit> OpenSession::planned(commands::Command command, base::Time now) const {
  return base::orShortOfMemory(kNoMemory,
                               [&] { return commands::plan(session_, std::move(command), now); });
}

/// Short of memory for a very large edit, `before` takes the place of what is half changed; short
/// of it for a small one, nothing can go on.
Result<void> OpenSession::applied(const session::Edit& edit,
                                  std::optional<session::Session>& before) {
  const auto apply = [&] { return session_.apply(edit.changes); };
  if (!OtherSides::isWorthKeeping(session_, edit.changes.size())) return apply();
  auto done = base::orShortOfMemory(kNoMemory, [&]() -> Result<void> {
    before = session_;
    return apply();
  });
  if (!done && before) session_ = std::move(*before);
  return done;
}

Result<std::string> OpenSession::perform(commands::Command command, base::Time now) {
  auto edit = planned(std::move(command), now);
  if (!edit) return base::passOn(std::move(edit));
  if (edit->changes.empty()) return std::string();  // it was so already
  keepLineLeft(now);
  journey_.reset();
  went_ = false;
  std::optional<session::Session> before;
  if (auto done = applied(*edit, before); !done) return base::passOn(std::move(done));
  const bool joins = history_.joins(*edit);
  // Those of an entry of its own are its changes: a million cards are not held once more.
  auto changes = joins ? std::make_shared<const Changes>(edit->changes) : nullptr;
  std::string sentence = edit->sentence;
  const Entry& entry = history_.record(std::move(*edit));
  if (!joins) changes = entry.changes;
  if (before && !joins) otherSides_.keep(entry.number, Direction::back, std::move(*before));
  file_->commit({stepOf(std::move(changes), Direction::on, entry)});
  return sentence;
}

Result<std::string> OpenSession::saveVersion(const commands::SaveVersion& save, base::Time now) {
  auto version = startVersion(save.message, now).get();
  if (!version) return base::passOn(std::move(version));
  return fmt::format("Saved version {}: {}", version->number, version->message);
}

session::Step OpenSession::stepOf(std::shared_ptr<const Changes> changes, Direction direction,
                                  std::optional<Entry> entry) const {
  return {std::move(changes), direction,           std::move(entry),
          history_.inForce(), session_.revision(), session_.nextId()};
}

std::future<Result<store::VersionInfo>> OpenSession::startVersion(const std::string& message,
                                                                  base::Time now,
                                                                  store::SavedBy by) {
  if (file_ == nullptr) {
    std::promise<Result<store::VersionInfo>> refused;
    refused.set_value(base::refuse(readOnly_));
    return refused.get_future();
  }
  return file_->saveVersion(text::tidy(message), now, by);
}

Result<void> OpenSession::waitUntilDurable() {
  return file_ == nullptr ? Result<void>{} : file_->waitUntilDurable();
}

store::SaveState OpenSession::saveState() const {
  if (file_ != nullptr) return file_->state();
  store::SaveState state;
  state.savedAt = readAt_;
  return state;
}

void OpenSession::setWake(std::function<void()> wake) {
  if (file_ != nullptr) file_->setWake(std::move(wake));
}

Result<void> OpenSession::close() {
  foreseen_ = {};
  return file_ == nullptr ? Result<void>{} : file_->close();
}

}  // namespace ct::app
