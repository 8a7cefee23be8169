#pragma once

#include "ui/controls.h"
#include "ui/frame.h"

/// Parts of the panel that reads cards: those that are held back, and removing words for good.
/// Private to panel_read.
namespace ct::ui {

/// Every card that is held back, with what may tell who somebody is in it, and a way to look at it.
void drawHeldBack(Frame& frame);

/// The button that asks for it, and its key; nothing while it is asked.
void drawBeginErasing(Frame& frame, const session::Card& card, Flow& flow);

/// What will go, and why: asked with a reason, because nothing brings the words back.
void drawErasing(Frame& frame, const session::Card& card);

/// After words were changed: what they told of somebody is still in the record.
void drawEarlierWords(Frame& frame, const session::Card& card);

}  // namespace ct::ui
