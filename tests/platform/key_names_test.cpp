#include "platform/key_names.h"

#include <gtest/gtest.h>

#include "platform/glfw.h"

namespace ct::platform {
namespace {

TEST(KeyNames, AreWhatThePersonsKeyboardSays) {
  const auto press = keyPress(GLFW_KEY_Q, 0, "a");  // a French keyboard
  ASSERT_TRUE(press);
  EXPECT_EQ(press->key, Key::character);
  EXPECT_EQ(press->character, 'a');
}

TEST(KeyNames, FallBackToThePlaceOfTheKey) {
  EXPECT_EQ(keyPress(GLFW_KEY_Q, 0, "")->character, 'q');
  EXPECT_EQ(keyPress(GLFW_KEY_B, 0, "и")->character, 'b');
  EXPECT_EQ(keyPress(GLFW_KEY_SPACE, 0, "")->character, ' ');
}

TEST(KeyNames, OfDigitsAreDigitsOnEveryKeyboard) {
  EXPECT_EQ(keyPress(GLFW_KEY_1, 0, "&")->character, '1');
  EXPECT_EQ(keyPress(GLFW_KEY_KP_7, 0, "7")->character, '7');
}

TEST(KeyNames, CoverKeysThatPrintNothing) {
  EXPECT_EQ(keyPress(GLFW_KEY_ESCAPE, 0, "")->key, Key::escape);
  EXPECT_EQ(keyPress(GLFW_KEY_F1, 0, "")->key, Key::f1);
  EXPECT_EQ(keyPress(GLFW_KEY_F12, 0, "")->key, Key::f12);
  EXPECT_EQ(keyPress(GLFW_KEY_KP_ENTER, 0, "")->key, Key::enter);
}

TEST(KeyNames, CarryTheKeysHeldWithThem) {
  const auto press = keyPress(GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, "z");
  ASSERT_TRUE(press);
  EXPECT_TRUE(press->control);
  EXPECT_TRUE(press->shift);
  EXPECT_FALSE(press->alt);
}

TEST(KeyNames, LeaveOutOtherKeys) {
  EXPECT_FALSE(keyPress(GLFW_KEY_LEFT_SHIFT, 0, ""));
  EXPECT_FALSE(keyPress(GLFW_KEY_UNKNOWN, 0, ""));
}

}  // namespace
}  // namespace ct::platform
