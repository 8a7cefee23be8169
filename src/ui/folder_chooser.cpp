#include "ui/folder_chooser.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

constexpr float kFolderRows = 8;

std::string nameOf(const FileRow& row) {
  return row.name + (row.isFolder ? "/##" : "##") + row.path;
}

/// True when its file was pressed; a folder is gone into.
bool drawRow(Frame& frame, const FileRow& row) {
  const std::string name = nameOf(row);
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  if (!button(frame, name.c_str(), {}, ButtonKind::quiet, width)) return false;
  if (row.isFolder) frame.outbox.wish(LookInFolder{row.path});
  return !row.isFolder;
}

/// Those among which something is chosen.
std::vector<FileRow> rowsOf(const FolderView& folder, Choosing what) {
  std::vector<FileRow> rows;
  std::copy_if(folder.rows.begin(), folder.rows.end(), std::back_inserter(rows),
               [&](const FileRow& row) { return row.isFolder || what == Choosing::file; });
  return rows;
}

/// When it opens it comes into sight, and Tab begins with the first of its rows. Whoever went into
/// another folder by the ring finds it on the first row there.
void begin(Frame& frame, const std::vector<FileRow>& rows) {
  const std::string& folder = frame.facts.folder.path;
  FileChooser& chooser = frame.view.chooser;
  TabStop& tab = frame.view.tab;
  const std::string first = rows.empty() ? "Folder above" : nameOf(rows.front());
  if (!std::exchange(chooser.open, true)) {
    chooser.comes = kUntilLaidOut;
    leaveField();
  }
  if (chooser.comes > 0) {  // until the field that was left is forgotten
    tab.place.reset();
    tab.at.clear();
  }
  tab.begins = first;
  const bool another = std::exchange(chooser.folder, folder) != folder;
  if (!another || !chooser.ringHere) return;
  tab.at = first;
  tab.comes = true;
}

/// Up and Down lead the ring from row to row.
void useArrows(Frame& frame, const std::vector<FileRow>& rows) {
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

/// As many rows as there are, and can be in sight with what stands above them, from `top` on.
std::optional<FileRow> drawRows(Frame& frame, const std::vector<FileRow>& rows, float top) {
  constexpr float kRow = kTarget + kStep;
  const float above = ImGui::GetCursorScreenPos().y - top;
  const float room = ImGui::GetWindowHeight() - above - frame.px(5 * kStep);
  const float wanted = std::min(kFolderRows, static_cast<float>(rows.size()));
  const float height = frame.px(kRow) * std::max(2.0F, std::min(wanted, room / frame.px(kRow)));
  std::optional<FileRow> pressed;
  ImGui::BeginChild("folder rows", ImVec2(0, height));
  for (const FileRow& row : rows)
    if (drawRow(frame, row)) pressed = row;
  ImGui::EndChild();
  return pressed;
}

std::string nothingIn(Choosing what) {
  return what == Choosing::file ? "There is no table and no folder in this folder."
                                : "There is no other folder in this one.";
}

void drawAbout(Frame& frame, const std::vector<FileRow>& rows, Choosing what) {
  const FolderView& folder = frame.facts.folder;
  if (!folder.problem.empty()) return trouble(frame, folder.problem);
  if (rows.empty()) hint(frame, nothingIn(what));
  if (folder.others > 0 && what == Choosing::file)
    hint(frame, "Listed: Excel, CSV, tab-separated and text files, and photos.");
}

/// What takes the folder itself, leads out of it, or out of choosing.
std::optional<FolderChoice> drawWays(Frame& frame, const char* take) {
  const FolderView& folder = frame.facts.folder;
  std::optional<FolderChoice> chosen;
  Flow flow(frame);
  const bool may = take != nullptr && folder.problem.empty();
  if (may && flow.button(take, {}, ButtonKind::strong)) chosen = FolderChoice{.folder = true};
  if (flow.button("Folder above"))
    frame.outbox.wish(LookInFolder{std::filesystem::path(folder.path).parent_path().string()});
  if (flow.button("Not now", {}, ButtonKind::quiet)) chosen = FolderChoice{.nothing = true};
  return chosen;
}

}  // namespace

std::optional<FolderChoice> drawFolderChooser(Frame& frame, Choosing what, const char* take) {
  const std::vector<FileRow> rows = rowsOf(frame.facts.folder, what);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  begin(frame, rows);
  useArrows(frame, rows);
  line(frame, frame.facts.folder.path, kSmall, frame.palette.second);
  std::optional<FolderChoice> chosen = drawWays(frame, take);
  drawAbout(frame, rows, what);
  if (const auto file = drawRows(frame, rows, top.y)) chosen = FolderChoice{.file = file};
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(frame.view.chooser.comes, {top.x, top.y - frame.px(2 * kStep)},
              {end.x, end.y + frame.px(2 * kStep)});
  return chosen;
}

void beginChoosingFolder(Frame& frame) {
  frame.view.chooser = {};
  frame.view.choosingFolder = true;
  frame.outbox.wish(LookInFolder{frame.facts.folder.path});  // again: a stick may be in by now
}

std::optional<std::string> drawChoosingFolder(Frame& frame, const char* take) {
  const auto chosen = drawFolderChooser(frame, Choosing::folder, take);
  if (!chosen) return std::nullopt;
  frame.view.choosingFolder = false;
  if (!chosen->folder) return std::nullopt;
  return frame.facts.folder.path;
}

}  // namespace ct::ui
