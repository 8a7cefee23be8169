#include <fmt/format.h>

#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panel_read_parts.h"

namespace ct::ui {
namespace {

constexpr const char* kReason = "Why? This stays in the record, so never the words themselves";

void beginErasing(Frame& frame, const session::Card& card) {
  frame.view.erasing = {card.id, {}, kUntilLaidOut};
  pressByName(kReason);
}

}  // namespace

void drawEarlierWords(Frame& frame, const session::Card& card) {
  if (frame.view.reworded != card.id || frame.view.erasing.card == card.id) return;
  gap(frame);
  const Sheet sheet(frame, "earlier words");
  hint(frame,
       "What it said before stays in the history and in the versions. Remove it if it told who "
       "somebody is.");
  gap(frame);
  Flow flow(frame);
  if (flow.button("Remove the earlier words…")) beginErasing(frame, card);
  if (flow.button("They may stay", {}, ButtonKind::quiet)) frame.view.reworded = {};
}

void drawBeginErasing(Frame& frame, const session::Card& card, Flow& flow) {
  if (frame.view.erasing.card == card.id) return;
  const bool asked = keyPressed(ImGuiKey_Delete);
  if (!flow.button("Remove words for good…", whenFree("Del")) && !asked) return;
  beginErasing(frame, card);
}

void drawErasing(Frame& frame, const session::Card& card) {
  ErasingForm& form = frame.view.erasing;
  if (form.card != card.id) return;
  gap(frame);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const Sheet sheet(frame, "erasing", 0, Sheet::Edge::focus);
  label(frame, fmt::format("Remove words of card {} for good", card.code), Font::bold);
  hint(frame,
       "From the session, everything that was done in it, every version and the reports. Nothing "
       "brings them back. The card stays, and is counted. Copies elsewhere are not reached.");
  if (frame.session().together(card).size() > 1) {
    hint(frame, "Cards that say the same keep their words: go to each of them above.");
  }
  gap(frame);
  field(frame, kReason, form.reason, "For example: it named a child");
  gap(frame);
  const bool said = !text::blank(form.reason);
  Flow flow(frame);
  const bool old = flow.button("Only what it said before it was changed");
  const bool all = flow.button("Remove all its words");
  if (flow.button("Keep everything", whenFree("Esc"), ButtonKind::quiet) ||
      keyPressed(ImGuiKey_Escape)) {
    form = {};
  } else if ((all || old) && !said) {
    askFor(frame, kReason, "Say why first, in a few words; they stay in the record.");
  } else if (all || old) {
    frame.outbox.wish(EraseWords{card.id, old, form.reason});
    form = {};
    frame.view.reworded = {};
  }
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(form.comes, top, {end.x, end.y + frame.px(2 * kStep)});
}

}  // namespace ct::ui
