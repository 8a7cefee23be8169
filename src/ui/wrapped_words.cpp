#include "ui/wrapped_words.h"

#include <imgui.h>

#include <algorithm>
#include <cstddef>

namespace ct::ui {
namespace {

constexpr std::string_view kMade = "\n\n";

/// Breaks one paragraph, whose soft breaks are spaces now.
void breakParagraph(char* from, char* to, float width) {
  const ImFont& font = *ImGui::GetFont();
  while (from < to) {
    const char* fits = font.CalcWordWrapPositionA(1.0F, from, to, width);
    // A word longer than the line runs on, and the next one begins a line. Never two breaks at
    // once.
    char* space = std::find(from + std::max<std::ptrdiff_t>(1, fits - from), to, ' ');
    if (space == to || space + 1 == to) return;
    *space = '\n';
    from = space + 1;
  }
}

/// Breaks the lines of what a field shows anew, in place.
void breakLines(std::string& shown, float width) {
  for (std::size_t from = 0; from < shown.size();) {
    const std::size_t end = std::min(shown.find(kMade, from), shown.size());
    std::replace(shown.begin() + static_cast<std::ptrdiff_t>(from),
                 shown.begin() + static_cast<std::ptrdiff_t>(end), '\n', ' ');
    breakParagraph(shown.data() + from, shown.data() + end, width);
    from = end + kMade.size();
  }
}

}  // namespace

std::string asShown(std::string_view words, float width) {
  std::string shown;
  for (const char c : words) {
    if (c == '\n') {
      shown += kMade;
    } else {
      shown += c;
    }
  }
  breakLines(shown, width);
  return shown;
}

int wrapAsTyped(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {  // of a sentence
    if (data->EventChar == '\n') data->EventChar = ' ';
    return 0;
  }
  const auto& wrapping = *static_cast<const Wrapping*>(data->UserData);
  const bool oneMore = static_cast<std::size_t>(data->BufTextLen) == wrapping.length + 1;
  const int at = data->CursorPos;
  if (oneMore && at > 0 && data->Buf[at - 1] == '\n') data->InsertChars(at, "\n");
  std::string shown(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  breakLines(shown, wrapping.width);
  if (shown != data->Buf) {
    std::copy(shown.begin(), shown.end(), data->Buf);
    data->BufDirty = true;
  }
  return 0;
}

std::string asKept(std::string_view shown) {
  std::string words;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i] != '\n') {
      words += shown[i];
    } else if (shown.substr(i).starts_with(kMade)) {
      words += '\n';
      ++i;
    } else {
      words += ' ';
    }
  }
  return words;
}

}  // namespace ct::ui
