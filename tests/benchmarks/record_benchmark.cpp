#include <benchmark/benchmark.h>

#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/open_session.h"
#include "compare/differences.h"
#include "facilitate/opening.h"
#include "store/create_session.h"
#include "store/erase.h"
#include "store/live_file.h"
#include "store/verify.h"
#include "store/versions.h"
#include "support/temporary_folder.h"

/// How long people wait for the record of an evening: undo, comparison, chains of versions, a long
/// history, erasing.
namespace ct {
namespace {

constexpr base::Time kNoon{1'795'262'400'000};

void stopUnless(bool holds, benchmark::State& state) {
  if (!holds) state.SkipWithError("refused");
}

std::unique_ptr<app::OpenSession> begin(const std::filesystem::path& folder, std::int64_t cards,
                                        benchmark::State& state) {
  auto session = facilitate::newSession("An evening", "What would help?", kNoon);
  stopUnless(store::createSession(folder, *session).has_value(), state);
  auto open = app::OpenSession::openForChanging(folder);
  stopUnless(open.has_value(), state);
  gather::AddCards add;
  for (std::int64_t i = 0; i < cards; ++i)
    add.cards.push_back(
        {"The last bus goes before my shift ends, and the stop is dark. " + std::to_string(i)});
  stopUnless((*open)->carryOut(commands::Command(add), kNoon).has_value(), state);
  return std::move(*open);
}

void moveOne(app::OpenSession& open, std::int64_t which, session::ThemeId theme,
             benchmark::State& state) {
  const auto& cards = open.session().cards();
  const session::CardId card{cards.begin()->id.value + which};
  stopUnless(open.carryOut(commands::Command(sort::MoveCards{{card}, theme}), kNoon).has_value(),
             state);
}

session::ThemeId makeTheme(app::OpenSession& open, benchmark::State& state) {
  stopUnless(open.carryOut(commands::Command(sort::MakeTheme{}), kNoon).has_value(), state);
  return open.session().themes().begin()->id;
}

/// Undo, until the screen can show it; saving goes on behind. Redone aside for the next time.
void takeBackAgainAndAgain(app::OpenSession& open, benchmark::State& state) {
  for (auto _ : state) {
    stopUnless(open.carryOut(commands::Undo{}, kNoon).has_value(), state);
    state.PauseTiming();
    stopUnless(open.carryOut(commands::Redo{}, kNoon).has_value(), state);
    stopUnless(open.waitUntilDurable().has_value(), state);
    state.ResumeTiming();
  }
}

void undo(benchmark::State& state) {
  tests::TemporaryFolder place;
  const auto open = begin(place / "s", state.range(0), state);
  moveOne(*open, 7, makeTheme(*open, state), state);
  takeBackAgainAndAgain(*open, state);
}
BENCHMARK(undo)->Arg(2'000)->Arg(100'000)->Iterations(200)->Unit(benchmark::kMicrosecond);

/// Of the import of all cards, the largest edit there is.
void undoImport(benchmark::State& state) {
  tests::TemporaryFolder place;
  const auto open = begin(place / "s", state.range(0), state);
  takeBackAgainAndAgain(*open, state);
}
BENCHMARK(undoImport)->Arg(100'000)->Iterations(3)->Unit(benchmark::kMillisecond);

/// Undo of what was done last in an earlier sitting: fetched from the file, and checked before it
/// is believed.
void undoAfterOpening(const tests::TemporaryFolder& place, benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    auto open = app::OpenSession::openForChanging(place / "s");
    stopUnless(open.has_value(), state);
    (*open)->foresee();
    std::this_thread::sleep_for(std::chrono::seconds(3));  // until the room has sat down
    state.ResumeTiming();
    stopUnless((*open)->carryOut(commands::Undo{}, kNoon).has_value(), state);
    state.PauseTiming();
    stopUnless((*open)->carryOut(commands::Redo{}, kNoon).has_value(), state);
    stopUnless((*open)->close().has_value(), state);
    open->reset();
    state.ResumeTiming();
  }
}

void undoOfAnEarlierSitting(benchmark::State& state) {
  tests::TemporaryFolder place;
  {
    const auto open = begin(place / "s", state.range(0), state);
    moveOne(*open, 7, makeTheme(*open, state), state);
    stopUnless(open->close().has_value(), state);
  }
  undoAfterOpening(place, state);
}
BENCHMARK(undoOfAnEarlierSitting)
    ->Arg(100'000)
    ->Iterations(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// The import, after all cards were moved to a theme and that was taken back.
void undoOneLargeEditAfterAnother(benchmark::State& state) {
  tests::TemporaryFolder place;
  const auto open = begin(place / "s", state.range(0), state);
  sort::MoveCards all;
  all.theme = makeTheme(*open, state);
  for (const session::Card& card : open->session().cards())
    all.cards.push_back(card.id);
  stopUnless(open->carryOut(commands::Command(all), kNoon).has_value(), state);
  for (int i = 0; i < 2; ++i)
    stopUnless(open->carryOut(commands::Undo{}, kNoon).has_value(), state);
  takeBackAgainAndAgain(*open, state);
}
BENCHMARK(undoOneLargeEditAfterAnother)->Arg(100'000)->Iterations(3)->Unit(benchmark::kMillisecond);

void undoImportOfAnEarlierSitting(benchmark::State& state) {
  tests::TemporaryFolder place;
  stopUnless(begin(place / "s", state.range(0), state)->close().has_value(), state);
  undoAfterOpening(place, state);
}
BENCHMARK(undoImportOfAnEarlierSitting)
    ->Arg(100'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void compareForms(benchmark::State& state) {
  tests::TemporaryFolder place;
  const auto open = begin(place / "s", state.range(0), state);
  const session::Session before = open->session();
  const session::ThemeId theme = makeTheme(*open, state);
  sort::MoveCards half;
  half.theme = theme;
  for (const session::Card& card : before.cards()) {
    if (card.id.value % 2 == 0) half.cards.push_back(card.id);
  }
  stopUnless(open->carryOut(commands::Command(half), kNoon).has_value(), state);
  for (auto _ : state)
    benchmark::DoNotOptimize(compare::differences(before, open->session()));
}
BENCHMARK(compareForms)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Two versions, as somebody asks for it: both are read from their files first.
void compareVersions(benchmark::State& state) {
  tests::TemporaryFolder place;
  const auto open = begin(place / "s", state.range(0), state);
  stopUnless(open->startVersion("one", kNoon).get().has_value(), state);
  moveOne(*open, 7, makeTheme(*open, state), state);
  stopUnless(open->startVersion("two", kNoon).get().has_value(), state);
  for (auto _ : state) {
    auto one = store::readVersion(place / "s", 1);
    auto two = store::readVersion(place / "s", 2);
    stopUnless(one && two, state);
    benchmark::DoNotOptimize(compare::differences(*one, *two));
  }
}
BENCHMARK(compareVersions)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A chain of 50 versions, a card moved between each.
void makeChain(const std::filesystem::path& folder, std::int64_t cards, benchmark::State& state) {
  const auto open = begin(folder, cards, state);
  const session::ThemeId theme = makeTheme(*open, state);
  for (int i = 0; i < 50; ++i) {
    moveOne(*open, i, theme, state);
    stopUnless(open->startVersion("version", kNoon).get().has_value(), state);
  }
  stopUnless(open->close().has_value(), state);
}

void verifyChain(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeChain(place / "s", state.range(0), state);
  for (auto _ : state) {
    const auto report = store::verify(place / "s");
    stopUnless(report && report->sound, state);
  }
}
BENCHMARK(verifyChain)->Arg(2'000)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();

void eraseAcrossChain(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeChain(place / "s", state.range(0), state);
  std::int64_t card = 2;
  for (auto _ : state) {
    const store::Erasing wish{{card++}, "[Words removed]", "", "a name", kNoon};
    const auto erased = store::erase(place / "s", wish);
    stopUnless(erased && erased->versions == 50, state);
  }
}
BENCHMARK(eraseAcrossChain)
    ->Arg(2'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void versionOfMany(benchmark::State& state) {
  tests::TemporaryFolder place;
  const auto open = begin(place / "s", state.range(0), state);
  // Until the import, saved in the log, is folded into the session's file as well.
  stopUnless(open->startVersion("before", kNoon).get().has_value(), state);
  for (auto _ : state)
    stopUnless(open->startVersion("version", kNoon).get().has_value(), state);
}
BENCHMARK(versionOfMany)
    ->Arg(1'000'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void openLongHistory(benchmark::State& state) {
  tests::TemporaryFolder place;
  {
    const auto open = begin(place / "s", 2'000, state);
    const session::ThemeId theme = makeTheme(*open, state);
    for (std::int64_t i = 0; i < state.range(0) / 2; ++i) {
      moveOne(*open, i % 2'000, theme, state);
      stopUnless(open->carryOut(commands::Command(sort::ParkCards{{session::CardId{
                                    open->session().cards().begin()->id.value + i % 2'000}}}),
                                kNoon)
                     .has_value(),
                 state);
    }
    stopUnless(open->close().has_value(), state);
  }
  for (auto _ : state) {
    auto open = app::OpenSession::openForChanging(place / "s");
    stopUnless(open.has_value(), state);
    state.PauseTiming();
    stopUnless((*open)->history().entries().size() > static_cast<std::size_t>(state.range(0)),
               state);
    open->reset();
    state.ResumeTiming();
  }
}
BENCHMARK(openLongHistory)
    ->Arg(100'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace ct
