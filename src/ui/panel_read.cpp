#include <fmt/format.h>

#include "base/counted.h"
#include "sort/accounting.h"
#include "ui/panel_parts.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

constexpr float kReading = 34;  // points

/// A card's neighbours among those that may be read out, and where it stands among them.
struct Turn {
  const session::Card* card = nullptr;  ///< null when there is nothing to read
  const session::Card* previous = nullptr;
  const session::Card* next = nullptr;
  std::size_t place = 0;
  std::size_t readable = 0;
};

Turn turnOf(const session::Session& session, session::CardId reading) {
  Turn turn;
  turn.card = session.find(reading);
  for (const session::Card& card : session.cards()) {
    if (card.heldBack) continue;
    ++turn.readable;
    if (turn.card == nullptr) turn.card = &card;
    if (card.id < turn.card->id) turn.previous = &card;
    if (card.id <= turn.card->id) ++turn.place;
    if (turn.next == nullptr && card.id > turn.card->id) turn.next = &card;
  }
  return turn;
}

/// Goes to another card. When the room was reading the one before, it goes along.
void goTo(Frame& frame, const session::Card& from, const session::Card* to) {
  if (to == nullptr) return;
  RoomState& room = frame.view.room;
  if (room.page == RoomPage::card && room.card == from.id) room.card = to->id;
  frame.view.reading = to->id;
}

void showInRoom(Frame& frame, const session::Card& card) {
  frame.view.room.page = RoomPage::card;
  frame.view.room.card = card.id;
}

void drawWords(Frame& frame, const session::Card& card) {
  const Sheet sheet(frame, "card");
  paragraph(frame, card.said, kReading);
  if (card.impression.empty()) return;
  gap(frame, 2);
  label(frame, "Note-taker's impression, never in the room", Font::small);
  paragraph(frame, card.impression, kBody, frame.palette.second);
}

void drawTurning(Frame& frame, const Turn& turn) {
  Flow flow(frame);
  if (flow.button("Previous", "←") || keyPressed(ImGuiKey_LeftArrow)) {
    goTo(frame, *turn.card, turn.previous);
  }
  if (flow.button("Next", "→", ButtonKind::strong) || keyPressed(ImGuiKey_RightArrow)) {
    goTo(frame, *turn.card, turn.next);
  }
  const RoomState& room = frame.view.room;
  const bool there = room.page == RoomPage::card && room.card == turn.card->id;
  if (turn.card->heldBack) return;
  if (flow.button("Show in the room", "R", there ? ButtonKind::chosen : ButtonKind::plain) ||
      letterPressed('r')) {
    showInRoom(frame, *turn.card);
  }
}

void drawHolding(Frame& frame, const session::Card& card) {
  if (!frame.mayChange()) return;
  const bool held = card.heldBack;
  const char* name = held ? "Let it be seen again" : "Hold back from the room";
  if (!button(frame, name, "H") && !letterPressed('h')) return;
  if (held) {
    frame.outbox.ask(sort::Release{{card.id}});
  } else {
    frame.outbox.ask(sort::HoldBack{{card.id}});
  }
}

void drawHeldBack(Frame& frame) {
  const auto held = sort::cardsAt(frame.session(), sort::Place::heldBack);
  if (held.empty()) return;
  heading(frame, base::counted(held.size(), "card is held back", "cards are held back"));
  hint(frame, "The room and the reports never show them.");
  for (const session::Card* card : held) {
    if (button(frame, ("Look at " + card->code).c_str())) frame.view.reading = card->id;
    ImGui::SameLine();
    ImGui::BeginGroup();
    alignToButtons(frame);
    line(frame, card->said, kBody, frame.palette.second);
    ImGui::EndGroup();
  }
}

std::string placeWords(const Turn& turn) {
  if (turn.card->heldBack) return fmt::format("Card {}, held back", turn.card->code);
  return fmt::format("Card {}, {} of {}", turn.card->code, turn.place, turn.readable);
}

}  // namespace

void drawRead(Frame& frame) {
  const Measure page(frame, "read page");
  const Turn turn = turnOf(frame.session(), frame.view.reading);
  if (turn.card == nullptr) {
    label(frame, "Nothing to read yet", Font::large);
    hint(frame, "Bring notes in under Opening.");
    return drawHeldBack(frame);
  }
  label(frame, placeWords(turn), Font::large);
  gap(frame);
  drawWords(frame, *turn.card);
  gap(frame);
  drawTurning(frame, turn);
  drawHolding(frame, *turn.card);
  drawHeldBack(frame);
}

}  // namespace ct::ui
