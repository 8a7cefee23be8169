#include <fmt/format.h>

#include <algorithm>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panel_vote_parts.h"
#include "ui/word_hints.h"
#include "vote/rounds.h"

namespace ct::ui {
namespace {

constexpr int kMostDots = 100;
constexpr int kMostPeople = 10'000;
constexpr std::size_t kCharacters = 70;

/// One thing that can be put to the vote.
struct Candidate {
  std::int64_t id = 0;
  std::string label;
  std::string title;
};

std::vector<Candidate> candidates(const Frame& frame) {
  std::vector<Candidate> all;
  if (frame.view.voteSetup.onRecommendations) {
    for (const auto* each : recommend::recommendationsInOrder(frame.session())) {
      all.push_back({each->id.value, fmt::format("R{}", each->number), each->text});
    }
  } else {
    for (const auto* each : sort::themesInOrder(frame.session())) {
      all.push_back({each->id.value, each->letter, each->title});
    }
  }
  return all;
}

bool isLeftOut(const VoteSetup& setup, std::int64_t id) {
  return std::find(setup.leftOut.begin(), setup.leftOut.end(), id) != setup.leftOut.end();
}

void drawWhat(Frame& frame) {
  VoteSetup& setup = frame.view.voteSetup;
  Flow flow(frame);
  const auto kind = [](bool now) { return now ? ButtonKind::chosen : ButtonKind::plain; };
  if (flow.button("On themes", {}, kind(!setup.onRecommendations))) setup.onRecommendations = false;
  if (flow.button("On recommendations", {}, kind(setup.onRecommendations))) {
    setup.onRecommendations = true;
  }
}

void drawCandidate(Frame& frame, const Candidate& each) {
  VoteSetup& setup = frame.view.voteSetup;
  bool ticked = !isLeftOut(setup, each.id);
  const std::string title = each.title.empty() ? "not named yet" : each.title;
  const std::string name = fmt::format("{}, {}##on the paper {}", each.label,
                                       text::firstWords(title, kCharacters), each.id);
  if (!tick(frame, name.c_str(), ticked)) return;
  if (ticked) {
    std::erase(setup.leftOut, each.id);
  } else {
    setup.leftOut.push_back(each.id);
  }
}

/// The ticked ones of them.
std::vector<Candidate> drawCandidates(Frame& frame) {
  std::vector<Candidate> all = candidates(frame);
  inColumnsIfLow(frame, "candidates", all.size(),
                 [&](std::size_t i) { drawCandidate(frame, all[i]); });
  std::erase_if(all,
                [&](const Candidate& each) { return isLeftOut(frame.view.voteSetup, each.id); });
  return all;
}

int dotsFor(const VoteSetup& setup, std::size_t options) {
  return setup.dots.value_or(static_cast<int>(vote::suggestedDots(options)));
}

/// Who votes next is most likely who voted last.
int peopleFor(const Frame& frame) {
  constexpr int kUsual = 24;
  int last = kUsual;
  for (const session::Round& round : frame.session().rounds())
    last = static_cast<int>(round.people);
  return frame.view.voteSetup.people.value_or(last);
}

void drawNumbers(Frame& frame, std::size_t options) {
  VoteSetup& setup = frame.view.voteSetup;
  TwoColumns columns(frame, "vote numbers", 300);
  int dots = dotsFor(setup, options);
  if (stepper(frame, "Dots for each person", dots, 1, kMostDots)) setup.dots = dots;
  const std::int64_t suggested = vote::suggestedDots(options);
  if (!isLow(frame))
    hint(frame, fmt::format("Usual for {}: {}", base::counted(options, "choice"), suggested));
  columns.next();
  int people = peopleFor(frame);
  if (stepper(frame, "People voting", people, 0, kMostPeople)) setup.people = people;
  if (isLow(frame)) return;
  hint(frame, people == 0 ? "Not said; the room sees how many are in"
                          : "How many may vote; the room sees how many are in");
}

vote::OpenRound roundOf(const Frame& frame, const std::vector<Candidate>& in) {
  vote::OpenRound open;
  open.question = frame.view.typing.question;
  open.dotsPerPerson = dotsFor(frame.view.voteSetup, in.size());
  open.people = peopleFor(frame);
  for (const Candidate& each : in) {
    if (frame.view.voteSetup.onRecommendations) {
      open.recommendations.push_back({each.id});
    } else {
      open.themes.push_back({each.id});
    }
  }
  return open;
}

}  // namespace

void drawVoteSetup(Frame& frame) {
  const bool first = frame.session().rounds().empty();
  if (!first || !isLow(frame)) {
    heading(frame, first ? "A vote" : "Another vote");
    gap(frame);
  }
  const Sheet sheet(frame, "vote setup");
  Typing& typing = frame.view.typing;
  sentenceField(frame, "The question", typing.question,
                "For example: Which of these matter most to us?");
  const auto plainer =
      drawWordHints(frame, "The question", typing.question, text::PlainKind::recommendation);
  if (plainer) typing.question = *plainer;
  gap(frame);
  drawWhat(frame);
  const std::vector<Candidate> in = drawCandidates(frame);
  if (in.size() < 2) {
    hint(frame, "A vote needs at least two things to choose between.");
    return;
  }
  gap(frame);
  drawNumbers(frame, in.size());
  gap(frame);
  if (text::blank(typing.question)) {
    hint(frame, "Type the question, then the vote can be opened.");
    return;
  }
  if (!button(frame, "Open the vote", kNextKey, ButtonKind::strong)) return;
  if (!frame.ask(roundOf(frame, in))) return;
  frame.view.room.page = RoomPage::voting;
  frame.view.room.sheet = 0;
  frame.view.voteSetup.closing = false;
  frame.view.voteSetup.dots.reset();
  frame.view.voteSetup.people.reset();  // the question stays until the vote is closed
  ImGui::SetScrollY(0);                 // where the ballots are typed
}

}  // namespace ct::ui
