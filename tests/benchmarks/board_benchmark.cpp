#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "commands/command.h"
#include "facilitate/opening.h"
#include "platform/glyph_atlas.h"
#include "sort/accounting.h"
#include "ui/controls.h"
#include "ui/facilitator_window.h"

/// How long the processor takes to build a frame of the facilitator's window at 1920 by 1080 while
/// the board pans: everything but the graphics card's own work.
namespace ct::ui {
namespace {

constexpr base::Time kNow{1'795'269'720'000};

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

enum class Words { latin, mixed };

std::string wordsOf(std::size_t i, Words words) {
  static const std::array<std::string, 6> kMixed = {
      "The last bus goes too early, and the walk from the station is dark ",
      "نحتاج إلى حافلات متأخرة وإلى إضاءة في الطريق ",
      "हमें रात की बस चाहिए और सड़क पर रोशनी भी ",
      "我们想要晚班车，车站晚上要有灯 ",
      "Potrzebujemy późnych autobusów i oświetlonych przystanków ",
      "আমাদের রাতের বাস দরকার এবং রাস্তায় আলো "};
  return (words == Words::latin ? kMixed[0] : kMixed[i % kMixed.size()]) + std::to_string(i);
}

void carryOut(session::Session& session, const commands::Command& command) {
  const auto edit = commands::plan(session, command, kNow);
  if (!edit || !session.apply(edit->changes)) std::abort();
}

/// Two thirds of the cards in a dozen themes.
session::Session sessionOf(std::size_t cards, Words words) {
  auto session = facilitate::newSession("Evening buses", "What would get us home?", kNow);
  gather::AddCards add;
  add.cards.resize(cards);
  for (std::size_t i = 0; i < cards; ++i)
    add.cards[i].said = wordsOf(i, words);
  carryOut(*session, add);
  constexpr std::size_t kThemes = 12;
  std::array<std::vector<session::CardId>, kThemes> in;
  std::size_t number = 0;
  for (const session::Card& card : session->cards()) {
    if (++number % 3 != 0) in[number / 3 % kThemes].push_back(card.id);
  }
  for (std::size_t i = 0; i < kThemes; ++i)
    carryOut(*session, sort::MakeTheme{in[i], "Theme number " + std::to_string(i)});
  return std::move(*session);
}

const session::Session& keptSession(std::size_t cards, Words words) {
  static std::map<std::pair<std::size_t, Words>, session::Session> kept;
  const auto key = std::pair{cards, words};
  const auto found = kept.find(key);
  if (found != kept.end()) return found->second;
  if (cards >= 1'000'000) kept.clear();
  return kept.emplace(key, sessionOf(cards, words)).first->second;
}

/// The facilitator's window without a window.
class Desk {
 public:
  explicit Desk(const session::Session& session) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {1920, 1080};
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    loadControlFonts(typesetter_, 1);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    ink_.setBudget(24);
    facts_.session = facts_.live = &session;
    facts_.history = &history_;
    facts_.now = kNow;
    view_.stage = facilitate::Stage::sort;
  }
  ~Desk() { ImGui::DestroyContext(context_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  ViewState& view() { return view_; }

  /// One frame; gives how many bytes of vertices and indices it made.
  std::size_t frame() {
    ImGui::NewFrame();
    const Palette& palette = view_.dark ? kDark : kLight;
    applyLook(palette, 1);
    Frame frame{ink_, palette, 1, facts_, view_, outbox_};
    window_.draw(frame);
    ImGui::Render();
    atlas_.frameShown();
    const ImDrawData& drawn = *ImGui::GetDrawData();
    return static_cast<std::size_t>(drawn.TotalVtxCount) * sizeof(ImDrawVert) +
           static_cast<std::size_t>(drawn.TotalIdxCount) * sizeof(ImDrawIdx);
  }

 private:
  text::Typesetter typesetter_;
  NoTextures textures_;
  platform::GlyphAtlas atlas_{typesetter_, textures_};
  Ink ink_{typesetter_, atlas_};
  session::History history_;
  Facts facts_;
  ViewState view_;
  Outbox outbox_;
  FacilitatorWindow window_;
  ImGuiContext* context_ = nullptr;
};

double at(std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// Zoom 1 is near, 0.48 where most words are still drawn in full, 0.3 in the middle; 0 sees all.
void panning(benchmark::State& state, double zoom, Words words, bool dark) {
  Desk desk(keptSession(static_cast<std::size_t>(state.range(0)), words));
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
    const double turn = static_cast<double>(times.size());
    camera.corner.x += 12 / camera.zoom * std::cos(turn / 40);
    camera.corner.y += 12 / camera.zoom * std::sin(turn / 40);
    const auto begin = std::chrono::steady_clock::now();
    bytes = std::max(bytes, desk.frame());
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
            .count());
  }
  std::sort(times.begin(), times.end());
  state.counters["p50_ms"] = at(times, 0.5);
  state.counters["p99_ms"] = at(times, 0.99);
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void cardCounts(benchmark::internal::Benchmark* run) {
  run->Arg(1'000)->Arg(2'000)->Arg(100'000)->Arg(1'000'000);
  run->Unit(benchmark::kMillisecond)->Iterations(400);
}

BENCHMARK_CAPTURE(panning, near_latin, 1.0, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, dense_latin, 0.48, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, middle_latin, 0.3, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, far_latin, 0.0, Words::latin, false)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, near_mixed_dark, 1.0, Words::mixed, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, middle_mixed_dark, 0.3, Words::mixed, true)->Apply(cardCounts);
BENCHMARK_CAPTURE(panning, far_mixed_dark, 0.0, Words::mixed, true)->Apply(cardCounts);

/// From the session in memory to the first frame, and what one edit costs the next frame.
void firstFrame(benchmark::State& state) {
  const session::Session& session =
      keptSession(static_cast<std::size_t>(state.range(0)), Words::latin);
  for (auto _ : state) {
    Desk desk(session);
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
