#include "ui/panel_notes_preview.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_notes_reading.h"

namespace ct::ui {
namespace {

using gather::Meaning;

constexpr std::size_t kNotesShown = 3;
constexpr std::size_t kRowsSampled = 20;
constexpr float kColumnName = 200;  // points

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

void take(Frame& frame, const Preview& preview, const std::string& column, Meaning meaning) {
  frame.outbox.wish(ReadColumns{gather::withMeaning(preview.columns, column, meaning)});
  frame.view.columnAsked.reset();
}

void drawMeanings(Frame& frame, const Preview& preview, const std::string& column) {
  std::vector<Meaning> meanings{Meaning::note};
  for (const gather::OptionalColumn& each : gather::kOptionalColumns)
    meanings.push_back(each.meaning);
  meanings.push_back(Meaning::dropped);
  const Meaning now = gather::meaningOf(column, preview.columns);
  const ImVec2 from = ImGui::GetCursorScreenPos();
  Flow flow(frame);
  for (const Meaning meaning : meanings) {
    const bool drop = meaning == Meaning::dropped;
    const std::string name =
        drop ? "Drop it##meaning" : fmt::format("{}##meaning", gather::inWords(meaning));
    const auto kind = meaning == now ? ButtonKind::chosen : ButtonKind::plain;
    if (flow.button(name, {}, kind)) take(frame, preview, column, meaning);
  }
  const ImVec2 to = ImGui::GetItemRectMax();
  keepInSight(frame.view.meaningsCome, from, {to.x, to.y + frame.px(2 * kStep)});
  gap(frame);
}

/// While nobody knows which holds the notes, a press says that it is this one.
void askAbout(Frame& frame, const Preview& preview, const std::string& column) {
  if (preview.columns.text.empty()) return take(frame, preview, column, Meaning::note);
  const ColumnAsked asked{preview.number, column};
  const bool again = frame.view.columnAsked == asked;
  frame.view.columnAsked = again ? std::nullopt : std::optional(asked);
  frame.view.meaningsCome = kUntilLaidOut;
}

void drawColumn(Frame& frame, const Preview& preview, std::size_t at) {
  const std::string& column = preview.table->columns[at];
  const bool isNote = column == preview.columns.text;
  const bool kept = gather::meaningOf(column, preview.columns) != Meaning::dropped;
  const std::string name = fmt::format("{}##column {}", column, at);
  const auto kind = isNote ? ButtonKind::chosen : ButtonKind::quiet;
  const bool pressed = button(frame, name.c_str(), {}, kind, kColumnName);
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  line(frame, std::string(gather::whatBecomesOf(column, preview.columns)), kSmall,
       kept ? frame.palette.ink : frame.palette.second,
       kept ? text::Weight::bold : text::Weight::regular);
  line(frame, sampleOf(*preview.table, at), kSmall, frame.palette.second);
  ImGui::EndGroup();
  gap(frame, 0.5F);
  if (frame.view.columnAsked == ColumnAsked{preview.number, column})
    drawMeanings(frame, preview, column);
  if (pressed) askAbout(frame, preview, column);
}

void drawColumns(Frame& frame, const Preview& preview) {
  label(frame,
        preview.columns.text.empty() ? "Press the column that holds the notes"
                                     : "Not so? Press a column to say what it holds",
        Font::small);
  for (std::size_t at = 0; at < preview.table->columns.size(); ++at)
    drawColumn(frame, preview, at);
}

void drawNotices(Frame& frame, const gather::Notes& notes) {
  for (const std::string& notice : notes.notices)
    paragraph(frame, notice);
  if (!frame.facts.identityTrouble.empty()) trouble(frame, frame.facts.identityTrouble);
}

/// Whether they are what a service told, and else what to know of the conversations. True when a
/// person has said so of this file.
bool drawKind(Frame& frame, const gather::Notes& notes) {
  const Preview& preview = *frame.facts.preview;
  bool information = frame.view.informationFrom == preview.path;
  tick(frame, "Information from a service, not what residents said", information);
  frame.view.informationFrom = information ? preview.path : "";
  if (information) return true;
  for (const std::string& notice : notes.aboutConversations)
    paragraph(frame, notice);
  if (!preview.aboutMonths.empty()) paragraph(frame, preview.aboutMonths);
  return false;
}

/// Of a double one, which was meant for the file and falls on what has come in its place.
bool wasSecondPress() {
  return ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
         ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] > 1;
}

void drawNotes(Frame& frame, const gather::Notes& notes) {
  label(frame, "The first of them", Font::small);
  std::size_t quoted = 0;
  for (const gather::NewCard& card : notes.cards) {
    if (card.heldBack) continue;
    if (++quoted > kNotesShown) break;
    paragraph(frame, "“" + card.said + "”");
  }
  drawNotices(frame, notes);
  gap(frame);
  const bool information = drawKind(frame, notes);
  gap(frame, 0.5F);
  const std::string bring =
      fmt::format("Bring in {}###bring in", base::counted(notes.cards.size(), "note"));
  if (button(frame, bring.c_str(), kNextKey, ButtonKind::strong) && !wasSecondPress())
    frame.outbox.wish(BringIn{information});
  gap(frame);
}

/// How far reading a long file has come.
void drawUnderWay(Frame& frame, const Preview& preview) {
  constexpr float kHeight = 8;  // points
  const int percent = static_cast<int>(std::lround(100 * preview.share));
  hint(frame, fmt::format("It is being read, and looked through for what may tell who somebody is: "
                          "{} %",
                          percent));
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float done = width * static_cast<float>(preview.share);
  const ImVec2 size(width, frame.px(kHeight));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(from, {from.x + width, from.y + size.y}, toImGui(frame.palette.line));
  list.AddRectFilled(from, {from.x + done, from.y + size.y}, toImGui(frame.palette.ink));
  ImGui::Dummy(size);
  gap(frame);
}

void drawNameAndWayOut(Frame& frame, const Preview& preview) {
  constexpr float kWayOut = 160;  // points
  line(frame, preview.name, kLarge, {}, text::Weight::bold,
       ImGui::GetContentRegionAvail().x / frame.scale - kWayOut - 2 * kStep);
  ImGui::SameLine(0, frame.px(2 * kStep));
  const char* wayOut = preview.underWay ? "Stop reading###way out" : "Another file###way out";
  if (button(frame, wayOut, {}, ButtonKind::plain, kWayOut)) frame.outbox.wish(DropPreview{});
}

/// From its name to "Bring in", as soon as that is there: whoever has chosen a file wants to see
/// it.
void comeIntoSight(Frame& frame, const Preview& preview, ImVec2 top) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID shown = ImGui::GetID("the preview shown last");
  const ImGuiID comes = ImGui::GetID("frames in which it comes into sight");
  const int number = static_cast<int>(preview.number);
  int frames = storage.GetInt(shown) == number ? storage.GetInt(comes) : kUntilLaidOut;
  const float end = ImGui::GetCursorScreenPos().y;
  keepInSight(frames, {top.x, top.y - frame.px(2 * kStep)}, {top.x, end});
  storage.SetInt(shown, number);
  storage.SetInt(comes, frames);
}

}  // namespace

void drawPreview(Frame& frame, const Preview& preview) {
  const ImVec2 top = ImGui::GetCursorScreenPos();
  drawNameAndWayOut(frame, preview);
  if (!preview.problem.empty()) trouble(frame, preview.problem);
  if (!preview.underWay) drawReading(frame, preview);
  if (preview.underWay) drawUnderWay(frame, preview);
  if (!preview.noNotes.empty()) trouble(frame, preview.noNotes);
  if (preview.notes) {
    drawNotes(frame, *preview.notes);
    comeIntoSight(frame, preview, top);
  }
  if (!preview.table) return;
  if (!preview.table->lines) drawColumns(frame, preview);
  if (!preview.underWay) drawReadingBelow(frame, preview);
}

}  // namespace ct::ui
