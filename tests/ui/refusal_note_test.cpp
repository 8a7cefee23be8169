#include "ui/refusal_note.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "facilitate/opening.h"
#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/facilitator_window.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::Screen;

constexpr const char* kCards = "Cards on their own, by number or by their words";

class ARefusal : public testing::Test {
 protected:
  void open(session::Session session, Stage stage, int width = 1920, int height = 1080) {
    screen_ = std::make_unique<Screen>(
        [this](Frame& frame) {
          window_.draw(frame);
          said_ = refusalNow(frame);
        },
        std::move(session), width, height, 1, Screen::Drawn::window);
    screen_->view.stage = stage;
    screen_->frame(3);
  }

  /// One card is held back: a recommendation cannot rest on it.
  void openOnRecommendation() {
    open(aSession().withCards(3).withRecommendation("Run late").heldBack({"2"}), Stage::recommend);
  }

  /// How high its top lies; below everything when there is none.
  static float top() {
    float top = ImGui::GetIO().DisplaySize.y;
    for (const ImDrawVert& corner : ImGui::GetForegroundDrawList()->VtxBuffer)
      top = std::min(top, corner.pos.y);
    return top;
  }
  static bool isSaid() { return top() < ImGui::GetIO().DisplaySize.y; }

  static Noted control(std::string_view label) {
    const auto& all = notedControls();
    return *std::find_if(all.begin(), all.end(),
                         [&](const Noted& each) { return each.label.starts_with(label); });
  }

  FacilitatorWindow window_;
  std::string said_;  ///< at the foot
  std::unique_ptr<Screen> screen_;
};

TEST_F(ARefusal, IsSaidBeneathTheFieldItCameFrom) {
  openOnRecommendation();
  EXPECT_FALSE(isSaid());
  screen_->typeIn(kCards, "2");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  ASSERT_FALSE(screen_->refused().empty());
  ASSERT_TRUE(isSaid());
  const Noted field = control(kCards);
  EXPECT_GT(top(), field.to.y - 1);
  EXPECT_LT(top(), field.to.y + 20);
}

TEST_F(ARefusal, CoversNothingThatIsPressedNext) {
  open(aSession().withCards(3).withRecommendation("Run late"), Stage::recommend);
  const std::string words = screen_->session().cards().begin()->said.substr(0, 3);
  screen_->typeIn(kCards, words);
  ASSERT_TRUE(screen_->shows("Add 1") && screen_->shows("Add 2")) << words;
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  ASSERT_TRUE(isSaid());
  ImVec2 from(1920, 1080);
  ImVec2 to(0, 0);
  for (const ImDrawVert& corner : ImGui::GetForegroundDrawList()->VtxBuffer) {
    from = {std::min(from.x, corner.pos.x), std::min(from.y, corner.pos.y)};
    to = {std::max(to.x, corner.pos.x), std::max(to.y, corner.pos.y)};
  }
  for (const Noted& each : notedControls()) {
    EXPECT_FALSE(each.from.x + 2 < to.x && each.to.x - 2 > from.x && each.from.y + 2 < to.y &&
                 each.to.y - 2 > from.y)
        << each.label;
  }
}

TEST_F(ARefusal, GivesWayToWhatIsTypedAndComesAgainWhenAskedAgain) {
  openOnRecommendation();
  screen_->typeIn(kCards, "2");
  screen_->press(ImGuiKey_Enter);
  screen_->type(" 9");
  EXPECT_FALSE(screen_->refused().empty()) << "the foot goes on saying it";
  EXPECT_FALSE(isSaid());
  screen_->press(ImGuiKey_Backspace);
  screen_->press(ImGuiKey_Backspace);
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  EXPECT_TRUE(isSaid());
}

TEST_F(ARefusal, LeavesTheBallotItIsAboutInSight) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  open(builder.withOpenVote({"A", "B"}, 1).withBallot({{"A", 1}}), Stage::vote, 1280, 720);
  const std::string label = "A ballot, as it is on the paper";
  screen_->typeIn(label, "B");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(4);
  EXPECT_THAT(screen_->refused(), testing::HasSubstr("in already"));
  ASSERT_TRUE(isSaid());
  EXPECT_GE(control(label).from.y, 64) << "the field is in sight";
  EXPECT_GE(top(), control(label).to.y);
}

TEST_F(ARefusal, IsSaidBesideTheStageThatMayNotBeEntered) {
  open(*facilitate::newSession("No question yet", "", tests::kEvening), Stage::opening);
  screen_->click("Sort");
  screen_->frame(2);
  ASSERT_TRUE(isSaid());
  EXPECT_GT(top(), control("Sort").to.y - 1);
  EXPECT_LT(top(), control("Sort").to.y + 20);
}

TEST_F(ARefusal, SaysWhatIsWantedInAnEmptyField) {
  openOnRecommendation();
  screen_->click("Add it");
  screen_->frame(2);
  EXPECT_THAT(screen_->view.notDone, testing::HasSubstr("what the group recommends"));
  EXPECT_TRUE(isSaid());
  screen_->type("Buses");
  screen_->frame(2);
  EXPECT_FALSE(isSaid());
  EXPECT_EQ(screen_->view.notDone, "") << "somebody went on";
}

TEST_F(ARefusal, IsNotSaidAgainAfterALaterOne) {
  openOnRecommendation();
  screen_->typeIn(kCards, "2");
  screen_->press(ImGuiKey_Enter);
  screen_->press(ImGuiKey_Backspace);
  screen_->type("99");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  EXPECT_THAT(screen_->view.notDone, testing::HasSubstr("99"));
  EXPECT_TRUE(isSaid());
  screen_->type("8");
  screen_->frame(2);
  EXPECT_FALSE(screen_->refused().empty()) << "the program's, of card 2";
  EXPECT_EQ(said_, "");
}

TEST_F(ARefusal, ComesAgainHoweverOftenTheSameIsAsked) {
  openOnRecommendation();
  screen_->click("Add it");
  screen_->click("Add it");
  screen_->frame(2);
  EXPECT_TRUE(isSaid());
}

TEST_F(ARefusal, NamesTheThemeThatIsNotThere) {
  open(aSession().withCards(2).withTheme("Buses", {"1"}), Stage::sort);
  screen_->view.board.chosen = {{tests::card(screen_->session(), "2"), {}}};
  screen_->frame(2);
  screen_->type("q");
  EXPECT_EQ(screen_->view.notDone, "There is no theme Q.");
  screen_->frame(30);
  screen_->type("a");
  screen_->frame(2);
  EXPECT_EQ(screen_->view.notDone, "");
}

TEST_F(ARefusal, StandsAtTheFootAloneAfterAKey) {
  open(aSession().withCards(2).with(sort::MakeTheme{}), Stage::sort);
  screen_->view.board.chosenTheme = tests::theme(screen_->session(), "A");
  screen_->frame(2);
  screen_->type("y");
  screen_->frame(2);
  EXPECT_FALSE(screen_->refused().empty());
  EXPECT_FALSE(isSaid());
}

}  // namespace
}  // namespace ct::ui
