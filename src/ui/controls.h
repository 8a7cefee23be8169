#pragma once

#include <imgui.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/layout.h"
#include "ui/frame.h"

/// The controls every panel is made of: Dear ImGui's, in our own look and large enough for a
/// finger. Labels are their ids: a test finds a control by what it says, and "##…" tells two alike
/// apart.
namespace ct::ui {

/// Adds the interface fonts to the current ImGui context at that scale. Once per context, before
/// its first frame.
void loadControlFonts(const text::Typesetter& typesetter, float scale);

/// Gives the current ImGui context our colours, corners and spacing. Each frame, before anything is
/// drawn.
void applyLook(const Palette& palette, float scale);

/// The interface fonts, for PushFont.
enum class Font { body, bold, small, large, title };
ImFont* fontOf(Font font);

/// A control as it was drawn: its whole label, the key cap it shows, and where it lies in pixels.
struct Noted {
  std::string label;
  std::string key;
  ImVec2 from;
  ImVec2 to;
  bool isField = false;  ///< typed in, not pressed
  bool isRow = false;    ///< one of a list that Tab passes over
  std::string ownKey;    ///< does the same, though it may not work now and is then not shown
};

/// The controls drawn since the last `applyLook`, in their order. What cannot be pressed is not
/// among them.
const std::vector<Noted>& notedControls();

enum class NotedAs { pressed, typedIn };

/// Notes ImGui's last item as a control with that label; for controls drawn by hand. `ownKey` as in
/// `Noted`; without one it is `key`.
void note(std::string_view label, std::string_view key = {}, NotedAs as = NotedAs::pressed,
          std::string_view ownKey = {});

/// Draws a ring around a control that is pressed, when Tab has come to it, and brings it into
/// sight.
void ringIfReached(Frame& frame, std::string_view label, ImVec2 from, ImVec2 to);

/// Presses the control with that whole label, or gives it the keyboard if it is a field, when it is
/// drawn in the next frame: how a list of everything reaches what has no key of its own.
void pressByName(std::string label);

/// Says that this is wanted before anything can be done, and gives that field the keyboard.
void askFor(Frame& frame, std::string field, std::string sentence);

/// For controls drawn by hand: true when this one is to be pressed by its name now.
bool pressedByName(std::string_view label);

// ---- Pressing

enum class ButtonKind {
  plain,   ///< paper with an edge
  strong,  ///< ink: the one thing to do next
  quiet,   ///< words only
  chosen,  ///< plain, and switched on
  off      ///< cannot be pressed now; its place stays
};

/// The key that does the same as a button, shown on it. While it does not work it is not shown and
/// its place stays empty, so that nothing moves under the pointer.
struct KeyCap {
  KeyCap() = default;
  KeyCap(std::string_view name, bool worksNow = true) : key(name), works(worksNow) {}
  KeyCap(const char* name, bool worksNow = true) : key(name), works(worksNow) {}
  KeyCap(const std::string& name, bool worksNow = true) : key(name), works(worksNow) {}

  std::string_view key;
  bool works = true;
};

/// The cap of a key that works while no field has the keyboard, and its button `works`.
KeyCap whenFree(std::string_view key, bool works = true);

/// Of a plain button that keeps its place while it does not work, so that no other comes under the
/// pointer.
ButtonKind plainIf(bool works);

/// The key of the one dark button that is to be done next: shown on it, it presses it too.
inline constexpr const char* kNextKey = "Ctrl Enter";

/// A button at least 44 points high. `width` in points; 0: as wide as its words.
bool button(Frame& frame, const char* label, KeyCap cap = {}, ButtonKind kind = ButtonKind::plain,
            float width = 0);

/// How wide `button` makes itself, in pixels.
float buttonWidth(Frame& frame, const char* label, KeyCap cap = {});

/// In points: of a button that is called now one, now the other, so that what stands after it stays
/// where it is.
float widthOfEither(Frame& frame, const char* one, const char* other, const char* key);

/// Buttons side by side, going on to the next line where there is no room left; `width` as for
/// `button`.
class Flow {
 public:
  explicit Flow(Frame& frame);
  bool button(const std::string& label, KeyCap cap = {}, ButtonKind kind = ButtonKind::plain,
              float width = 0);

 private:
  Frame& frame_;
  float right_;
  bool first_ = true;
};

/// Words in a row as high as a button, in all the width there is: on one line, or smaller on two.
void rowWords(Frame& frame, std::string_view words);

/// A box to tick. True when it changed.
bool tick(Frame& frame, const char* label, bool& ticked);

/// A number to type, or to change with minus and plus, between `least` and `most`. True when it
/// changed; `entered`, if somebody wants to know, becomes true when Enter was pressed in it.
bool stepper(Frame& frame, const char* name, int& number, int least, int most,
             bool* entered = nullptr);

/// Tab passes over the control drawn last: one of a list that has keys of its own.
void passOverByTab();

/// True while letters follow one another as words do: somebody types, though no field has the
/// keyboard, and means none of them for a key.
bool inWords();

/// True once after a key that would have done something was taken for a letter of words.
bool takeTakenForWord();

/// True while a field has the keyboard or is about to, or something over the screen wants it.
bool fieldHasKeyboard();

/// True in a frame in which a field took letters, or lost some.
bool fieldWasTypedIn();

/// True while a field has the keyboard in which nothing is typed and nothing was.
bool untouchedFieldHasKeyboard();

/// While `held`, nothing beneath hears letters and arrows.
void holdKeyboard(bool held);

/// While `taken`, Enter and Space press the control Tab has come to, and nothing else hears them.
void ringTakesKeys(bool taken);

/// True when that letter or digit was pressed with Ctrl.
bool controlPressed(const Frame& frame, char character);

/// True when the key went down (or repeats) while no field has the keyboard.
bool keyPressed(ImGuiKey key);

/// True when that letter, large or small, was typed while no field has the keyboard, by itself: not
/// in the middle of words somebody believes to be typing into a field. Follows the keyboard's own
/// layout.
bool letterPressed(char letter);

/// Notes whether a letter was typed in this frame. Once a frame, before anything asks.
void noteTyping();

// ---- Typing

/// The label of the field that has the keyboard; empty when none has.
const std::string& fieldAtWork();

/// A one-line field with its name above it. True when Enter was pressed in it. Words that the
/// interface fonts lack letters for are shown under it as well, as the room will see them. One that
/// `selects` has all its words selected whenever it gets the keyboard, for the next to replace.
bool field(Frame& frame, const char* name, std::string& words, const char* hint = "",
           float width = 0, bool selects = false);

/// Whether a field of several lines breaks them where its width ends, or keeps them as they are. A
/// sentence is broken there too, and has no other breaks: Enter is not typed into it.
enum class Lines { wrapped, kept, sentence };

/// A field of several lines, `lines` high. True when its words changed.
bool longField(Frame& frame, const char* name, std::string& words, int lines, float width = 0,
               Lines breaks = Lines::wrapped);

/// A field for one sentence, which may be longer than a line: `lines` high, so that nothing beneath
/// moves as it is typed. True when Enter was pressed in it.
bool sentenceField(Frame& frame, const char* name, std::string& words, const char* hint = "",
                   int lines = 2);

/// Takes the keyboard from whatever field has it.
void leaveField();

/// Gives the keyboard to the field drawn last, from the next frame on.
void keepTyping();

/// A field of the record that saves as it is typed.
struct SavedField {
  const char* name;  ///< also its id, so unlike any other field's in the window
  int lines = 1;
  Lines breaks = Lines::wrapped;  ///< of one with several lines
  const char* hint = "";
  float width = 0;       ///< in points; 0: all there is
  bool start = false;    ///< give it the keyboard now
  bool selects = false;  ///< all its words are selected whenever it gets the keyboard
};

struct SavedFieldDone {
  std::optional<std::string> typed;  ///< its words, when they changed in this frame
  bool entered = false;              ///< Enter was pressed in it
  bool active = false;               ///< it has the keyboard
};

/// Shows `saved`, and while it has the keyboard what was typed, letter for letter. Only words when
/// nothing may be changed.
SavedFieldDone savedField(Frame& frame, const SavedField& field, const std::string& saved);

// ---- Words

/// Words in an interface font, on one line.
void label(Frame& frame, std::string_view words, Font font = Font::body);
void label(Frame& frame, std::string_view words, Font font, Colour colour);

/// Words wrapped to the width there is (or `width` points), in every script.
void paragraph(Frame& frame, std::string_view words, float size = kBody, Colour colour = {},
               text::Weight weight = text::Weight::regular, float width = 0);

/// The largest of some sizes, largest first, in which all of the words can be seen in the width
/// there is and so much height, in pixels; the last when there is none.
float largestFitting(Frame& frame, std::string_view words, float height,
                     std::initializer_list<float> sizes);

/// The beginning of words on one line as wide as there is room (or `width` points), in every
/// script.
void line(Frame& frame, std::string_view words, float size = kBody, Colour colour = {},
          text::Weight weight = text::Weight::regular, float width = 0);

/// Small words `width` points wide in front of a line of body words, on its baseline; that line
/// comes next.
void lead(Frame& frame, std::string_view words, float width);

/// A heading of a panel, with room above it.
void heading(Frame& frame, std::string_view words);

/// A quiet sentence that explains.
void hint(Frame& frame, std::string_view words);

/// A sentence about something that went wrong.
void trouble(Frame& frame, std::string_view words);

/// A theme's sign, inline; `size` in points.
void sign(Frame& frame, std::string_view letter, float size);

}  // namespace ct::ui
