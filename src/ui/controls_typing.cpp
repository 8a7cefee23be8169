#include <imgui.h>
#include <imgui_internal.h>  // for the state of a field, which nothing else reaches
#include <imgui_stdlib.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "ui/controls.h"
#include "ui/controls_layout.h"

#include "text/words.h"
#include "ui/field_cursor.h"
#include "ui/forgetful_field.h"
#include "ui/typed_ahead.h"
#include "ui/words_on_line.h"
#include "ui/wrapped_words.h"

namespace ct::ui {
namespace {

bool fieldChanged = false;
std::string atWork;  // the label of the field that had the keyboard
int atWorkIn = -1;   // in this frame

/// An edge in the colour of focus around the field drawn last, while it has the keyboard.
void dressField(Frame& frame, const char* name) {
  note(name, {}, NotedAs::typedIn);
  if (ImGui::IsItemActive()) {
    fieldArrived(fieldChanged);
    atWork = name;
    atWorkIn = ImGui::GetFrameCount();
    const bool fits = ImGui::GetItemRectSize().y < ImGui::GetWindowHeight();
    if (fieldChanged && fits) keepInSight(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        toImGui(frame.palette.focus), frame.px(kControlCorner), 0,
                                        frame.px(2.5F));
  }
}

void showInEveryScript(Frame& frame, const std::string& words) {
  if (!inControlFonts(words)) paragraph(frame, words);
}

/// Escape leaves a field; ImGui would take back what was typed in it as well.
void keepAtEscape(std::string& words, const std::string& before) {
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape))) words = before;
}

/// The field drawn last, when it is not the last thing drawn.
std::string fieldAbove;

/// A field of one line: what runs out of it at the side is shown beneath, unless it is endless.
void showWhole(Frame& frame, const char* name, const std::string& words) {
  constexpr std::size_t kMost = 600;  // characters
  const float room = ImGui::GetItemRectSize().x - 2 * ImGui::GetStyle().FramePadding.x;
  const bool fits = ImGui::CalcTextSize(words.c_str()).x <= room;
  fieldAbove.clear();
  if (fits && inControlFonts(words)) return;
  paragraph(frame, text::firstWords(words, kMost));
  fieldAbove = name;
}

bool lineField(Frame& frame, const char* name, std::string& words, const char* hint, float width,
               bool selects = false) {
  if (!shown(name).empty()) label(frame, shown(name), Font::small);
  ImGui::SetNextItemWidth(width > 0 ? frame.px(width) : -1);
  const std::string before = words;
  if (pressedByName(name)) ImGui::SetKeyboardFocusHere();
  // Who presses a place in the words means that place.
  const bool pressed = ImGui::GetIO().MouseDown[0] || ImGui::IsMouseReleased(0);
  const ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue |
                                    (selects && !pressed ? ImGuiInputTextFlags_AutoSelectAll : 0);
  const std::string id = std::string("##") + name;
  ForgetfulField field(id, words);
  const float padding = (frame.px(kTarget) - ImGui::GetTextLineHeight()) / 2;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(frame.px(12), padding));
  const bool entered = ImGui::InputTextWithHint(id.c_str(), hint, &words, flags);
  ImGui::PopStyleVar();
  if (!selects) selectNothing(id);
  keepAtEscape(words, before);
  field.leaveWith(words);
  fieldChanged = words != before;
  dressField(frame, name);
  return entered;
}

ImGuiInputTextFlags flagsOf(Lines breaks) {
  switch (breaks) {
    case Lines::kept:
      return 0;
    case Lines::wrapped:
      return ImGuiInputTextFlags_CallbackEdit;
    case Lines::sentence:
      break;
  }
  return ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackCharFilter |
         ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CtrlEnterForNewLine;
}

/// In the field drawn last, which is empty.
void drawHint(const char* words) {
  const ImVec2 at = ImGui::GetItemRectMin();
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  ImGui::GetWindowDrawList()->AddText({at.x + padding.x, at.y + padding.y},
                                      ImGui::GetColorU32(ImGuiCol_TextDisabled), words);
}

/// True when Enter was pressed in a sentence.
bool boxField(Frame& frame, const char* name, std::string& words, int lines, float width,
              Lines breaks, const char* hint = "") {
  if (!shown(name).empty()) label(frame, shown(name), Font::small);
  const ImVec2 size(width > 0 ? frame.px(width) : ImGui::GetContentRegionAvail().x,
                    static_cast<float>(lines) * ImGui::GetTextLineHeight() +
                        2 * ImGui::GetStyle().FramePadding.y);
  if (pressedByName(name)) ImGui::SetKeyboardFocusHere();
  const std::string before = words;
  const bool wrapped = breaks != Lines::kept;
  const float room =
      size.x - 2 * ImGui::GetStyle().FramePadding.x - ImGui::GetStyle().ScrollbarSize;
  std::string inField = wrapped ? asShown(words, room) : words;
  const std::string id = std::string("##") + name;
  ForgetfulField field(id, inField);
  Wrapping wrapping{inField.size(), room};
  const bool entered = ImGui::InputTextMultiline(id.c_str(), &inField, size, flagsOf(breaks),
                                                 wrapped ? wrapAsTyped : nullptr, &wrapping);
  goOnAtTheEnd(id);
  if (inField.empty()) drawHint(hint);
  words = wrapped ? asKept(inField) : inField;
  keepAtEscape(words, before);
  field.leaveWith(wrapped ? asShown(words, room) : words);
  fieldChanged = words != before;
  dressField(frame, name);
  return entered && breaks == Lines::sentence;
}

/// A number to type. True when Enter was pressed in it.
bool figure(Frame& frame, const char* name, int& number) {
  ImGui::PushFont(fontOf(Font::large));
  const float padding = (frame.px(kTarget) - ImGui::GetTextLineHeight()) / 2;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(frame.px(12), padding));
  ImGui::SetNextItemWidth(frame.px(88));
  if (pressedByName(name)) ImGui::SetKeyboardFocusHere();
  const std::string id = std::string("##figure ") + name;
  const int before = number;
  ForgetfulField field(id, std::to_string(number));
  ImGui::InputInt(id.c_str(), &number, 0, 0, ImGuiInputTextFlags_AutoSelectAll);
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  const bool entered =
      ImGui::IsItemDeactivated() && (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeyPadEnter));
  field.leaveWith(std::to_string(number));
  fieldChanged = number != before;
  ImGui::PopStyleVar();
  ImGui::PopFont();
  dressField(frame, name);
  return entered;
}

}  // namespace

const std::string& fieldAtWork() {
  static const std::string none;
  const int ago = ImGui::GetFrameCount() - atWorkIn;  // less than none: in a window that is no more
  return ago == 0 || ago == 1 ? atWork : none;
}

bool fieldWasTypedIn() {
  return ImGui::GetCurrentContext()->ActiveIdHasBeenEditedThisFrame;
}

bool untouchedFieldHasKeyboard() {
  const ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetActiveID());
  return state != nullptr && state->CurLenW == 0 && state->Stb.undostate.undo_point == 0;
}

bool field(Frame& frame, const char* name, std::string& words, const char* hint, float width,
           bool selects) {
  const bool entered = lineField(frame, name, words, hint, width, selects);
  showWhole(frame, name, words);
  return entered;
}

bool longField(Frame& frame, const char* name, std::string& words, int lines, float width,
               Lines breaks) {
  boxField(frame, name, words, lines, width, breaks);
  showInEveryScript(frame, words);
  return fieldChanged;
}

bool sentenceField(Frame& frame, const char* name, std::string& words, const char* hint,
                   int lines) {
  const bool entered = boxField(frame, name, words, lines, 0, Lines::sentence, hint);
  showInEveryScript(frame, words);
  fieldAbove = name;
  return entered;
}

bool stepper(Frame& frame, const char* name, int& number, int least, int most, bool* entered) {
  const int before = number;
  if (!shown(name).empty()) label(frame, shown(name), Font::small);
  const std::string_view all = name;  // three signs together would make one id of minus and plus
  const std::string id =
      "##" + std::string(all.substr(std::min(all.size(), all.find_first_not_of('#'))));
  if (button(frame, ("−" + id).c_str(), {}, ButtonKind::plain, kTarget)) --number;
  ImGui::SameLine();
  if (figure(frame, name, number) && entered != nullptr) *entered = true;
  ImGui::SameLine();
  if (button(frame, ("+" + id).c_str(), {}, ButtonKind::plain, kTarget)) ++number;
  number = std::clamp(number, least, most);
  return number != before;
}

void leaveField() {
  ImGui::ClearActiveID();
}

void keepTyping() {
  awaitField();
  if (fieldAbove.empty()) return ImGui::SetKeyboardFocusHere(-1);
  pressByName(fieldAbove);
}

SavedFieldDone savedField(Frame& frame, const SavedField& field, const std::string& saved) {
  if (!frame.mayChange()) {
    if (!shown(field.name).empty()) label(frame, shown(field.name), Font::small);
    paragraph(frame, saved.empty() ? "–" : saved);
    return {};
  }
  Editing& editing = frame.view.editing;
  std::string words = editing.field == field.name ? editing.words : saved;
  SavedFieldDone done;
  if (field.start) ImGui::SetKeyboardFocusHere();
  if (field.lines == 1) {
    done.entered = lineField(frame, field.name, words, field.hint, field.width, field.selects);
  } else {
    done.entered =
        boxField(frame, field.name, words, field.lines, field.width, field.breaks, field.hint);
  }
  done.active = ImGui::IsItemActive();
  if (fieldChanged) done.typed = words;
  if (done.active) {
    editing = {field.name, words};
  } else if (editing.field == field.name) {
    editing = {};
  }
  if (field.lines == 1) {
    showWhole(frame, field.name, words);
  } else {
    showInEveryScript(frame, words);
  }
  return done;
}

}  // namespace ct::ui
