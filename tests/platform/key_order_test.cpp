#include "platform/key_order.h"

#include <gtest/gtest.h>

#include <string>

#include "platform/glfw.h"

namespace ct::platform {
namespace {

/// Keys and letters as they are told, frame by frame: letters as they are, "<" for Backspace and
/// "." for it going up, "^" and "v" for Shift, "(" and ")" for a button of the mouse, "|" after
/// each frame.
class KeyOrderTest : public testing::Test {
 protected:
  void key(int key, int action, int modifiers = 0) { order_.add({key, 0, action, modifiers}); }
  void tap(int code, int modifiers = 0) {
    key(code, GLFW_PRESS, modifiers);
    key(code, GLFW_RELEASE, modifiers);
  }
  void type(char letter, int modifiers = 0) {
    key(letter - 'a' + GLFW_KEY_A, GLFW_PRESS, modifiers);
    order_.add({.letter = static_cast<unsigned int>(letter)});
    key(letter - 'a' + GLFW_KEY_A, GLFW_RELEASE, modifiers);
  }
  void click() {
    order_.add({.action = GLFW_PRESS, .button = GLFW_MOUSE_BUTTON_LEFT});
    order_.add({.action = GLFW_RELEASE, .button = GLFW_MOUSE_BUTTON_LEFT});
  }
  std::string told() {
    std::string all;
    for (int frame = 0; frame < 50; ++frame) {
      while (const auto event = order_.next())
        all += signOf(*event);
      order_.frameEnded();
      all += "|";
      if (!order_.waits()) break;
    }
    return all;
  }

 private:
  static std::string signOf(const KeyEvent& event) {
    if (event.button >= 0) return event.action == GLFW_PRESS ? "(" : ")";
    if (event.letter != 0) return {static_cast<char>(event.letter)};
    if (event.key == GLFW_KEY_LEFT_SHIFT) return event.action == GLFW_PRESS ? "^" : "v";
    if (event.key != GLFW_KEY_BACKSPACE) return "";
    return event.action == GLFW_PRESS ? "<" : ".";
  }

  KeyOrder order_;
};

TEST_F(KeyOrderTest, TellsLettersOfOneFrameAtOnce) {
  for (const char letter : {'c', 'f', 'e', 'g'})
    type(letter);
  EXPECT_EQ(told().substr(0, 5), "cfeg|");
}

TEST_F(KeyOrderTest, TellsEveryPressOfOneKey) {
  for (int i = 0; i < 3; ++i)
    tap(GLFW_KEY_BACKSPACE);
  EXPECT_EQ(told(), "<|.|<|.|<|.|") << "each is let go in a frame of its own";
}

TEST_F(KeyOrderTest, KeepsLettersBeforeAndAfterWhatEditsThem) {
  type('a');
  tap(GLFW_KEY_BACKSPACE);
  type('b');
  const std::string all = told();
  EXPECT_LT(all.find('a'), all.find('|'));
  EXPECT_LT(all.find('|'), all.find('<')) << all;
  EXPECT_LT(all.find('<'), all.find('|', all.find('<'))) << all;
  EXPECT_LT(all.find('|', all.find('<')), all.find('b')) << all;
}

TEST_F(KeyOrderTest, HoldsAModifierThroughTheFrameOfWhatWasPressedWithIt) {
  key(GLFW_KEY_LEFT_SHIFT, GLFW_PRESS);
  type('e', GLFW_MOD_SHIFT);
  key(GLFW_KEY_LEFT_SHIFT, GLFW_RELEASE);
  type('d');
  const std::string all = told();
  EXPECT_EQ(all.substr(0, 3), "^e|") << all;
  EXPECT_LT(all.find('v'), all.find('d')) << all;
}

/// A title is whole before the card is pressed that takes its field away.
TEST_F(KeyOrderTest, TellsNoPressOfTheMouseBeforeTheLettersThatCameFirst) {
  type('m');
  type('u');
  click();
  type('n');
  const std::string all = told();
  EXPECT_LT(all.find('u'), all.find('|')) << all;
  EXPECT_LT(all.find('|'), all.find('(')) << all;
  EXPECT_LT(all.find('('), all.find('n')) << all;
  EXPECT_LT(all.find('|', all.find('(')), all.find('n')) << "what comes after it is told later";
}

TEST_F(KeyOrderTest, TellsADoubleClickAtOnce) {
  click();
  click();
  EXPECT_EQ(told(), "()()|");
}

TEST_F(KeyOrderTest, LetsGoOfATappedKeyAFrameLater) {
  int presses = 0;
  int releases = 0;
  KeyOrder order;
  order.add({GLFW_KEY_F5, 0, GLFW_PRESS, 0});
  order.add({GLFW_KEY_F5, 0, GLFW_RELEASE, 0});
  while (const auto event = order.next())
    event->action == GLFW_PRESS ? ++presses : ++releases;
  EXPECT_EQ(presses, 1);
  EXPECT_EQ(releases, 0);
  EXPECT_TRUE(order.waits());
  order.frameEnded();
  while (const auto event = order.next())
    event->action == GLFW_PRESS ? ++presses : ++releases;
  EXPECT_EQ(releases, 1);
  EXPECT_FALSE(order.waits());
}

}  // namespace
}  // namespace ct::platform
