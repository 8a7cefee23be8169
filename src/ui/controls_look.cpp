#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ui/controls.h"
#include "ui/typed_ahead.h"
#include "ui/words_on_line.h"

namespace ct::ui {
namespace {

/// What the interface fonts cover: Latin with all accents (Welsh, Polish, Yoruba, Vietnamese …),
/// Greek, Cyrillic, punctuation, arrows and the few marks that buttons show. Cards and everything
/// in the room are drawn by Ink instead.
const ImWchar* controlGlyphs() {
  static constexpr std::array<ImWchar, 17> kRanges{0x0020, 0x052F, 0x1E00, 0x1EFF, 0x2010, 0x2044,
                                                   0x20A0, 0x20BF, 0x2190, 0x2193, 0x2212, 0x2212,
                                                   0x0300, 0x036F, 0,      0,      0};
  return kRanges.data();
}

ImVec4 toVec(Colour colour) {
  return ImGui::ColorConvertU32ToFloat4(toImGui(colour));
}

std::vector<Noted> noted;

/// The control that is to be pressed by its name, and in how many frames that is given up.
struct Wanted {
  std::string label;
  int frames = 0;
};
Wanted wanted;

}  // namespace

void loadControlFonts(const text::Typesetter& typesetter, float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const std::string regular = typesetter.controlFont(text::Weight::regular);
  const std::string bold = typesetter.controlFont(text::Weight::bold);
  ImFontConfig config;
  config.OversampleH = 2;
  config.OversampleV = 1;
  const auto add = [&](const std::string& file, float points) {
    atlas.AddFontFromFileTTF(file.c_str(), points * kPointsOfEm * scale, &config, controlGlyphs());
  };
  add(regular, kBody);
  add(bold, kBody);
  add(regular, kSmall);
  add(bold, kLarge);
  add(bold, kTitle);
}

ImFont* fontOf(Font font) {
  return ImGui::GetIO().Fonts->Fonts[static_cast<int>(font)];
}

void applyLook(const Palette& palette, float scale) {
  noted.clear();
  giveTypedAhead();
  noteTyping();
  wanted.frames = std::max(0, wanted.frames - 1);
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = ImVec2(0, 0);
  style.FramePadding = ImVec2(12, (kTarget - kBody * kPointsOfEm) / 2);
  style.ItemSpacing = ImVec2(kStep, kStep);
  style.ItemInnerSpacing = ImVec2(kStep, kStep);
  style.FrameRounding = kControlCorner;
  style.ChildRounding = 0;
  style.PopupRounding = kControlCorner;
  style.WindowRounding = 0;
  style.FrameBorderSize = 1;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.ScrollbarSize = 14;
  style.ScrollbarRounding = 7;
  style.ScaleAllSizes(scale);
  auto& colours = style.Colors;
  colours[ImGuiCol_Text] = toVec(palette.ink);
  colours[ImGuiCol_TextDisabled] = toVec(palette.second);
  colours[ImGuiCol_WindowBg] = toVec(palette.ground);
  colours[ImGuiCol_ChildBg] = toVec(palette.ground.at(0));
  colours[ImGuiCol_PopupBg] = toVec(palette.panel);
  colours[ImGuiCol_Border] = toVec(palette.line);
  for (const ImGuiCol slot : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive}) {
    colours[slot] = toVec(palette.paper);
  }
  for (const ImGuiCol slot : {ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive}) {
    colours[slot] = toVec(palette.focus.at(0.18F));
  }
  colours[ImGuiCol_CheckMark] = toVec(palette.ink);
  colours[ImGuiCol_TextSelectedBg] = toVec(palette.focus.at(0.3F));
  colours[ImGuiCol_NavHighlight] = toVec(palette.focus);
  colours[ImGuiCol_ScrollbarBg] = toVec(palette.ground.at(0));
  colours[ImGuiCol_ScrollbarGrab] = toVec(palette.line);
  colours[ImGuiCol_ScrollbarGrabHovered] = toVec(palette.second);
  colours[ImGuiCol_ScrollbarGrabActive] = toVec(palette.second);
  colours[ImGuiCol_ModalWindowDimBg] = toVec(palette.ink.at(0.35F));
}

const std::vector<Noted>& notedControls() {
  return noted;
}

void pressByName(std::string label) {
  wanted = {std::move(label), 3};
}

void askFor(Frame& frame, std::string field, std::string sentence) {
  frame.view.notDone = std::move(sentence);
  pressByName(std::move(field));
  awaitField();
}

bool pressedByName(std::string_view label) {
  if (wanted.frames == 0 || wanted.label != label) return false;
  wanted = {};
  return true;
}

void passOverByTab() {
  noted.back().isRow = true;
}

void note(std::string_view label, std::string_view key, NotedAs as, std::string_view ownKey) {
  noted.push_back({.label = std::string(label),
                   .key = std::string(key),
                   .from = ImGui::GetItemRectMin(),
                   .to = ImGui::GetItemRectMax(),
                   .isField = as == NotedAs::typedIn,
                   .ownKey = std::string(ownKey.empty() ? key : ownKey)});
}

}  // namespace ct::ui
