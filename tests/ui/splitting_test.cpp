#include <gtest/gtest.h>

#include <string>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/facilitator_window.h"
#include "vote/count.h"

namespace ct::ui {
namespace {

/// Every choice as it stood on the paper, and what it was given.
std::string resultOf(const session::Session& session) {
  std::string all;
  for (const vote::Line& line : vote::count(session, tests::round(session)).lines) {
    const session::Option& option = *session.find(line.option);
    all += option.label + " " + option.title + " " + std::to_string(line.dots) + " from " +
           std::to_string(line.people) + "; ";
  }
  return all;
}

TEST(Splitting, LeavesTheTitleOfTheThemeAndWhatWasVotedOnIt) {
  FacilitatorWindow window;
  tests::Screen screen([&](Frame& frame) { window.draw(frame); },
                       tests::aSession()
                           .withCards(4)
                           .withTheme("Late buses", {"1", "2", "3"})
                           .withTheme("Fares", {"4"})
                           .withOpenVote({"A", "B"})
                           .withBallot({{"A", 3}, {"B", 1}})
                           .closed()
                           .revealed(),
                       1920, 1080, 1, tests::Screen::Drawn::window);
  screen.view.stage = facilitate::Stage::sort;
  screen.frame(3);
  const auto theme = tests::theme(screen.session(), "A");
  screen.view.board.chosen = {{tests::card(screen.session(), "2"), theme}};
  screen.frame(2);
  screen.click("Split off");
  ASSERT_EQ(screen.session().themes().size(), 3U);
  EXPECT_EQ(screen.session().find(theme)->title, "Late buses");
  EXPECT_EQ(screen.session().placementsIn(theme).size(), 2U);
  EXPECT_EQ(resultOf(screen.session()), "A Late buses 3 from 1; B Fares 1 from 1; ");
  EXPECT_TRUE(vote::tallyMatches(screen.session(), tests::round(screen.session())));
}

}  // namespace
}  // namespace ct::ui
