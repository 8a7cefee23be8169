#include "ui/panel_notes.h"

#include <fmt/format.h>

#include "base/counted.h"
#include "gather/telling.h"
#include "text/words.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/identity_findings.h"

namespace ct::ui {

namespace {

/// Which conversation the next notes come from, and a way to say that they do not.
void drawTypedFrom(Frame& frame) {
  const session::Conversation* from = frame.session().find(frame.view.typedFrom);
  if (from == nullptr) return;
  label(frame, fmt::format("From conversation {}", from->number), Font::bold);
  ImGui::SameLine(0, frame.px(kStep));
  if (button(frame, "From none", {}, ButtonKind::quiet)) frame.view.typedFrom = {};
}

/// The conversation, if it is still there.
std::optional<session::ConversationId> typedFrom(const Frame& frame) {
  const session::Conversation* from = frame.session().find(frame.view.typedFrom);
  return from == nullptr ? std::nullopt : std::optional(from->id);
}

}  // namespace

void drawTypedNotes(Frame& frame) {
  Typing& typing = frame.view.typing;
  drawTypedFrom(frame);
  hint(frame, "What was said, in their words. Enter makes it a card and the next can be typed.");
  gap(frame);
  constexpr const char* kSaid = "What was said";
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const std::string before = typing.note;
  bool entered = sentenceField(frame, kSaid, typing.note, "", 3);
  if (entered) keepTyping();
  const bool afterImpression = sentenceField(frame, "My impression (never shown in the room)",
                                             typing.impression, "Tab comes here");
  const bool typed = typing.note != before;
  if (const auto instead = drawFindings(frame, typing.note)) {
    typing.note = *instead;
    pressByName(kSaid);  // to type on, or for Enter
  }
  // What was found is in sight while it is typed, on a low screen too.
  if (typed) keepInSight(top, ImGui::GetCursorScreenPos());
  gap(frame);
  entered |= button(frame, "Add this card", "Enter");
  entered |= afterImpression;
  if (!entered) return;
  pressByName(kSaid);  // for the next
  if (text::blank(typing.note)) return;
  std::vector<gather::NewCard> cards{{.said = typing.note, .impression = typing.impression}};
  gather::holdBackTelling(cards, frame.facts.identity);
  if (!frame.ask(gather::AddCards{.cards = std::move(cards), .from = typedFrom(frame)})) return;
  typing.note.clear();
  typing.impression.clear();
}

void drawPastedNotes(Frame& frame) {
  std::string& pasted = frame.view.typing.pasted;
  drawTypedFrom(frame);
  hint(frame, "Every line with words in it becomes a card.");
  gap(frame);
  longField(frame, "Paste here", pasted, 10, 0, Lines::kept);
  std::vector<gather::NewCard> cards = gather::notesFromLines(pasted);
  if (cards.empty()) return;
  if (const auto telling = gather::holdBackTelling(cards, frame.facts.identity);
      telling.cards > 0) {
    paragraph(frame, gather::sentenceOf(telling));
    gap(frame);
  }
  const std::string make = fmt::format("Make {}###make cards", base::counted(cards.size(), "card"));
  if (!button(frame, make.c_str(), kNextKey, ButtonKind::strong)) return;
  if (frame.ask(gather::AddCards{.cards = std::move(cards), .from = typedFrom(frame)}))
    pasted.clear();
}

}  // namespace ct::ui
