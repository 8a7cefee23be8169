#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>

#include "support/identity_lists.h"
#include "text/identity.h"

/// What the identity check costs a note; words of usual length, every third of them with a finding.
namespace ct::text {
namespace {

void identityOfANote(benchmark::State& state) {
  const auto check = IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  if (!check) {
    state.SkipWithError(check.error().sentence.c_str());
    return;
  }
  constexpr std::array<std::string_view, 6> kNotes = {
      "The last bus goes before my shift ends, and the stop is dark.",
      "My neighbour John has been waiting nine months for a bathroom downstairs.",
      "Parking on Market Street is a nightmare on Saturdays, and nobody does anything about it.",
      "I love the library. The staff are brilliant and it is warm. More evenings, please!",
      "Ring me on 07700 900123 after six, or write to jo@example.org if that is easier.",
      "You cannot get an appointment for three weeks; Why does the Council ask us every year?"};
  std::size_t next = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(check->find(kNotes[next++ % kNotes.size()]));
}
BENCHMARK(identityOfANote)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ct::text
