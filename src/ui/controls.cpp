#include "ui/controls.h"

#include <algorithm>
#include <utility>

#include "ui/controls_layout.h"
#include "ui/typed_ahead.h"
#include "ui/words_on_line.h"

namespace ct::ui {
namespace {

constexpr float kMark = 24;  // points: the side of a key cap and of a box to tick

/// Somebody types: what lies under the pointer is not what they look at.
bool pointerRests = false;

struct ButtonColours {
  Colour fill;
  Colour edge;
  Colour words;
};

ButtonColours coloursOf(const Palette& palette, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::plain:
      return {palette.paper, palette.line, palette.ink};
    case ButtonKind::strong:
      return {palette.ink, palette.ink, palette.onInk};
    case ButtonKind::quiet:
      return {palette.paper.at(0), palette.line.at(0), palette.ink};
    case ButtonKind::chosen:
      return {palette.ground, palette.ink, palette.ink};
    case ButtonKind::off:
      return {palette.paper.at(0), palette.line, palette.second};
  }
  return {};
}

float capWidth(Frame& frame, std::string_view key) {
  return std::max(frame.px(26), sizeOnLine(frame, Font::small, key).x + frame.px(kButtonSide));
}

/// A key cap: the key that does the same as the button it stands in.
void keyCap(Frame& frame, ImVec2 at, ImVec2 size, std::string_view key, Colour colour) {
  ImGui::GetWindowDrawList()->AddRect(at, ImVec2(at.x + size.x, at.y + size.y),
                                      toImGui(colour.at(0.35F)), frame.px(4), 0, frame.px(1));
  const ImVec2 words = sizeOnLine(frame, Font::small, key);
  writeOnLine(frame, Font::small,
              ImVec2(at.x + (size.x - words.x) / 2, at.y + (size.y - words.y) / 2), key, colour);
}

/// The shape of a button, lighter or darker as it is pointed at or pressed.
void buttonGround(Frame& frame, ImVec2 at, ImVec2 to, ButtonKind kind,
                  const ButtonColours& colours) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float corner = frame.px(kControlCorner);
  list.AddRectFilled(at, to, toImGui(colours.fill), corner);
  const bool hovered = ImGui::IsItemHovered() && !pointerRests && kind != ButtonKind::off;
  if (hovered || ImGui::IsItemActive()) {
    list.AddRectFilled(at, to, toImGui(colours.words.at(ImGui::IsItemActive() ? 0.14F : 0.07F)),
                       corner);
  }
  const float stroke = frame.px(kind == ButtonKind::chosen ? 2.5F : 1);
  const float inset = stroke / 2;  // the whole stroke within the button, whatever clips around it
  list.AddRect({at.x + inset, at.y + inset}, {to.x - inset, to.y - inset}, toImGui(colours.edge),
               corner, 0, stroke);
}

bool pressedWithControl(const Frame& frame, Key key, char character) {
  return std::any_of(frame.facts.keys.begin(), frame.facts.keys.end(), [&](const KeyPress& press) {
    return press.key == key && press.control && press.character == character;
  });
}

}  // namespace

void ringIfReached(Frame& frame, std::string_view label, ImVec2 from, ImVec2 to) {
  TabStop& tab = frame.view.tab;
  if (tab.at != label) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float out = frame.px(3);
  const ImVec2 seenFrom = list.GetClipRectMin();
  const ImVec2 seenTo = list.GetClipRectMax();
  if (std::exchange(tab.comes, false) && (from.y < seenFrom.y || to.y > seenTo.y)) {
    keepInSight({from.x, from.y - frame.px(2 * kStep)}, {to.x, to.y + frame.px(2 * kStep)});
  }
  // Around the control, and so beyond an area that ends with it.
  list.PushClipRect({seenFrom.x - out, seenFrom.y - out}, {seenTo.x + out, seenTo.y + out});
  list.AddRect({from.x - out, from.y - out}, {to.x + out, to.y + out}, toImGui(frame.palette.focus),
               frame.px(kControlCorner) + out, 0, frame.px(3));
  list.PopClipRect();
}

KeyCap whenFree(std::string_view key, bool works) {
  return {key, works && !fieldHasKeyboard()};
}

ButtonKind plainIf(bool works) {
  return works ? ButtonKind::plain : ButtonKind::off;
}

float buttonWidth(Frame& frame, const char* name, KeyCap cap) {
  const float words = sizeOnLine(frame, Font::body, shown(name)).x;
  const float beside = cap.key.empty() ? 0 : capWidth(frame, cap.key) + frame.px(12);
  return words + beside + 2 * frame.px(kButtonSide);
}

float widthOfEither(Frame& frame, const char* one, const char* other, const char* key) {
  return std::max(buttonWidth(frame, one, key), buttonWidth(frame, other, key)) / frame.scale;
}

namespace {
/// On one line, or smaller on two.
void writeWithin(Frame& frame, ImVec2 at, ImVec2 room, std::string_view words, bool centred,
                 Colour colour) {
  const ImVec2 size = sizeOnLine(frame, Font::body, words);
  const auto top = [&](float height) { return at.y + (room.y - height) / 2; };
  if (size.x <= room.x) {
    const float left = centred ? at.x + (room.x - size.x) / 2 : at.x;
    return writeOnLine(frame, Font::body, {left, top(size.y)}, words, colour);
  }
  const text::Layout& layout =
      frame.ink.lay(words, {.size = frame.px(kSmall), .width = room.x, .maxLines = 2});
  frame.ink.draw(*ImGui::GetWindowDrawList(), {at.x, top(layout.height)}, layout, colour);
}
}  // namespace

bool button(Frame& frame, const char* name, KeyCap cap, ButtonKind kind, float width) {
  const std::string_view key = cap.works ? cap.key : std::string_view();
  const ImVec2 size(width > 0 ? frame.px(width) : buttonWidth(frame, name, cap), frame.px(kTarget));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool named =
      pressedByName(name) || (key == kNextKey && pressedWithControl(frame, Key::enter, 0));
  const bool off = kind == ButtonKind::off;
  bool pressed = false;
  if (off) {
    ImGui::Dummy(size);
  } else {
    pressed = ImGui::InvisibleButton(name, size) || named;
    note(name, key, NotedAs::pressed, cap.key);
  }
  const ButtonColours colours = coloursOf(frame.palette, kind);
  const ImVec2 to(at.x + size.x, at.y + size.y);
  buttonGround(frame, at, to, kind, colours);
  if (!off) ringIfReached(frame, name, at, to);
  const float beside = key.empty() ? 0 : capWidth(frame, key) + frame.px(12);
  const float room = size.x - 2 * frame.px(kButtonSide) - beside + 1;
  const bool centred =
      width > 0 && cap.key.empty() && (kind == ButtonKind::plain || kind == ButtonKind::strong);
  writeWithin(frame, {at.x + frame.px(kButtonSide), at.y}, {room, size.y}, shown(name), centred,
              colours.words);
  if (!key.empty()) {
    const ImVec2 mark(capWidth(frame, key), frame.px(kMark));
    keyCap(frame, ImVec2(to.x - frame.px(kButtonSide - 2) - mark.x, at.y + (size.y - mark.y) / 2),
           mark, key, colours.words);
  }
  return pressed;
}

void rowWords(Frame& frame, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 room(ImGui::GetContentRegionAvail().x, frame.px(kTarget));
  writeWithin(frame, at, room, words, false, frame.palette.ink);
  ImGui::Dummy(room);
}

Flow::Flow(Frame& frame)
    : frame_(frame), right_(ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x) {}

bool Flow::button(const std::string& name, KeyCap cap, ButtonKind kind, float width) {
  const float wide = width > 0 ? frame_.px(width) : buttonWidth(frame_, name.c_str(), cap);
  const float next = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + wide;
  if (!first_ && next <= right_) ImGui::SameLine();
  first_ = false;
  return ui::button(frame_, name.c_str(), cap, kind, width);
}

bool tick(Frame& frame, const char* name, bool& ticked) {
  const float box = frame.px(kMark);
  const float room = ImGui::GetContentRegionAvail().x - box - frame.px(12);
  const std::string said = cutOnLine(frame, Font::body, shown(name), room);
  const ImVec2 words = sizeOnLine(frame, Font::body, said);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size(box + frame.px(12) + words.x, frame.px(kTarget));
  const bool named = pressedByName(name);
  const bool pressed = ImGui::InvisibleButton(name, size) || named;
  note(name);
  if (pressed) ticked = !ticked;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 from(at.x, at.y + (size.y - box) / 2);
  const ImVec2 to(from.x + box, from.y + box);
  const Colour ink = frame.palette.ink;
  list.AddRectFilled(from, to, toImGui(ticked ? ink : frame.palette.paper), frame.px(4));
  list.AddRect(from, to, toImGui(ink.at(0.6F)), frame.px(4), 0, frame.px(1.5F));
  if (ticked) drawTick(list, from, box, frame.palette.onInk);
  ringIfReached(frame, name, from, to);
  writeOnLine(frame, Font::body, ImVec2(to.x + frame.px(12), at.y + (size.y - words.y) / 2), said,
              ink);
  return pressed;
}

namespace {
bool keyboardHeld = false;
bool ringTaken = false;
bool takenForWord = false;
double typedNow = -1;  // seconds of ImGui's clock, of the last letter and the one before
double typedBefore = -1;

/// Letters of words follow one another as quickly as this, in seconds.
bool followsWithinWords(double before) {
  constexpr double kWithinWords = 0.3;
  return before >= 0 && ImGui::GetTime() - before < kWithinWords;
}
}  // namespace

namespace {
bool wayKeyPressed() {
  constexpr std::array kWays{ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                             ImGuiKey_DownArrow, ImGuiKey_Home,       ImGuiKey_End,
                             ImGuiKey_Escape,    ImGuiKey_Tab,        ImGuiKey_Delete};
  return std::any_of(kWays.begin(), kWays.end(), [](ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false);
  });
}
}  // namespace

void noteTyping() {
  const ImGuiIO& io = ImGui::GetIO();
  const double now = ImGui::GetTime();
  if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseDown[0]) pointerRests = false;
  static int lastFrame = 0;
  const int before = std::exchange(lastFrame, ImGui::GetFrameCount());
  if (lastFrame < before) typedNow = typedBefore = -1;  // of a window that is no more
  if (wayKeyPressed()) typedNow = typedBefore = -1;     // whoever goes about with keys presses keys
  if (io.InputQueueCharacters.empty()) return;
  pointerRests = true;
  const ImWchar first = io.InputQueueCharacters.front();
  if (first >= '0' && first <= '9' && !followsWithinWords(typedNow)) return;  // no word begins so
  if (first == ' ' && !followsWithinWords(typedNow)) return;                  // a key
  typedBefore = typedNow;
  typedNow = now;
}

void holdKeyboard(bool held) {
  keyboardHeld = held;
}

void ringTakesKeys(bool taken) {
  ringTaken = taken;
}

bool controlPressed(const Frame& frame, char character) {
  return pressedWithControl(frame, Key::character, character);
}

bool fieldHasKeyboard() {
  return keyboardHeld || fieldIsAwaited() || ImGui::GetIO().WantTextInput;
}

bool inWords() {
  return followsWithinWords(typedNow == ImGui::GetTime() ? typedBefore : typedNow);
}

bool takeTakenForWord() {
  return std::exchange(takenForWord, false);
}

bool keyPressed(ImGuiKey key) {
  if (fieldHasKeyboard() || ImGui::GetIO().KeyCtrl) return false;
  // Held down, these would answer what they have just asked.
  if (key == ImGuiKey_Space && inWords()) return false;
  if (ringTaken && (key == ImGuiKey_Enter || key == ImGuiKey_Space)) return false;
  const bool repeats = key != ImGuiKey_Enter && key != ImGuiKey_Space && key != ImGuiKey_Delete;
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeats);
}

bool letterPressed(char letter) {
  const ImGuiIO& io = ImGui::GetIO();
  if (fieldHasKeyboard() || io.KeyCtrl || io.InputQueueCharacters.Size != 1) return false;
  const ImWchar typed = io.InputQueueCharacters.front();
  if (typed >= 0x80 || (typed | 0x20) != static_cast<ImWchar>(letter | 0x20)) return false;
  takenForWord = takenForWord || inWords();
  return !inWords();
}

}  // namespace ct::ui
