#pragma once

#include <imgui.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "session/history.h"
#include "session/session.h"
#include "support/recorded_glyphs.h"
#include "ui/controls.h"
#include "ui/frame.h"

namespace ct::tests {

/// Glyphs without pictures: everything is laid out, nothing needs a graphics card.
class NoGlyphs final : public text::GlyphSource {
 public:
  std::optional<text::Sprite> sprite(text::FaceId, std::uint32_t, float) override { return {}; }
};

/// A screen without a graphics card, and hands on its keyboard and mouse. Draws one thing, frame by
/// frame; what is asked for is carried out on the session after the frame, as the program does, and
/// remembered. Controls are found by what they say: by their whole label, or by the part that is
/// shown.
class Screen {
 public:
  using Draw = std::function<void(ui::Frame&)>;
  /// What is drawn: one panel within an area, or a window that fills the screen by itself.
  enum class Drawn { panel, window };

  /// `width` and `height` in pixels, `scale` pixels to the point. Without a session, as on the
  /// start page.
  Screen(Draw draw, std::optional<session::Session> session, int width = 1280, int height = 4000,
         float scale = 1, Drawn drawn = Drawn::panel);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  void frame(int times = 1);
  void click(std::string_view control);
  /// Types where the keyboard is; or clicks a field first.
  void type(const std::string& words);
  /// The same with Shift held down.
  void typeShifted(const std::string& words);
  void typeIn(std::string_view field, const std::string& words);
  void press(ImGuiKey key);
  /// Presses the left button at one place in pixels and lets go at another, moving there in steps.
  void drag(ImVec2 from, ImVec2 to);

  bool shows(std::string_view control) const;
  /// True when Ink wrote these words in the last frame, on however many lines: what people wrote,
  /// not what controls are called. For scripts written from the left, or words on one line.
  bool says(std::string_view words) {
    return !glyphsSaying(typesetter_, glyphs_.drawn, words).empty();
  }
  /// What was drawn in the last frame, with the glyphs of Ink in it from the first `picture` on.
  std::vector<const ImDrawList*> lists() const;
  void picture() { glyphs_.pictured = true; }
  /// All controls of the last frame, by their whole labels.
  std::vector<std::string> controls() const;

  /// What was asked for since the last call, in order.
  std::vector<commands::Request> requests() { return std::exchange(requests_, {}); }
  std::vector<ui::Wish> wishes() { return std::exchange(wishes_, {}); }
  /// The sentence of the last request that was refused.
  const std::string& refused() const { return facts.refused; }

  const session::Session& session() const { return *session_; }

  std::optional<session::Session> version;  ///< looked at in place of the session
  ui::Facts facts;
  ui::ViewState view;

 private:
  void drawFrame();
  void drawPanel(ui::Frame& drawn);
  void carryOut();
  void carryOut(const commands::Request& request);
  const ui::Noted* find(std::string_view control) const;

  Draw draw_;
  std::optional<session::Session> session_;
  session::History history_;
  float scale_;
  Drawn drawn_;
  ImGuiContext* context_ = nullptr;
  text::Typesetter typesetter_;
  RecordedGlyphs glyphs_;
  ui::Ink ink_{typesetter_, glyphs_};
  ui::Outbox outbox_;
  std::vector<commands::Request> requests_;
  std::vector<ui::Wish> wishes_;
};

}  // namespace ct::tests
