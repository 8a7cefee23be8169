#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <memory>
#include <string>
#include <thread>

#include "app/workshop.h"
#include "store/read_session.h"
#include "support/screen_driver.h"
#include "ui/board_camera.h"
#include "ui/board_card.h"
#include "ui/board_columns.h"

namespace ct::tests {
namespace {

/// Where things lie on the board of the facilitator's window at 1600 by 900, when it sees all.
class BoardOnScreen {
 public:
  /// As somebody sees it who opened it unsorted and has just asked to see it all, or who did
  /// `before` and went on.
  explicit BoardOnScreen(const std::filesystem::path& folder,
                         const BoardOnScreen* before = nullptr) {
    auto reading = store::readSession(folder);
    EXPECT_TRUE(reading);
    text::Typesetter typesetter;
    NoGlyphs glyphs;
    ui::Ink ink(typesetter, glyphs);
    session_ = std::make_unique<session::Session>(std::move(reading->session));
    ui::BoardMeasures measures = ui::boardMeasures(ink, session_->cards().size());
    measures.shape = static_cast<double>(glass_.size.x / glass_.size.y);
    measures.themeColumnsBefore = ui::usualThemeColumns(*session_, measures);
    if (before != nullptr) measures.kept = before->layout_.kept;
    layout_ = ui::layOutBoard(*session_, measures);
    glass_.camera =
        before == nullptr ? ui::fit(layout_.bounds, glass_.size, 1) : before->glass_.camera;
  }

  Place card(const std::string& code) const {
    const session::Card& card = *session_->cardByCode(code);
    for (const ui::PlacedCard& each : layout_.cards) {
      if (each.card == card.id) return placeOf(each.box.x + each.box.width / 2, each.box.y + 12);
    }
    ADD_FAILURE() << "card " << code << " is not on the board";
    return {};
  }

  /// Its head.
  Place theme(const std::string& letter) const {
    for (const ui::Region& each : layout_.regions) {
      if (session_->find(each.theme)->letter != letter) continue;
      return placeOf(each.box.x + each.box.width / 2, each.box.y + each.headerHeight / 2);
    }
    ADD_FAILURE() << "theme " << letter << " is not on the board";
    return {};
  }

 private:
  Place placeOf(double x, double y) const {
    const ImVec2 place = glass_.toScreen({x, y});
    return {static_cast<int>(std::lround(place.x)), static_cast<int>(std::lround(place.y))};
  }

  std::unique_ptr<session::Session> session_;
  ui::BoardLayout layout_;
  ui::Glass glass_{{220, 64}, {1600 - 220 - 336, 900 - 64 - 48}, 1, {}};
};

std::size_t cardsIn(const json& all, std::size_t theme) {
  return all["themes"].size() > theme ? all["themes"][theme]["cards"].size() : 0;
}

TEST_F(Workshop, IsPlayedWithTheKeyboardAlone) {
  window().key("3");
  window().key("Right");
  window().key("n");
  window().type("Late buses");
  window().key("Return");
  expectSoon("a theme with a title", [](const json& all) {
    return cardsIn(all, 0) == 1 && all["themes"][0]["title"] == "Late buses";
  });
  window().key("Escape");
  window().key("Right");
  window().key("Down");
  window().key("a");
  expectSoon("a second card in it", [](const json& all) { return cardsIn(all, 0) == 2; });
  window().key("Escape");
  window().key("Right");
  window().key("Down");
  window().key("p");
  expectSoon("one parked", [](const json& all) { return all["counts"]["parked"] == 1; });
  window().key("ctrl+z");
  expectSoon("none parked", [](const json& all) { return all["counts"]["parked"] == 0; });
  window().key("ctrl+shift+z");
  expectSoon("one parked again", [](const json& all) { return all["counts"]["parked"] == 1; });
  closeWindow();
  EXPECT_EQ(shown(session_)["themes"][0]["title"], "Late buses");
}

TEST_F(Workshop, IsPlayedWithTheMouse) {
  window().key("3");
  window().press(BoardOnScreen(session_).card("5"));
  window().key("n");
  window().type("Openness");
  window().key("Return");
  expectSoon("a theme of card 5", [](const json& all) {
    return cardsIn(all, 0) == 1 && all["themes"][0]["cards"][0] == "5" &&
           all["themes"][0]["title"] == "Openness";
  });
  window().key("Home");
  const BoardOnScreen board(session_);
  window().drag(board.card("12"), board.theme("A"));
  expectSoon("card 12 beside it", [](const json& all) {
    return cardsIn(all, 0) == 2 && all["themes"][0]["cards"][1] == "12";
  });
  const BoardOnScreen grown(session_, &board);
  window().flick(grown.card("14"), grown.theme("A"));
  expectSoon("card 14 beside them, by a quick hand", [](const json& all) {
    return cardsIn(all, 0) == 3 && all["themes"][0]["cards"][2] == "14";
  });
  closeWindow();
}

TEST_F(Workshop, IsSortedOneCardAtATimeAndFoundByWords) {
  window().key("3");
  window().key("n");
  window().type("Trust");
  window().key("Return");
  window().key("Escape");
  window().key("F4");
  window().key("a");
  window().hold("a");  // once all the same
  window().key("p");
  expectSoon("two sorted and one parked",
             [](const json& all) { return cardsIn(all, 0) == 2 && all["counts"]["parked"] == 1; });
  window().key("F4");
  window().key("ctrl+f");
  window().type("transparency");
  window().key("Return");
  window().key("Escape");
  window().key("a");
  expectSoon("the card that was found beside them", [](const json& all) {
    return cardsIn(all, 0) == 3 && all["themes"][0]["cards"][2] == "5";
  });
  window().key("ctrl+k");
  window().type("undo");
  window().key("Return");
  expectSoon("undone by name", [](const json& all) { return cardsIn(all, 0) == 2; });
  closeWindow();
}

TEST_F(Workshop, IsPlayedFromTheFirstCardToTheReport) {
  const auto byName = [&](const std::string& name) {
    window().key("ctrl+k");
    window().type(name);
    window().key("Return");
  };
  window().key("3");
  window().key("F4");
  for (const char* title : {"Trust", "Training"}) {
    window().key("n");
    window().type(title);
    window().key("Return");
  }
  for (const char* letter : {"a", "b", "a", "b", "0", "p"})
    window().key(letter);
  expectSoon("six cards sorted", [](const json& all) {
    return cardsIn(all, 0) == 3 && cardsIn(all, 1) == 3 && all["counts"]["fitsNone"] == 1;
  });
  window().key("4");
  window().key("y");
  expectSoon("one agreed", [](const json& all) { return all["themes"][0]["state"] == "agreed"; });
  window().key("Down");
  window().key("y");
  expectSoon("both agreed", [](const json& all) {
    return all["themes"][0]["state"] == "agreed" && all["themes"][1]["state"] == "agreed";
  });
  window().key("5");
  byName("the question");
  window().type("What first?");
  window().key("Escape");
  byName("open the vote");
  for (const char* ballot : {"AAB", "a2", "b b b"}) {
    window().type(ballot);
    window().key("Return");
  }
  byName("close the vote");
  byName("yes, close it");
  byName("show the result to the room");
  expectSoon("the result shown", [](const json& all) {
    return all["rounds"].size() == 1 && all["rounds"][0]["state"] == "revealed";
  });
  window().key("6");
  byName("a new recommendation");
  window().type("Meet monthly.");
  window().key("Return");
  window().key("Escape");
  byName("a, trust");
  byName("write the report");
  expectSoon("a recommendation and a report", [this](const json& all) {
    return all["recommendations"].size() == 1 && std::filesystem::exists(session_ / "reports");
  });
  ASSERT_TRUE(window().askToClose());
  EXPECT_EQ(program_->waitForEnd(), 0);
  EXPECT_THAT(outputOf({"verify", session_.string()}), testing::HasSubstr("Session: sound"));
}

TEST_F(Workshop, DrawsNothingWhileNothingChanges) {
  window().key("3");
  std::this_thread::sleep_for(std::chrono::seconds(2));
  const double before = program_->processorSeconds();
  std::this_thread::sleep_for(std::chrono::seconds(10));
  EXPECT_LE(program_->processorSeconds() - before, 0.1) << "one hundredth of ten seconds";
}

/// Waits until what was done has been drawn, however slow the machine.
bool comesToRest(DesktopDriver& window) {
  for (int tries = 0; tries < 15; ++tries) {
    if (window.framesWithin(std::chrono::seconds(1)) == 0) return true;
  }
  return false;
}

TEST_F(Workshop, DrawsNoFrameWhileNothingChangesAndOneWhenSomethingDoes) {
  window().key("3");
  ASSERT_TRUE(comesToRest(window()));
  EXPECT_EQ(window().framesWithin(std::chrono::seconds(10)), 0);
  window().key("F6");
  DesktopDriver room("Common Thread: the room");
  ASSERT_TRUE(room.found());
  ASSERT_TRUE(comesToRest(room));
  EXPECT_EQ(room.framesWithin(std::chrono::seconds(3)), 0);
  std::thread later([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    window().key("4");
  });
  EXPECT_GT(window().framesWithin(std::chrono::seconds(2)), 0) << "it can tell";
  later.join();
}

TEST_F(Workshop, KeepsWhatWasDoneWhenTheProgramIsKilled) {
  window().key("3");
  window().key("Right");
  window().key("p");
  expectSoon("one parked", [](const json& all) { return all["counts"]["parked"] == 1; });
  EXPECT_TRUE(program_->killNow());
  EXPECT_EQ(shown(session_)["counts"]["parked"], 1);
  EXPECT_THAT(outputOf({"verify", session_.string()}), testing::HasSubstr("Session: sound"));
}

}  // namespace
}  // namespace ct::tests
