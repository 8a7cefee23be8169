#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_vote_parts.h"
#include "ui/panels.h"
#include "vote/count.h"

namespace ct::ui {
namespace {

/// The votes that are over, latest first.
std::vector<const session::Round*> pastVotes(const Frame& frame) {
  std::vector<const session::Round*> past;
  for (const session::Round& round : frame.session().rounds()) {
    if (round.state != session::RoundState::open) past.insert(past.begin(), &round);
  }
  return past;
}

}  // namespace

void drawVote(Frame& frame) {
  const Measure page(frame, "vote page");
  auto past = pastVotes(frame);
  if (const session::Round* open = vote::openRound(frame.session())) {
    drawBallots(frame, *open);
  } else {
    frame.view.typing.ballotsNotIn.clear();  // of a vote that is over, or was taken back
    // The latest stays where it is while it is shown to the room; the next vote is set up below it.
    if (!past.empty()) {
      drawPastVote(frame, *past.front());
      past.erase(past.begin());
    } else if (!frame.mayChange()) {
      label(frame, "There was no vote", Font::large);
    }
    if (frame.mayChange()) drawVoteSetup(frame);
  }
  for (const session::Round* round : past)
    drawPastVote(frame, *round);
}

}  // namespace ct::ui
