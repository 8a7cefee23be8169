#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_notes.h"
#include "ui/panel_notes_preview.h"
#include "ui/panel_photos.h"

namespace ct::ui {
namespace {

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
  } else if (row.isPhoto) {
    frame.outbox.wish(AttachPhoto{row.path});
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
  if (folder.others > 0)
    hint(frame, "Listed: Excel, CSV, tab-separated and text files, and photos.");
  drawRows(frame, top.y);
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(frame.view.chooser.comes, {top.x, top.y - frame.px(2 * kStep)},
              {end.x, end.y + frame.px(2 * kStep)});
}

}  // namespace

void drawNotesFromFile(Frame& frame) {
  if (frame.facts.preview || !frame.view.choosingFile) frame.view.chooser = {};
  if (frame.facts.preview) return drawPreview(frame, *frame.facts.preview);
  if (frame.view.choosingFile) return drawChooser(frame);
  hint(
      frame,
      "An Excel file, a table saved as CSV, or a text with a note on each line. You see what comes "
      "in before it does. Or a photo of a wall, for the room to see.");
  gap(frame);
  const bool choose = button(frame, "Choose a file…", kNextKey, ButtonKind::strong);
  drawPhotos(frame);
  if (!choose) return;
  frame.view.choosingFile = true;
  frame.outbox.wish(LookInFolder{frame.facts.folder.path});  // again: a stick may be in by now
}

}  // namespace ct::ui
