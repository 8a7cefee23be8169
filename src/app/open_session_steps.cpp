#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <string_view>
#include <utility>
#include <variant>

#include "app/open_session.h"
#include "base/contract.h"

/// Going along the history of an open session: undo, redo, any step of any line.
namespace ct::app {

using base::Result;
using session::Changes;
using session::Direction;
using session::Entry;

namespace {

/// Nobody may wonder later what a vote said before it was taken back.
bool endsVote(const session::Change& change) {
  const auto* round = std::get_if<session::ChangeOf<session::Round>>(&change);
  return round != nullptr && round->after && round->after->state != session::RoundState::open;
}

}  // namespace

/// True when the line ahead is long, or a vote was closed or shown in it.
bool OpenSession::leavesMuch() const {
  const auto ahead = history_.line().begin() + static_cast<std::ptrdiff_t>(history_.done());
  if (static_cast<std::size_t>(history_.line().end() - ahead) >= kLineWorthKeeping) return true;
  return std::any_of(ahead, history_.line().end(), [&](std::int64_t number) {
    const auto& changes = history_.entry(number).changes;
    return changes != nullptr && std::any_of(changes->begin(), changes->end(), endsVote);
  });
}

/// The newest step is where one worked last, and the end of its line.
std::optional<std::int64_t> OpenSession::lineLeft() const {
  const auto newest = static_cast<std::int64_t>(history_.entries().size());
  if (newest == 0 || history_.isInForce(newest)) return std::nullopt;
  return went_ || leavesMuch() ? std::optional(newest) : std::nullopt;
}

/// Best effort: the history itself keeps the line, with or without a version of it. What is done
/// next comes to the disk after it.
void OpenSession::keepLineLeft(base::Time now) {
  const auto left = lineLeft();
  if (!left) return;
  const std::int64_t here = history_.inForce();
  const std::string message = here == 0 ? "before going back to the beginning"
                                        : fmt::format("before going back to {}",
                                                      base::clockText(history_.entry(here).time));
  auto there = walkTo(*left);
  if (!there) return;
  const auto back = walkTo(here);
  base::contract(back.has_value(), "what was just done again can be undone again");
  linesSaving_.push_back(
      file_->saveVersion(message, now, store::SavedBy::program, std::move(*there)));
}

bool OpenSession::takeLineSaved() {
  bool taken = false;
  for (auto saving = linesSaving_.begin(); saving != linesSaving_.end();) {
    const bool ready = saving->wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    taken = (ready && saving->get().has_value()) || taken;
    saving = ready ? linesSaving_.erase(saving) : saving + 1;
  }
  return taken;
}

Result<Entry> OpenSession::whole(const Entry& entry) {
  if (entry.changes != nullptr) return entry;
  auto changes = file_->changesOf(entry.number);
  if (!changes) return base::passOn(std::move(changes));
  Entry fetched = entry;
  fetched.changes = std::make_shared<const Changes>(std::move(*changes));
  history_.remember(fetched.number, fetched.changes);
  return fetched;
}

void OpenSession::foresee() {
  if (file_ == nullptr) return;
  const auto begin = [&](const Entry* entry, Direction towards) {
    if (entry != nullptr && entry->changes == nullptr)
      foreseen_.begin(session_, *entry, towards, *file_);
  };
  begin(history_.toUndo(), Direction::back);
  begin(history_.toRedo(), Direction::on);
}

void OpenSession::takeForeseen(std::int64_t entry, Direction direction) {
  auto side = foreseen_.take(entry, direction);
  if (!side) return;
  history_.remember(entry, std::move(side->changes));
  otherSides_.keep(entry, direction, std::move(side->session));
}

Result<Entry> OpenSession::cross(const Entry& entry, Direction direction) {
  takeForeseen(entry.number, direction);
  auto all = whole(entry);
  if (!all) return base::passOn(std::move(all));
  // What is kept on either side is sound.
  if (otherSides_.swapWith(session_, entry.number, direction)) return all;
  if (auto applied = apply(*all, direction); !applied) return base::passOn(std::move(applied));
  if (entry.number > entriesFound_) return all;
  const auto fault = session::findFaultAfter(session_, *all->changes);
  if (!fault) return all;
  const auto back = apply(*all, opposite(direction));
  base::contract(back.has_value(), "what was just changed can be changed back");
  return base::refuse("This step of the history is damaged, so it was left as it is.", *fault);
}

Result<void> OpenSession::apply(const Entry& entry, Direction direction) {
  return direction == Direction::on ? session_.apply(*entry.changes)
                                    : session_.apply(session::reversed(*entry.changes));
}

bool OpenSession::canUndo() const {
  return (journey_ && isAt(journey_->to)) || history_.toUndo() != nullptr;
}

bool OpenSession::canRedo() const {
  return (journey_ && isAt(journey_->from)) || history_.toRedo() != nullptr;
}

Result<std::string> OpenSession::undo() {
  if (!journey_ || !isAt(journey_->to)) {
    journey_.reset();
    return commitOne(Direction::back);
  }
  auto steps = walkTo(journey_->from);
  if (!steps) return base::passOn(std::move(steps));
  file_->commit(std::move(*steps));
  return std::string("Undid: going to another step of the history");
}

Result<Entry> OpenSession::stepOne(Direction direction, Steps& steps) {
  const bool on = direction == Direction::on;
  const Entry* next = on ? history_.toRedo() : history_.toUndo();
  if (next == nullptr)
    return base::refuse(on ? "There is nothing to redo." : "There is nothing to undo.");
  auto entry = cross(*next, direction);
  if (!entry) return entry;
  on ? history_.redone() : history_.undone();
  steps.push_back(stepOf(entry->changes, direction, std::nullopt));
  return entry;
}

Result<std::string> OpenSession::commitOne(Direction direction) {
  Steps steps;
  auto entry = stepOne(direction, steps);
  if (!entry) return base::passOn(std::move(entry));
  file_->commit(std::move(steps));
  return (direction == Direction::on ? "Did again: " : "Undid: ") + entry->sentence;
}

Result<std::string> OpenSession::redo() {
  if (journey_ && isAt(journey_->from)) return goTo(journey_->to);
  journey_.reset();
  return commitOne(Direction::on);
}

Result<void> OpenSession::tryToWalk(std::int64_t step, Steps& steps) {
  const std::int64_t fork = history_.branchesFrom(step);
  while (history_.inForce() != fork) {
    if (auto undone = stepOne(Direction::back, steps); !undone)
      return base::passOn(std::move(undone));
  }
  history_.turnTowards(step);
  while (history_.inForce() != step) {
    if (auto redone = stepOne(Direction::on, steps); !redone)
      return base::passOn(std::move(redone));
  }
  return {};
}

Result<OpenSession::Steps> OpenSession::walkTo(std::int64_t step) {
  const std::int64_t from = history_.inForce();
  Steps steps;
  auto walked = tryToWalk(step, steps);
  if (walked) return steps;
  Steps unsent;
  const auto back = tryToWalk(from, unsent);
  base::contract(back.has_value(), "a way that was walked can be walked back");
  return base::passOn(std::move(walked));
}

Result<std::string> OpenSession::goTo(std::int64_t step) {
  if (step < 0 || step > static_cast<std::int64_t>(history_.entries().size())) {
    return base::refuse("There is no such step in the history.");
  }
  const std::int64_t from = history_.inForce();
  const bool back = step == 0 || history_.isInForce(step);
  auto steps = walkTo(step);
  if (!steps) return base::passOn(std::move(steps));
  if (!steps->empty()) file_->commit(std::move(*steps));
  if (from != step) {
    journey_ = Journey{from, step};
    went_ = true;
  }
  if (step == 0) return "Went back to the beginning";
  const Entry& entry = history_.entry(step);
  std::string_view way = "to";  // another line
  if (back) way = "back to";
  if (from < step && (from == 0 || history_.isInForce(from))) way = "on to";
  return fmt::format("Went {} {}: {}", way, base::clockText(entry.time), entry.sentence);
}

Result<session::Session> OpenSession::sessionAt(std::int64_t step) {
  if (file_ == nullptr) return base::refuse(readOnly_);
  if (step < 0 || step > static_cast<std::int64_t>(history_.entries().size())) {
    return base::refuse("There is no such step in the history.");
  }
  session::Session was = session_;
  const std::int64_t fork = history_.branchesFrom(step);
  for (std::int64_t at = history_.inForce(); at != fork; at = history_.entry(at).follows) {
    auto entry = whole(history_.entry(at));
    if (!entry) return base::passOn(std::move(entry));
    auto back = was.apply(session::reversed(*entry->changes));
    if (!back) return base::passOn(std::move(back));
  }
  std::vector<std::int64_t> onwards;
  for (std::int64_t at = step; at != fork; at = history_.entry(at).follows)
    onwards.push_back(at);
  for (auto at = onwards.rbegin(); at != onwards.rend(); ++at) {
    auto entry = whole(history_.entry(*at));
    if (!entry) return base::passOn(std::move(entry));
    auto on = was.apply(*entry->changes);
    if (!on) return base::passOn(std::move(on));
  }
  if (const auto fault = session::findFault(was)) {
    return base::refuse("That step of the history is damaged, so it cannot be shown.", *fault);
  }
  return was;
}

}  // namespace ct::app
