#include "platform/show_folder.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>

namespace ct::platform {

base::Result<void> showFolder(const std::filesystem::path& folder) {
  // What cannot open it says so at once; what still runs after a second is showing it, and is left
  // to the desktop instead of to us.
  std::string shell = "sh";
  std::string option = "-c";
  std::string script =
      "command -v xdg-open >/dev/null || exit 1; xdg-open \"$0\" >/dev/null 2>&1 & "
      "for tenth in 1 2 3 4 5 6 7 8 9 10; do "
      "kill -0 $! 2>/dev/null || { wait $!; exit $?; }; sleep 0.1; done";
  std::string what = folder.string();
  std::array<char*, 5> words{shell.data(), option.data(), script.data(), what.data(), nullptr};
  pid_t id = 0;
  int status = -1;
  if (posix_spawnp(&id, "sh", nullptr, nullptr, words.data(), environ) == 0) {
    waitpid(id, &status, 0);
  }
  if (status == 0) return {};
  return base::refuse("No program was found that opens it. It is " + what);
}

}  // namespace ct::platform
