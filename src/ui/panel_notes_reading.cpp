#include "ui/panel_notes_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "text/encoding.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

/// One without anything while there is none.
const gather::Table& tableOf(const Preview& preview) {
  static const gather::Table kNone;
  return preview.table ? *preview.table : kNone;
}

void readAgain(Frame& frame, const Preview& preview, gather::Reading reading) {
  frame.outbox.wish(PreviewFile{preview.path, std::move(reading)});
}

void drawSheets(Frame& frame, const Preview& preview) {
  if (tableOf(preview).sheets.size() < 2) return;
  label(frame, "Sheet", Font::small);
  Flow flow(frame);
  for (const std::string& sheet : tableOf(preview).sheets) {
    const bool isRead = sheet == tableOf(preview).sheet;
    const auto kind = isRead ? ButtonKind::chosen : ButtonKind::plain;
    if (!flow.button(sheet + "##sheet " + sheet, {}, kind) || isRead) continue;
    gather::Reading reading = preview.reading;
    reading.sheet = sheet;
    readAgain(frame, preview, std::move(reading));
  }
  gap(frame);
}

std::string usualNameOf(const std::string& encodingName) {
  const auto found =
      std::find_if(text::kEncodings.begin(), text::kEncodings.end(),
                   [&](const text::Encoding& each) { return each.name == encodingName; });
  if (found == text::kEncodings.end()) return encodingName;
  return fmt::format("{} ({})", found->name, found->usual);
}

void drawEncodings(Frame& frame, const Preview& preview) {
  Flow flow(frame);
  for (const text::Encoding& each : text::kEncodings) {
    const bool isRead = each.name == tableOf(preview).encodingName;
    const std::string name = fmt::format("{}##encoding {}", each.usual, each.name);
    if (!flow.button(name, {}, isRead ? ButtonKind::chosen : ButtonKind::plain)) continue;
    gather::Reading reading = preview.reading;
    reading.encoding = each.name;
    readAgain(frame, preview, std::move(reading));
  }
}

void drawLetters(Frame& frame, const Preview& preview) {
  const gather::Table& table = tableOf(preview);
  if (!table.sheets.empty() || table.encodingName.empty()) return;
  std::int64_t& listed = frame.view.choosingEncoding;
  const bool open = listed == preview.number || !preview.reading.encoding.empty();
  label(frame, fmt::format("Letters read as {}", usualNameOf(table.encodingName)), Font::small);
  if (open) {
    drawEncodings(frame, preview);
  } else if (button(frame, "Letters look wrong?")) {
    listed = preview.number;
  }
  gap(frame);
}

/// They may be wrong, or somebody is choosing.
bool lettersMatter(const Preview& preview) {
  return tableOf(preview).guessedEncoding || !preview.reading.encoding.empty();
}

/// A list and a table of one column look alike.
void drawLinesOrTable(Frame& frame, const Preview& preview) {
  const gather::Table& table = tableOf(preview);
  if (!table.sheets.empty() || preview.path.empty()) return;
  gather::Reading reading = preview.reading;
  const bool headed = table.columns.size() == 1 && table.columns[0] != "line";
  if (headed || !preview.problem.empty()) {
    if (headed) hint(frame, fmt::format("“{}” is taken for a heading.", table.columns[0]));
    if (!button(frame, "No: every line is a note")) return gap(frame);
    reading.asTable = false;
  } else if (table.lines) {
    hint(frame, "Every line is taken for a note.");
    if (!button(frame, "No: it is a table with a heading")) return gap(frame);
    reading.asTable = true;
  } else {
    return;
  }
  readAgain(frame, preview, std::move(reading));
}

}  // namespace

void drawReading(Frame& frame, const Preview& preview) {
  drawSheets(frame, preview);
  if (lettersMatter(preview)) drawLetters(frame, preview);
  drawLinesOrTable(frame, preview);
}

void drawReadingBelow(Frame& frame, const Preview& preview) {
  gap(frame);
  if (!lettersMatter(preview)) drawLetters(frame, preview);
}

}  // namespace ct::ui
