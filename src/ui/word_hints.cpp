#include "ui/word_hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "text/words.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

constexpr std::size_t kMostShown = 2;
constexpr std::size_t kCharacters = 40;   // of the words a hint is about
constexpr std::size_t kLongest = 20'000;  // bytes; no recommendation is as long
constexpr float kRoomBeside = 240;        // points: for words beside a button
constexpr text::Weight kWeight = text::Weight::regular;

std::string aboutWords(const std::string& words, const text::PlainHint& hint) {
  const std::string found = words.substr(hint.begin, hint.end - hint.begin);
  return fmt::format("“{}”: {}", text::firstWords(found, kCharacters), hint.why);
}

void drawSmall(Frame& frame, const std::string& words) {
  paragraph(frame, words, kSmall, frame.palette.second, kWeight);
}

/// Beside a button, in the middle of its height where there is room, and beneath it where not.
void drawBeside(Frame& frame, const std::string& words) {
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  const float room = right - ImGui::GetItemRectMax().x - frame.px(2 * kStep);
  if (room < frame.px(kRoomBeside)) return drawSmall(frame, words);
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  const float high =
      frame.ink.lay(words, {.size = frame.px(kSmall), .weight = kWeight, .width = room}).height;
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::max(0.0F, (frame.px(kTarget) - high) / 2));
  drawSmall(frame, words);
  ImGui::EndGroup();
}

/// One hint; true when the plainer words are wanted.
bool drawHint(Frame& frame, const std::string& words, const text::PlainHint& hint,
              const std::string& id) {
  const std::string about = aboutWords(words, hint);
  if (hint.instead.empty()) {
    drawSmall(frame, about);
    return false;
  }
  const std::string name = fmt::format("Write “{}”##plainer {}", hint.instead, id);
  const float room = ImGui::GetContentRegionAvail().x;
  const bool fits = buttonWidth(frame, name.c_str()) <= room;
  const bool pressed =
      button(frame, name.c_str(), {}, ButtonKind::plain, fits ? 0 : room / frame.scale);
  drawBeside(frame, about);
  return pressed;
}

/// Keeps the place of what was drawn there before, until somebody types.
void keepPlace(const std::string& field, float used) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID place = ImGui::GetID(("place of hints " + field).c_str());
  const ImGuiID when = ImGui::GetID(("frame of hints " + field).c_str());
  const int now = ImGui::GetFrameCount();
  const bool wasHere = storage.GetInt(when, -2) >= now - 1;
  const float before = wasHere && !fieldWasTypedIn() ? storage.GetFloat(place) : 0;
  storage.SetInt(when, now);
  storage.SetFloat(place, std::max(used, before));
  if (before > used) ImGui::Dummy({1, before - used - ImGui::GetStyle().ItemSpacing.y});
}

/// Who somebody is comes first.
std::vector<text::PlainHint> hintsOn(const Frame& frame, const std::string& words,
                                     std::optional<text::PlainKind> kind) {
  std::vector<text::PlainHint> hints;
  if (words.size() > kLongest) return hints;
  if (frame.facts.identity != nullptr) {
    for (const text::IdentityFinding& found : frame.facts.identity->find(words)) {
      hints.push_back(
          {found.begin, found.end, "This looks like " + found.what + ".", found.replacement});
    }
  }
  if (kind && frame.facts.plainWords != nullptr) {
    for (text::PlainHint& each : frame.facts.plainWords->hintsIn(words, *kind))
      hints.push_back(std::move(each));
  }
  return hints;
}

}  // namespace

std::optional<std::string> drawWordHints(Frame& frame, const std::string& field,
                                         const std::string& words,
                                         std::optional<text::PlainKind> kind) {
  if (!frame.mayChange()) return std::nullopt;
  const float top = ImGui::GetCursorPosY();
  const std::vector<text::PlainHint> hints = hintsOn(frame, words, kind);
  std::optional<std::string> instead;
  for (std::size_t i = 0; i < hints.size() && i < kMostShown; ++i) {
    if (drawHint(frame, words, hints[i], fmt::format("{} {}", i, field)))
      instead = text::withPlainerWords(words, hints[i]);
  }
  if (hints.size() > kMostShown) {
    drawSmall(frame, fmt::format("and {} more", hints.size() - kMostShown));
  }
  keepPlace(field, ImGui::GetCursorPosY() - top);
  return instead;
}

}  // namespace ct::ui
