#include <fmt/format.h>

#include <algorithm>

#include "base/counted.h"
#include "facilitate/reading.h"
#include "sort/accounting.h"
#include "sort/same_cards.h"
#include "ui/coming_next.h"
#include "ui/identity_findings.h"
#include "ui/modes.h"
#include "ui/panel_parts.h"
#include "ui/panel_read_parts.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

constexpr float kCardShare = 0.34F;
constexpr float kCardShareLow = 0.2F;

/// A card's neighbours among those that may be read out, and where it stands among them.
struct Turn {
  const session::Card* card = nullptr;  ///< null when there is nothing to read
  const session::Card* previous = nullptr;
  const session::Card* next = nullptr;
  std::size_t place = 0;
  std::size_t readable = 0;
};

session::CardId firstUnread(const session::Session& session) {
  for (const session::Card& card : session.cards()) {
    const bool counts = !card.heldBack && !card.sameAs && card.isVoice();
    if (counts && !card.readAt) return card.id;
  }
  return {};
}

/// The card being read; without one the first that was not read aloud yet.
Turn turnOf(const Frame& frame) {
  const session::Session& session = frame.session();
  const session::CardId reading = frame.view.reading;
  Turn turn;
  turn.card = session.find(reading ? reading : firstUnread(session));
  for (const session::Card& card : session.cards()) {
    if (card.heldBack || card.sameAs || frame.isOutOfSight(card)) continue;
    turn.readable += card.isVoice() ? 1 : 0;
    if (turn.card == nullptr) turn.card = &card;
    if (card.id < turn.card->id) turn.previous = &card;
    if (card.id <= turn.card->id && card.isVoice()) ++turn.place;
    if (turn.next == nullptr && card.id > turn.card->id) turn.next = &card;
  }
  return turn;
}

/// Goes to another card. When the room was reading the one before, it goes along.
void goTo(Frame& frame, const session::Card& from, const session::Card* to) {
  if (to == nullptr) return;
  takeRoomAlong(frame, from.id, to->id);
  frame.view.reading = to->id;
  frame.view.uncovered = {};
  frame.view.changing = {};
}

void showInRoom(Frame& frame, const session::Card& card) {
  frame.view.room.page = RoomPage::card;
  frame.view.room.card = card.id;
  frame.view.room.sheet = 0;
}

std::string saidField(const session::Card& card) {
  return "What was said##card " + card.code;
}

/// What was typed may tell who somebody is, and what stood there before did not.
bool mayTellNow(const Frame& frame, const session::Card& card, const gather::EditCard& edit) {
  const text::IdentityCheck* check = frame.facts.identity;
  if (check == nullptr || card.heldBack) return false;
  const auto tells = [&](const std::optional<std::string>& typed, const std::string& before) {
    return typed && check->find(*typed).size() > check->find(before).size();
  };
  return tells(edit.said, card.said) || tells(edit.impression, card.impression);
}

/// Fields that save as they are typed. A card without words is refused, and keeps those it had.
void drawFields(Frame& frame, const session::Card& card) {
  const std::string said = saidField(card);
  const std::string impression = "My impression (never shown in the room)##card " + card.code;
  gather::EditCard edit;
  edit.card = card.id;
  edit.said = savedField(frame, {.name = said.c_str(), .lines = 5}, card.said).typed;
  if (const auto instead = drawFindings(frame, card.said)) edit.said = instead;
  gap(frame);
  edit.impression =
      savedField(frame, {.name = impression.c_str(), .lines = 2}, card.impression).typed;
  if (mayTellNow(frame, card, edit)) edit.heldBack = true;
  if (edit.said || edit.impression) frame.outbox.ask(edit);
  gap(frame);
  if (!button(frame, "Done", kNextKey, ButtonKind::strong)) return;
  frame.view.changing = {};
  if (card.said != frame.view.changedFrom) frame.view.reworded = card.id;
}

/// What stands with it is seen where it is seen, so it is read here too; each can be gone to, to
/// change or remove its words.
void drawTogether(Frame& frame, const session::Card& card) {
  for (const session::CardId id : frame.session().together(card)) {
    if (id == card.id) continue;
    const session::Card& other = *frame.session().find(id);
    gap(frame, 2);
    label(frame, fmt::format("Card {} says the same", other.code), Font::small);
    paragraph(frame, other.said);
    const std::string go = fmt::format("Go to card {}", other.code);
    if (!button(frame, go.c_str(), {}, ButtonKind::quiet)) continue;
    frame.view.reading = other.id;
    frame.view.uncovered = other.heldBack ? other.id : session::CardId{};
    frame.view.changing = {};
  }
}

void drawWords(Frame& frame, const session::Card& card) {
  const Sheet sheet(frame, "card");
  const bool low = isLow(frame);
  if (isCovered(frame, card)) {
    const StillArea still("covered", low ? kCardShareLow : kCardShare);
    return hint(frame, kCovered);
  }
  if (card.heldBack) {
    trouble(frame, "The room must not be looking at this screen while these words are on it.");
    gap(frame);
  }
  if (frame.mayChange() && frame.view.changing == card.id) return drawFields(frame, card);
  const StillArea still("said", low ? kCardShareLow : kCardShare);
  constexpr float kImpression = 90;  // points
  const float room =
      ImGui::GetContentRegionAvail().y - (card.impression.empty() ? 0 : frame.px(kImpression));
  paragraph(frame, card.said,
            low ? largestFitting(frame, card.said, room, {kReadAloudLow, kLarge, kBody})
                : largestFitting(frame, card.said, room, {kReadAloud, kReadAloudLow, kLarge}));
  drawImpression(frame, card);
  drawTogether(frame, card);
}

void drawTurning(Frame& frame, const Turn& turn, Flow& flow) {
  if (flow.button("Previous", whenFree("←")) || keyPressed(ImGuiKey_LeftArrow)) {
    goTo(frame, *turn.card, turn.previous);
  }
  if (flow.button("Next", whenFree("→")) || keyPressed(ImGuiKey_RightArrow)) {
    goTo(frame, *turn.card, turn.next);
  }
  const RoomState& room = frame.view.room;
  const bool there = room.page == RoomPage::card && room.card == turn.card->id;
  if (!frame.roomMaySeeThis()) return;
  const bool held = turn.card->heldBack;
  const auto kind = there && !held ? ButtonKind::chosen : plainIf(!held);
  const bool show = flow.button("Show in the room", whenFree("R", !held), kind);
  if (!held && (show || letterPressed('r'))) showInRoom(frame, *turn.card);
}

void drawHolding(Frame& frame, const session::Card& card, Flow& flow) {
  const bool held = card.heldBack;
  const char* hold = "Hold back from the room";
  const char* release = "Let it be seen again";
  const float width = widthOfEither(frame, hold, release, "H");
  const bool pressed = flow.button(held ? release : hold, whenFree("H"), ButtonKind::plain, width);
  if (!pressed && !letterPressed('h')) return;
  frame.view.reading = card.id;  // it stays in sight, so that the same key takes it back
  holdBackOrRelease(frame, {card.id});
}

void drawChanging(Frame& frame, const session::Card& card, Flow& flow) {
  if (frame.view.changing == card.id) return;
  const bool works = !isCovered(frame, card);
  const bool change = flow.button("Change the words", whenFree("C", works), plainIf(works));
  if (works && (change || letterPressed('c'))) {
    frame.view.changing = card.id;
    frame.view.changedFrom = card.said;
    frame.view.reworded = {};
    pressByName(saidField(card));
  }
}

/// It was read: counted, and the next unread one is dealt.
void dealNext(Frame& frame, const session::Card& card) {
  const session::Card& shown = sort::shownAs(frame.session(), card);
  if (!shown.readAt && !shown.heldBack) frame.outbox.ask(facilitate::MarkRead{shown.id});
  goTo(frame, card, facilitate::nextUnread(frame.session(), card.id));
}

/// Reading aloud: the card that was read is counted, and the next unread one is dealt.
void drawReadAloud(Frame& frame, const session::Card& card, Flow& flow) {
  if (!frame.mayChange()) return;
  const bool counts = !card.readAt && !card.heldBack;
  const char* read = "It was read; deal the next";
  const char* deal = "Deal the next";
  const float width = widthOfEither(frame, read, deal, "Space");
  const bool more = counts || facilitate::nextUnread(frame.session(), card.id) != nullptr;
  const bool next = frame.view.changing != card.id;  // otherwise to be done with changing
  const auto kind = next && more ? ButtonKind::strong : plainIf(more);
  const bool pressed = flow.button(counts ? read : deal, whenFree("Space", more), kind, width);
  if (pressed || keyPressed(ImGuiKey_Space)) dealNext(frame, card);
}

void drawActions(Frame& frame, const Turn& turn) {
  {
    Flow flow(frame);
    drawReadAloud(frame, *turn.card, flow);
    drawTurning(frame, turn, flow);
    if (!frame.mayChange()) return;
    drawHolding(frame, *turn.card, flow);
    drawChanging(frame, *turn.card, flow);
    drawBeginErasing(frame, *turn.card, flow);
  }
  if (!isCovered(frame, *turn.card)) drawCardFindings(frame, *turn.card);
  drawErasing(frame, *turn.card);
  drawEarlierWords(frame, *turn.card);
}

std::string titleOf(const session::Session& session, const Turn& turn) {
  if (turn.card->heldBack) return heldBackWords(*turn.card);
  if (!turn.card->isVoice())
    return fmt::format("Card {}: information from a service, not counted", turn.card->code);
  const facilitate::ReadSoFar count = facilitate::readSoFar(session);
  return fmt::format("Card {}, {} of {}. {} of {} read aloud.", turn.card->code,
                     base::inFigures(turn.place), base::inFigures(turn.readable),
                     base::inFigures(count.read), base::inFigures(count.all));
}

}  // namespace

void useReadingKeys(Frame& frame) {
  const Turn turn = turnOf(frame);
  if (turn.card == nullptr || !frame.mayChange()) return;
  if (keyPressed(ImGuiKey_Space)) dealNext(frame, *turn.card);
}

void drawRead(Frame& frame) {
  if (ImGui::IsWindowAppearing())
    frame.view.uncovered = frame.view.impressionOf = {};  // the room may have come to look
  const Measure page(frame, "read page");
  const Turn turn = turnOf(frame);
  if (turn.card == nullptr) {
    label(frame, "Nothing to read yet", Font::large);
    hint(frame, "Bring notes in under Opening.");
    return drawHeldBack(frame);
  }
  label(frame, titleOf(frame.session(), turn), Font::large);
  gap(frame);
  drawWords(frame, *turn.card);
  gap(frame);
  drawActions(frame, turn);
  drawComingNext(frame, *turn.card, facilitate::nextUnread(frame.session(), turn.card->id));
  drawHeldBack(frame);
}

}  // namespace ct::ui
