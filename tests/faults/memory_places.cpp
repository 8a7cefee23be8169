#include "faults/memory_places.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <unordered_map>

namespace ct::tests {
namespace {

enum class State { off, noting, waiting, refusing, refusedOnce };

std::atomic<State> state = State::off;
std::atomic<bool> newIsWatched = false;
std::atomic<bool> onlyTheStores = false;
std::atomic<bool> refusesOnce = false;
std::atomic<std::int64_t> counted = 0;
MemoryPlace wanted;
std::mutex mutex;
std::unordered_map<std::uint64_t, std::int64_t> met;  // chain of callers: first asked as the nth
thread_local bool isOwn = false;                      // what this file itself asks for

/// Two evenings do not ask for quite the same number of pieces: threads take turns differently.
constexpr std::int64_t kSlack = 2'000;

struct Callers {
  static constexpr int kOwn = 2;  // of this file, and not the same in each of its branches
  std::array<void*, kOwn + 10> calls{};
  int depth = 0;

  std::uint64_t hash() const {
    std::uint64_t all = 14'695'981'039'346'656'037U;  // FNV-1a, of whole addresses
    for (int i = kOwn; i < depth; ++i) {
      all ^= reinterpret_cast<std::uintptr_t>(calls[static_cast<std::size_t>(i)]);
      all *= 1'099'511'628'211U;
    }
    return all;
  }

  bool includeTheStore() const {
    return std::any_of(calls.begin(), calls.begin() + depth, [](void* call) {
      Dl_info info{};
      return dladdr(call, &info) != 0 && info.dli_sname != nullptr &&
             std::strstr(info.dli_sname, "2ct5store") != nullptr;  // as the compiler writes it
    });
  }
};

Callers callers() {
  Callers found;
  found.depth = backtrace(found.calls.data(), static_cast<int>(found.calls.size()));
  return found;
}

void note(const Callers& asking, std::int64_t n) {
  const std::lock_guard guard(mutex);
  const auto [at, isNew] = met.try_emplace(asking.hash(), n);
  if (isNew && onlyTheStores && !asking.includeTheStore()) at->second = 0;
}

bool refusedNow() {
  const std::int64_t n = ++counted;
  const State now = state;
  const bool mayBeWanted = now == State::waiting && n >= wanted.n - kSlack;
  if (now != State::noting && !mayBeWanted) return now == State::refusing;
  const Callers asking = callers();  // here for both, so that both see the same chain
  if (now == State::noting) {
    note(asking, n);
    return false;
  }
  if (asking.hash() != wanted.callers) return false;
  state = refusesOnce ? State::refusedOnce : State::refusing;
  return true;
}

bool refused() {
  if (state == State::off || isOwn) return false;
  isOwn = true;
  const bool is = refusedNow();
  isOwn = false;
  return is;
}

sqlite3_mem_methods usual;

void* give(int bytes) {
  return refused() ? nullptr : usual.xMalloc(bytes);
}

void* giveMore(void* had, int bytes) {
  return refused() ? nullptr : usual.xRealloc(had, bytes);
}

void letSqliteUse(sqlite3_mem_methods methods) {
  sqlite3_shutdown();
  if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK) std::abort();
  sqlite3_initialize();
}

sqlite3_mem_methods watchedOnes() {
  sqlite3_shutdown();
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK) std::abort();
  sqlite3_mem_methods watched = usual;
  watched.xMalloc = give;
  watched.xRealloc = giveMore;
  return watched;
}

}  // namespace

bool newIsRefused() {
  return newIsWatched && refused();
}

MemoryPlaces::MemoryPlaces(Asking whose) : whose_(whose) {
  (void)callers();  // the first time loads what it needs
  onlyTheStores = whose == Asking::store;
  newIsWatched = whose == Asking::store;
  if (whose == Asking::sqlite) letSqliteUse(watchedOnes());
}

MemoryPlaces::~MemoryPlaces() {
  mend();
  newIsWatched = false;
  if (whose_ == Asking::sqlite) letSqliteUse(usual);
}

void MemoryPlaces::beginNoting() {
  met.clear();
  counted = 0;
  state = State::noting;
}

std::vector<MemoryPlace> MemoryPlaces::noted() {
  state = State::off;
  std::vector<MemoryPlace> places;
  for (const auto& [chain, n] : met) {
    if (n > 0) places.push_back({n, chain});
  }
  std::sort(places.begin(), places.end(), [](auto& a, auto& b) { return a.n < b.n; });
  return places;
}

void MemoryPlaces::failAt(const MemoryPlace& place, Lasting lasting) {
  wanted = place;
  counted = 0;
  refusesOnce = lasting == Lasting::once;
  state = State::waiting;
}

bool MemoryPlaces::mend() {
  const State was = state.exchange(State::off);
  return was == State::refusing || was == State::refusedOnce;
}

}  // namespace ct::tests
