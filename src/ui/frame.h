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
  /// False while only looking: an older version, or a session open elsewhere.
  bool mayChange() const { return facts.readOnly.empty() && facts.openVersion == 0; }
};

}  // namespace ct::ui
