#include "ui/inspector.h"

#include <fmt/format.h>

#include <string>

#include "base/counted.h"
#include "sort/accounting.h"
#include "sort/same_cards.h"
#include "ui/board_actions.h"
#include "ui/board_keys.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/facilitator_keys.h"
#include "ui/identity_findings.h"
#include "ui/inspector_parts.h"
#include "ui/inspector_ways.h"
#include "ui/modes.h"
#include "ui/panel_parts.h"

namespace ct::ui {

using session::Card;
using session::Theme;

namespace {

constexpr float kWordsShare = 0.24F;  // of the window's height: buttons stay where they are
constexpr float kWordsShareLow = 0.21F;

std::string whereabouts(const Frame& frame, const Card& card) {
  std::string letters;
  for (const session::PlacementId id : frame.session().placementsOf(card.id)) {
    if (!letters.empty()) letters += " and ";
    letters += frame.session().find(frame.session().find(id)->theme)->letter;
  }
  std::string where = "Card " + card.code;
  if (!letters.empty()) where += ", in " + letters;
  if (letters.empty() && card.standing == session::Standing::parked) where += ", parked";
  if (letters.empty() && card.standing == session::Standing::fitsNone) where += ", fits none";
  if (card.heldBack) where += ", held back";
  if (!card.isVoice()) where += ", information";
  return where;
}

std::string_view voiceWords(session::Voice voice) {
  switch (voice) {
    case session::Voice::own:
      return "their own";
    case session::Voice::someone:
      return "from someone they spoke with";
    case session::Voice::several:
      return "from several people";
    case session::Voice::unknown:
      break;
  }
  return "";
}

/// What stands with it because it says the same; each may stand alone again.
void drawSame(Frame& frame, const Card& card) {
  for (const Card* same : sort::standingWith(frame.session(), card)) {
    gap(frame, 2);
    label(frame, fmt::format("Card {} says the same", same->code), Font::small);
    paragraph(frame, same->said, kBody);
    if (!frame.mayChange()) continue;
    const std::string part = fmt::format("Let it stand alone##{}", same->code);
    if (button(frame, part.c_str())) frame.outbox.ask(sort::PartCards{{same->id}});
  }
}

/// Where words are removed for good, there is more room to say what that means.
void drawReworded(Frame& frame, const Card& card) {
  if (frame.view.reworded != card.id || !frame.mayChange()) return;
  gap(frame);
  hint(frame, "What it said before stays in the record until it is removed.");
  if (!button(frame, "Remove the earlier words…")) return;
  goToStage(frame, facilitate::Stage::read);
  frame.view.reading = card.id;
}

void drawWords(Frame& frame, const Card& card) {
  label(frame, whereabouts(frame, card), Font::bold);
  gap(frame);
  if (frame.view.uncovered != card.id) frame.view.uncovered = {};
  if (isCovered(frame, card)) {
    hint(frame, kCovered);
    if (button(frame, "Look at them")) frame.view.uncovered = card.id;
    return;
  }
  const float room = ImGui::GetContentRegionAvail().y;
  paragraph(frame, card.said,
            isLow(frame) ? kBody : largestFitting(frame, card.said, room, {kLarge, kBody}));
  drawImpression(frame, card);
  if (card.voice != session::Voice::unknown) {
    gap(frame, 2);
    label(frame, fmt::format("View: {}", voiceWords(card.voice)), Font::small);
  }
  drawSame(frame, card);
  drawCardFindings(frame, card);
  drawReworded(frame, card);
}

/// Within the window, and beside no other sign.
void tipUnder(Frame& frame, ImVec2 at, const std::string& words) {
  const float width = ImGui::CalcTextSize(words.c_str()).x + 2 * ImGui::GetStyle().WindowPadding.x;
  const float most = ImGui::GetIO().DisplaySize.x - width;
  ImGui::SetNextWindowPos({std::min(at.x, most), at.y + frame.px(kStep)});
  ImGui::SetTooltip("%s", words.c_str());
}

/// One sign for each theme, to press instead of its letter.
void drawPlaceButtons(Frame& frame) {
  label(frame, "Move to a theme: press its letter", Font::small);
  const float size = frame.px(kTarget);
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  bool first = true;
  for (const Theme* theme : sort::themesInOrder(frame.session())) {
    if (!first) ImGui::SameLine();
    if (!first && ImGui::GetCursorScreenPos().x + size > right) ImGui::NewLine();
    first = false;
    const std::string name = "Move to " + theme->letter;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool named = pressedByName(name);
    if (ImGui::InvisibleButton(name.c_str(), {size, size}) || named) {
      ImGui::GetIO().KeyShift ? alsoPlaceChosen(frame, theme->id) : moveChosen(frame, theme->id);
    }
    note(name, {}, NotedAs::pressed, keyOf(*theme));
    ringIfReached(frame, name, at, {at.x + size, at.y + size});
    if (ImGui::IsItemHovered() && !frame.view.silent.on) {
      tipUnder(frame, {at.x, at.y + size}, sort::nameOf(*theme));
    }
    frame.ink.sign(*ImGui::GetWindowDrawList(), at, size, theme->letter);
  }
  hint(frame, alsoWords(frame));
  gap(frame, isLow(frame) ? 1 : 2);
}

/// Out of the theme the card in hand lies in.
void drawLeaving(Frame& frame) {
  const bool works = themeInHand(frame) != nullptr;
  Flow flow(frame);
  if (flow.button("Take out", whenFree("Del", works), plainIf(works))) takeChosenOut(frame);
  if (flow.button("Split off", whenFree("O", works), plainIf(works))) splitChosen(frame);
}

void drawHolding(Frame& frame, Flow& flow) {
  const char* hold = "Hold back";
  const char* release = "Let it be seen";
  const float width = widthOfEither(frame, hold, release, "H");
  const bool held = chosenAreHeldBack(frame);
  if (flow.button(held ? release : hold, whenFree("H"), ButtonKind::plain, width)) {
    holdBackChosen(frame);
  }
}

/// What is always there, and may be needed at once, above what themes bring with them.
void drawCardButtons(Frame& frame, const Card& card) {
  {
    Flow flow(frame);
    if (!frame.mayChange()) return drawShow(frame, flow, card.heldBack);
    if (flow.button("New theme", whenFree("N"), ButtonKind::strong)) makeThemeOfChosen(frame);
    const bool several = chosenCards(frame.view.board).size() > 1;
    if (several && flow.button("They say the same", whenFree("I"))) mergeChosen(frame);
    if (flow.button("Park", whenFree("P"))) parkChosen(frame);
    if (flow.button("Fits none", whenFree("0"))) setChosenAside(frame);
    drawHolding(frame, flow);
    const char* kind = card.isVoice() ? "It is information" : "A resident said it";
    if (flow.button(kind, {}, ButtonKind::quiet)) toggleInformation(frame);
    drawShow(frame, flow, card.heldBack);
  }
  if (frame.session().themes().empty()) return;
  drawPlaceButtons(frame);
  drawLeaving(frame);
}

void drawSeveral(Frame& frame) {
  const auto cards = chosenCards(frame.view.board);
  label(frame, base::counted(cards.size(), "card") + " chosen", Font::large);
  gap(frame);
  for (std::size_t i = 0; i < cards.size() && i < 6; ++i) {
    const Card& card = *frame.session().find(cards[i]);
    const std::string line = card.heldBack ? heldBackWords(card) : card.code + "   " + card.said;
    const text::Layout& words = frame.ink.lay(
        line, {.size = frame.px(16), .width = ImGui::GetContentRegionAvail().x, .maxLines = 2});
    frame.ink.draw(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), words,
                   frame.palette.ink);
    ImGui::Dummy({words.width, words.height + frame.px(4)});
  }
  if (cards.size() > 6) label(frame, fmt::format("and {} more", cards.size() - 6), Font::small);
  gap(frame, 2);
}

void drawBeginning(Frame& frame) {
  label(frame, "Nothing in hand", Font::bold);
  paragraph(frame,
            "Press a card, or go to it by the arrows, then press its theme's letter; or drag it "
            "there. Shift takes up several, and so does a box drawn around them. Press the head of "
            "a new theme to name it; F2 renames the theme in hand. The wheel, or + and −, brings "
            "the board nearer.",
            kBody, frame.palette.second);
  gap(frame, 2);
  drawWays(frame);
}

}  // namespace

void drawInspector(Frame& frame) {
  const BoardState& board = frame.view.board;
  const Theme* theme = board.chosenTheme ? frame.session().find(board.chosenTheme) : nullptr;
  if (theme != nullptr) return drawThemeInHand(frame, *theme);
  const Card* card = cardInHand(frame);
  if (board.oneByOne) return drawWays(frame);
  if (card == nullptr) return drawBeginning(frame);
  {
    const StillArea still("words in hand", isLow(frame) ? kWordsShareLow : kWordsShare);
    board.chosen.size() > 1 ? drawSeveral(frame) : drawWords(frame, *card);
  }
  gap(frame);
  drawCardButtons(frame, *card);
}

}  // namespace ct::ui
