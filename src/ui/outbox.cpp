#include "ui/outbox.h"

#include <utility>

namespace ct::ui {

// All of it is written here: lists of that many kinds of entry cost seconds wherever they are
// compiled.
Outbox::Outbox() = default;
Outbox::~Outbox() = default;

void Outbox::ask(commands::Command command) {
  requests_.emplace_back(std::move(command));
}

void Outbox::ask(commands::Undo undo) {
  requests_.emplace_back(undo);
}

void Outbox::ask(commands::Redo redo) {
  requests_.emplace_back(redo);
}

void Outbox::ask(commands::GoTo goTo) {
  requests_.emplace_back(goTo);
}

void Outbox::ask(commands::SaveVersion save) {
  requests_.emplace_back(std::move(save));
}

void Outbox::wish(Wish wish) {
  wishes_.push_back(std::move(wish));
}

std::vector<commands::Request> Outbox::takeRequests() {
  return std::exchange(requests_, {});
}

std::vector<Wish> Outbox::takeWishes() {
  return std::exchange(wishes_, {});
}

}  // namespace ct::ui
