#include "ui/coming_next.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

constexpr float kWordsShare = 0.13F;  // of the window's height
constexpr float kWordsShareLow = 0.09F;

bool isComing(const Frame& frame, const session::Card& card, const session::Card* next) {
  const RoomState& room = frame.view.room;
  const bool goesAlong = room.page == RoomPage::card && (room.card == card.id || !room.card);
  return frame.facts.roomWindowOpen && goesAlong && next != nullptr && next->id != card.id;
}

}  // namespace

void drawComingNext(Frame& frame, const session::Card& card, const session::Card* next) {
  if (!isComing(frame, card, next)) return;
  gap(frame);
  const Sheet sheet(frame, "coming next");
  if (frame.mayChange()) {
    if (button(frame, "Hold this one back", "Ctrl H") || controlPressed(frame, 'h')) {
      frame.outbox.ask(sort::HoldBack{{next->id}});
    }
    ImGui::SameLine(0, frame.px(2 * kStep));
    alignToButtons(frame);
  }
  hint(frame, fmt::format("Card {} comes next. The room does not see it yet.", next->code));
  const StillArea still("coming words", isLow(frame) ? kWordsShareLow : kWordsShare);
  paragraph(frame, next->said);
}

}  // namespace ct::ui
