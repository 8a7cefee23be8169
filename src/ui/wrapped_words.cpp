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

}  // namespace

void breakLines(std::string& shown, float width) {
  for (std::size_t from = 0; from < shown.size();) {
    const std::size_t end = std::min(shown.find(kMade, from), shown.size());
    std::replace(shown.begin() + static_cast<std::ptrdiff_t>(from),
                 shown.begin() + static_cast<std::ptrdiff_t>(end), '\n', ' ');
    breakParagraph(shown.data() + from, shown.data() + end, width);
    from = end + kMade.size();
  }
}

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
