#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_notes.h"
#include "ui/panel_notes_reading.h"

namespace ct::ui {
namespace {

constexpr std::size_t kNotesShown = 3;
constexpr std::size_t kRowsSampled = 20;
constexpr float kFolderRows = 8;

std::string nameOf(const FileRow& row) {
  return row.name + (row.isFolder ? "/##" : "##") + row.path;
}

void drawFolderRow(Frame& frame, const FileRow& row) {
  const std::string name = nameOf(row);
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  if (!button(frame, name.c_str(), {}, ButtonKind::quiet, width)) return;
  if (row.isFolder) {
    frame.outbox.wish(LookInFolder{row.path});
  } else {
    frame.outbox.wish(PreviewFile{row.path});
  }
}

/// When it opens it comes into sight, and Tab begins with the first of its rows. Whoever went into
/// another folder by the ring finds it on the first row there.
void beginChooser(Frame& frame) {
  const FolderView& folder = frame.facts.folder;
  FileChooser& chooser = frame.view.chooser;
  TabStop& tab = frame.view.tab;
  const std::string first = folder.rows.empty() ? "Folder above" : nameOf(folder.rows.front());
  if (!std::exchange(chooser.open, true)) {
    chooser.comes = kUntilLaidOut;
    leaveField();
  }
  if (chooser.comes > 0) {  // until the field that was left is forgotten
    tab.place.reset();
    tab.at.clear();
  }
  tab.begins = first;
  const bool another = std::exchange(chooser.folder, folder.path) != folder.path;
  if (!another || !chooser.ringHere) return;
  tab.at = first;
  tab.comes = true;
}

/// Up and Down lead the ring from row to row.
void useArrows(Frame& frame) {
  const std::vector<FileRow>& rows = frame.facts.folder.rows;
  TabStop& tab = frame.view.tab;
  auto at = std::find_if(rows.begin(), rows.end(),
                         [&](const FileRow& row) { return nameOf(row) == tab.at; });
  tab.inList = at != rows.end();
  frame.view.chooser.ringHere = tab.inList;
  if (!tab.inList) return;
  const bool up = keyPressed(ImGuiKey_UpArrow) && at != rows.begin();
  const bool down = keyPressed(ImGuiKey_DownArrow) && std::next(at) != rows.end();
  if (up == down) return;
  tab.at = nameOf(up ? *std::prev(at) : *std::next(at));
  tab.comes = true;
}

/// As many rows as can be in sight with what stands above them, from `top` on.
void drawRows(Frame& frame, float top) {
  constexpr float kRow = kTarget + kStep;
  const float above = ImGui::GetCursorScreenPos().y - top;
  const float room = ImGui::GetWindowHeight() - above - frame.px(5 * kStep);
  const float height = std::max(frame.px(2 * kRow), std::min(frame.px(kFolderRows * kRow), room));
  ImGui::BeginChild("folder rows", ImVec2(0, height));
  for (const FileRow& row : frame.facts.folder.rows)
    drawFolderRow(frame, row);
  ImGui::EndChild();
}

void drawChooser(Frame& frame) {
  const FolderView& folder = frame.facts.folder;
  const ImVec2 top = ImGui::GetCursorScreenPos();
  beginChooser(frame);
  useArrows(frame);
  line(frame, folder.path, kSmall, frame.palette.second);
  Flow flow(frame);
  if (flow.button("Folder above")) {
    frame.outbox.wish(LookInFolder{std::filesystem::path(folder.path).parent_path().string()});
  }
  if (flow.button("Not now", {}, ButtonKind::quiet)) frame.view.choosingFile = false;
  if (!folder.problem.empty()) trouble(frame, folder.problem);
  if (folder.problem.empty() && folder.rows.empty())
    hint(frame, "There is no table and no folder in this folder.");
  if (folder.others > 0) hint(frame, "Listed: Excel, CSV, tab-separated and text files.");
  drawRows(frame, top.y);
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(frame.view.chooser.comes, {top.x, top.y - frame.px(2 * kStep)},
              {end.x, end.y + frame.px(2 * kStep)});
}

/// The columns as guessed, with the one a person chose as the note.
gather::Columns chosenColumns(const Frame& frame, const Preview& preview) {
  gather::Columns columns = gather::likelyColumns(preview.table);
  const std::optional<ChosenColumn>& chosen = frame.view.importColumn;
  if (chosen && chosen->preview == preview.number) columns.text = chosen->column;
  for (auto* other : {&columns.impression, &columns.voice, &columns.people, &columns.moderated}) {
    if (*other == columns.text) other->reset();
  }
  return columns;
}

/// The notes of the preview in hand, read once for each column chosen.
const base::Result<gather::Notes>& notesOf(Frame& frame, const Preview& preview,
                                           const gather::Columns& columns) {
  std::optional<ReadNotes>& read = frame.view.readNotes;
  if (!read || read->preview != preview.number || read->column != columns.text) {
    read = ReadNotes{preview.number, columns.text,
                     gather::notesFrom(preview.table, columns, preview.name, frame.facts.identity)};
  }
  return read->notes;
}

/// The first few things a column says, none of them twice.
std::string sampleOf(const gather::Table& table, std::size_t column) {
  std::vector<std::string> seen;
  const std::size_t rows = std::min(table.rows(), kRowsSampled);
  for (std::size_t row = 0; row < rows && seen.size() < kNotesShown; ++row) {
    const std::string_view cell = table.cell(row, column);
    if (cell.empty() || std::find(seen.begin(), seen.end(), cell) != seen.end()) continue;
    seen.emplace_back(cell);
  }
  std::string words;
  for (const std::string& cell : seen)
    words += (words.empty() ? "" : "  ·  ") + cell;
  return words;
}

void drawColumn(Frame& frame, const Preview& preview, std::size_t at,
                const gather::Columns& columns) {
  const std::string& column = preview.table.columns[at];
  const bool isNote = column == columns.text;
  const std::string name = fmt::format("{}##column {}", column, at);
  if (button(frame, name.c_str(), {}, isNote ? ButtonKind::chosen : ButtonKind::quiet, 200)) {
    frame.view.importColumn = ChosenColumn{preview.number, column};
  }
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  line(frame, std::string(gather::meaningOf(column, columns)), kSmall,
       isNote ? frame.palette.ink : frame.palette.second,
       isNote ? text::Weight::bold : text::Weight::regular);
  line(frame, sampleOf(preview.table, at), kSmall, frame.palette.second);
  ImGui::EndGroup();
}

void drawNotices(Frame& frame, const gather::Notes& notes) {
  for (const std::string& notice : notes.notices)
    paragraph(frame, notice);
  if (!frame.facts.identityTrouble.empty()) trouble(frame, frame.facts.identityTrouble);
}

void dropPreview(Frame& frame) {
  frame.outbox.wish(DropPreview{});
  frame.view.readNotes.reset();
  frame.view.importColumn.reset();
}

void drawBringThemIn(Frame& frame, const Preview& preview, const gather::Notes& notes) {
  label(frame, "The first of them", Font::small);
  std::size_t quoted = 0;
  for (const gather::NewCard& card : notes.cards) {
    if (card.heldBack) continue;
    if (++quoted > kNotesShown) break;
    paragraph(frame, "“" + card.said + "”");
  }
  drawNotices(frame, notes);
  gap(frame);
  const std::string bring =
      fmt::format("Bring in {}###bring in", base::counted(notes.cards.size(), "note"));
  if (!button(frame, bring.c_str(), kNextKey, ButtonKind::strong)) return;
  if (!frame.ask(gather::AddCards{notes.cards, preview.name})) return;
  frame.view.choosingFile = false;
  dropPreview(frame);
}

void drawNotesFound(Frame& frame, const Preview& preview, const gather::Columns& columns) {
  const base::Result<gather::Notes>& notes = notesOf(frame, preview, columns);
  if (notes) {
    drawBringThemIn(frame, preview, *notes);
  } else {
    trouble(frame, notes.error().sentence);
  }
  gap(frame);
}

void drawColumns(Frame& frame, const Preview& preview, const gather::Columns& columns) {
  label(frame,
        columns.text.empty() ? "Press the column that holds the notes"
                             : "Not these? Press the column that holds the notes",
        Font::small);
  for (std::size_t at = 0; at < preview.table.columns.size(); ++at) {
    drawColumn(frame, preview, at, columns);
  }
}

void drawPreview(Frame& frame, const Preview& preview) {
  line(frame, preview.name, kLarge, {}, text::Weight::bold,
       ImGui::GetContentRegionAvail().x / frame.scale - 160 - 2 * kStep);
  ImGui::SameLine(0, frame.px(2 * kStep));
  const bool another = button(frame, "Another file", {}, ButtonKind::plain, 160);
  if (another) return dropPreview(frame);
  if (!preview.problem.empty()) trouble(frame, preview.problem);
  drawReading(frame, preview);
  if (!preview.problem.empty()) return;
  const gather::Columns columns = chosenColumns(frame, preview);
  if (!columns.text.empty()) drawNotesFound(frame, preview, columns);
  drawColumns(frame, preview, columns);
  drawReadingBelow(frame, preview);
}

}  // namespace

void drawNotesFromFile(Frame& frame) {
  if (frame.facts.preview || !frame.view.choosingFile) frame.view.chooser = {};
  if (frame.facts.preview) return drawPreview(frame, *frame.facts.preview);
  frame.view.readNotes.reset();
  if (frame.view.choosingFile) return drawChooser(frame);
  hint(
      frame,
      "An Excel file, a table saved as CSV, or a text with a note on each line. You see what comes "
      "in before it does.");
  gap(frame);
  if (!button(frame, "Choose a file…", kNextKey, ButtonKind::strong)) return;
  frame.view.choosingFile = true;
  frame.outbox.wish(LookInFolder{frame.facts.folder.path});  // again: a stick may be in by now
}

}  // namespace ct::ui
