#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "benchmarks/program.h"
#include "support/temporary_folder.h"

/// A file of notes brought in by the program itself, and the memory it takes for that.
namespace ct::app {
namespace {

void writeNotes(const std::filesystem::path& file, std::int64_t rows, bool places) {
  static constexpr std::array<const char*, 4> kPlaces{"Northgate", "Millbrook", "Old Town",
                                                      "Riverside"};
  std::ofstream notes(file);
  notes << (places ? "note,place\n" : "note\n");
  for (std::int64_t row = 0; row < rows; ++row) {
    notes << "The last bus goes too early and the walk from the station is dark " << row;
    if (places) notes << ',' << kPlaces[static_cast<std::size_t>(row) % kPlaces.size()];
    notes << '\n';
  }
}

/// Rows, and whether each brings a conversation along.
void importFile(benchmark::State& state) {
  std::int64_t mostMemory = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const tests::TemporaryFolder place;
    const std::string session = (place / "session").string();
    writeNotes(place / "notes.csv", state.range(0), state.range(1) != 0);
    bool done = tests::runProgram({"new", session, "--title", "Buses", "--purpose", "What helps?"})
                    .succeeded;
    state.ResumeTiming();
    const tests::Run run = tests::runProgram({"import", session, (place / "notes.csv").string()});
    done = done && run.succeeded;
    mostMemory = std::max(mostMemory, run.mostMemory);
    if (!done) state.SkipWithError("the notes could not be brought in");
  }
  constexpr double kMegabyte = 1e6;
  state.counters["most_memory_MB"] = static_cast<double>(mostMemory) / kMegabyte;
}
BENCHMARK(importFile)
    ->Args({100'000, 0})
    ->Args({1'000'000, 0})
    ->Args({1'000'000, 1})
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

}  // namespace
}  // namespace ct::app
