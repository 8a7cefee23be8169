#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using testing::SizeIs;
using tests::aSession;
using tests::Screen;

constexpr const char* kField = "Names to look for in every note";

TEST(ListedNames, AreKeptWhenSomebodySaysSo) {
  Screen screen(drawOpening, aSession());
  screen.facts.listedNames = "Elm Court\n";
  screen.click("Names to look for");
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Keep this list")) << "nothing is changed yet";
  screen.typeIn(kField, "Hillside Primary");
  screen.frame(2);
  screen.click("Keep this list");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_THAT(std::get<KeepListedNames>(wishes[0]).words, testing::HasSubstr("Hillside Primary"));
}

TEST(ListedNames, HoldBackTheCardsThatMaySoFarBeSeen) {
  const auto check = text::IdentityCheck::from({.listed = "Elm Court\n"});
  ASSERT_TRUE(check);
  Screen screen(drawOpening, aSession()
                                 .withCard("The lift at Elm Court is out")
                                 .withCard("More buses")
                                 .withCard("Elm Court again")
                                 .heldBack({"3"}));
  screen.facts.identity = &*check;
  screen.facts.listedNames = "Elm Court\n";
  screen.view.notesBy = NotesBy::names;
  screen.frame(2);
  screen.click("Hold it back###hold listed");
  EXPECT_TRUE(screen.session().cardByCode("1")->heldBack);
  EXPECT_FALSE(screen.session().cardByCode("2")->heldBack);
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Hold it back###hold listed"));
}

TEST(ListedNames, StayAsTheyWereTypedUntilTheyAreKept) {
  Screen screen(drawOpening, aSession());
  screen.click("Names to look for");
  screen.typeIn(kField, "Hillside");
  screen.click("Type them");
  screen.click("Names to look for");
  screen.frame(2);
  EXPECT_TRUE(screen.shows("Keep this list"));
}

}  // namespace
}  // namespace ct::ui
