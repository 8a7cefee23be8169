#pragma once

#include <sys/types.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/bytes.h"

/// The program itself, started as a person at a terminal would.
namespace ct::tests {

using Arguments = std::vector<std::string>;

/// What came of a run that has ended.
struct Outcome {
  int exitCode = -1;  ///< -1 when it was killed
  std::string out;
  std::string err;
};

/// Runs the program to its end.
Outcome run(const Arguments& arguments);

/// The program while it runs, or another by its name. Killed, if need be, when this goes.
class RunningProgram {
 public:
  explicit RunningProgram(const Arguments& arguments);
  RunningProgram(const std::string& name, const Arguments& arguments);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// The next line of its standard output, waiting for it; nothing once that has ended.
  std::optional<std::string> nextLine();

  /// Ends it at once, as a power cut would, and waits until it is gone. False when it had ended by
  /// itself.
  bool killNow();

  /// Asks it to end in good order, and waits until it has; its exit code.
  int askToEnd();

  /// How long the processor has worked for it so far, in seconds.
  double processorSeconds() const;

  /// Waits until it ends by itself; its exit code, or -1 when it was killed.
  int waitForEnd();

 private:
  pid_t id_ = 0;
  std::FILE* out_ = nullptr;
};

/// Everything under a folder: each name with its bytes, "/" for a folder.
std::map<std::string, std::string> everythingIn(const std::filesystem::path& folder);

/// How many lines `text` holds; a last one without a line end counts.
std::size_t linesIn(const std::string& text);

/// The example that ships with the program.
std::filesystem::path exampleFile(const std::string& name);

}  // namespace ct::tests
