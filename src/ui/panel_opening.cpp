#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/counted.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/panel_notes.h"
#include "ui/panel_parts.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

void drawMeeting(Frame& frame) {
  const session::SessionInfo& info = frame.session().info();
  const Sheet sheet(frame, "meeting");
  if (!info.origin.empty()) {
    hint(frame, info.origin + ".");
    gap(frame);
  }
  const auto title = savedField(frame, {.name = "What this meeting is called"}, info.title).typed;
  if (title && !text::blank(*title)) frame.outbox.ask(facilitate::RenameSession{*title});
  gap(frame);
  const auto purpose =
      savedField(frame,
                 {.name = "The question the group came to answer; it stays in the room all evening",
                  .hint = "How can … so that …?"},
                 info.purpose)
          .typed;
  if (purpose) frame.outbox.ask(facilitate::SetPurpose{*purpose});
  gap(frame);
  roomButton(frame, "Show the question in the room", RoomPage::purpose);
  ImGui::SameLine(0, frame.px(kStep));
  if (button(frame, "Rehearse with a copy")) frame.outbox.wish(Rehearse{});
}

void drawWays(Frame& frame) {
  constexpr std::array<std::pair<NotesBy, const char*>, 3> kWays{
      {{NotesBy::file, "From a file"},
       {NotesBy::typing, "Type them"},
       {NotesBy::pasting, "Paste lines"}}};
  Flow flow(frame);
  for (const auto& [way, name] : kWays) {
    const bool now = frame.view.notesBy == way;
    if (flow.button(name, {}, now ? ButtonKind::chosen : ButtonKind::plain)) {
      frame.view.notesBy = way;
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
  }
}

void drawCardsIn(Frame& frame) {
  const session::Session& session = frame.session();
  heading(frame, base::counted(session.cards().size(), "card is in", "cards are in"));
  if (session.cards().empty()) {
    hint(frame, "Nothing yet. Leave names out of what you bring in.");
    return;
  }
  std::vector<const session::Card*> newestFirst;
  for (const session::Card& card : session.cards())
    newestFirst.push_back(&card);
  for (auto card = newestFirst.rbegin(); card != newestFirst.rend(); ++card) {
    cardLine(frame, **card);
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
