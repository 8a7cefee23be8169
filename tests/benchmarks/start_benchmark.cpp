#include <benchmark/benchmark.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <fstream>
#include <string>
#include <thread>

#include "benchmarks/program.h"
#include "support/temporary_folder.h"

#include <X11/Xlib.h>  // last: it defines `None` and more
#include <X11/Xutil.h>

/// From starting the program to a picture somebody sees, measured from outside the process.
namespace ct::app {
namespace {

bool makeSession(const tests::TemporaryFolder& folder, std::size_t cards) {
  std::ofstream notes(folder / "notes.csv");
  notes << "note\n";
  for (std::size_t i = 0; i < cards; ++i)
    notes << "The last bus goes too early and the walk from the station is dark " << i << "\n";
  notes.close();
  const std::string session = (folder / "session").string();
  return tests::runProgram(
             {"new", session, "--title", "Evening buses", "--purpose", "What would help?"})
             .succeeded &&
         tests::runProgram({"import", session, (folder / "notes.csv").string()}).succeeded;
}

/// A display that tells of new windows.
class Watcher {
 public:
  Watcher() : display_(XOpenDisplay(nullptr)) {
    if (display_ != nullptr) XSelectInput(display_, root(), SubstructureNotifyMask);
  }
  ~Watcher() {
    if (display_ != nullptr) XCloseDisplay(display_);
  }
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  bool sees() const { return display_ != nullptr; }

  /// Waits until a window is there and something is drawn in it: before, all is black.
  void waitForPicture() {
    XEvent event;
    do {
      XNextEvent(display_, &event);
    } while (event.type != MapNotify || event.xmap.override_redirect != 0);
    const Window shown = event.xmap.window;
    while (isBlack(shown))
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    while (XPending(display_) > 0)
      XNextEvent(display_, &event);
  }

 private:
  Window root() const { return DefaultRootWindow(display_); }

  bool isBlack(Window window) const {
    XImage* image = XGetImage(display_, window, 8, 8, 1, 1, AllPlanes, ZPixmap);
    if (image == nullptr) return true;
    const bool black = (XGetPixel(image, 0, 0) & 0xFFFFFF) == 0;
    XDestroyImage(image);
    return black;
  }

  Display* display_;
};

void startToPicture(benchmark::State& state) {
  Watcher watcher;
  const tests::TemporaryFolder folder;
  if (!watcher.sees() || !makeSession(folder, static_cast<std::size_t>(state.range(0)))) {
    state.SkipWithError("there is no display, or no session could be made");
    return;
  }
  for (auto _ : state) {
    const pid_t program = tests::startProgram({(folder / "session").string()});
    watcher.waitForPicture();
    state.PauseTiming();
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
    state.ResumeTiming();
  }
}
BENCHMARK(startToPicture)->Arg(2'000)->Iterations(10)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace ct::app
