#include "ui/identity_findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/identity_lists.h"
#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/facilitator_window.h"
#include "ui/panel_notes.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::Screen;

const text::IdentityCheck& check() {
  static const text::IdentityCheck kCheck =
      std::move(text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER)).value());
  return kCheck;
}

/// Reading a session of one card that says `said` and is held back.
class Reading {
 public:
  explicit Reading(const std::string& said, const std::string& impression = "") {
    screen_.facts.identity = &check();
    const session::CardId card = screen_.session().cards().begin()->id;
    screen_.view.changing = {};
    words(card, said, impression);
    screen_.view.reading = card;
    screen_.frame();
    screen_.click("Look at 1");
    screen_.frame();
  }
  Screen& screen() { return screen_; }
  const session::Card& card() const { return *screen_.session().cardByCode("1"); }

 private:
  void words(session::CardId card, const std::string& said, const std::string& impression) {
    wanted_ =
        gather::EditCard{.card = card, .said = said, .impression = impression, .heldBack = true};
    screen_.frame(2);
  }
  void draw(Frame& frame) {
    if (wanted_) frame.outbox.ask(*std::exchange(wanted_, std::nullopt));
    drawRead(frame);
  }

  std::optional<gather::EditCard> wanted_;
  Screen screen_{[this](Frame& frame) { draw(frame); }, aSession().withCards(1)};
};

TEST(IdentityFindings, OfWhatIsTypedAreReplacedWithoutLeavingTheField) {
  Screen screen(drawOpening, aSession());
  screen.facts.identity = &check();
  screen.click("Type them");
  screen.frame(2);
  screen.type("Mrs Khan waits for the bus");
  screen.frame(2);
  screen.click("Write [a name]");
  screen.frame(3);
  screen.type(" too");
  screen.frame();
  screen.press(ImGuiKey_Enter);
  screen.frame(2);
  ASSERT_EQ(screen.session().cards().size(), 1U) << "Enter makes it a card";
  EXPECT_EQ(screen.session().cardByCode("1")->said, "[a name] waits for the bus too");
}

TEST(IdentityFindings, SayWhatALookedAtCardMayTellAndReplaceItWhenPressed) {
  Reading reading("Mrs Khan lives at 4 Elm Road");
  EXPECT_TRUE(reading.screen().says("“Mrs Khan” looks like a name"));
  EXPECT_TRUE(reading.screen().says("“4 Elm Road” looks like an address"));
  reading.screen().click("Write [a name]");
  reading.screen().frame();
  EXPECT_EQ(reading.card().said, "[a name] lives at 4 Elm Road");
  EXPECT_TRUE(reading.card().heldBack) << "until a person lets it be seen";
  EXPECT_TRUE(reading.screen().shows("Remove the earlier words…"));
}

TEST(IdentityFindings, AreReplacedAllAtOnceWhenThatIsPressed) {
  Reading reading("Mrs Khan lives at 4 Elm Road");
  reading.screen().click("Write something else for all of them");
  reading.screen().frame();
  EXPECT_EQ(reading.card().said, "[a name] lives at [an address]");
  EXPECT_FALSE(reading.screen().shows("Write [an address]"));
}

TEST(IdentityFindings, AreOfferedForAnImpressionToo) {
  Reading reading("More buses", "That was Mrs Khan");
  EXPECT_TRUE(reading.screen().says("“Mrs Khan” looks like a name"));
  reading.screen().click("Write [a name]");
  reading.screen().frame();
  EXPECT_EQ(reading.card().impression, "That was [a name]");
  EXPECT_EQ(reading.card().said, "More buses");
}

TEST(IdentityFindings, StandBesideCoveredCardsByTheirKindsAlone) {
  Reading reading("Mrs Khan lives here");
  reading.screen().click("Cover 1");
  reading.screen().frame();
  EXPECT_TRUE(reading.screen().says("may hold a name"));
  EXPECT_FALSE(reading.screen().says("Khan"));
  EXPECT_FALSE(reading.screen().shows("Write [a name]"));
}

TEST(IdentityFindings, AreOfferedBesideTheBoardOnceSomebodyLooks) {
  FacilitatorWindow window;
  Screen screen([&](Frame& frame) { window.draw(frame); },
                aSession().withCard("Mrs Khan waits for the bus").heldBack({"1"}), 1920, 1080, 1,
                Screen::Drawn::window);
  screen.facts.identity = &check();
  screen.view.stage = facilitate::Stage::sort;
  const session::CardId card = screen.session().cards().begin()->id;
  screen.view.board.chosen = {{card, {}}};
  screen.frame(3);
  EXPECT_FALSE(screen.says("Khan"));
  EXPECT_FALSE(screen.shows("Write [a name]"));
  screen.click("Look at them");
  screen.frame(2);
  screen.click("Write [a name]");
  screen.frame(2);
  EXPECT_EQ(screen.session().find(card)->said, "[a name] waits for the bus");
  EXPECT_TRUE(screen.session().find(card)->heldBack) << "until a person lets it be seen";
  screen.click("Remove the earlier words…");
  screen.frame(2);
  EXPECT_EQ(screen.view.stage, facilitate::Stage::read);
  EXPECT_EQ(screen.view.reading, card);
  EXPECT_TRUE(screen.shows("They may stay"));
}

TEST(IdentityFindings, HoldBackATypedNoteAndOfferSomethingElseWhileItIsTyped) {
  Screen screen(drawTypedNotes, aSession());
  screen.facts.identity = &check();
  screen.frame();
  screen.typeIn("What was said", "Mrs Khan waits");
  screen.frame();
  EXPECT_TRUE(screen.shows("Write [a name]"));
  screen.click("Add this card");
  screen.frame();
  ASSERT_NE(screen.session().cardByCode("1"), nullptr);
  EXPECT_TRUE(screen.session().cardByCode("1")->heldBack);
  screen.typeIn("What was said", "More buses");
  screen.frame();
  screen.click("Add this card");
  screen.frame();
  EXPECT_FALSE(screen.session().cardByCode("2")->heldBack);
}

TEST(IdentityFindings, HoldBackPastedNotesAndSaySoBeforehand) {
  Screen screen(drawPastedNotes, aSession());
  screen.facts.identity = &check();
  screen.view.typing.pasted = "More buses\nMrs Khan waits";
  screen.frame(2);
  EXPECT_TRUE(screen.says("1 note may tell who somebody is (a name)."));
  screen.click("Make 2 cards");
  screen.frame();
  EXPECT_FALSE(screen.session().cardByCode("1")->heldBack);
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack);
}

TEST(IdentityFindings, HoldBackACardWhoseWordsComeToTell) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.facts.identity = &check();
  screen.frame();
  screen.click("Change the words");
  screen.frame(3);
  screen.typeIn("What was said", "my son Adam");
  screen.frame();
  EXPECT_TRUE(screen.session().cardByCode("1")->heldBack);
}

TEST(IdentityFindings, AreNotLookedForWithoutLists) {
  Screen screen(drawTypedNotes, aSession());
  screen.frame();
  screen.typeIn("What was said", "Mrs Khan waits");
  screen.frame();
  EXPECT_FALSE(screen.shows("Write [a name]"));
}

}  // namespace
}  // namespace ct::ui
