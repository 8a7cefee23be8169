#include "app/desktop.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/photos.h"
#include "app/sitting.h"
#include "platform/folders.h"
#include "platform/gl_textures.h"
#include "platform/glyph_atlas.h"
#include "platform/photo.h"
#include "platform/plain_shapes.h"
#include "platform/screen.h"
#include "platform/window.h"
#include "text/layout.h"
#include "ui/controls.h"
#include "ui/facilitator_window.h"
#include "ui/panel_differing.h"
#include "ui/room_window.h"

namespace ct::app {
namespace {

using base::Result;

/// ImGui settles within this many frames after something happened: a press and its release may take
/// one each, and what they bring is measured in the next and placed in the one after.
constexpr int kFramesToSettle = 4;
/// Words laid out for the first time in one frame of the board: each takes about 0.1 ms.
constexpr int kLayoutsAFrame = 16;

std::optional<ui::Key> keyOf(const platform::KeyPress& press) {
  using platform::Key;
  constexpr std::array kKeys{
      std::pair{Key::tab, ui::Key::tab},       std::pair{Key::f2, ui::Key::f2},
      std::pair{Key::f3, ui::Key::f3},         std::pair{Key::f4, ui::Key::f4},
      std::pair{Key::f5, ui::Key::f5},         std::pair{Key::f6, ui::Key::f6},
      std::pair{Key::f7, ui::Key::f7},         std::pair{Key::f8, ui::Key::f8},
      std::pair{Key::f9, ui::Key::f9},         std::pair{Key::f10, ui::Key::f10},
      std::pair{Key::f11, ui::Key::f11},       std::pair{Key::f12, ui::Key::f12},
      std::pair{Key::pageUp, ui::Key::pageUp}, std::pair{Key::pageDown, ui::Key::pageDown}};
  if (press.key == Key::character && press.control) return ui::Key::character;
  if (press.key == Key::enter && press.control) return ui::Key::enter;
  for (const auto& [from, to] : kKeys) {
    if (from == press.key) return to;
  }
  return std::nullopt;
}

void collectKeys(platform::Window& window, std::vector<ui::KeyPress>& keys) {
  for (const platform::KeyPress& press : window.takeKeys()) {
    if (const auto key = keyOf(press))
      keys.push_back({*key, press.shift, press.control, press.character});
  }
}

/// The two windows and everything drawn in them.
class Desktop {
 public:
  Desktop(std::unique_ptr<platform::Graphics> graphics, std::unique_ptr<platform::Window> window,
          text::Typesetter& typesetter)
      : graphics_(std::move(graphics)),
        typesetter_(typesetter),
        laptop_(std::move(window)),
        atlas_(typesetter_, textures_),
        laptopInk_(typesetter_, atlas_, platform::PlainShapes::begin),
        roomInk_(typesetter_, atlas_, platform::PlainShapes::begin),
        sitting_(platform::sessionsFolder(), clock_, [this] {
          woken_ = true;
          platform::wake();
        }) {
    laptopInk_.setBudget(kLayoutsAFrame);
  }

  Result<void> start(const std::filesystem::path& session) {
    if (session.empty()) return {};
    return sitting_.open(session, view_);
  }

  Result<void> stay() {
    for (;;) {
      if (laptop_->wantsToClose()) {
        const std::string notKept = ui::viewNotKept(view_);
        if (!notKept.empty() && !warned_) {
          warnBeforeLeaving(notKept);
          continue;
        }
        auto closed = sitting_.close(view_);
        if (closed || warned_) return closed;
        warnBeforeLeaving(closed.error().sentence);
      }
      platform::waitForEvents(patience());
      followDisplays();
      if (woken_.exchange(false) || laptop_->needsFrame() || (room_ && room_->needsFrame())) {
        owed_ = kFramesToSettle;
      }
      if (owed_ > 0 || facilitator_.patience()) frame();
      owed_ = std::max(0, owed_ - 1);
    }
  }

 private:
  /// Something is not on the disk, or not in the record: the window stays until it is closed a
  /// second time.
  void warnBeforeLeaving(const std::string& why) {
    warned_ = true;
    laptop_->keepOpen();
    sitting_.facts().refused = why + " Close the window again to leave without it.";
    owed_ = kFramesToSettle;
  }

  /// How long to sleep when nothing happens.
  std::optional<double> patience() const {
    if (owed_ > 0) return 0.0;
    return facilitator_.patience();
  }

  void frame() {
    ui::Facts& facts = sitting_.facts();
    facts.roomWindowOpen = room_ != nullptr;
    facts.keys.clear();
    collectKeys(*laptop_, facts.keys);
    if (room_) {
      collectKeys(*room_, facts.keys);
      facts.roomWidth = static_cast<float>(room_->width());
      facts.roomHeight = static_cast<float>(room_->height());
    }
    for (const auto& file : laptop_->takeDroppedFiles()) {
      sitting_.takeFile(file, view_);
      owed_ = kFramesToSettle;
    }
    drawLaptop(facts);
    if (!outbox_.isEmpty()) owed_ = kFramesToSettle;  // what is carried out now is yet to be seen
    const auto leftOver = sitting_.carryOut(outbox_, view_);
    if (leftOver.toggleRoomWindow) toggleRoomWindow();
    if (leftOver.quit) laptop_->askToClose();
    if (room_) drawRoomWindow();
    atlas_.frameShown();
  }

  void drawLaptop(const ui::Facts& facts) {
    laptop_->beginFrame();
    followPhoto();
    const ui::Palette& palette = view_.dark ? ui::kDark : ui::kLight;
    ui::applyLook(palette, laptop_->scale());
    ui::Frame frame{laptopInk_, palette, laptop_->scale(), facts, view_, outbox_};
    facilitator_.draw(frame);
    laptop_->endFrame();
  }

  void drawRoomWindow() {
    if (room_->wantsToClose()) {
      room_.reset();
      return;
    }
    room_->beginFrame();
    ui::drawRoomWindow(roomInk_, sitting_.facts().live, view_.room);
    room_->endFrame();
  }

  /// The photo the room is to see is made ready to draw. While it is frozen it goes on seeing the
  /// one before.
  void followPhoto() {
    if (!view_.room.frozen) {
      for (const std::uint64_t texture : photosBefore_)
        textures_.remove(texture);
      photosBefore_.clear();
    }
    if (photo_ != view_.room.photo) readPhoto();
    view_.room.photoSeen = photoSeen_;
  }

  void readPhoto() {
    photo_ = view_.room.photo;
    if (photoSeen_.texture != 0) photosBefore_.push_back(photoSeen_.texture);
    photoSeen_ = {};
    owed_ = kFramesToSettle;
    if (photo_.empty()) return;
    const auto photo = platform::readPhoto(photo_, kLongestSide);
    if (!photo) {
      view_.notDone = photo.error().sentence;
      return;
    }
    const int side = std::max(photo->width, photo->height);
    photoSeen_ = {textures_.create(side), static_cast<float>(photo->width),
                  static_cast<float>(photo->height), static_cast<float>(side), photo_};
    textures_.write(photoSeen_.texture, {0, 0, photo->width, photo->height}, photo->rgba);
  }

  /// The screen for the room's window: one the facilitator's window is not on. None when there is
  /// but one.
  std::optional<std::size_t> projector() const {
    if (platform::monitors().size() < 2) return std::nullopt;
    return laptop_->monitor() == 0 ? 1 : 0;
  }

  /// The room window fills the projector as soon as one is plugged in, and stays open as a window
  /// when it is unplugged. No window is left where there is no screen.
  void followDisplays() {
    if (monitorChanges_ == platform::monitorChanges()) return;
    monitorChanges_ = platform::monitorChanges();
    owed_ = kFramesToSettle;
    if (!laptop_->monitor()) laptop_->standOn(0);
    if (!room_) return;
    if (const auto projector = this->projector()) {
      room_->fill(*projector);
    } else {
      room_->standOn(0);
    }
  }

  /// Full screen on the second display when there is one, otherwise a window beside this one.
  void toggleRoomWindow() {
    owed_ = kFramesToSettle;
    if (room_) {
      room_.reset();
      return;
    }
    platform::WindowWish wish;
    wish.title = "Common Thread: the room";
    wish.sharesTexturesWith = laptop_.get();
    wish.prepare = [this](float scale) { ui::loadControlFonts(typesetter_, scale); };
    wish.fullScreenOn = projector();
    auto room = platform::Window::open(wish);
    if (room) room_ = std::move(*room);
  }

  // In this order, so that what needs the window's OpenGL goes before it.
  std::unique_ptr<platform::Graphics> graphics_;
  text::Typesetter& typesetter_;
  std::unique_ptr<platform::Window> laptop_;
  platform::GlTextures textures_;
  platform::GlyphAtlas atlas_;
  ui::Ink laptopInk_;
  ui::Ink roomInk_;
  std::unique_ptr<platform::Window> room_;
  base::WallClock clock_;
  std::atomic<bool> woken_ = true;
  Sitting sitting_;
  ui::FacilitatorWindow facilitator_;
  ui::ViewState view_;
  ui::Outbox outbox_;
  std::string photo_;  // the file whose picture the room sees
  ui::RoomPhoto photoSeen_;
  std::vector<std::uint64_t> photosBefore_;  // textures that may still be seen
  int monitorChanges_ = platform::monitorChanges();
  int owed_ = kFramesToSettle;
  bool warned_ = false;
};

}  // namespace

Result<void> openDesktop(const std::filesystem::path& session) {
  auto graphics = platform::Graphics::start();
  if (!graphics) return base::passOn(std::move(graphics));
  text::Typesetter typesetter;
  platform::WindowWish wish;
  wish.title = "Common Thread";
  wish.width = 1600;
  wish.height = 900;
  wish.prepare = [&](float scale) { ui::loadControlFonts(typesetter, scale); };
  auto window = platform::Window::open(wish);
  if (!window) return base::passOn(std::move(window));
  Desktop desktop(std::move(*graphics), std::move(*window), typesetter);
  if (auto started = desktop.start(session); !started) return started;
  return desktop.stay();
}

}  // namespace ct::app
