#include "ui/typed_ahead.h"

#include <imgui.h>

#include <algorithm>
#include <vector>

namespace ct::ui {
namespace {

constexpr int kFrames = 6;  // then whatever was to have it does not come

int since = -kFrames;  // frame
const ImGuiContext* where = nullptr;
int heardNow = 0;            // letters of the frame
int heardIn = -1;            // that frame
std::vector<ImWchar> given;  // all letters of the frame
std::vector<ImWchar> kept;   // for the next

}  // namespace

void awaitField() {
  since = ImGui::GetFrameCount();
  where = ImGui::GetCurrentContext();
}

void heard(int letters) {
  heardNow = letters;
  heardIn = ImGui::GetFrameCount();
}

bool fieldIsAwaited() {
  const int waited = ImGui::GetFrameCount() - since;
  return where == ImGui::GetCurrentContext() && waited >= 0 && waited < kFrames;
}

void fieldArrived(bool tookLetters) {
  if (fieldIsAwaited() && !tookLetters) kept = given;
  since = -kFrames;
}

void giveTypedAhead() {
  if (where != ImGui::GetCurrentContext()) return;
  if (!fieldIsAwaited()) since = -kFrames;
  ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  for (auto letter = kept.rbegin(); letter != kept.rend(); ++letter)
    typed.insert(typed.begin(), *letter);
  given.assign(typed.begin(), typed.end());
  kept.clear();
}

void keepTypedAhead() {
  if (!fieldIsAwaited()) return;
  const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  const int now = ImGui::GetFrameCount();
  const int asked = heardIn == now ? std::min(heardNow, typed.Size) : typed.Size;
  kept.assign(typed.begin() + (since == now ? asked : 0), typed.end());
}

}  // namespace ct::ui
