#include <gtest/gtest.h>

#include <string>

#include "app/workshop.h"
#include "store/read_session.h"

/// Notes typed one after another into the real window, without the mouse.
namespace ct::tests {
namespace {

class QuickEntry : public Workshop {
 protected:
  void typeNotes() {
    window().key("ctrl+k");
    window().type("type notes");
    window().key("Return");
  }

  session::Card card(const std::string& code) const {
    const auto read = store::readSession(session_);
    EXPECT_TRUE(read);
    const session::Card* found = read ? read->session.cardByCode(code) : nullptr;
    return found == nullptr ? session::Card{} : *found;
  }

  void end() {
    ASSERT_TRUE(window().askToClose());
    EXPECT_EQ(program_->waitForEnd(), 0);
  }

  void expectCards(int count) {
    expectSoon(std::to_string(count) + " cards",
               [count](const json& all) { return all["counts"]["cards"] == count; });
  }
};

TEST_F(QuickEntry, TakesTwentyNotesByKeyboardAlone) {
  typeNotes();
  for (int note = 1; note <= 20; ++note) {
    window().type("Bus " + std::to_string(note));
    if (note % 4 == 0) {
      window().key("Tab");
      window().type("Sad");
    }
    window().key("Return");
  }
  expectCards(59);
  EXPECT_EQ(card("40").said, "Bus 1");
  EXPECT_EQ(card("40").impression, "");
  EXPECT_EQ(card("59").said, "Bus 20");
  EXPECT_EQ(card("59").impression, "Sad");
  window().key("Escape");
  window().key("ctrl+z");
  expectCards(58);
  end();
}

TEST_F(QuickEntry, LosesNothingToEscape) {
  typeNotes();
  window().type("Half");
  window().key("Tab");
  window().type("Sad");
  window().key("Escape");
  typeNotes();
  window().key("End");
  window().type(" and the rest");
  window().key("Return");
  expectCards(40);
  EXPECT_EQ(card("40").said, "Half and the rest");
  EXPECT_EQ(card("40").impression, "Sad");
  end();
}

}  // namespace
}  // namespace ct::tests
