#include "support/screen_driver.h"

#include <gtest/gtest.h>

#include <map>

#include "support/session_builder.h"
#include "ui/controls_layout.h"

namespace ct::tests {
namespace {

/// One atlas for each scale: building one takes longer than most tests.
ImFontAtlas* atlasAt(float scale) {
  static std::map<float, std::unique_ptr<ImFontAtlas>> atlases;
  std::unique_ptr<ImFontAtlas>& atlas = atlases[scale];
  if (atlas) return atlas.get();
  atlas = std::make_unique<ImFontAtlas>();
  ImGuiContext* context = ImGui::CreateContext(atlas.get());
  ImGui::SetCurrentContext(context);
  ui::loadControlFonts(text::Typesetter(), scale);
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas->GetTexDataAsAlpha8(&pixels, &width, &height);
  ImGui::DestroyContext(context);
  return atlas.get();
}

std::string_view shownPart(std::string_view label) {
  return label.substr(0, label.find("##"));
}

}  // namespace

Screen::Screen(Draw draw, std::optional<session::Session> session, int width, int height,
               float scale, Drawn drawn)
    : draw_(std::move(draw)), session_(std::move(session)), scale_(scale), drawn_(drawn) {
  context_ = ImGui::CreateContext(atlasAt(scale));
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  io.DeltaTime = 1.0F / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  for (int key = 0; key < ImGuiKey_COUNT; ++key)
    io.KeyMap[key] = key == ImGuiKey_Tab ? -1 : key;  // as in the window (platform/window.cpp)
  facts.now = kEvening;
  glyphs_.pictured = false;
  frame(3);  // sizes settle
}

Screen::~Screen() {
  ImGui::SetCurrentContext(context_);
  ImGui::DestroyContext(context_);
}

void Screen::drawFrame() {
  ImGui::SetCurrentContext(context_);
  facts.session = session_ ? &*session_ : nullptr;
  facts.live = facts.session;
  if (version) facts.session = &*version;
  facts.history = session_ ? &history_ : nullptr;
  const ui::Palette& palette = view.dark ? ui::kDark : ui::kLight;
  ui::Frame drawn{ink_, palette, scale_, facts, view, outbox_};
  glyphs_.drawn.clear();
  ImGui::NewFrame();
  ui::applyLook(palette, scale_);
  if (drawn_ == Drawn::panel) {
    drawPanel(drawn);
  } else {
    draw_(drawn);
  }
  ImGui::Render();
  ink_.tidy();
}

void Screen::drawPanel(ui::Frame& drawn) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
  ui::beginArea(drawn, "area", ImGui::GetIO().DisplaySize, 32);
  draw_(drawn);
  ui::endArea();
  ImGui::End();
}

void Screen::frame(int times) {
  for (int i = 0; i < times; ++i) {
    drawFrame();
    carryOut();
  }
}

void Screen::carryOut() {
  for (ui::Wish& wish : outbox_.takeWishes())
    wishes_.push_back(std::move(wish));
  for (commands::Request& request : outbox_.takeRequests()) {
    carryOut(request);
    requests_.push_back(std::move(request));
  }
}

void Screen::carryOut(const commands::Request& request) {
  if (const auto* command = std::get_if<commands::Command>(&request)) {
    auto edit = commands::plan(*session_, *command, facts.now);
    facts.refused = edit ? "" : edit.error().sentence;
    if (!edit || edit->changes.empty()) return;
    EXPECT_TRUE(session_->apply(edit->changes));
    history_.record(std::move(*edit));
  } else if (std::holds_alternative<commands::Undo>(request) && history_.toUndo() != nullptr) {
    EXPECT_TRUE(session_->apply(session::reversed(*history_.toUndo()->changes)));
    history_.undone();
  } else if (std::holds_alternative<commands::Redo>(request) && history_.toRedo() != nullptr) {
    EXPECT_TRUE(session_->apply(*history_.toRedo()->changes));
    history_.redone();
  }
}

const ui::Noted* Screen::find(std::string_view control) const {
  for (const ui::Noted& noted : ui::notedControls()) {
    if (noted.label == control) return &noted;
  }
  for (const ui::Noted& noted : ui::notedControls()) {
    if (shownPart(noted.label) == control) return &noted;
  }
  for (const ui::Noted& noted : ui::notedControls()) {
    if (control.starts_with("###") && noted.label.ends_with(control)) return &noted;
  }
  return nullptr;
}

void Screen::click(std::string_view control) {
  const ui::Noted* found = find(control);
  ASSERT_NE(found, nullptr) << "there is no control called " << control;
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = ImVec2((found->from.x + found->to.x) / 2, (found->from.y + found->to.y) / 2);
  frame();
  io.MouseDown[0] = true;
  frame();
  io.MouseDown[0] = false;
  frame(2);
}

void Screen::type(const std::string& words) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
  frame(2);
}

void Screen::typeShifted(const std::string& words) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().KeyShift = true;
  type(words);
  ImGui::GetIO().KeyShift = false;
}

void Screen::typeIn(std::string_view field, const std::string& words) {
  click(field);
  type(words);
}

void Screen::press(ImGuiKey key) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().KeysDown[key] = true;
  frame();
  ImGui::GetIO().KeysDown[key] = false;
  frame(2);
}

void Screen::drag(ImVec2 from, ImVec2 to) {
  constexpr int kSteps = 4;
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = from;
  frame();
  io.MouseDown[0] = true;
  frame();
  for (int step = 1; step <= kSteps; ++step) {
    const float done = static_cast<float>(step) / kSteps;
    io.MousePos = ImVec2(from.x + (to.x - from.x) * done, from.y + (to.y - from.y) * done);
    frame();
  }
  io.MouseDown[0] = false;
  frame(2);
}

bool Screen::shows(std::string_view control) const {
  return find(control) != nullptr;
}

std::vector<const ImDrawList*> Screen::lists() const {
  ImGui::SetCurrentContext(context_);
  const ImDrawData& drawn = *ImGui::GetDrawData();
  return {drawn.CmdLists, drawn.CmdLists + drawn.CmdListsCount};
}

std::vector<std::string> Screen::controls() const {
  std::vector<std::string> labels;
  for (const ui::Noted& noted : ui::notedControls())
    labels.push_back(noted.label);
  return labels;
}

}  // namespace ct::tests
