#include "text/encoding.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace ct::text {
namespace {

using namespace std::string_literals;

/// ASCII as UTF-16.
std::string utf16(std::string_view ascii, bool bigEndian = false) {
  std::string bytes;
  for (const char c : ascii)
    bytes += bigEndian ? "\0"s + c : c + "\0"s;
  return bytes;
}

TEST(Decode, TakesPlainUtf8AsItIs) {
  const auto decoded = decode("Café 公車 🚌");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->utf8, "Café 公車 🚌");
  EXPECT_EQ(decoded->encodingName, "UTF-8");
  EXPECT_FALSE(decoded->guessed);
}

TEST(Decode, GivesNothingForNoBytes) {
  const auto decoded = decode("");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->utf8, "");
  EXPECT_FALSE(decoded->guessed);
}

TEST(Decode, LeavesOutTheUtf8Mark) {
  EXPECT_EQ(decode("\xEF\xBB\xBFnote")->utf8, "note");
}

TEST(Decode, ReadsUtf16OfBothKindsWithAMark) {
  const auto little = decode("\xFF\xFE" + utf16("buses, trams"));
  EXPECT_EQ(little->utf8, "buses, trams");
  EXPECT_EQ(little->encodingName, "UTF-16LE");
  EXPECT_FALSE(little->guessed);
  const auto big = decode("\xFE\xFF" + utf16("buses, trams", true));
  EXPECT_EQ(big->utf8, "buses, trams");
  EXPECT_EQ(big->encodingName, "UTF-16BE");
}

TEST(Decode, ReadsUtf16OfBothKindsWithoutAMark) {
  const auto little = decode(utf16("note\r\nmore buses"));
  EXPECT_EQ(little->utf8, "note\r\nmore buses");
  EXPECT_EQ(little->encodingName, "UTF-16LE");
  const auto big = decode(utf16("note\r\nmore buses", true));
  EXPECT_EQ(big->utf8, "note\r\nmore buses");
  EXPECT_EQ(big->encodingName, "UTF-16BE");
}

TEST(Decode, DoesNotTakeAStrayZeroByteForUtf16) {
  const auto decoded = decode("a long enough note with one zero byte\0 in"s);
  EXPECT_EQ(decoded->encodingName, "UTF-8");
}

TEST(Decode, GuessesWindows1252ForBytesThatAreNotUtf8) {
  const auto decoded = decode("Caf\xE9 \x93quoted\x94 \x80");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->utf8, "Café “quoted” €");
  EXPECT_EQ(decoded->encodingName, "Windows-1252");
  EXPECT_TRUE(decoded->guessed);
}

TEST(Decode, KeepsTheWordsOfUtf8CutWithinALetter) {
  const std::string whole = "計程車應該可以預約並且要有評價機制";
  const auto decoded = decode(whole.substr(0, whole.size() - 1));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->utf8, whole.substr(0, whole.size() - 3) + "\uFFFD");
  EXPECT_TRUE(decoded->guessed);
}

TEST(Decode, ShowsALoneSurrogateAsUnreadable) {
  EXPECT_EQ(decode("\xFF\xFE" + utf16("a") + "\x00\xD8"s + utf16("b"))->utf8, "a\uFFFDb");
}

TEST(Decode, ShowsAnOddLastByteOfUtf16AsUnreadable) {
  EXPECT_EQ(decode("\xFF\xFE"s + utf16("ab") + "c")->utf8, "ab\uFFFD");
}

TEST(Decode, ComposesLettersAndAccents) {
  EXPECT_EQ(decode("Cafe\u0301")->utf8, "Caf\u00E9");
}

TEST(Decode, GivesValidUtf8ForAnyBytes) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(chance() % 200, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(chance());
    const auto once = decode(bytes);
    ASSERT_TRUE(once);
    const auto twice = decode("\xEF\xBB\xBF" + once->utf8);
    EXPECT_EQ(twice->utf8, once->utf8);
  }
}

}  // namespace
}  // namespace ct::text
