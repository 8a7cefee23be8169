#include "ui/panel_parts.h"

#include <algorithm>
#include <utility>

#include "sort/accounting.h"
#include "text/words.h"
#include "ui/card_name.h"
#include "ui/facilitator_keys.h"

namespace ct::ui {

std::string agreementWords(session::ThemeState state, const std::optional<base::Time>& agreedAt) {
  if (state == session::ThemeState::proposed) return "Proposed";
  return agreedAt ? "Agreed " + base::clockText(*agreedAt) : "Agreed";
}

std::string shortName(const session::Theme& theme) {
  constexpr std::size_t kCharacters = 40;
  return text::firstWords(sort::nameOf(theme), kCharacters);
}

std::string heldBackWords(const session::Card& card) {
  return "Card " + card.code + ", held back";
}

bool isCovered(const Frame& frame, const session::Card& card) {
  return card.heldBack && frame.view.uncovered != card.id;
}

std::optional<session::CardId> holdBackOrRelease(Frame& frame,
                                                 const std::vector<session::CardId>& cards) {
  ViewState& view = frame.view;
  std::vector<session::CardId> open;
  std::optional<session::CardId> unseen;
  for (const session::CardId id : cards) {
    const session::Card& card = *frame.session().find(id);
    if (!card.heldBack) open.push_back(id);
    const bool here = std::find(view.heldBackHere.begin(), view.heldBackHere.end(), id) !=
                      view.heldBackHere.end();
    if (!unseen && !here && isCovered(frame, card)) unseen = id;
  }
  if (open.empty() && unseen) {
    view.uncovered = *unseen;
    return unseen;
  }
  view.uncovered = {};
  if (open.empty()) {
    frame.outbox.ask(sort::Release{cards});
  } else {
    view.heldBackHere = std::move(open);
    frame.outbox.ask(sort::HoldBack{cards});
  }
  return std::nullopt;
}

void drawImpression(Frame& frame, const session::Card& card) {
  if (card.impression.empty()) return;
  gap(frame, 2);
  if (frame.view.impressionOf != card.id) {
    if (button(frame, "Look at the impression", {}, ButtonKind::quiet))
      frame.view.impressionOf = card.id;
    return;
  }
  label(frame, "Note-taker's impression, never in the room", Font::small);
  paragraph(frame, card.impression, kBody, frame.palette.second);
}

/// Codes count up, and no card ever leaves a session: the highest is as wide as their count.
float widthOfCodes(Frame& frame) {
  constexpr float kLeast = 48;
  const std::string highest = std::to_string(frame.session().cards().size());
  const float wide = frame.ink.lay(highest, {.size = frame.px(kSmall)}).width;
  return std::max(kLeast, wide / frame.scale + kStep);
}

void cardLine(Frame& frame, const session::Card& card) {
  lead(frame, card.code, widthOfCodes(frame));
  std::string words = card.heldBack ? heldBackWords(card) : saidWithKind(card);
  std::replace(words.begin(), words.end(), '\n', ' ');
  line(frame, words, kBody, card.heldBack ? frame.palette.second : frame.palette.ink);
}

bool roomButton(Frame& frame, const std::string& name, RoomPage page) {
  const bool now = frame.view.room.page == page;
  if (!button(frame, name.c_str(), {}, now ? ButtonKind::chosen : ButtonKind::plain)) return false;
  showPage(frame, page);
  return true;
}

}  // namespace ct::ui
