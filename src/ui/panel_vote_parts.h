#pragma once

#include "ui/frame.h"

/// What the voting panel is made of.
namespace ct::ui {

/// Saying what is voted on, by how many people and with how many dots. Asks for OpenRound.
void drawVoteSetup(Frame& frame);

/// The open vote: putting ballots in one by one, and closing it. Never a running total.
void drawBallots(Frame& frame, const session::Round& round);

/// A vote that is over: not shown yet, or with its result.
void drawPastVote(Frame& frame, const session::Round& round);

}  // namespace ct::ui
