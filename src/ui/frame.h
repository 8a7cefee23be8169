#pragma once

#include "ui/facts.h"
#include "ui/ink.h"
#include "ui/outbox.h"
#include "ui/style.h"
#include "ui/view_state.h"

namespace ct::ui {

/// Everything a panel draws with and speaks to, for one frame of one window.
struct Frame {
  Ink& ink;
  const Palette& palette;
  float scale;  ///< pixels to the point
  const Facts& facts;
  ViewState& view;
  Outbox& outbox;

  /// Points to pixels.
  float px(float points) const { return points * scale; }
  /// The session; only where one is open.
  const session::Session& session() const { return *facts.session; }
  /// Asks for a command, and tells whether it can be carried out: what was typed for it may then be
  /// cleared. When not, why shows at the foot.
  bool ask(const commands::Command& command) const;
  /// False while something is looked at here that the room does not see: an older version.
  bool roomMaySeeThis() const { return facts.session == facts.live; }
  /// True of what services told while it is hidden.
  bool isOutOfSight(const session::Card& card) const { return view.room.isOutOfSight(card); }
  /// False while only looking: an older version, or a session open elsewhere.
  bool mayChange() const {
    return facts.readOnly.empty() && facts.openVersion == 0 && !facts.openStep;
  }
};

}  // namespace ct::ui
