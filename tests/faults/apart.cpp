#include "faults/apart.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <exception>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>

namespace ct::tests {
namespace {

std::string textOf(const End& end) {
  const Progress& at = end.progress;
  std::ostringstream text;
  text << end.met << ' ' << end.told << ' ' << at.begun << ' ' << at.acknowledged << ' ' << at.made
       << ' ' << at.reports << ' ' << at.reportsBegun << ' ' << at.erasing << ' ' << at.erased;
  for (const std::int64_t version : at.versions)
    text << ' ' << version;
  return text.str();
}

std::optional<End> endFrom(const std::string& words) {
  std::istringstream text(words);
  End end;
  Progress& at = end.progress;
  text >> end.met >> end.told >> at.begun >> at.acknowledged >> at.made >> at.reports >>
      at.reportsBegun >> at.erasing >> at.erased;
  if (!text) return std::nullopt;
  for (std::int64_t version = 0; text >> version;)
    at.versions.push_back(version);
  return end;
}

std::string textOf(const std::vector<MemoryPlace>& places) {
  std::ostringstream text;
  for (const MemoryPlace& place : places)
    text << place.n << ' ' << place.callers << ' ';
  return text.str();
}

std::vector<MemoryPlace> placesFrom(const std::string& words) {
  std::istringstream text(words);
  std::vector<MemoryPlace> places;
  for (MemoryPlace place; text >> place.n >> place.callers;)
    places.push_back(place);
  return places;
}

/// What is to be made of an evening: how it begins, and what is told of it in the end.
struct Plan {
  std::function<void()> begin;
  std::function<std::string(const Evening&, bool endedItself)> tell;
};

std::function<void()> tellAndEnd;  // of the one evening this process has

[[noreturn]] void endItself() {
  tellAndEnd();
  _exit(1);
}

/// More than a pipe holds is written bit by bit.
bool writeAll(int out, std::string_view words) {
  while (!words.empty()) {
    const ssize_t written = write(out, words.data(), words.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    words.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Does not throw: what gets out of the evening ends the program here.
[[noreturn]] void beTheEvening(const std::filesystem::path& folder, const Plan& plan,
                               int out) noexcept {
  // Never destroyed: another thread may still tell of them when this one has come to its end.
  static Evening& evening = *new Evening(folder);
  static const Plan& made = *new Plan(plan);
  static std::atomic<bool> told = false;
  static const int to = out;
  static constexpr auto kTell = [](bool endedItself) {
    while (told.exchange(true))
      pause();       // another thread came to its end first, and ends everything
    evening.stop();  // what is told is how it ended
    _exit(writeAll(to, made.tell(evening, endedItself)) ? 0 : 1);
  };
  tellAndEnd = [] { kTell(true); };
  std::set_terminate(endItself);
  plan.begin();
  evening.carryOut();
  kTell(false);
  _exit(1);
}

std::string everythingFrom(int in) {
  std::string words;
  std::array<char, 4096> some{};
  for (;;) {
    const ssize_t count = read(in, some.data(), some.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return words;
    words.append(some.data(), static_cast<std::size_t>(count));
  }
}

/// What it told; "" when it crashed.
std::string tellingOf(const std::filesystem::path& folder, const Plan& plan) {
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) return "";
  const pid_t child = fork();
  if (child == 0) beTheEvening(folder, plan, pipe[1]);
  close(pipe[1]);
  std::string words = everythingFrom(pipe[0]);
  close(pipe[0]);
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return "";
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? words : "";
}

}  // namespace

std::vector<MemoryPlace> placesMetApart(const std::filesystem::path& folder, MemoryPlaces& memory) {
  const auto tell = [&](const Evening&, bool) { return textOf(memory.noted()); };
  return placesFrom(tellingOf(folder, {[&] { memory.beginNoting(); }, tell}));
}

std::optional<End> carryOutApart(const std::filesystem::path& folder, MemoryPlaces& memory,
                                 const MemoryPlace& place, Lasting lasting) {
  const auto tell = [&](const Evening& evening, bool endedItself) {
    const bool met = memory.mend();
    return textOf({evening.progress(), met, endedItself || !evening.seen().refusals.empty()});
  };
  return endFrom(tellingOf(folder, {[&] { memory.failAt(place, lasting); }, tell}));
}

}  // namespace ct::tests
