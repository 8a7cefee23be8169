#pragma once

#include <deque>
#include <optional>
#include <vector>

namespace ct::platform {

/// Where the mouse is, in the system's own units.
struct Pointer {
  float x = 0;
  float y = 0;
};

/// What the system told of the hands: a key (`action` as GLFW has it), a letter it typed, or a
/// button of the mouse.
struct KeyEvent {
  int key = 0;
  int scancode = 0;
  int action = 0;
  int modifiers = 0;
  unsigned int letter = 0;         ///< 0 for a key
  int button = -1;                 ///< of the mouse; -1 for the keyboard
  std::optional<Pointer> at = {};  ///< where the mouse was then, if it has been anywhere
};

/// Spreads what a quick hand types within one frame over as many as it needs. Dear ImGui (1.86)
/// looks once a frame which keys are down and which letters came: of two presses of one key it sees
/// one, of a modifier let go by then nothing, and whether a letter came before or after Backspace,
/// or before or after the mouse was pressed, it cannot tell.
class KeyOrder {
 public:
  /// What comes in. Given back by `next` in this frame or a later one.
  void add(const KeyEvent& event) { waiting_.push_back(event); }

  /// The next event that may be told in this frame, in the order they came; but a key that was only
  /// tapped is let go a frame later.
  std::optional<KeyEvent> next();

  /// A frame has been drawn.
  void frameEnded();

  /// True while something waits for another frame.
  bool waits() const { return !waiting_.empty() || !tapped_.empty(); }

 private:
  bool mayFollow(const KeyEvent& event) const;
  bool isTap(const KeyEvent& event) const;

  std::deque<KeyEvent> waiting_;
  std::vector<KeyEvent> tapped_;  // releases
  std::vector<int> pressed_;      // keys, in this frame
  std::vector<int> released_;     // likewise
  bool typed_ = false;            // a letter, in this frame
  bool edited_ = false;           // a key that types nothing, in this frame
  bool clicked_ = false;          // a button of the mouse, in this frame
};

}  // namespace ct::platform
