#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "faults/campaign.h"
#include "support/temporary_folder.h"

/// Tries every fault at every place of an evening and prints the table of what came of it, as
/// Markdown. `fault_table 10` tries every tenth place; `fault_table 1 memory` only the faults with
/// that word in their name. Takes two hours on two processors without.
namespace ct::tests {
namespace {

struct Row {
  std::string what;
  std::string how;
  std::function<Tally(const Reference&)> tryIt;
};

std::string lastingWords(Lasting lasting) {
  return lasting == Lasting::once ? "once" : "from then on";
}

void addCalls(std::vector<Row>& rows, Places places) {
  const std::vector<std::pair<Call, const char*>> kinds{
      {Call::open, "open a file"},      {Call::read, "read"},
      {Call::write, "write"},           {Call::sync, "sync"},
      {Call::truncate, "truncate"},     {Call::rename, "rename"},
      {Call::remove, "remove"},         {Call::makeFolder, "make a folder"},
      {Call::permit, "set permissions"}};
  const std::vector<std::pair<int, const char*>> codes{
      {EIO, "I/O error"}, {ENOSPC, "disk full"}, {EACCES, "not permitted"}};
  for (const auto& [kind, what] : kinds) {
    for (const auto& [code, how] : codes) {
      for (const Lasting lasting : {Lasting::once, Lasting::fromThenOn}) {
        rows.push_back({fmt::format("system call: {}", what),
                        fmt::format("{}, {}", how, lastingWords(lasting)),
                        [=, kind = kind, code = code](const Reference& reference) {
                          return failCalls(reference, kind, code, lasting, places);
                        }});
      }
    }
  }
}

void addDisk(std::vector<Row>& rows, Places places) {
  const std::vector<std::pair<DiskCall, const char*>> calls{
      {DiskCall::open, "open"}, {DiskCall::read, "read"},         {DiskCall::write, "write"},
      {DiskCall::sync, "sync"}, {DiskCall::truncate, "truncate"}, {DiskCall::remove, "delete"}};
  const std::vector<std::pair<DiskFault, const char*>> faults{{DiskFault::ioError, "I/O error"},
                                                              {DiskFault::full, "disk full"},
                                                              {DiskFault::denied, "not permitted"}};
  for (const auto& [call, what] : calls) {
    for (const auto& [fault, how] : faults) {
      for (const Lasting lasting : {Lasting::once, Lasting::fromThenOn}) {
        rows.push_back({fmt::format("SQLite's disk: {}", what),
                        fmt::format("{}, {}", how, lastingWords(lasting)),
                        [=, call = call, fault = fault](const Reference& reference) {
                          return failDisk(reference, call, fault, lasting, places);
                        }});
      }
    }
  }
}

void addTheRest(std::vector<Row>& rows, Places places, std::int64_t cycles, unsigned seed) {
  for (const auto& [whose, what] : {std::pair{Asking::sqlite, "memory for SQLite"},
                                    std::pair{Asking::store, "memory for the store's own code"}}) {
    for (const Lasting lasting : {Lasting::once, Lasting::fromThenOn}) {
      rows.push_back({what, "none left, " + lastingWords(lasting),
                      [=, whose = whose](const Reference& reference) {
                        return failMemory(reference, whose, lasting,
                                          [=](std::int64_t) { return places; });
                      }});
    }
  }
  const std::vector<std::pair<PowerCut, const char*>> ways{
      {PowerCut::dropped, "nothing left that was not synced"},
      {PowerCut::torn, "sectors and names by chance"},
      {PowerCut::namesFirst, "names before bytes"},
      {PowerCut::kept, "everything left"}};
  for (const auto& [how, words] : ways) {
    rows.push_back(
        {"power cut before a system call", words, [=, how = how](const Reference& reference) {
           return cutPower(reference, how, places, seed);
         }});
  }
  rows.push_back({"a sync that fails, and whose bytes are lost though later ones succeed",
                  "the power cut at some twenty moments after it", [=](const Reference& reference) {
                    return lieOnceSynced(reference, places, seed);
                  }});
  rows.push_back({"the program killed (-9) at a random moment", "again and again",
                  [=](const Reference&) { return killProgram(cycles, seed); }});
  rows.push_back({"the program killed (-9) while it removes words for good", "at a random moment",
                  [=](const Reference&) { return killErasing(cycles, seed); }});
}

std::string lineOf(const Row& row, const Tally& tally) {
  std::string line = fmt::format("| {} | {} | {} | {} | {} |\n", row.what, row.how, tally.injected,
                                 tally.told, tally.wrong.empty() ? "nothing lost" : "**LOST**");
  for (const std::string& each : tally.wrong)
    std::fprintf(stderr, "%s, %s, at %s\n", row.what.c_str(), row.how.c_str(), each.c_str());
  return line;
}

/// Each row in a process of its own, as many at once as there are processors: what one of them does
/// to the system calls, SQLite or itself, the others do not notice.
void print(const std::vector<Row>& rows) {
  const TemporaryFolder place;
  const auto lineFile = [&](std::size_t i) { return place / std::to_string(i); };
  const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
  std::size_t running = 0;
  const auto waitForOne = [&] {
    wait(nullptr);
    --running;
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (running == most) waitForOne();
    ++running;
    if (fork() != 0) continue;
    {
      const Reference reference;
      std::ofstream(lineFile(i)) << lineOf(rows[i], rows[i].tryIt(reference));
    }
    _exit(0);
  }
  while (running > 0)
    waitForOne();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::ifstream in(lineFile(i));
    const std::string line{std::istreambuf_iterator<char>(in), {}};
    std::fputs(line.empty() ? fmt::format("| {} | {} | | | **THE PROGRAM ENDED** |\n", rows[i].what,
                                          rows[i].how)
                                  .c_str()
                            : line.c_str(),
               stdout);
  }
}

}  // namespace
}  // namespace ct::tests

int main(int argc, char** argv) {
  using namespace ct::tests;
  std::int64_t step = 1;
  if (argc > 1) {
    const std::string_view wish = argv[1];
    const auto read = std::from_chars(wish.data(), wish.data() + wish.size(), step);
    if (read.ec != std::errc{} || step < 1) {
      std::fputs("Give the step as a number of at least 1.\n", stderr);
      return 2;
    }
  }
  constexpr unsigned kSeed = 20'261'122;
  constexpr std::int64_t kKills = 1000;
  std::vector<Row> rows;
  addCalls(rows, {1, step});
  addDisk(rows, {1, step});
  addTheRest(rows, {1, step}, std::max<std::int64_t>(1, kKills / step), kSeed);
  const std::string wanted = argc > 2 ? argv[2] : "";
  std::erase_if(rows, [&](const Row& row) { return row.what.find(wanted) == std::string::npos; });
  std::fputs(
      "| what | how it fails | times met | evenings in which the program said so | outcome |\n"
      "|---|---|---|---|---|\n",
      stdout);
  print(rows);
  return 0;
}
