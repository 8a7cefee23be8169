#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panel_vote_parts.h"
#include "vote/count.h"
#include "vote/rounds.h"

namespace ct::ui {
namespace {

std::string ballotsWords(const session::Session& session, const session::Round& round) {
  const std::size_t in = vote::ballotsIn(session, round.id);
  if (round.people == 0) return base::counted(in, "ballot is in", "ballots are in");
  return fmt::format("{} of {} ballots are in", in, round.people);
}

/// The ballot as it would be typed: "A A C".
std::string typedAs(const vote::Marks& marks) {
  std::string typed;
  for (const auto& [label, dots] : marks) {
    for (std::int64_t i = 0; i < dots; ++i)
      typed += (typed.empty() ? "" : " ") + label;
  }
  return typed;
}

/// Puts in what has been typed; when it cannot be read or taken it stays, and says why.
void putIn(Frame& frame, const session::Round& round) {
  Typing& typing = frame.view.typing;
  if (text::blank(typing.ballot)) return;
  const auto marks = vote::readMarks(frame.session(), round.id, typing.ballot);
  if (!marks || !frame.ask(vote::AddBallot{*marks})) {
    typing.ballotRefused = typing.ballot;
    return;
  }
  typing.ballot.clear();
  typing.ballotRefused.clear();
}

/// One that has no dots to type; the next is typed after it.
void putInWithout(Frame& frame, const vote::AddBallot& ballot) {
  if (!frame.ask(ballot)) return;
  Typing& typing = frame.view.typing;
  if (ballot.spoiled) {  // what was typed is what is spoiled
    typing.ballot.clear();
    typing.ballotRefused.clear();
  }
  frame.view.voteSetup.typingFor = {};
}

/// Whoever types on quickly types the next paper over one that was refused, instead of mending it
/// letter by letter.
void noteTypedOver(Typing& typing, const std::string& before) {
  const std::string& now = typing.ballot;
  if (before.empty() || before != typing.ballotRefused || now == before) return;
  const auto from = std::mismatch(before.begin(), before.end(), now.begin(), now.end()).first;
  const auto to = std::mismatch(before.rbegin(), before.rend(), now.rbegin(), now.rend()).first;
  // Bytes that go on with a letter are no letters of their own.
  const auto letters = [](auto first, auto last) {
    return std::count_if(first, last, [](char c) { return (c & 0xC0) != 0x80; });
  };
  const bool mended = from >= to.base() || letters(from, to.base()) <= 1;
  if (mended && letters(now.begin(), now.end()) > 1) return;
  typing.ballotsNotIn.push_back(before);
  typing.ballotRefused.clear();
}

void drawTyped(Frame& frame, const session::Round& round) {
  Typing& typing = frame.view.typing;
  const std::string before = typing.ballot;
  const bool entered =
      field(frame, "A ballot, as it is on the paper", typing.ballot, "For example: A A C", 0, true);
  noteTypedOver(typing, before);
  // Whoever opens a vote types the first ballot next; whoever took one back types it again.
  VoteSetup& setup = frame.view.voteSetup;
  const bool justOpened = std::exchange(setup.typingFor, round.id) != round.id;
  const std::size_t in = vote::ballotsIn(frame.session(), round.id);
  const bool changed = std::exchange(setup.ballotsSeen, in) != in;
  if (entered) setup.closing = false;  // not all are in yet
  if (setup.closing) return;           // what is asked now is whether they are
  if (entered || justOpened || (changed && !fieldHasKeyboard())) keepTyping();
  if (entered || keyPressed(ImGuiKey_Enter)) putIn(frame, round);
  if (typing.ballot.empty() || typing.ballot != typing.ballotRefused) return;
  const auto marks = vote::readMarks(frame.session(), round.id, typing.ballot);
  if (!marks) return;  // said above the choices
  const auto taken = commands::plan(frame.session(), vote::AddBallot{*marks}, frame.facts.now);
  if (!taken) trouble(frame, taken.error().sentence);
}

/// One choice: its dots on this ballot, fewer and more by pressing.
void drawChoice(Frame& frame, const session::Option& option, vote::Marks& marks,
                std::int64_t left) {
  const auto found = marks.find(option.label);
  int dots = found == marks.end() ? 0 : static_cast<int>(found->second);
  const std::string id = "##dots on " + option.label;
  if (stepper(frame, id.c_str(), dots, 0, dots + static_cast<int>(left))) {
    marks[option.label] = dots;
    if (dots == 0) marks.erase(option.label);
    const std::string before = std::exchange(frame.view.typing.ballot, typedAs(marks));
    noteTypedOver(frame.view.typing, before);
  }
  ImGui::SameLine(0, frame.px(2 * kStep));
  if (option.theme) {
    sign(frame, option.label, kTarget);
    ImGui::SameLine(0, frame.px(1.5F * kStep));
  }
  const std::string title = option.title.empty() ? "not named yet" : option.title;
  rowWords(frame, option.theme ? title : option.label + ", " + title);
}

void drawChoices(Frame& frame, const session::Round& round) {
  const auto read = vote::readMarks(frame.session(), round.id, frame.view.typing.ballot);
  vote::Marks marks = read.value_or(vote::Marks{});
  std::int64_t left = round.dotsPerPerson;
  for (const auto& [label, dots] : marks)
    left -= dots;
  if (read) {
    hint(frame, base::counted(static_cast<std::size_t>(left), "dot") + " left on this ballot");
  } else {
    trouble(frame, read.error().sentence);
  }
  const auto options = vote::optionsOf(frame.session(), round.id);
  const auto draw = [&](std::size_t i) { drawChoice(frame, *options[i], marks, left); };
  inColumnsIfLow(frame, "choices", options.size(), draw);
}

/// Of as many people as were said to vote.
bool areAllIn(const Frame& frame, const session::Round& round) {
  const auto in = static_cast<std::int64_t>(vote::ballotsIn(frame.session(), round.id));
  return round.people > 0 && in >= round.people;
}

void drawPutIn(Frame& frame, const session::Round& round) {
  const bool undoes = !fieldHasKeyboard() || untouchedFieldHasKeyboard();
  Flow flow(frame);
  const bool over = frame.view.voteSetup.closing || areAllIn(frame, round);
  const auto kind = over ? ButtonKind::plain : ButtonKind::strong;
  if (flow.button("Put ballot in", "Enter", kind)) {
    putIn(frame, round);
    frame.view.voteSetup.typingFor = {};  // whether it went in or is to be mended
  }
  if (flow.button("Blank ballot", "Ctrl B") || controlPressed(frame, 'b')) {
    putInWithout(frame, vote::AddBallot{});
  }
  if (flow.button("Spoiled ballot", "Ctrl D") || controlPressed(frame, 'd')) {
    putInWithout(frame, vote::AddBallot{{}, true});
  }
  if (flow.button("Undo the last thing", {"Ctrl Z", undoes})) frame.outbox.ask(commands::Undo{});
}

/// What was refused and typed over waits here until somebody says that it is in, or nobody's is
/// missing any more.
void drawNotIn(Frame& frame, const session::Round& round) {
  Typing& typing = frame.view.typing;
  std::vector<std::string>& all = typing.ballotsNotIn;
  if (areAllIn(frame, round)) all.clear();
  for (std::size_t i = 0; i < all.size(); ++i) {
    gap(frame);
    trouble(frame, fmt::format("“{}” is not in: it could not be read or taken.", all[i]));
    Flow flow(frame);
    const bool again = flow.button(fmt::format("Type it again##{}", i));
    const bool in = flow.button(fmt::format("It was typed again##{}", i), {}, ButtonKind::quiet);
    if (again) {
      std::swap(typing.ballot, all[i]);  // what was being typed waits in its place
      frame.view.voteSetup.typingFor = {};
    }
    if (!again && !in) continue;
    if (in || text::blank(all[i])) all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

/// Of a vote that is over.
void forgetPapers(Typing& typing) {
  typing.question.clear();
  typing.ballot.clear();
  typing.ballotRefused.clear();
}

std::string closingWords(const Frame& frame, const session::Round& round) {
  const std::string in = ballotsWords(frame.session(), round);
  const Typing& typing = frame.view.typing;
  const bool refused = !typing.ballot.empty() && typing.ballot == typing.ballotRefused;
  const std::size_t out = typing.ballotsNotIn.size() + (refused ? 1 : 0);
  if (out == 0 || areAllIn(frame, round)) return in + ". Close the vote?";
  return fmt::format("{}, {} refused. Close the vote?", in, out);
}

/// The button that asks about it; it comes into sight when it is what is to be done next.
void drawToClose(Frame& frame, const session::Round& round) {
  VoteSetup& setup = frame.view.voteSetup;
  const bool allIn = areAllIn(frame, round);
  if (!std::exchange(setup.allIn, allIn) && allIn) setup.closingComes = kUntilLaidOut;
  const auto kind = allIn ? ButtonKind::strong : ButtonKind::plain;
  setup.closing = button(frame, "Close the vote…", "Ctrl E", kind) || controlPressed(frame, 'e');
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(setup.closingComes, ImGui::GetItemRectMin(), {end.x, end.y + frame.px(2 * kStep)});
  if (!setup.closing) return;
  leaveField();  // what is pressed next is the answer
  setup.closingComes = kUntilLaidOut;
}

/// By a double click on what asked, nobody has read the question.
bool pressedTwiceAtOnce() {
  return ImGui::IsMouseReleased(0) && ImGui::GetIO().MouseClickedLastCount[0] > 1;
}

void drawClosing(Frame& frame, const session::Round& round) {
  bool& closing = frame.view.voteSetup.closing;
  if (!closing) return drawToClose(frame, round);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const Sheet sheet(frame, "closing");
  label(frame, closingWords(frame, round), Font::large);
  hint(frame,
       "Ask the room first: has everybody handed in their ballot? After closing, no more go in.");
  gap(frame);
  Flow flow(frame);
  const bool yes =
      flow.button("Yes, close it", {kNextKey, !fieldHasKeyboard()}, ButtonKind::strong);
  if (yes && !pressedTwiceAtOnce()) {
    closing = !frame.ask(vote::CloseRound{round.id});
    if (!closing) forgetPapers(frame.view.typing);
    ImGui::SetScrollY(0);  // where the result is shown from
  }
  if (flow.button("Not yet", whenFree("Esc"), ButtonKind::quiet) || keyPressed(ImGuiKey_Escape)) {
    closing = false;
    frame.view.voteSetup.typingFor = {};  // the next ballot
  }
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(frame.view.voteSetup.closingComes, top, {end.x, end.y + frame.px(2 * kStep)});
  if (closing && !ImGui::IsItemVisible()) ImGui::SetScrollHereY(1);
}

}  // namespace

void drawBallots(Frame& frame, const session::Round& round) {
  label(frame, ballotsWords(frame.session(), round), Font::title);
  paragraph(frame, round.question, kLarge, frame.palette.second);
  gap(frame);
  roomButton(frame, "Show the voting page in the room", RoomPage::voting);
  if (!frame.mayChange()) return;
  gap(frame);
  {
    const Sheet sheet(frame, "ballot");
    drawTyped(frame, round);
    drawChoices(frame, round);
    gap(frame);
    drawPutIn(frame, round);
  }
  drawNotIn(frame, round);
  gap(frame);
  drawClosing(frame, round);
}

}  // namespace ct::ui
