#include <fmt/format.h>

#include "base/counted.h"
#include "ui/panel_parts.h"
#include "ui/panel_vote_parts.h"
#include "vote/count.h"
#include "vote/earlier_form.h"
#include "vote/rounds.h"

namespace ct::ui {
namespace {

/// A frozen room goes on: this window never shows a result before the room does.
void showResult(Frame& frame, const session::Round& round) {
  frame.view.room.frozen.reset();
  frame.view.room.page = RoomPage::results;
  frame.view.room.round = round.id;
  frame.view.room.sheet = 0;
}

void drawNotShownYet(Frame& frame, const session::Round& round) {
  hint(frame,
       "The vote is closed and counted. Nobody has seen the result yet, and this window does not "
       "show it before the room does.");
  gap(frame);
  if (!frame.mayChange()) return;
  if (!button(frame, "Show the result to the room", kNextKey, ButtonKind::strong)) return;
  if (frame.ask(vote::RevealRound{round.id})) showResult(frame, round);
}

void cell(Frame& frame, const std::string& words, Font font = Font::body) {
  ImGui::TableNextColumn();
  label(frame, words, font);
}

void drawLine(Frame& frame, const vote::Line& result) {
  const session::Option& option = *frame.session().find(result.option);
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  const std::string title = option.title.empty() ? "not named" : option.title;
  line(frame, option.label + ", " + title);
  cell(frame, std::to_string(result.dots));
  cell(frame, std::to_string(result.people));
}

void drawTable(Frame& frame, const vote::Count& count) {
  if (!ImGui::BeginTable("results", 3)) return;
  ImGui::TableSetupColumn("choice", ImGuiTableColumnFlags_WidthStretch);
  ImGui::TableSetupColumn("dots", ImGuiTableColumnFlags_WidthFixed, frame.px(80));
  ImGui::TableSetupColumn("people", ImGuiTableColumnFlags_WidthFixed, frame.px(80));
  ImGui::TableNextRow();
  cell(frame, "Most dots first", Font::small);
  cell(frame, "Dots", Font::small);
  cell(frame, "People", Font::small);
  for (const vote::Line& result : count.lines)
    drawLine(frame, result);
  ImGui::EndTable();
}

void drawResult(Frame& frame, const session::Round& round) {
  const vote::Count count = vote::count(frame.session(), round.id);
  drawTable(frame, count);
  gap(frame);
  hint(frame, vote::sentence(count) + ".");
  if (vote::tallyMatches(frame.session(), round.id)) {
    hint(frame, "Counted again just now: the same as when the vote closed.");
  } else {
    trouble(frame,
            "Counted again just now, the ballots differ from what was kept when the vote closed. "
            "Compare the versions under Ending before you use this result.");
  }
  for (const std::string& changed : vote::changesSince(frame.session(), round.id))
    hint(frame, changed);
  if (!frame.roomMaySeeThis()) return;
  gap(frame);
  const RoomState& room = frame.view.room;
  const bool there = room.page == RoomPage::results && room.round == round.id;
  const std::string name = fmt::format("Show in the room##vote {}", round.number);
  if (button(frame, name.c_str(), {}, there ? ButtonKind::chosen : ButtonKind::plain)) {
    showResult(frame, round);
  }
}

}  // namespace

void drawPastVote(Frame& frame, const session::Round& round) {
  heading(frame, fmt::format("Vote {}", round.number));
  gap(frame);
  const std::string id = fmt::format("vote {}", round.number);
  const Sheet sheet(frame, id.c_str());
  paragraph(frame, round.question, kLarge, {}, text::Weight::bold);
  if (round.state == session::RoundState::revealed) {
    drawResult(frame, round);
  } else {
    drawNotShownYet(frame, round);
  }
}

}  // namespace ct::ui
