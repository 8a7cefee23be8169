#pragma once

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <vector>

/// The program as it ships, measured from outside its process.
namespace ct::tests {

using Words = std::vector<std::string>;

/// Its process, or 0 when it could not be started.
inline pid_t startProgram(Words words) {
  words.insert(words.begin(), CT_PROGRAM);
  std::vector<char*> pointers;
  for (std::string& word : words)
    pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t id = 0;
  return posix_spawn(&id, CT_PROGRAM, nullptr, nullptr, pointers.data(), environ) == 0 ? id : 0;
}

struct Run {
  bool succeeded = false;
  std::int64_t mostMemory = 0;  ///< bytes it held at once
};

/// Waits for its end.
inline Run runProgram(const Words& words) {
  constexpr std::int64_t kUnit = 1024;  // of `ru_maxrss`, see getrusage(2)
  int status = -1;
  rusage usage{};
  const pid_t id = startProgram(words);
  const bool ended = id != 0 && wait4(id, &status, 0, &usage) == id;
  return {ended && status == 0, usage.ru_maxrss * kUnit};
}

}  // namespace ct::tests
