#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

#include "base/counted.h"
#include "text/words.h"
#include "ui/panel_notes.h"
#include "ui/panel_parts.h"
#include "ui/panels.h"
#include "ui/plain_hints.h"

namespace ct::ui {
namespace {

void drawTitle(Frame& frame, const session::SessionInfo& info) {
  constexpr const char* kField = "What this meeting is called";
  auto title = savedField(frame, {.name = kField}, info.title).typed;
  const auto plainer =
      drawPlainHints(frame, kField, title.value_or(info.title), text::PlainKind::title);
  if (plainer) title = plainer;
  if (title && !text::blank(*title)) frame.outbox.ask(facilitate::RenameSession{*title});
}

void drawPurpose(Frame& frame, const session::SessionInfo& info) {
  constexpr const char* kField =
      "The question the group came to answer; it stays in the room all evening";
  const SavedField field{
      .name = kField, .lines = 2, .breaks = Lines::sentence, .hint = "How can … so that …?"};
  auto purpose = savedField(frame, field, info.purpose).typed;
  const auto plainer = drawPlainHints(frame, kField, purpose.value_or(info.purpose),
                                      text::PlainKind::recommendation);
  if (plainer) purpose = plainer;
  if (purpose) frame.outbox.ask(facilitate::SetPurpose{*purpose});
}

void drawMeeting(Frame& frame) {
  const session::SessionInfo& info = frame.session().info();
  const Sheet sheet(frame, "meeting");
  if (!info.origin.empty()) {
    hint(frame, info.origin + ".");
    gap(frame);
  }
  drawTitle(frame, info);
  gap(frame);
  drawPurpose(frame, info);
  gap(frame);
  roomButton(frame, "Show the question in the room", RoomPage::purpose);
  ImGui::SameLine(0, frame.px(kStep));
  if (button(frame, "Rehearse with a copy")) frame.outbox.wish(Rehearse{});
}

void drawWays(Frame& frame) {
  constexpr std::array<std::pair<NotesBy, const char*>, 6> kWays{
      {{NotesBy::file, "From a file"},
       {NotesBy::typing, "Type them"},
       {NotesBy::pasting, "Paste lines"},
       {NotesBy::heard, "Who was heard"},
       {NotesBy::alike, "Said twice?"},
       {NotesBy::names, "Names to look for"}}};
  Flow flow(frame);
  for (const auto& [way, name] : kWays) {
    const bool now = frame.view.notesBy == way;
    if (flow.button(name, {}, now ? ButtonKind::chosen : ButtonKind::plain)) {
      frame.view.notesBy = way;
      if (way == NotesBy::typing) pressByName("What was said");
      if (way == NotesBy::pasting) pressByName("Paste here");
      if (way == NotesBy::heard) pressByName("Month");
    }
  }
}

/// A file that was just chosen or dropped comes into sight, whatever was here.
void turnToNewPreview(Frame& frame) {
  const std::optional<Preview>& preview = frame.facts.preview;
  if (!preview || preview->number == frame.view.previewSeen) return;
  frame.view.previewSeen = preview->number;
  frame.view.notesBy = NotesBy::file;
}

void drawBringIn(Frame& frame) {
  turnToNewPreview(frame);
  heading(frame, "Bring notes in");
  drawWays(frame);
  gap(frame);
  const Sheet sheet(frame, "notes in");
  switch (frame.view.notesBy) {
    case NotesBy::file:
      return drawNotesFromFile(frame);
    case NotesBy::typing:
      return drawTypedNotes(frame);
    case NotesBy::pasting:
      return drawPastedNotes(frame);
    case NotesBy::heard:
      return drawWhoWasHeard(frame);
    case NotesBy::alike:
      return drawAlikeNotes(frame);
    case NotesBy::names:
      return drawListedNames(frame);
  }
}

/// A line for each, as many as are in sight: there may be a million.
void drawLines(Frame& frame, const std::vector<const session::Card*>& cards) {
  const float begin = ImGui::GetCursorPosY();
  cardLine(frame, *cards.front());
  const float height = ImGui::GetCursorPosY() - begin;
  const auto lineAt = [&](float y) {
    const float lines = std::ceil((y - ImGui::GetCursorScreenPos().y) / height);
    return 1 +
           static_cast<std::size_t>(std::clamp(lines, 0.0F, static_cast<float>(cards.size() - 1)));
  };
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::size_t from = lineAt(list.GetClipRectMin().y - height);
  const std::size_t to = lineAt(list.GetClipRectMax().y);
  ImGui::SetCursorPosY(begin + height * static_cast<float>(from));
  for (std::size_t i = from; i < to; ++i)
    cardLine(frame, *cards[i]);
  ImGui::SetCursorPosY(begin + height * static_cast<float>(cards.size()));
  ImGui::Dummy({1, 1});
}

std::string wordsOfCardsIn(const session::Session& session) {
  const auto voices = static_cast<std::size_t>(std::count_if(
      session.cards().begin(), session.cards().end(), std::mem_fn(&session::Card::isVoice)));
  std::string words = base::counted(voices, "card is in", "cards are in");
  if (const std::size_t others = session.cards().size() - voices; others > 0)
    words += ", and " + base::counted(others, "card of information", "cards of information");
  return words;
}

void drawCardsIn(Frame& frame) {
  const session::Session& session = frame.session();
  heading(frame, wordsOfCardsIn(session));
  if (session.cards().empty()) {
    hint(frame, "Nothing yet. Leave names out of what you bring in.");
    return;
  }
  std::vector<const session::Card*> cards;
  cards.reserve(session.cards().size());
  for (const session::Card& card : session.cards())
    cards.push_back(&card);
  std::reverse(cards.begin(), cards.end());
  drawLines(frame, cards);
}

}  // namespace

void drawOpening(Frame& frame) {
  const Measure page(frame, "opening page");
  drawMeeting(frame);
  if (frame.mayChange()) drawBringIn(frame);
  drawCardsIn(frame);
}

}  // namespace ct::ui
