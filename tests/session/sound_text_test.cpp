#include "session/sound_text.h"

#include <gtest/gtest.h>

#include <string>

namespace ct::session {
namespace {

TEST(SoundText, IsWhatPeopleType) {
  for (const char* words :
       {"", "The last bus\nand\tthe first", "می‌خواهم", "👩🏽‍🌾🏳️‍🌈",
        "‎left to right mark", "e\xcc\x81 ß 日本語"}) {
    EXPECT_TRUE(isSoundText(words)) << words;
  }
  EXPECT_TRUE(isSoundText(std::string(1 << 20, 'x')));
}

TEST(SoundText, HidesNothingAndReordersNothing) {
  for (const char* hiding :
       {"\x01", "\r", "\x7f", "\xc2\x85", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff"}) {
    EXPECT_FALSE(isSoundText(std::string("a") + hiding + "b"));
    EXPECT_FALSE(isSoundText(hiding));
  }
  EXPECT_FALSE(isSoundText(std::string("a\0b", 3)));
  EXPECT_FALSE(isSoundText(std::string((1 << 20) + 1, 'x')));
}

TEST(SoundText, IsToldOfBytesCutOffInTheMiddle) {
  for (const char* cut : {"\xe2", "\xe2\x80", "\xef\xbb", "a\xc3"})
    EXPECT_TRUE(isSoundText(cut));  // reads nothing past its end, as the sanitizers see
}

}  // namespace
}  // namespace ct::session
