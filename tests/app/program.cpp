#include "app/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

/// Where a started program's output goes.
class Redirection {
 public:
  Redirection() { posix_spawn_file_actions_init(&actions_); }
  ~Redirection() { posix_spawn_file_actions_destroy(&actions_); }
  Redirection(const Redirection&) = delete;
  Redirection& operator=(const Redirection&) = delete;

  void toFile(int descriptor, const fs::path& file) {
    posix_spawn_file_actions_addopen(&actions_, descriptor, file.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  }
  void toDescriptor(int descriptor, int other) {
    posix_spawn_file_actions_adddup2(&actions_, other, descriptor);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

pid_t start(const std::string& name, const Arguments& arguments, const Redirection& redirection) {
  Arguments words{name};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words)
    pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t id = 0;
  if (posix_spawnp(&id, name.c_str(), redirection.get(), nullptr, pointers.data(), environ) != 0) {
    ADD_FAILURE() << "the program could not be started: " << name;
    std::abort();
  }
  return id;
}

int exitCodeOf(pid_t id) {
  int status = 0;
  waitpid(id, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Outcome run(const Arguments& arguments) {
  const TemporaryFolder folder;
  Redirection redirection;
  redirection.toFile(STDOUT_FILENO, folder / "out");
  redirection.toFile(STDERR_FILENO, folder / "err");
  const int exitCode = exitCodeOf(start(CT_PROGRAM, arguments, redirection));
  return {exitCode, bytesOf(folder / "out"), bytesOf(folder / "err")};
}

RunningProgram::RunningProgram(const Arguments& arguments)
    : RunningProgram(CT_PROGRAM, arguments) {}

RunningProgram::RunningProgram(const std::string& name, const Arguments& arguments) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) std::abort();
  Redirection redirection;
  redirection.toDescriptor(STDOUT_FILENO, ends[1]);
  id_ = start(name, arguments, redirection);
  close(ends[1]);
  out_ = fdopen(ends[0], "r");
}

RunningProgram::~RunningProgram() {
  if (id_ != 0) killNow();
  std::fclose(out_);
}

std::optional<std::string> RunningProgram::nextLine() {
  std::string line;
  for (int c = std::getc(out_); c != EOF; c = std::getc(out_)) {
    if (c == '\n') return line;
    line += static_cast<char>(c);
  }
  return std::nullopt;  // half a line says nothing
}

bool RunningProgram::killNow() {
  kill(id_, SIGKILL);
  return waitForEnd() == -1;
}

int RunningProgram::askToEnd() {
  kill(id_, SIGTERM);
  return waitForEnd();
}

double RunningProgram::processorSeconds() const {
  std::ifstream stat("/proc/" + std::to_string(id_) + "/stat");
  std::string word;
  double ticks = 0;
  for (int field = 1; field <= 15 && stat >> word; ++field) {  // proc(5): utime is 14, stime 15
    if (field >= 14) ticks += std::stod(word);
  }
  return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

int RunningProgram::waitForEnd() {
  return exitCodeOf(std::exchange(id_, 0));
}

std::map<std::string, std::string> everythingIn(const fs::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    all[fs::relative(each.path(), folder).string()] =
        each.is_directory() ? "/" : bytesOf(each.path());
  }
  return all;
}

std::size_t linesIn(const std::string& text) {
  const auto ends = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return text.empty() || text.back() == '\n' ? ends : ends + 1;
}

fs::path exampleFile(const std::string& name) {
  return fs::path(CT_SOURCE_FOLDER) / "sessions/example" / name;
}

}  // namespace ct::tests
