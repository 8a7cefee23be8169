#include "ui/panel_differing.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/counted.h"
#include "text/words.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/word_hints.h"

namespace ct::ui {
namespace {

constexpr int kMostPeople = 1'000'000;

void drawAsWords(Frame& frame, const session::DifferingView& view) {
  paragraph(frame, "“" + view.words + "”");
  if (view.people == 0) return;
  label(frame,
        base::counted(static_cast<std::size_t>(view.people), "person sees", "people see") +
            " it this way",
        Font::small);
}

/// True when what is typed into the field drawn last is to be seen with the button beneath it: when
/// the keyboard came to it, and at every letter. Where the mouse pressed, nothing moves.
bool wantsItsButton(NewView& view, const std::string& field, bool typedIn) {
  const bool typing = fieldAtWork() == field;
  const bool began = !std::exchange(view.typing, typing) && typing;
  return typedIn || (began && !ImGui::GetIO().MouseDown[0]);
}

}  // namespace

void drawDifferingView(Frame& frame, const session::DifferingView& view) {
  if (!frame.mayChange()) {
    drawAsWords(frame, view);
    return gap(frame);
  }
  const std::string words = fmt::format("In their own words##view {}", view.id.value);
  recommend::EditDifferingView edit;
  edit.view = view.id;
  const auto typed = savedField(frame, {.name = words.c_str(), .lines = 2}, view.words).typed;
  if (typed && !text::blank(*typed)) edit.words = typed;
  if (auto instead = drawWordHints(frame, words, typed.value_or(view.words), std::nullopt))
    edit.words = std::move(instead);
  const std::string people = fmt::format("People who see it this way##view {}", view.id.value);
  int count = static_cast<int>(std::min<std::int64_t>(view.people, kMostPeople));
  if (stepper(frame, people.c_str(), count, 0, kMostPeople)) edit.people = count;
  if (edit.words || edit.people) frame.outbox.ask(edit);
  ImGui::SameLine(0, frame.px(2 * kStep));
  if (button(frame, fmt::format("Take out##view {}", view.id.value).c_str())) {
    frame.outbox.ask(recommend::RemoveDifferingView{view.id});
  }
  gap(frame);
}

std::string newViewField(const recommend::RecordDifferingView& about) {
  return fmt::format("In their own words; it is printed right under the {}##new view {}",
                     about.theme ? "theme" : "recommendation",
                     about.theme ? about.theme->value : about.recommendation->value);
}

bool drawNewView(Frame& frame, recommend::RecordDifferingView about) {
  const std::int64_t id = about.theme ? about.theme->value : about.recommendation->value;
  NewView& view = frame.view.typing.newViews[id];
  const std::string field = newViewField(about);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const bool typedIn = longField(frame, field.c_str(), view.words, 2);
  if (wantsItsButton(view, field, typedIn)) view.comes = kUntilLaidOut;
  if (auto instead = drawWordHints(frame, field, view.words, std::nullopt))
    view.words = std::move(*instead);
  stepper(frame, "People who see it this way", view.people, 0, kMostPeople);
  const bool typed = !text::blank(view.words);
  const bool keep = button(frame, "Keep this view", {kNextKey, typed},
                           typed ? ButtonKind::strong : ButtonKind::plain);
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(view.comes, top, {end.x, end.y + frame.px(2 * kStep)});
  if (keep && !typed) askFor(frame, field, "Type it here first, in their own words.");
  if (!keep || !typed) return false;
  about.words = view.words;
  about.people = view.people;
  if (!frame.ask(about)) return false;
  frame.view.typing.newViews.erase(id);
  return true;
}

std::string viewNotKept(const ViewState& view) {
  for (const auto& [about, typed] : view.typing.newViews) {
    if (text::blank(typed.words)) continue;
    return fmt::format("A differing view was typed and not kept: “{}”.", typed.words);
  }
  return {};
}

}  // namespace ct::ui
