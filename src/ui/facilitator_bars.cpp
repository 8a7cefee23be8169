#include "ui/facilitator_bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "facilitate/opening.h"
#include "sort/accounting.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/facilitator_keys.h"
#include "ui/freeze.h"
#include "ui/inspector_ways.h"
#include "ui/modes.h"
#include "ui/panel_history.h"
#include "ui/refusal_note.h"
#include "ui/room.h"

namespace ct::ui {

using facilitate::Stage;

namespace {

void centreRow(Frame& frame, float height) {
  ImGui::SetCursorPosY((ImGui::GetWindowHeight() - frame.px(height)) / 2);
}

/// One line of Ink text, cut with … at the width given, vertically centred.
void line(Frame& frame, std::string_view words, float size, float width, text::Weight weight,
          Colour colour) {
  const text::Layout& layout = frame.ink.lay(
      words, {.size = frame.px(size), .weight = weight, .width = width, .maxLines = 1});
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float top = ImGui::GetWindowPos().y + (ImGui::GetWindowHeight() - layout.height) / 2;
  frame.ink.draw(*ImGui::GetWindowDrawList(), {at.x, top}, layout, colour);
  ImGui::Dummy({layout.width + frame.px(20), 1});
  ImGui::SameLine();
}

std::string chooserName(const Frame& frame) {
  const RoomState& room = frame.view.room;
  if (room.blank) return "Room: blank##room";
  if (room.frozen) return "Room: frozen##room";
  return fmt::format("Room: {}##room", nameOfPageSeen(room));
}

void drawRoomChooser(Frame& frame) {
  constexpr float kChooser = 280;  // points wide
  if (button(frame, chooserName(frame).c_str())) ImGui::OpenPopup("room pages");
  ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + frame.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.px(8), frame.px(8)));
  if (ImGui::BeginPopup("room pages")) {
    if (button(frame, "Back##page", "PgUp", ButtonKind::quiet, kChooser)) turnRoom(frame, -1);
    if (button(frame, "Next##page", "PgDn", ButtonKind::quiet, kChooser)) turnRoom(frame, 1);
    rule(frame);
    for (std::size_t i = 0; i < namesOf(RoomPage{}).size(); ++i) {
      const auto page = static_cast<RoomPage>(i);
      const std::string name(session::nameOf(page));
      const bool now = page == frame.view.room.page;
      if (button(frame, name.c_str(), fmt::format("Ctrl {}", i + 1),
                 now ? ButtonKind::chosen : ButtonKind::quiet, kChooser)) {
        showPage(frame, page);
        ImGui::CloseCurrentPopup();
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

/// A button of the top bar that switches something about the room.
struct RoomSwitch {
  const char* name;
  const char* key;
  bool on;
};

std::array<RoomSwitch, 4> roomSwitches(const Frame& frame) {
  const RoomState& room = frame.view.room;
  return {{{"Freeze", "F8", room.frozen != nullptr},
           {"Blank", "F9", room.blank},
           {"Room here", "F5", false},
           {"Room window", "F6", frame.facts.roomWindowOpen}}};
}

void press(Frame& frame, std::string_view key) {
  if (key == "F8") toggleFreeze(frame.view.room, *frame.facts.live);
  if (key == "F9") frame.view.room.blank = !frame.view.room.blank;
  if (key == "F5") toggleRoomHere(frame);
  if (key == "F6") frame.outbox.wish(ToggleRoomWindow{});
}

float roomButtonsWidth(Frame& frame) {
  float width = buttonWidth(frame, chooserName(frame).c_str());
  for (const RoomSwitch& each : roomSwitches(frame)) {
    width += frame.px(kStep) + buttonWidth(frame, each.name, each.key);
  }
  return width;
}

void drawRoomButtons(Frame& frame) {
  drawRoomChooser(frame);
  for (const RoomSwitch& each : roomSwitches(frame)) {
    ImGui::SameLine(0, frame.px(kStep));
    const auto kind = each.on ? ButtonKind::strong : ButtonKind::plain;
    if (button(frame, each.name, each.key, kind)) press(frame, each.key);
  }
}

void drawStageButton(Frame& frame, Stage stage) {
  const std::string name(facilitate::namesOf(stage)[static_cast<std::size_t>(stage)]);
  const std::string key = std::to_string(static_cast<int>(stage) + 1);
  const bool now = frame.view.stage == stage;
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  if (button(frame, name.c_str(), {key, stageKeysWork(frame)},
             now ? ButtonKind::strong : ButtonKind::quiet, width)) {
    goToStage(frame, stage);
  }
}

std::string savedWords(const SaveState& saving) {
  if (!saving.trouble.empty()) return saving.trouble;
  if (saving.pending) return "Saving…";
  return saving.savedAt ? "Saved " + base::clockText(*saving.savedAt) : "Saved";
}

void drawSaved(Frame& frame, float left) {
  const SaveState& saving = frame.facts.saving;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Colour sign = saving.trouble.empty() ? frame.palette.saved : frame.palette.trouble;
  const float middle = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() / 2;
  list.AddCircleFilled({left + frame.px(6), middle}, frame.px(5),
                       toImGui(saving.pending ? frame.palette.line : sign));
}

/// The newest thing to know at the foot: a refusal before what was done last.
std::string news(const Frame& frame) {
  if (const auto refusal = refusalNow(frame); !refusal.empty()) return std::string(refusal);
  if (frame.facts.openVersion > 0) {
    return fmt::format("Looking at version {}: nothing can be changed here",
                       frame.facts.openVersion);
  }
  const bool atItsPlace = frame.view.stage == facilitate::Stage::opening;
  if (!frame.facts.saving.warning.empty() && (atItsPlace || frame.facts.lastDone.empty())) {
    return frame.facts.saving.warning;
  }
  // What was done may name a theme.
  if (frame.facts.lastDone.empty() || frame.view.silent.on) return "";
  return "Last: " + frame.facts.lastDone;
}

/// How wide words at the foot are, cut with … where they are wider than `widest`.
float widthInFoot(Frame& frame, std::string_view words, float widest, text::Weight weight) {
  return frame.ink
      .lay(words, {.size = frame.px(17), .weight = weight, .width = widest, .maxLines = 1})
      .width;
}

/// What the stage is for, where there is room for it above `bottom`.
void drawTip(Frame& frame, float bottom) {
  const text::Style style{.size = frame.px(kSmall + 1), .width = ImGui::GetContentRegionAvail().x};
  const text::Layout& tip = frame.ink.lay(facilitate::tip(frame.view.stage), style);
  if (ImGui::GetCursorPosY() + frame.px(5 * kStep) + tip.height > bottom) return;
  gap(frame, 1.5F);
  rule(frame);
  gap(frame);
  paragraph(frame, facilitate::tip(frame.view.stage), kSmall + 1, frame.palette.second);
}

/// What can be done at every stage, with its keys in one column.
void drawRailFoot(Frame& frame) {
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  if (frame.mayChange()) {
    if (button(frame, "Undo", {"Ctrl Z", frame.facts.undoes}, plainIf(frame.facts.undoes), width)) {
      frame.outbox.ask(commands::Undo{});
    }
    if (button(frame, "Redo", {"Ctrl Y", frame.facts.redoes}, plainIf(frame.facts.redoes), width)) {
      frame.outbox.ask(commands::Redo{});
    }
  } else {
    ImGui::Dummy({1, frame.px(2 * kTarget) + ImGui::GetStyle().ItemSpacing.y});
  }
  if (button(frame, "Everything", "Ctrl K", ButtonKind::quiet, width)) togglePalette(frame);
  const auto looking = frame.view.history.open ? ButtonKind::chosen : ButtonKind::quiet;
  if (button(frame, "Look back", "F10", looking, width)) toggleHistory(frame);
  if (button(frame, "All sessions", whenFree("Ctrl W"), ButtonKind::quiet, width)) {
    frame.outbox.wish(CloseSession{});
  }
}

/// Of the round in silence, wherever one is.
void drawTimeLeft(Frame& frame) {
  const auto& end = frame.view.silent.endsAt;
  if (!end) return;
  line(frame, timeLeft(*end, frame.facts.now), 20, 0, text::Weight::bold, frame.palette.ink);
}

}  // namespace

void drawTopBar(Frame& frame) {
  const float buttons = roomButtonsWidth(frame);
  const float room = ImGui::GetContentRegionAvail().x - buttons - frame.px(3 * kStep);
  const session::SessionInfo& info = frame.session().info();
  line(frame, info.title, 20, room, text::Weight::bold, frame.palette.ink);
  drawTimeLeft(frame);
  const float left = room - (ImGui::GetCursorPosX() - frame.px(24));  // for the purpose, if any
  if (left > frame.px(160)) {
    line(frame, info.purpose, 18, left, text::Weight::regular, frame.palette.second);
  }
  centreRow(frame, kTarget);
  ImGui::SetCursorPosX(ImGui::GetWindowWidth() - frame.px(24) - buttons);
  drawRoomButtons(frame);
}

void drawStageRail(Frame& frame) {
  constexpr int kBelow = 5;  // buttons at the foot of it
  const bool low = ImGui::GetWindowHeight() < frame.px(660);
  const float between = low ? 3 : kStep;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(frame.px(kStep), frame.px(between)));
  for (std::size_t i = 0; i < facilitate::namesOf(Stage{}).size(); ++i) {
    drawStageButton(frame, static_cast<Stage>(i));
  }
  const float below =
      ImGui::GetWindowHeight() - frame.px(kBelow * (kTarget + between) - between + kRailPadding);
  drawTip(frame, below);
  ImGui::SetCursorPosY(below);
  drawRailFoot(frame);
  ImGui::PopStyleVar();
}

void drawFoot(Frame& frame, const std::string& counts) {
  constexpr float kSign = 20;  // points for the sign before what is saved, and after each sentence
  const float width = ImGui::GetContentRegionAvail().x;
  const float begin = ImGui::GetCursorPosX();
  const std::string saved = savedWords(frame.facts.saving);
  const std::string last = news(frame);
  const bool refused = !refusalNow(frame).empty();
  const auto weight = refused ? text::Weight::bold : text::Weight::regular;
  // A sentence that says why something was not done is read whole; the counts wait meanwhile.
  const float share = refused ? 0.85F : 0.4F;
  const std::string stands = isLooking(frame) ? "As it stood then: " + counts : counts;
  // What is on the right has its room first, and how things stand what is left of it.
  const float between = frame.px(2 * kSign + kStep);
  const float savedWidth =
      widthInFoot(frame, saved, width * (refused ? 0.4F : 0.6F), text::Weight::regular);
  const float lastWidth =
      widthInFoot(frame, last, std::min(width * share, width - savedWidth - between), weight);
  const float left = begin + width - lastWidth - savedWidth - between;
  const float room = left - begin - frame.px(kSign);
  if (!refused && room > frame.px(2 * kSign)) {
    line(frame, stands, 17, room, text::Weight::regular, frame.palette.ink);
  }
  ImGui::SetCursorPosX(left);
  drawSaved(frame, ImGui::GetWindowPos().x + left);
  ImGui::SetCursorPosX(left + frame.px(kSign));
  line(frame, saved, 17, savedWidth + 1, text::Weight::regular, frame.palette.ink);
  line(frame, last, 17, lastWidth + 1, weight, frame.palette.ink);
}

}  // namespace ct::ui
