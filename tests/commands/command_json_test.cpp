#include "commands/command_json.h"

#include <gtest/gtest.h>

#include <set>

#include "support/carry_out.h"

namespace ct::commands {
namespace {

using session::Session;
using tests::aSession;

/// Everything the examples of describeAll name: cards, themes A and B, conversation 1,
/// recommendation 1, and vote 1, open or closed.
tests::SessionBuilder prepared() {
  return aSession()
      .withCards(3)
      .with(gather::RecordConversation{})
      .withTheme("Lights", {"2"})
      .withTheme("Parking", {"1"})
      .withRecommendation("Light the path.", {"A"})
      .withOpenVote({"A", "B"})
      .withBallot({{"A", 2}});
}

Session sessionFor(const std::string& command) {
  if (command == "editDifferingView" || command == "removeDifferingView") {
    return prepared().withDifferingView("Leave it dark for the bats.");
  }
  if (command == "partCards") {
    auto builder = prepared();
    const Session& session = builder.session();
    return builder.closed().with(
        sort::MergeCards{tests::cards(session, {"1"}), tests::card(session, "2")});
  }
  return command == "addBallot" || command == "closeRound" ? prepared() : prepared().closed();
}

std::string refusalOf(const std::string& line) {
  const auto request = requestFromText(prepared(), line);
  return request ? "" : request.error().sentence;
}

Command commandFrom(const Session& session, const std::string& line) {
  auto request = requestFromText(session, line);
  EXPECT_TRUE(request) << line << (request ? "" : request.error().sentence);
  return std::get<Command>(std::move(*request));
}

class EveryRequest : public testing::TestWithParam<Description> {};

INSTANTIATE_TEST_SUITE_P(Each, EveryRequest, testing::ValuesIn(describeAll()),
                         [](const auto& each) { return each.param.name; });

TEST_P(EveryRequest, IsReadFromItsExample) {
  const auto request = requestFromText(sessionFor(GetParam().name), GetParam().example);
  EXPECT_TRUE(request) << GetParam().example << (request ? "" : request.error().sentence);
}

TEST_P(EveryRequest, ComesBackFromItsJsonAsItWas) {
  const Session session = sessionFor(GetParam().name);
  const auto request = requestFromText(session, GetParam().example);
  ASSERT_TRUE(request);
  const std::string line = requestToText(session, *request);
  const auto again = requestFromText(session, line);
  ASSERT_TRUE(again) << line;
  EXPECT_EQ(requestToText(session, *again), line);
  EXPECT_EQ(again->index(), request->index());
  if (const auto* command = std::get_if<Command>(&*request)) {
    EXPECT_EQ(plan(session, *command, tests::kEvening)->changes,
              plan(session, std::get<Command>(*again), tests::kEvening)->changes);
  }
}

TEST_P(EveryRequest, IsCarriedOutUndoneAndRedoneAsItsExampleSays) {
  const Session session = sessionFor(GetParam().name);
  const auto request = requestFromText(session, GetParam().example);
  ASSERT_TRUE(request);
  if (const auto* command = std::get_if<Command>(&*request)) tests::carriedOut(session, *command);
}

TEST_P(EveryRequest, SaysWhatItDoes) {
  EXPECT_TRUE(GetParam().help.ends_with('.'));
}

TEST_P(EveryRequest, IsRefusedWithAFieldItDoesNotHave) {
  std::string line = GetParam().example;
  line.insert(line.size() - 1, R"(,"colour":"red")");
  EXPECT_EQ(requestFromText(sessionFor(GetParam().name), line).error().sentence,
            "There is a field in it that this command does not have.");
}

TEST(DescribeAll, NamesEveryRequestOnce) {
  std::set<std::string> names;
  for (const Description& each : describeAll()) {
    EXPECT_TRUE(names.insert(each.name).second) << each.name;
  }
  EXPECT_EQ(names.size(), std::variant_size_v<Command> + std::variant_size_v<Request> - 1);
}

TEST(RequestToText, NamesThingsAsTheRoomDoesAndLeavesOutWhatSaysNothing) {
  const Session session = prepared();
  EXPECT_EQ(requestToText(session,
                          Command(sort::MoveCards{
                              tests::cards(session, {"1", "3"}), tests::theme(session, "B"), {}})),
            R"({"command":"moveCards","cards":["1","3"],"theme":"B"})");
  EXPECT_EQ(requestToText(session, Command(vote::CloseRound{tests::round(session)})),
            R"({"command":"closeRound","round":1})");
  EXPECT_EQ(requestToText(session, Undo{}), R"({"command":"undo"})");
}

TEST(RequestToText, IsOneLineWhateverTheWords) {
  const std::string awkward = "“Zoë”\t\\ \" \n{} 👩🏽‍🦱";
  const Session session = aSession();
  const std::string line = requestToText(session, Command(facilitate::SetPurpose{awkward}));
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(std::get<facilitate::SetPurpose>(commandFrom(session, line)).purpose, awkward);
}

TEST(RequestFromText, TakesNamesAsNumbersAndLettersOfEitherCase) {
  const Session session = prepared();
  const auto move = std::get<sort::MoveCards>(
      commandFrom(session, R"({"theme":"b","command":"moveCards","cards":[1,"3"]})"));
  EXPECT_EQ(move.cards, tests::cards(session, {"1", "3"}));
  EXPECT_EQ(move.theme, tests::theme(session, "B"));
}

TEST(RequestFromText, TakesNullForWhatMayBeLeftOut) {
  const Session session = prepared();
  const auto out = std::get<sort::TakeOut>(
      commandFrom(session, R"({"command":"takeOut","cards":["1"],"theme":null})"));
  EXPECT_FALSE(out.theme);
}

TEST(RequestFromText, RefusesWhatIsNoCommand) {
  const char* noJson = "That is not a command written as JSON.";
  for (const char* line : {"", "move 14 to B", "[]", "null", "\"undo\"", "{", "{\"command\":"}) {
    EXPECT_EQ(refusalOf(line), noJson) << line;
  }
  EXPECT_EQ(refusalOf(std::string(200'000, '[')), noJson);
  EXPECT_EQ(refusalOf("{\"command\":\"setPurpose\",\"purpose\":\"\xC3\"}"), noJson);
  EXPECT_EQ(refusalOf("{}"), "It does not say which \"command\" it is.");
  EXPECT_EQ(refusalOf(R"({"command":7})"), "It does not say which \"command\" it is.");
  EXPECT_EQ(refusalOf(R"({"command":"selfDestruct"})"), "There is no command “selfDestruct”.");
}

TEST(RequestFromText, RefusesACommandThatLeavesOutWhatItIsAbout) {
  EXPECT_EQ(refusalOf(R"({"command":"moveCards","cards":["1"]})"),
            "“moveCards” needs to say its “theme”.");
  EXPECT_EQ(refusalOf(R"({"command":"mergeThemes","from":"A"})"),
            "“mergeThemes” needs to say its “into”.");
  EXPECT_EQ(refusalOf(R"({"command":"closeRound"})"), "“closeRound” needs to say its “round”.");
}

TEST(RequestFromText, RefusesNamesNobodyHas) {
  EXPECT_EQ(refusalOf(R"({"command":"parkCards","cards":["77"]})"),
            "“cards”: There is no card 77.");
  EXPECT_EQ(refusalOf(R"({"command":"agreeTheme","theme":"Q"})"), "“theme”: There is no theme Q.");
  EXPECT_EQ(refusalOf(R"({"command":"closeRound","round":7})"), "“round”: There is no vote 7.");
  EXPECT_EQ(refusalOf(R"({"command":"agreeRecommendation","recommendation":7})"),
            "“recommendation”: There is no recommendation 7.");
}

TEST(RequestFromText, RefusesNamesOfTheWrongKind) {
  EXPECT_EQ(refusalOf(R"({"command":"parkCards","cards":[1.5]})"),
            "“cards”: A card is named by its code.");
  EXPECT_EQ(refusalOf(R"({"command":"agreeTheme","theme":["A"]})"),
            "“theme”: A theme is named by its letter.");
  EXPECT_EQ(refusalOf(R"({"command":"closeRound","round":"1"})"),
            "“round”: A vote is named by its number.");
  EXPECT_EQ(refusalOf(R"({"command":"closeRound","round":18446744073709551615})"),
            "“round”: A vote is named by its number.");
}

TEST(RequestFromText, RefusesValuesOfTheWrongKind) {
  EXPECT_EQ(refusalOf(R"({"command":"setPurpose","purpose":7})"),
            "“purpose”: Words are needed there, in quotation marks.");
  EXPECT_EQ(refusalOf(R"({"command":"addBallot","spoiled":1})"),
            "“spoiled”: That can only be true or false.");
  EXPECT_EQ(refusalOf(R"({"command":"openRound","dotsPerPerson":2.5})"),
            "“dotsPerPerson”: A whole number is needed there.");
  EXPECT_EQ(refusalOf(R"({"command":"moveTheme","theme":"A","x":"left"})"),
            "“x”: A number is needed there.");
  EXPECT_EQ(refusalOf(R"({"command":"addBallot","dots":[1]})"),
            R"(“dots”: A ballot says how many dots each option gets, as {"A":2,"C":1}.)");
  EXPECT_EQ(refusalOf(R"({"command":"parkCards","cards":"1"})"),
            "“cards”: A list is needed there, in [ ].");
  EXPECT_EQ(refusalOf(R"({"command":"layCards","spots":["1"]})"),
            "“spots”: An object is needed there, in { }.");
  EXPECT_EQ(refusalOf(R"({"command":"deleteTheme","theme":"A","cardsGo":"home"})"),
            "“cardsGo”: That can only be one of: notYetPlaced, parked, fitsNone, toTheme.");
}

}  // namespace
}  // namespace ct::commands
