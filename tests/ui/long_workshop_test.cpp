#include <gtest/gtest.h>
#include <malloc.h>

#include <functional>
#include <memory>
#include <random>
#include <vector>

#include "sort/accounting.h"
#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using facilitate::Stage;

constexpr unsigned kSeed = 20261122;
constexpr int kActions = 1200;  // one a second for twenty minutes

/// A group that does anything at all at the board, for as long as an evening's sorting takes.
class LongWorkshop {
 public:
  LongWorkshop()
      : screen_([this](Frame& frame) { window_.draw(frame); }, session(), 1920, 1080, 1,
                tests::Screen::Drawn::window) {
    screen_.view.stage = Stage::sort;
    screen_.frame(3);
  }

  void act() {
    static const std::vector<std::function<void(LongWorkshop&)>> kDeeds = {
        &LongWorkshop::choose, &LongWorkshop::choose, &LongWorkshop::sort, &LongWorkshop::sort,
        &LongWorkshop::sort,   &LongWorkshop::look,   &LongWorkshop::look, &LongWorkshop::undo,
        &LongWorkshop::find,   &LongWorkshop::turn,   &LongWorkshop::ways};
    kDeeds[chance_() % kDeeds.size()](*this);
    screen_.frame(2);
    asked_ += screen_.requests().size();
    screen_.wishes();
  }

  std::size_t asked() const { return asked_; }
  const session::Session& now() const { return screen_.session(); }

 private:
  static session::Session session() {
    auto builder = tests::aSession().withCards(2000);
    for (int theme = 0; theme < 8; ++theme)
      builder.withTheme("Theme " + std::to_string(theme), {std::to_string(theme + 1)});
    return builder;
  }

  session::CardId anyCard() { return tests::card(now(), std::to_string(1 + chance_() % 2000)); }
  void choose() {
    const session::CardId card = anyCard();
    const auto& places = now().placementsOf(card);
    const session::ThemeId in =
        places.empty() ? session::ThemeId{} : now().find(*places.begin())->theme;
    screen_.view.board.chosen = {{card, in}};
    screen_.view.board.chosenTheme = {};
  }
  void sort() {
    const std::string keys = "abcdefgjph0n";
    screen_.type(std::string(1, keys[chance_() % keys.size()]));
    screen_.press(ImGuiKey_Escape);
  }
  void look() {
    Camera& camera = screen_.view.board.camera;
    camera.zoom = 0.02 * static_cast<double>(1 + chance_() % 60);
    camera.corner = {static_cast<double>(chance_() % 9000), static_cast<double>(chance_() % 6000)};
    screen_.frame(3);
  }
  void undo() { tests::pressWithControl(screen_, ImGuiKey_Z); }
  void find() {
    key(withControl('f'));
    screen_.type(std::to_string(chance_() % 100));
    screen_.press(ImGuiKey_Enter);
    screen_.press(ImGuiKey_Escape);
  }
  void turn() {
    screen_.view.stage = static_cast<Stage>(chance_() % 7);
    screen_.frame(2);
    screen_.view.stage = Stage::sort;
  }
  void ways() {
    key(chance_() % 2 == 0 ? Key::f4 : Key::f7);
    screen_.view.dark = chance_() % 2 == 0;
  }
  void key(Key pressed) { key(KeyPress{pressed}); }
  void key(KeyPress press) {
    screen_.facts.keys = {press};
    screen_.frame(1);
    screen_.facts.keys.clear();
    screen_.frame(2);
  }

  std::size_t asked_ = 0;
  std::mt19937 chance_{kSeed};
  FacilitatorWindow window_;
  tests::Screen screen_;
};

/// Large blocks are counted apart from the others.
std::size_t megabytesInUse() {
  const auto memory = mallinfo2();
  return (memory.uordblks + memory.hblkhd) / (1024 * 1024);
}

TEST(LongWorkshopTest, KeepsItsMemoryFlatForTwentyMinutes) {
  RecordProperty("seed", kSeed);
  LongWorkshop workshop;
  for (int i = 0; i < kActions / 4; ++i)
    workshop.act();
  const std::size_t before = megabytesInUse();
  for (int i = kActions / 4; i < kActions; ++i)
    workshop.act();
  EXPECT_LE(megabytesInUse(), before + 8) << "seed " << kSeed << ", in megabytes";
  EXPECT_GT(workshop.asked(), 250U) << "the group did next to nothing";
  const sort::Accounting all = sort::account(workshop.now());
  EXPECT_EQ(all.inThemes + all.parked + all.fitsNone + all.notYetPlaced + all.heldBack, 2000U);
}

}  // namespace
}  // namespace ct::ui
