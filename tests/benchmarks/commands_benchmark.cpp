#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "commands/command.h"
#include "commands/command_json.h"
#include "facilitate/opening.h"
#include "sort/accounting.h"

namespace ct::commands {
namespace {

using session::CardId;
using session::Session;
using session::ThemeId;

constexpr std::size_t kMany = 100'000;
constexpr base::Time kNow{1'795'269'720'000};

void carryOut(Session& session, const Command& command) {
  const auto edit = plan(session, command, kNow);
  if (!edit || !session.apply(edit->changes)) std::abort();
}

Session withThemesAndCards(std::size_t cards) {
  auto session = facilitate::newSession("Evening buses", "What would get us home?", kNow);
  carryOut(*session, sort::MakeTheme{{}, "Buses"});
  carryOut(*session, sort::MakeTheme{{}, "Parking"});
  gather::AddCards add;
  add.cards.resize(cards);
  for (std::size_t i = 0; i < cards; ++i) {
    add.cards[i].said =
        "The last bus goes too early, and the walk from the station is dark, says " +
        std::to_string(i);
  }
  carryOut(*session, add);
  return std::move(*session);
}

std::vector<CardId> firstCards(const Session& session, std::size_t count) {
  std::vector<CardId> cards;
  for (const session::Card& card : session.cards()) {
    if (cards.size() == count) break;
    cards.push_back(card.id);
  }
  return cards;
}

/// 100,000 cards, all of them in A.
const Session& manyInA() {
  static const Session session = [] {
    Session made = withThemesAndCards(kMany);
    carryOut(made,
             sort::MoveCards{firstCards(made, kMany), sort::themeByLetter(made, "A")->id, {}});
    return made;
  }();
  return session;
}

/// 100,000 cards, none of them placed.
const Session& manyWaiting() {
  static const Session session = withThemesAndCards(kMany);
  return session;
}

/// Moves cards from A to B and back, again and again.
void movingToAndFro(benchmark::State& state) {
  Session session = manyInA();
  sort::MoveCards command;
  command.cards = firstCards(session, static_cast<std::size_t>(state.range(0)));
  std::pair<ThemeId, ThemeId> themes{sort::themeByLetter(session, "B")->id,
                                     sort::themeByLetter(session, "A")->id};
  for (auto _ : state) {
    command.theme = themes.first;
    carryOut(session, command);
    std::swap(themes.first, themes.second);
  }
}
BENCHMARK(movingToAndFro)->Arg(1)->Arg(1000)->Unit(benchmark::kMicrosecond);

/// Moves cards that lie loose on the board into a theme; each card's record changes too. Taking
/// them out again counts not.
void movingFromTheBoard(benchmark::State& state) {
  Session session = manyWaiting();
  sort::MoveCards move;
  move.cards = firstCards(session, static_cast<std::size_t>(state.range(0)));
  move.theme = sort::themeByLetter(session, "A")->id;
  sort::LayCards lay;
  for (const CardId card : move.cards)
    lay.spots.push_back({card, 10, 20});
  for (auto _ : state) {
    state.PauseTiming();
    carryOut(session, lay);
    state.ResumeTiming();
    carryOut(session, move);
  }
}
BENCHMARK(movingFromTheBoard)->Arg(1000)->Unit(benchmark::kMicrosecond);

/// Moves cards not yet placed into a theme.
void placing(benchmark::State& state) {
  Session session = manyWaiting();
  const auto cards = firstCards(session, static_cast<std::size_t>(state.range(0)));
  const sort::MoveCards move{cards, sort::themeByLetter(session, "A")->id, {}};
  for (auto _ : state) {
    carryOut(session, move);
    state.PauseTiming();
    carryOut(session, sort::TakeOut{cards, {}});
    state.ResumeTiming();
  }
}
BENCHMARK(placing)->Arg(1000)->Unit(benchmark::kMicrosecond);

void readingAMoveFromAScript(benchmark::State& state) {
  const Session& session = manyInA();
  const std::string line = R"({"command":"moveCards","cards":["14"],"theme":"B","from":"A"})";
  for (auto _ : state) {
    const auto request = requestFromText(session, line);
    if (!request) std::abort();
    benchmark::DoNotOptimize(request);
  }
}
BENCHMARK(readingAMoveFromAScript)->Unit(benchmark::kMicrosecond);

void accounting(benchmark::State& state) {
  const Session& session = manyInA();
  for (auto _ : state)
    benchmark::DoNotOptimize(sort::account(session));
}
BENCHMARK(accounting)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ct::commands
