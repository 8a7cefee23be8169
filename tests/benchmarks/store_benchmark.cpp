#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "session/draft.h"
#include "store/create_session.h"
#include "store/live_file.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "support/temporary_folder.h"

namespace {

using namespace ct;

constexpr base::Time kNoon{1'795'262'400'000};

session::Session emptySession() {
  return session::Session(session::SessionInfo{{1}, "Spring workshop", "", kNoon});
}

/// An import of so many notes of about 150 bytes.
std::shared_ptr<const session::Changes> importOf(std::int64_t cards) {
  const std::string words =
      "The last bus leaves before the late shift ends, so people walk home along the ring road, "
      "where there is no pavement and no light at all in winter, ";
  session::Changes changes;
  changes.reserve(static_cast<std::size_t>(cards));
  for (std::int64_t i = 0; i < cards; ++i) {
    session::Card card;
    card.id.value = i + 2;
    card.code = std::to_string(i + 1);
    card.said = words + card.code;
    card.source = "notes.csv";
    changes.push_back(session::ChangeOf<session::Card>{{}, std::move(card)});
  }
  return std::make_shared<const session::Changes>(std::move(changes));
}

session::Step stepOf(const std::shared_ptr<const session::Changes>& changes, std::int64_t number,
                     std::int64_t cards) {
  return {changes,
          session::Direction::on,
          session::Entry{number, number - 1, "Imported notes", kNoon, "", changes},
          number,
          number,
          cards + 2};
}

void stopUnless(bool holds, benchmark::State& state) {
  if (!holds) state.SkipWithError("the store refused");
}

/// A session with one import in its history.
void makeSession(const std::filesystem::path& folder, std::int64_t cards, benchmark::State& state) {
  stopUnless(store::createSession(folder, emptySession()).has_value(), state);
  auto opened = store::LiveFile::open(folder);
  stopUnless(opened.has_value(), state);
  opened->file->commit({stepOf(importOf(cards), 1, cards)});
  stopUnless(opened->file->close().has_value(), state);
}

void writeImport(benchmark::State& state) {
  const auto changes = importOf(state.range(0));
  for (auto _ : state) {
    state.PauseTiming();
    tests::TemporaryFolder place;
    stopUnless(store::createSession(place / "s", emptySession()).has_value(), state);
    auto opened = store::LiveFile::open(place / "s");
    state.ResumeTiming();
    opened->file->commit({stepOf(changes, 1, state.range(0))});
    stopUnless(opened->file->waitUntilDurable().has_value(), state);
    state.PauseTiming();
    opened->file.reset();
    state.ResumeTiming();
  }
}
BENCHMARK(writeImport)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void openForChanging(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeSession(place / "s", state.range(0), state);
  for (auto _ : state) {
    auto opened = store::LiveFile::open(place / "s");
    stopUnless(opened.has_value(), state);
    state.PauseTiming();
    opened->file.reset();
    state.ResumeTiming();
  }
}
BENCHMARK(openForChanging)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void readForLooking(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeSession(place / "s", state.range(0), state);
  for (auto _ : state)
    stopUnless(store::readSession(place / "s").has_value(), state);
}
BENCHMARK(readForLooking)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// From the step to "saved"; the 99th hundredth is given as a counter.
void oneEdit(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeSession(place / "s", state.range(0), state);
  auto opened = store::LiveFile::open(place / "s");
  stopUnless(opened.has_value(), state);
  std::vector<double> milliseconds;
  std::int64_t number = 1;
  for (auto _ : state) {
    session::Card before = *opened->session.cards().begin();
    session::Card after = before;
    after.people = ++number;
    const auto changes = std::make_shared<const session::Changes>(
        session::Changes{session::ChangeOf<session::Card>{before, after}});
    const auto start = std::chrono::steady_clock::now();
    opened->file->commit({stepOf(changes, number, state.range(0))});
    stopUnless(opened->file->waitUntilDurable().has_value(), state);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    milliseconds.push_back(took.count());
    stopUnless(opened->session.apply(*changes).has_value(), state);
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  state.counters["p99_ms"] = milliseconds[(milliseconds.size() - 1) * 99 / 100];
}
BENCHMARK(oneEdit)
    ->Arg(2'000)
    ->Arg(100'000)
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void saveVersion(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeSession(place / "s", state.range(0), state);
  auto opened = store::LiveFile::open(place / "s");
  stopUnless(opened.has_value(), state);
  for (auto _ : state) {
    stopUnless(opened->file->saveVersion("after reading", kNoon).get().has_value(), state);
    state.PauseTiming();
    std::filesystem::remove_all(store::versionsFolder(place / "s"));
    state.ResumeTiming();
  }
}
BENCHMARK(saveVersion)->Arg(2'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void verifyWithOneVersion(benchmark::State& state) {
  tests::TemporaryFolder place;
  makeSession(place / "s", state.range(0), state);
  {
    auto opened = store::LiveFile::open(place / "s");
    stopUnless(opened->file->saveVersion("after reading", kNoon).get().has_value(), state);
  }
  for (auto _ : state) {
    const auto report = store::verify(place / "s");
    stopUnless(report && report->sound, state);
  }
}
BENCHMARK(verifyWithOneVersion)
    ->Arg(2'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
