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

TEST(RowBytes, DifferForRowsThatOnlyLookAlike) {
  store::RowBytes two;
  two.text("a");
  two.text("b");
  store::RowBytes one;
  one.text("ab");
  store::RowBytes shifted;
  shifted.text("");
  shifted.text("ab");
  EXPECT_NE(two.bytes(), one.bytes());
  EXPECT_NE(two.bytes(), shifted.bytes());
}

TEST(RowBytes, DoNotTellTheTwoZerosApart) {
  store::RowBytes minus;
  minus.real(-0.0);
  store::RowBytes plus;
  plus.real(0.0);
  EXPECT_EQ(minus.bytes(), plus.bytes());
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
