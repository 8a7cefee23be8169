#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <vector>

#include "benchmarks/desk.h"
#include "platform/gl_textures.h"
#include "platform/screen.h"
#include "platform/window.h"

/// Whole frames in a real window of 1920 by 1080, drawn and shown: with software OpenGL (Mesa,
/// under Xvfb) this is nearly all the time somebody waits for.
namespace ct::ui {
namespace {

/// Zoom 1 is near; 0 sees all.
void showing(benchmark::State& state, double zoom) {
  if (std::getenv("DISPLAY") == nullptr) {
    state.SkipWithError("there is no display");
    return;
  }
  auto graphics = platform::Graphics::start();
  text::Typesetter typesetter;
  platform::WindowWish wish;
  wish.title = "Common Thread, measured";
  wish.width = 1920;
  wish.height = 1080;
  wish.prepare = [&](float scale) { loadControlFonts(typesetter, scale); };
  auto window = platform::Window::open(wish);
  if (!graphics || !window) {
    const base::Error& why = graphics ? window.error() : graphics.error();
    state.SkipWithError((why.sentence + " " + why.detail).c_str());
    return;
  }
  platform::GlTextures textures;
  bench::Desk desk(
      bench::keptSession(static_cast<std::size_t>(state.range(0)), bench::Words::latin), typesetter,
      textures);
  const auto frame = [&] {
    (*window)->beginFrame();
    desk.draw();
    (*window)->endFrame();
    desk.shown();
  };
  for (int i = 0; i < 10; ++i)
    frame();
  Camera& camera = desk.view().board.camera;
  if (zoom > 0) camera = {{400, 600}, zoom};
  for (int i = 0; i < 40; ++i)
    frame();
  std::vector<double> times;
  for (auto _ : state) {
    const double turn = static_cast<double>(times.size());
    camera.corner.x += 12 / camera.zoom * std::cos(turn / 40);
    camera.corner.y += 12 / camera.zoom * std::sin(turn / 40);
    const auto begin = std::chrono::steady_clock::now();
    frame();
    times.push_back(bench::millisecondsSince(begin));
  }
  bench::report(state, times);
}

void sizes(benchmark::internal::Benchmark* run) {
  run->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(120)->UseRealTime();
}

BENCHMARK_CAPTURE(showing, near, 1.0)->Apply(sizes);
BENCHMARK_CAPTURE(showing, dense, 0.48)->Apply(sizes);
BENCHMARK_CAPTURE(showing, middle, 0.3)->Apply(sizes);
BENCHMARK_CAPTURE(showing, far, 0.0)->Apply(sizes);

}  // namespace
}  // namespace ct::ui
