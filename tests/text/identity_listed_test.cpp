#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "text/identity.h"

namespace ct::text {
namespace {

using testing::IsEmpty;

std::string mended(const std::string& list, const std::string& note) {
  const auto check = IdentityCheck::from({.listed = list});
  EXPECT_TRUE(check);
  return replaced(note, check->find(note));
}

TEST(ListedNames, AreFoundHoweverTheyAreWritten) {
  const std::string list = "# ours\nSt Bede's = a local school\nAnna Kowalska\nŁucja Żak\n王小明\n";
  EXPECT_EQ(mended(list, "At St Bede's the gate is shut."),
            "At [a local school] the gate is shut.");
  EXPECT_EQ(mended(list, "at ST  BEDE’S"), "at [a local school]");
  EXPECT_EQ(mended(list, "anna kowalska, and Anna\nKowalska"),
            "[a name or place], and [a name or place]");
  EXPECT_EQ(mended(list, "łucja żak mówi"), "[a name or place] mówi");
  EXPECT_EQ(mended(list, "我跟王小明说过了"), "我跟[a name or place]说过了");
}

TEST(ListedNames, AreWholeWords) {
  EXPECT_EQ(mended("Ann\n", "Annoying banns in Annan"), "Annoying banns in Annan");
  EXPECT_EQ(mended("Żak\n", "Żaków i Żak"), "Żaków i [a name or place]");
}

TEST(ListedNames, MayHaveSignsThatMeanSomethingElsewhere) {
  EXPECT_EQ(mended("C.H.A.T. (north) = [a club]\n[x = y\n*\n", "C.H.A.T. (north) and CxHxAxT, [x"),
            "[a club]) and CxHxAxT, [[y]");
}

TEST(ListedNames, ArePeoplesWhenSomethingIsTheirs) {
  EXPECT_EQ(mended("Anna Kowalska\nElm Court\nBlessing\n",
                   "Anna Kowalska's dog, Elm Court’s lift, Blessing's"),
            "[a name or place] dog, [a name or place] lift, [a name or place]");
}

TEST(ListedNames, AreNoneInALineWithoutWords) {
  EXPECT_EQ(mended("= a school\n   \n#x\n", "= a school #x"), "= a school #x");
}

TEST(ListedNames, AreToldFromAllElse) {
  const auto check = IdentityCheck::from({.listed = "Elm Court\n"});
  ASSERT_TRUE(check);
  EXPECT_TRUE(check->holdsListed("Near elm court."));
  EXPECT_FALSE(check->holdsListed("Near Elm Courtyard."));
}

TEST(ListedNames, MayBeThousands) {
  std::string list;
  for (int i = 0; i < 5'000; ++i)
    list += "Person Number" + std::to_string(i) + "\n";
  EXPECT_EQ(mended(list, "I know person number4999 and nobody else"),
            "I know [a name or place] and nobody else");
}

}  // namespace
}  // namespace ct::text
