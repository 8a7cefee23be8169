#pragma once

#include "ui/controls.h"
#include "ui/frame.h"

/// Removing words for good, from the panel that reads cards. Private to panel_read.
namespace ct::ui {

/// The button that asks for it, and its key; nothing while it is asked.
void drawBeginErasing(Frame& frame, const session::Card& card, Flow& flow);

/// What will go, and why: asked with a reason, because nothing brings the words back.
void drawErasing(Frame& frame, const session::Card& card);

/// After words were changed: what they told of somebody is still in the record.
void drawEarlierWords(Frame& frame, const session::Card& card);

}  // namespace ct::ui
