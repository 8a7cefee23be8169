#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstddef>
#include <vector>

#include "platform/glyph_atlas.h"
#include "session/history.h"
#include "ui/controls.h"
#include "ui/facilitator_window.h"

/// What the benchmarks of the screen share.
namespace ct::ui::bench {

enum class Words { latin, mixed };

/// A session of so many cards, two thirds of them in a dozen themes. Kept for the next benchmark
/// that asks for the same.
const session::Session& keptSession(std::size_t cards, Words words);

/// A session of so many cards side by side, all in one theme.
session::Session inOneTheme(std::size_t cards);

/// The facilitator's window at the board, to be drawn within whatever frame is open. The session,
/// typesetter and textures outlive it.
class Desk {
 public:
  Desk(const session::Session& session, text::Typesetter& typesetter,
       platform::TextureStore& textures);

  ViewState& view() { return view_; }
  /// Between ImGui's NewFrame and Render.
  void draw();
  /// After the frame was shown.
  void shown() { atlas_.frameShown(); }

 private:
  platform::GlyphAtlas atlas_;
  Ink ink_;
  session::History history_;
  Facts facts_;
  ViewState view_;
  Outbox outbox_;
  FacilitatorWindow window_;
};

double millisecondsSince(std::chrono::steady_clock::time_point begin);

/// Reports the median and the 99th percentile of frame times, in milliseconds; gives the latter.
double report(benchmark::State& state, std::vector<double> times);

}  // namespace ct::ui::bench
