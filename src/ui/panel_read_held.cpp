#include <vector>

#include "base/counted.h"
#include "ui/controls_layout.h"
#include "ui/identity_findings.h"
#include "ui/modes.h"
#include "ui/panel_parts.h"
#include "ui/panel_read_parts.h"

namespace ct::ui {
namespace {

/// Uncovers the words of a held-back card, or covers them again.
void drawLookAt(Frame& frame, const session::Card& card) {
  const bool covered = isCovered(frame, card);
  if (!button(frame, ((covered ? "Look at " : "Cover ") + card.code).c_str())) return;
  frame.view.reading = card.id;
  frame.view.uncovered = covered ? card.id : session::CardId{};
  frame.view.changing = {};
}

}  // namespace

void drawHeldBack(Frame& frame) {
  std::vector<const session::Card*> held;  // each with its own words, whatever it stands with
  for (const session::Card& card : frame.session().cards()) {
    if (card.heldBack) held.push_back(&card);
  }
  if (held.empty()) return;
  heading(frame, base::counted(held.size(), "card is held back", "cards are held back"));
  hint(
      frame,
      "No card that is held back is ever in the room or in a report. Look at one only while nobody "
      "in the room sees this screen.");
  for (const session::Card* card : held) {
    drawLookAt(frame, *card);
    ImGui::SameLine();
    ImGui::BeginGroup();
    alignToButtons(frame);
    const std::string& kinds = kindsFoundIn(frame, *card);
    const std::string words = heldBackWords(*card) + (kinds.empty() ? "" : ": may hold " + kinds);
    line(frame, words, kBody, frame.palette.second);
    ImGui::EndGroup();
  }
}

}  // namespace ct::ui
