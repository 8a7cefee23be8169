#include "store/digest.h"

#include <gtest/gtest.h>

#include <string>

namespace ct::tests {
namespace {

store::Digest digestOf(const std::string& words) {
  store::Sha256 hash;
  hash.add(words);
  return hash.finish();
}

TEST(Sha256, GivesTheKnownAnswer) {
  EXPECT_EQ(store::hexOf(digestOf("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, StartsOverAfterFinishing) {
  store::Sha256 hash;
  hash.add("something else");
  hash.finish();
  hash.add("abc");
  EXPECT_EQ(hash.finish(), digestOf("abc"));
}

/// As FORMAT.md says it: a letter, eight bytes with the lowest first, and the words.
std::string bytesOfText(const std::string& words) {
  std::string bytes = "t";
  for (unsigned at = 0; at < 64; at += 8)
    bytes += static_cast<char>(words.size() >> at & 0xff);
  return bytes + words;
}

TEST(RowHash, IsOfTheBytesTheFormatSaysHoweverManyThereAre) {
  for (const unsigned length : {0U, 1U, 4077U, 4078U, 4087U, 4088U, 4096U, 4097U, 10'000U}) {
    const std::string words(length, 'w');
    store::RowHash hash;
    hash.integer(1);
    hash.text(words);
    hash.nothing();
    hash.text("after");
    const std::string one = std::string("i\1") + std::string(7, '\0');
    EXPECT_EQ(hash.finish(), digestOf(one + bytesOfText(words) + "n" + bytesOfText("after")))
        << length;
  }
}

TEST(RowHash, StartsOverAfterFinishing) {
  store::RowHash hash;
  hash.text("something else");
  hash.finish();
  hash.text("a");
  EXPECT_EQ(hash.finish(), digestOf(bytesOfText("a")));
}

TEST(RowHash, DiffersForRowsThatOnlyLookAlike) {
  store::RowHash hash;
  hash.text("a");
  hash.text("b");
  const auto two = hash.finish();
  hash.text("ab");
  const auto one = hash.finish();
  hash.text("");
  hash.text("ab");
  const auto shifted = hash.finish();
  EXPECT_NE(two, one);
  EXPECT_NE(two, shifted);
}

TEST(RowHash, DoesNotTellTheTwoZerosApart) {
  store::RowHash hash;
  hash.real(-0.0);
  const auto minus = hash.finish();
  hash.real(0.0);
  EXPECT_EQ(minus, hash.finish());
}

TEST(TableSum, DoesNotDependOnTheOrderOfRows) {
  store::TableSum forth;
  forth.add(digestOf("a"));
  forth.add(digestOf("b"));
  store::TableSum back;
  back.add(digestOf("b"));
  back.add(digestOf("a"));
  EXPECT_EQ(forth, back);
  EXPECT_NE(forth, store::TableSum{});
}

TEST(TableSum, ForgetsARowThatIsTakenAway) {
  store::TableSum sum;
  sum.add(digestOf("a"));
  const std::string before = sum.text();
  sum.add(digestOf("b"));
  EXPECT_NE(sum.text(), before);
  sum.take(digestOf("b"));
  EXPECT_EQ(sum.text(), before);
}

}  // namespace
}  // namespace ct::tests
