#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <thread>
#include <vector>

#include "app/open_session.h"
#include "benchmarks/desk.h"
#include "store/create_session.h"
#include "support/temporary_folder.h"

/// How long the processor takes to build a frame of the facilitator's window at 1920 by 1080 while
/// the board pans: everything but the graphics card's own work.
namespace ct::ui {
namespace {

using bench::Words;

/// Textures nobody looks at.
class NoTextures final : public platform::TextureStore {
 public:
  std::uint64_t create(int) override { return ++last_; }
  void write(std::uint64_t, const platform::TextureArea,
             const std::vector<std::uint8_t>&) override {}
  void remove(std::uint64_t) override {}

 private:
  std::uint64_t last_ = 0;
};

/// A desk and an ImGui context, but no window.
class Bare {
 public:
  explicit Bare(const session::Session& session) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {1920, 1080};
    io.DeltaTime = 1.0F / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    loadControlFonts(typesetter_, 1);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    desk_ = std::make_unique<bench::Desk>(session, typesetter_, textures_);
  }
  ~Bare() { ImGui::DestroyContext(context_); }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;

  ViewState& view() { return desk_->view(); }

  /// One frame; gives how many bytes of vertices and indices it made.
  std::size_t frame() {
    ImGui::NewFrame();
    desk_->draw();
    ImGui::Render();
    desk_->shown();
    const ImDrawData& drawn = *ImGui::GetDrawData();
    return static_cast<std::size_t>(drawn.TotalVtxCount) * sizeof(ImDrawVert) +
           static_cast<std::size_t>(drawn.TotalIdxCount) * sizeof(ImDrawIdx);
  }

 private:
  text::Typesetter typesetter_;
  NoTextures textures_;
  ImGuiContext* context_ = nullptr;
  std::unique_ptr<bench::Desk> desk_;
};

/// A little further each time.
void pan(Camera& camera, double turn) {
  camera.corner.x += 12 / camera.zoom * std::cos(turn / 40);
  camera.corner.y += 12 / camera.zoom * std::sin(turn / 40);
}

/// Milliseconds of a frame that the 99th of a hundred may take, with so many cards.
double mostFor(std::int64_t cards) {
  if (cards <= 2'000) return 4;
  return cards <= 100'000 ? 8 : 12;
}

/// Zoom 1 is near, 0.48 where most words are still drawn in full, 0.3 in the middle; 0 sees all.
void panning(benchmark::State& state, double zoom, Words words, bool dark) {
  Bare desk(bench::keptSession(static_cast<std::size_t>(state.range(0)), words));
  desk.view().dark = dark;
  for (int i = 0; i < 30; ++i)
    desk.frame();
  Camera& camera = desk.view().board.camera;
  if (zoom > 0) camera = {{400, 600}, zoom};
  for (int i = 0; i < 60; ++i)
    desk.frame();
  std::vector<double> times;
  std::size_t bytes = 0;
  for (auto _ : state) {
    pan(camera, static_cast<double>(times.size()));
    const auto begin = std::chrono::steady_clock::now();
    bytes = std::max(bytes, desk.frame());
    times.push_back(bench::millisecondsSince(begin));
  }
  const double p99 = bench::report(state, times);
  const double megabytes = static_cast<double>(bytes) / 1e6;
  state.counters["MB"] = megabytes;
  constexpr double kMostUploaded = 8;
  if (p99 > mostFor(state.range(0))) state.SkipWithError("p99 is over the limit");
  if (megabytes > kMostUploaded) state.SkipWithError("a frame uploads too much");
}

void cardCounts(benchmark::internal::Benchmark* run) {
  run->Arg(1'000)->Arg(2'000)->Arg(100'000)->Arg(1'000'000);
  run->Unit(benchmark::kMillisecond)->Iterations(400);
}

// Every zoom, script and lighting; many words side by side once more.
BENCHMARK_CAPTURE(panning, near_latin, 1.0, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, dense_latin, 0.48, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, middle_latin, 0.3, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, far_latin, 0.0, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, near_latin_dark, 1.0, Words::latin, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, middle_latin_dark, 0.3, Words::latin, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, far_latin_dark, 0.0, Words::latin, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, near_mixed, 1.0, Words::mixed, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, middle_mixed, 0.3, Words::mixed, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, far_mixed, 0.0, Words::mixed, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, near_mixed_dark, 1.0, Words::mixed, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, middle_mixed_dark, 0.3, Words::mixed, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, far_mixed_dark, 0.0, Words::mixed, true)->Apply(cardCounts);

/// The same, sixty times a second, while a version of all its cards is saved and verified behind
/// it; beside it the same number of frames without (`alone`).
void panningWhileAVersionIsSaved(benchmark::State& state) {
  const auto& session = bench::keptSession(static_cast<std::size_t>(state.range(0)), Words::latin);
  const tests::TemporaryFolder place;
  if (!store::createSession(place / "s", session)) return state.SkipWithError("refused");
  auto open = app::OpenSession::openForChanging(place / "s");
  if (!open) return state.SkipWithError("refused");
  Bare desk((*open)->session());
  desk.frame();
  Camera& camera = desk.view().board.camera;
  camera = {{400, 600}, 0.48};
  const auto framesUntil = [&](auto&& isOver) {
    std::vector<double> times;
    while (!isOver(times.size())) {
      const auto begin = std::chrono::steady_clock::now();
      pan(camera, static_cast<double>(times.size()));
      desk.frame();
      times.push_back(bench::millisecondsSince(begin));
      std::this_thread::sleep_until(begin + std::chrono::microseconds(16'667));
    }
    return times;
  };
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    auto version = (*open)->startVersion("version", {});
    auto times = framesUntil([&](std::size_t) {
      return version.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    if (!version.get()) return state.SkipWithError("refused");
    state.SetIterationTime(bench::millisecondsSince(begin) / 1000);
    const std::size_t count = times.size();
    bench::report(state, std::move(times));
    auto alone = framesUntil([&](std::size_t made) { return made == count; });
    std::sort(alone.begin(), alone.end());
    state.counters["alone_p99"] = alone[count * 99 / 100];
    state.counters["frames"] = static_cast<double>(count);
  }
}
BENCHMARK(panningWhileAVersionIsSaved)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseManualTime();

/// From the session in memory to the first frame, and what one edit costs the next frame.
void firstFrame(benchmark::State& state) {
  const session::Session& session =
      bench::keptSession(static_cast<std::size_t>(state.range(0)), Words::latin);
  for (auto _ : state) {
    Bare desk(session);
    benchmark::DoNotOptimize(desk.frame());
  }
}
BENCHMARK(firstFrame)
    ->Arg(60)
    ->Arg(2'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);

}  // namespace
}  // namespace ct::ui
