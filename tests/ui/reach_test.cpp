#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using session::Session;
using tests::Screen;

/// Commands no name leads to, and why.
struct Exempt {
  std::string_view kind;
  std::string_view reason;
};
constexpr std::array kExempt{
    Exempt{"layCards", "A place on the board is shown by hand; no words say it."},
    Exempt{"moveTheme", "Likewise of a theme. Letters, and L, put all of them in order."},
};

/// A way to a command by the list of everything (Ctrl+K): what is typed into it, in which state,
/// and what is typed then where the name leads to a field or a question.
struct Reach {
  std::string_view kind;
  Stage stage;
  const char* name;
  const char* then;
  void (*begin)(ViewState& view, const Session& session);
};

void nothing(ViewState&, const Session&) {}

/// Takes a card up, where it lies.
template <int number, char letter = 0>
void card(ViewState& view, const Session& session) {
  const session::ThemeId where =
      letter == 0 ? session::ThemeId{} : tests::theme(session, std::string(1, letter));
  view.board.chosen = {{tests::card(session, std::to_string(number)), where}};
}

template <char letter>
void theme(ViewState& view, const Session& session) {
  view.board.chosenTheme = tests::theme(session, std::string(1, letter));
}

void secondOfList(ViewState& view, const Session& session) {
  view.board.listed = tests::theme(session, "A");
  view.board.listedCard = tests::card(session, "2");
}

void removing(ViewState& view, const Session& session) {
  theme<'B'>(view, session);
  view.board.removing = view.board.chosenTheme;
}

void closing(ViewState& view, const Session&) {
  view.voteSetup.closing = true;
}

void question(ViewState& view, const Session&) {
  view.typing.question = "Which first?";
}

void takingOut(ViewState& view, const Session& session) {
  view.takingOut = tests::recommendation(session, 2);
  view.recommendation = view.takingOut;
}

void second(ViewState& view, const Session& session) {
  view.recommendation = tests::recommendation(session, 2);
}

void first(ViewState& view, const Session& session) {
  view.recommendation = tests::recommendation(session, 1);
}

void heard(ViewState& view, const Session&) {
  view.notesBy = NotesBy::heard;
}

void twoCards(ViewState& view, const Session& session) {
  view.board.chosen = {{tests::card(session, "6"), {}}, {tests::card(session, "7"), {}}};
}

void cardAfterConversation(ViewState& view, const Session& session) {
  card<6>(view, session);
  view.typedFrom = session.conversations().begin()->id;
}

const std::vector<Reach>& everyReach() {
  static const std::vector<Reach> kAll{
      {"renameSession", Stage::vote, "Change what this meeting is called", "!", nothing},
      {"setPurpose", Stage::opening, "The question the group came to answer", "!", nothing},
      {"addCards", Stage::vote, "Type notes in", "A late bus\n", nothing},
      {"editCard", Stage::read, "Change the words", "!", nothing},
      {"moveCards", Stage::sort, "Move the chosen cards to B", "", card<6>},
      {"alsoPlace", Stage::sort, "Put the chosen cards also in B", "", card<1, 'A'>},
      {"takeOut", Stage::sort, "Take the chosen cards out of their theme", "", card<1, 'A'>},
      {"parkCards", Stage::sort, "Park the chosen cards", "", card<6>},
      {"fitNone", Stage::sort, "The chosen cards fit none of the themes", "", card<6>},
      {"holdBack", Stage::sort, "Hold back or release the chosen cards", "", card<6>},
      {"release", Stage::sort, "Hold back or release the chosen cards", "h", card<9>},
      {"recordConversation", Stage::opening, "Record it", "", heard},
      {"editConversation", Stage::opening, "Change conversation 1", "\n", heard},
      {"removeConversation", Stage::opening, "Take out conversation 1", "", heard},
      {"cameFrom", Stage::sort, "The chosen cards came from conversation 1", "",
       cardAfterConversation},
      {"setKind", Stage::sort, "The chosen cards are information", "", card<6>},
      {"setOut", Stage::opening, "Kinds of people it hoped to hear", "!", heard},
      {"mergeCards", Stage::sort, "The chosen cards say the same", "", twoCards},
      {"partCards", Stage::sort, "Let it stand alone", "", card<6>},
      {"makeTheme", Stage::sort, "New empty theme", "", nothing},
      {"nameTheme", Stage::sort, "Rename theme B", "!", theme<'B'>},
      {"agreeTheme", Stage::sort, "The group agrees on theme B", "", theme<'B'>},
      {"reopenTheme", Stage::sort, "Propose again", "", theme<'A'>},
      {"mergeThemes", Stage::sort, "Merge theme B", "a", theme<'B'>},
      {"splitTheme", Stage::sort, "Split the chosen cards off", "", card<1, 'A'>},
      {"deleteTheme", Stage::sort, "They fit none", "", removing},
      {"moveWithin", Stage::sort, "Up", "", secondOfList},
      {"tidy", Stage::sort, "Tidy the board", "", nothing},
      {"markRead", Stage::read, "It was read; deal the next", "", nothing},
      {"openRound", Stage::vote, "Open the vote", "", question},
      {"addBallot", Stage::vote, "Blank ballot", "", nothing},
      {"closeRound", Stage::vote, "Yes, close it", "", closing},
      {"revealRound", Stage::vote, "Show the result to the room", "", nothing},
      {"addRecommendation", Stage::vote, "Write a recommendation", "Light the stops\n", nothing},
      {"editRecommendation", Stage::recommend, "What we do together", "!", nothing},
      {"agreeRecommendation", Stage::recommend, "The group agrees", "", first},
      {"reopenRecommendation", Stage::recommend, "Propose it again", "", second},
      {"removeRecommendation", Stage::recommend, "Yes, take it out", "", takingOut},
      {"addEvidence", Stage::recommend, "Vote 1", "", first},
      {"removeEvidence", Stage::recommend, "Leave out 3", "", first},
      {"recordDifferingView", Stage::vote, "Say that someone sees a recommendation differently",
       "Taxis would do\r", nothing},
      {"editDifferingView", Stage::recommend, "In their own words", "!", first},
      {"removeDifferingView", Stage::recommend, "Take out", "", first},
      {"undo", Stage::name, "Undo", "", nothing},
      {"redo", Stage::name, "Redo", "", nothing},
      {"saveVersion", Stage::vote, "Save a version", "Before the break\n", nothing},
  };
  return kAll;
}

/// An evening in which that command can be given.
Session sessionFor(std::string_view kind) {
  tests::SessionBuilder builder;
  builder.withCards(12).withTheme("Late buses", {"1", "2"}).withTheme("Fares", {"3"}).agreed("A");
  builder.heldBack({"9"}).parked({"5"}).withOpenVote({"A", "B"}, 2);
  builder.with(gather::RecordConversation{});
  if (kind == "partCards") {
    const Session& session = builder.session();
    builder.with(sort::MergeCards{tests::cards(session, {"7"}), tests::card(session, "6")});
  }
  builder.withBallot({{"A", 2}});
  if (kind == "addBallot" || kind == "closeRound") return builder;
  builder.closed();
  if (kind == "revealRound") return builder;
  builder.revealed().withRecommendation("Run the last bus at midnight", {"A"}, {"3"});
  builder.withDifferingView("Taxis would do").withRecommendation("Light every stop", {"B"});
  builder.with(recommend::AgreeRecommendation{tests::recommendation(builder.session(), 2)});
  return builder;
}

std::string_view kindOf(const commands::Request& request) {
  return std::visit(
      [](const auto& each) -> std::string_view {
        if constexpr (std::is_same_v<std::decay_t<decltype(each)>, commands::Command>) {
          return std::visit(
              [](const auto& command) { return std::decay_t<decltype(command)>::kName; }, each);
        } else {
          return std::decay_t<decltype(each)>::kName;
        }
      },
      request);
}

template <std::size_t... kPlaces>
std::vector<std::string_view> kindsOf(std::index_sequence<kPlaces...>) {
  return {std::variant_alternative_t<kPlaces, commands::Command>::kName...};
}

std::vector<std::string_view> everyKind() {
  return kindsOf(std::make_index_sequence<std::variant_size_v<commands::Command>>());
}

/// Letter by letter; "\n" is Enter and "\r" Ctrl and Enter.
void typeThen(Screen& screen, std::string_view then) {
  for (const char typed : then) {
    if (typed == '\n') {
      screen.press(ImGuiKey_Enter);
    } else if (typed == '\r') {
      screen.facts.keys = {{Key::enter, false, true}};
      screen.frame();
      screen.facts.keys.clear();
    } else {
      screen.type(std::string(1, typed));
    }
  }
}

class EveryCommand : public testing::TestWithParam<Reach> {};

TEST_P(EveryCommand, IsFoundByItsName) {
  const Reach& reach = GetParam();
  FacilitatorWindow window;
  Screen screen([&](Frame& frame) { window.draw(frame); }, sessionFor(reach.kind), 1920, 1080, 1,
                Screen::Drawn::window);
  screen.view.stage = reach.stage;
  reach.begin(screen.view, screen.session());
  screen.frame(4);
  screen.view.palette.open = true;
  screen.frame(3);
  screen.type(reach.name);
  ASSERT_TRUE(screen.requests().empty()) << "looking for it does nothing";
  screen.press(ImGuiKey_Enter);
  screen.frame(30);
  typeThen(screen, reach.then);
  screen.frame(3);
  std::vector<std::string_view> asked;
  const auto requests = screen.requests();
  for (const commands::Request& request : requests)
    asked.push_back(kindOf(request));
  EXPECT_THAT(asked, testing::Contains(reach.kind));
}

INSTANTIATE_TEST_SUITE_P(ByCtrlK, EveryCommand, testing::ValuesIn(everyReach()),
                         [](const auto& each) { return std::string(each.param.kind); });

TEST(EveryCommandThereIs, IsFoundByItsNameOrHasAReasonNotToBe) {
  for (const std::string_view kind : everyKind()) {
    const bool reached = std::any_of(everyReach().begin(), everyReach().end(),
                                     [&](const Reach& each) { return each.kind == kind; });
    const bool exempt = std::any_of(kExempt.begin(), kExempt.end(), [&](const Exempt& each) {
      return each.kind == kind && !each.reason.empty();
    });
    EXPECT_NE(reached, exempt) << kind;
  }
}

}  // namespace
}  // namespace ct::ui
