#include <benchmark/benchmark.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "benchmarks/desk.h"
#include "platform/gl_textures.h"
#include "platform/screen.h"
#include "platform/window.h"

/// Whole frames in a real window of 1920 by 1080, drawn and shown: with software OpenGL (Mesa,
/// under Xvfb) this is nearly all the time somebody waits for.
namespace ct::ui {
namespace {

/// What is seen: a session through a camera (none: all of it) that goes so many pixels a frame.
struct Scene {
  const session::Session& session;
  std::optional<Camera> camera;
  double stride = 12;
};

void showing(benchmark::State& state, const Scene& scene) {
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
  bench::Desk desk(scene.session, typesetter, textures);
  const auto frame = [&] {
    (*window)->beginFrame();
    desk.draw();
    (*window)->endFrame();
    desk.shown();
  };
  for (int i = 0; i < 10; ++i)
    frame();
  Camera& camera = desk.view().board.camera;
  camera = scene.camera.value_or(camera);
  for (int i = 0; i < 40; ++i)
    frame();
  std::vector<double> times;
  int indices = 0;
  for (auto _ : state) {
    const double turn = static_cast<double>(times.size());
    camera.corner.x += scene.stride / camera.zoom * std::cos(turn / 40);
    camera.corner.y += scene.stride / camera.zoom * std::sin(turn / 40);
    const auto begin = std::chrono::steady_clock::now();
    frame();
    times.push_back(bench::millisecondsSince(begin));
    indices = ImGui::GetDrawData()->TotalIdxCount;
  }
  bench::report(state, times);
  state.counters["triangles"] = indices / 3.0;  // how much was in sight
}

std::size_t cardsOf(const benchmark::State& state) {
  return static_cast<std::size_t>(state.range(0));
}

/// Two thirds of the cards in a dozen themes. Zoom 1 is near; 0 sees all.
void workshop(benchmark::State& state, double zoom) {
  const auto& session = bench::keptSession(cardsOf(state), bench::Words::latin);
  const auto camera = zoom > 0 ? std::optional(Camera{{400, 600}, zoom}) : std::nullopt;
  showing(state, {session, camera});
}

/// The whole window full of cards, however many there are beyond it. Zoom as above.
void fullWindow(benchmark::State& state, double zoom) {
  const session::Session session = bench::inOneTheme(cardsOf(state));
  const auto camera = zoom > 0 ? std::optional(Camera{{100, 500}, zoom}) : std::nullopt;
  showing(state, {session, camera, 1});
}

void sizes(benchmark::internal::Benchmark* run) {
  run->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(120)->UseRealTime();
}

BENCHMARK_CAPTURE(workshop, near, 1.0)->Apply(sizes);
BENCHMARK_CAPTURE(workshop, dense, 0.48)->Apply(sizes);
BENCHMARK_CAPTURE(workshop, middle, 0.3)->Apply(sizes);
BENCHMARK_CAPTURE(workshop, far, 0.0)->Apply(sizes);
BENCHMARK_CAPTURE(fullWindow, near, 1.0)->Apply(sizes);
BENCHMARK_CAPTURE(fullWindow, dense, 0.48)->Apply(sizes);
BENCHMARK_CAPTURE(fullWindow, middle, 0.3)->Apply(sizes);
BENCHMARK_CAPTURE(fullWindow, far, 0.0)->Apply(sizes);

}  // namespace
}  // namespace ct::ui
