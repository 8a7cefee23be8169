#include "ui/controls.h"
#include "ui/panel_vote_parts.h"
#include "ui/panels.h"
#include "vote/count.h"

namespace ct::ui {
namespace {

/// Latest first.
void drawPastVotes(Frame& frame) {
  std::vector<const session::Round*> past;
  for (const session::Round& round : frame.session().rounds()) {
    if (round.state != session::RoundState::open) past.insert(past.begin(), &round);
  }
  for (const session::Round* round : past)
    drawPastVote(frame, *round);
}

}  // namespace

void drawVote(Frame& frame) {
  const Measure page(frame, "vote page");
  if (const session::Round* open = vote::openRound(frame.session())) {
    drawBallots(frame, *open);
    return drawPastVotes(frame);
  }
  const session::Round* last = nullptr;
  for (const session::Round& round : frame.session().rounds())
    last = &round;
  const bool toReveal = last != nullptr && last->state == session::RoundState::closed;
  if (toReveal) drawPastVotes(frame);
  if (frame.mayChange()) drawVoteSetup(frame);
  if (!toReveal) drawPastVotes(frame);
  if (!frame.mayChange() && last == nullptr) label(frame, "There was no vote", Font::large);
}

}  // namespace ct::ui
