#include <fmt/format.h>

#include <variant>

#include "app/sitting.h"

/// What was asked for of the record, and what is said of it.
namespace ct::app {
namespace {

/// What the room must not see is taken off it whatever the facilitator looks at; and going to a
/// step is asked for while it is looked at.
bool mayWhileLooking(const commands::Request& request) {
  const auto* command = std::get_if<commands::Command>(&request);
  return command == nullptr || std::holds_alternative<sort::HoldBack>(*command);
}

}  // namespace

void Sitting::carryOutRequest(commands::Request request) {
  if (open_ == nullptr) return;
  if (const auto* save = std::get_if<commands::SaveVersion>(&request)) {
    if (saving_) {
      facts_.refused = "A version is being saved just now; save this one in a moment.";
    } else {
      saving_ = open_->startVersion(save->message, clock_.now());
    }
    return;
  }
  if (looked_ && !mayWhileLooking(request)) {
    facts_.refused = "This is how it was once; go back to the session to change something.";
    return;
  }
  const auto* command = std::get_if<commands::Command>(&request);
  const bool closesVote = command != nullptr && std::holds_alternative<vote::CloseRound>(*command);
  const auto done = open_->carryOut(std::move(request), clock_.now());
  facts_.refused = done ? "" : done.error().sentence;
  if (!done || done->empty()) return;
  say(*done);
  if (closesVote) keepVersion(fmt::format("after vote {}", open_->session().rounds().size()));
}

/// What was done last, on the screen and for programs that read aloud.
void Sitting::say(const std::string& sentence) {
  facts_.lastDone = sentence;
  const session::Entry* last = open_->history().toUndo();
  const std::int64_t entry = last == nullptr ? 0 : last->number;
  const bool mayGrow = last != nullptr && !last->join.empty() && last->sentence == sentence;
  if (saying_ && !(mayGrow && saying_->entry == entry)) finishSaying();
  saying_ = Saying{entry, base::clockText(clock_.now()) + " " + sentence, clock_.now()};
  if (!mayGrow) finishSaying();
}

/// What is said grows while it is typed, and is said once.
void Sitting::finishSaying() {
  if (saying_ && spoken_) spoken_->add(saying_->line);
  saying_.reset();
}

void Sitting::finishOldSaying() {
  const std::int64_t now = clock_.now().milliseconds;
  if (saying_ && now - saying_->at.milliseconds > session::History::kJoinWithin) finishSaying();
}

}  // namespace ct::app
