#include "ui/panel_parts.h"

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

void cardLine(Frame& frame, const session::Card& card) {
  lead(frame, card.code, 48);
  line(frame, card.heldBack ? heldBackWords(card) : saidWithKind(card), kBody,
       card.heldBack ? frame.palette.second : frame.palette.ink);
}

bool roomButton(Frame& frame, const std::string& name, RoomPage page) {
  const bool now = frame.view.room.page == page;
  if (!button(frame, name.c_str(), {}, now ? ButtonKind::chosen : ButtonKind::plain)) return false;
  showPage(frame, page);
  return true;
}

}  // namespace ct::ui
