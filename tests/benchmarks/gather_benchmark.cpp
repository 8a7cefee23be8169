#include <benchmark/benchmark.h>

#include <string>

#include "gather/commands.h"
#include "gather/notes.h"
#include "gather/table.h"
#include "session/session.h"
#include "support/identity_lists.h"

namespace ct::gather {
namespace {

/// A file like a survey's: an id, an author, whole sentences with commas, quotes and some letters
/// beyond ASCII.
std::string fileOf(std::int64_t rows) {
  std::string csv = "comment-id,author-id,moderated,comment-body\r\n";
  for (std::int64_t row = 0; row < rows; ++row) {
    csv += std::to_string(row) +
           ",17,1,\"The bus to the café comes late, and nobody says \"\"sorry\"\" to "
           "people who waited in the rain, number " +
           std::to_string(row) + "\"\r\n";
  }
  return csv;
}

void ImportFile(benchmark::State& state) {
  const std::string bytes = fileOf(state.range(0));
  const session::Session session({.title = "Buses"});
  for (auto _ : state) {
    const auto table = readTable(bytes);
    auto notes = notesFrom(*table, likelyColumns(*table), "notes.csv");
    auto edit = plan(session, AddCards{std::move(notes->cards), "notes.csv"}, base::Time{});
    benchmark::DoNotOptimize(edit->changes.size());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(ImportFile)->Arg(500)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// From a file's bytes to what would come in, checked for who could be told from it.
void PreviewFile(benchmark::State& state) {
  const std::string bytes = fileOf(state.range(0));
  const auto check = text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  for (auto _ : state) {
    const auto table = readTable(bytes);
    const auto notes = notesFrom(*table, likelyColumns(*table), "notes.csv", &*check);
    benchmark::DoNotOptimize(notes->cards.size());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(PreviewFile)->Arg(500)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void PlanAddCards(benchmark::State& state) {
  const session::Session session({.title = "Buses"});
  AddCards add;
  for (std::int64_t i = 0; i < state.range(0); ++i)
    add.cards.push_back({"A note of the café " + std::to_string(i)});
  for (auto _ : state) {
    auto edit = plan(session, add, base::Time{});
    benchmark::DoNotOptimize(edit->changes.size());
  }
}
BENCHMARK(PlanAddCards)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace ct::gather
