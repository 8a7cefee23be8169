#include <array>
#include <utility>

#include "text/words.h"
#include "ui/panel_notes.h"
#include "ui/panel_opening_cards.h"
#include "ui/panel_parts.h"
#include "ui/panels.h"
#include "ui/word_hints.h"

namespace ct::ui {
namespace {

void drawTitle(Frame& frame, const session::SessionInfo& info) {
  constexpr const char* kField = "What this meeting is called";
  auto title = savedField(frame, {.name = kField}, info.title).typed;
  const auto plainer =
      drawWordHints(frame, kField, title.value_or(info.title), text::PlainKind::title);
  if (plainer) title = plainer;
  if (title && !text::blank(*title)) frame.outbox.ask(facilitate::RenameSession{*title});
}

void drawPurpose(Frame& frame, const session::SessionInfo& info) {
  constexpr const char* kField =
      "The question the group came to answer; it stays in the room all evening";
  const SavedField field{
      .name = kField, .lines = 2, .breaks = Lines::sentence, .hint = "How can … so that …?"};
  auto purpose = savedField(frame, field, info.purpose).typed;
  const auto plainer =
      drawWordHints(frame, kField, purpose.value_or(info.purpose), text::PlainKind::recommendation);
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

}  // namespace

void drawOpening(Frame& frame) {
  const Measure page(frame, "opening page");
  drawMeeting(frame);
  if (frame.mayChange()) drawBringIn(frame);
  drawCardsIn(frame);
}

}  // namespace ct::ui
