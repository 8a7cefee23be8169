#include <fmt/format.h>

#include <string>

#include "base/counted.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/board_actions.h"
#include "ui/board_keys.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/inspector_parts.h"
#include "ui/modes.h"
#include "ui/panel_parts.h"
#include "ui/word_hints.h"

namespace ct::ui {

using session::Theme;

void drawShow(Frame& frame, Flow& flow, bool heldBack) {
  if (!frame.roomMaySeeThis()) return;
  if (flow.button("Show in the room", whenFree("R", !heldBack), plainIf(!heldBack))) {
    showChosenInRoom(frame);
  }
}

namespace {

void drawTitle(Frame& frame, const Theme& theme) {
  BoardState& board = frame.view.board;
  const SavedField title{.name = "Title, a few words",
                         .hint = "What does this theme say?",
                         .start = board.naming == theme.id,
                         .selects = true};
  ImGui::PushID(theme.letter.c_str());
  const SavedFieldDone done = savedField(frame, title, theme.title);
  ImGui::PopID();
  if (done.active) board.naming = {};
  if (done.typed && !text::blank(*done.typed)) {
    frame.outbox.ask(sort::NameTheme{theme.id, *done.typed});
  }
  if (done.entered && board.afterNaming) takeUp(board, board.afterNaming);
  const auto plainer = drawWordHints(frame, "title of " + theme.letter,
                                     done.typed.value_or(theme.title), text::PlainKind::title);
  if (plainer) frame.outbox.ask(sort::NameTheme{theme.id, *plainer});
  if (theme.agreedAt) {
    label(frame, "Agreed at " + base::clockText(*theme.agreedAt), Font::small);
  } else if (!theme.title.empty()) {
    label(frame, "Proposed, until the group says yes", Font::small);
  }
}

/// Where the cards of a removed theme go: asked every time.
void drawRemoving(Frame& frame, const Theme& theme) {
  label(frame, "Where do its cards go?", Font::bold);
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  const auto answer = [&](const std::string& words, const std::string& key) {
    return button(frame, words.c_str(), whenFree(key), ButtonKind::plain, width);
  };
  using Go = sort::CardsGo;
  if (answer("Back to not yet placed", "Del")) removeTheme(frame, Go::notYetPlaced);
  if (answer("Parked for later", "P")) removeTheme(frame, Go::parked);
  if (answer("They fit none", "0")) removeTheme(frame, Go::fitsNone);
  for (const Theme* other : sort::themesInOrder(frame.session())) {
    if (other->id == theme.id) continue;
    if (answer("To " + nameNow(frame, *other), keyOf(*other))) {
      removeTheme(frame, Go::toTheme, other->id);
    }
  }
  if (button(frame, "Keep the theme", whenFree("Esc"), ButtonKind::quiet))
    frame.view.board.removing = {};
}

void drawThemeButtons(Frame& frame, const Theme& theme) {
  BoardState& board = frame.view.board;
  {
    Flow flow(frame);
    drawShow(frame, flow);
  }
  if (!frame.mayChange()) return;
  gap(frame, 2);
  if (board.merging) {
    paragraph(frame, "Press the theme it goes into, or its letter.", kBody, {}, text::Weight::bold);
    if (button(frame, "Do not merge", whenFree("Esc"))) board.merging = {};
    return;
  }
  const bool agreed = theme.state == session::ThemeState::agreed;
  Flow flow(frame);
  const bool mayAgree = !agreed && !theme.title.empty();
  if (mayAgree && flow.button("The group agrees", whenFree("Y"), ButtonKind::strong))
    agreeChosenTheme(frame);
  if (agreed && flow.button("Propose again", whenFree("Shift Y"))) reopenChosenTheme(frame);
  if (!frame.view.silent.on && flow.button("Rename", "F2")) startNaming(frame, theme.id);
  if (flow.button("Read as a list", whenFree("Enter"))) openList(frame, theme.id);
  if (frame.session().themes().size() > 1 && flow.button("Merge into…", whenFree("I"))) {
    beginMerging(frame);
  }
  if (flow.button("Remove…", whenFree("Del"))) beginRemoving(frame);
}

}  // namespace

void drawThemeInHand(Frame& frame, const Theme& theme) {
  sign(frame, theme.letter, 56);
  if (frame.view.silent.on) {
    hint(frame, "Sorting in silence: titles come later.");
  } else {
    drawTitle(frame, theme);
  }
  const auto cards = sort::cardsIn(frame.session(), theme.id, sort::HeldBack::leaveOut);
  label(frame, base::counted(session::voicesAmong(frame.session(), cards), "card"), Font::body);
  gap(frame, 2);
  if (frame.view.board.removing == theme.id) return drawRemoving(frame, theme);
  drawThemeButtons(frame, theme);
}

}  // namespace ct::ui
