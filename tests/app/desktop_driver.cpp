#include "app/desktop_driver.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <X11/extensions/Xdamage.h>

#include <X11/Xlib.h>  // last: it defines `None` and more, which GoogleTest does not survive

namespace ct::tests {
namespace {

/// Longer than a few frames take, even on a busy machine that draws without a graphics card.
void letItDraw() {
  std::this_thread::sleep_for(std::chrono::milliseconds(250));
}

void xdotool(const std::string& arguments) {
  EXPECT_EQ(std::system(("xdotool " + arguments).c_str()), 0) << arguments;
  letItDraw();
}

std::string at(Place place) {
  return std::to_string(place.x) + " " + std::to_string(place.y);
}

/// What xdotool prints.
std::string answerOf(const std::string& arguments) {
  std::FILE* out = popen(("xdotool " + arguments + " 2>/dev/null").c_str(), "r");
  if (out == nullptr) return {};
  std::string answer;
  for (int c = std::getc(out); c != EOF; c = std::getc(out))
    answer += static_cast<char>(c);
  pclose(out);
  return answer;
}

std::string firstLineOf(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// The number behind NAME= in what `xdotool getwindowgeometry --shell` prints.
int numberBehind(const std::string& name, const std::string& answer) {
  const std::size_t at = answer.find(name + "=");
  return at == std::string::npos ? 0 : std::atoi(answer.c_str() + at + name.size() + 1);
}

}  // namespace

DesktopDriver::DesktopDriver(const std::string& title) {
  for (int tries = 0; tries < 200 && window_.empty(); ++tries) {
    window_ = firstLineOf(answerOf("search --onlyvisible --name '^" + title + "$'"));
    letItDraw();
  }
  if (found()) focus();
}

void DesktopDriver::focus() {
  xdotool("windowfocus " + window_);
  letItDraw();
}

void DesktopDriver::moveTo(Place place) {
  xdotool("windowmove " + window_ + " " + at(place));
}

Ground DesktopDriver::ground() const {
  const std::string answer = answerOf("getwindowgeometry --shell " + window_);
  return {numberBehind("X", answer), numberBehind("Y", answer), numberBehind("WIDTH", answer),
          numberBehind("HEIGHT", answer)};
}

void DesktopDriver::key(const std::string& name) {
  xdotool("keydown " + name + " sleep 0.12 keyup " + name);  // as long as a finger takes
}

void DesktopDriver::hold(const std::string& name) {
  xdotool("keydown " + name + " sleep 1.2 keyup " + name);
}

void DesktopDriver::type(const std::string& words) {
  xdotool("type --delay 60 '" + words + "'");
}

void DesktopDriver::press(Place place) {
  xdotool("mousemove --window " + window_ + " " + at(place));
  xdotool("click 1");
}

void DesktopDriver::drag(Place from, Place to) {
  constexpr int kSteps = 6;
  xdotool("mousemove --window " + window_ + " " + at(from));
  xdotool("mousedown 1");
  for (int i = 1; i <= kSteps; ++i) {
    const Place between{from.x + (to.x - from.x) * i / kSteps,
                        from.y + (to.y - from.y) * i / kSteps};
    xdotool("mousemove --window " + window_ + " " + at(between));
  }
  xdotool("mouseup 1");
}

void DesktopDriver::flick(Place from, Place to) {
  const std::string move = " mousemove --window " + window_ + " ";
  xdotool(move + at(from) + " sleep 0.3 mousedown 1" + move + at(to) + " sleep 0.3" + move +
          at(to) + " mouseup 1");
}

int DesktopDriver::framesWithin(std::chrono::milliseconds time) {
  Display* display = XOpenDisplay(nullptr);
  int firstEvent = 0;
  int firstError = 0;
  if (display == nullptr || XDamageQueryExtension(display, &firstEvent, &firstError) == False) {
    ADD_FAILURE() << "this display does not tell what is drawn";
    return -1;
  }
  const Damage damage = XDamageCreate(display, std::stoul(window_), XDamageReportNonEmpty);
  XDamageSubtract(display, damage, 0, 0);  // it begins with all there is
  XSync(display, True);
  int frames = 0;
  const auto end = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < end) {
    while (XPending(display) > 0) {
      XEvent event{};
      XNextEvent(display, &event);
      if (event.type != firstEvent + XDamageNotify) continue;
      ++frames;
      XDamageSubtract(display, damage, 0, 0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  XCloseDisplay(display);
  return frames;
}

bool DesktopDriver::askToClose() {
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return false;
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = std::stoul(window_);
  event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
  const bool sent = XSendEvent(display, event.xclient.window, False, NoEventMask, &event) != 0;
  XCloseDisplay(display);
  return sent;
}

}  // namespace ct::tests
