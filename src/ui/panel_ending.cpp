#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/counted.h"
#include "facilitate/words_that_tell.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/folder_chooser.h"
#include "ui/modes.h"
#include "ui/panel_paper.h"
#include "ui/panel_parts.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

void drawSave(Frame& frame) {
  std::string& message = frame.view.typing.versionMessage;
  constexpr const char* kField = "Save a version: a copy that nothing changes any more";
  bool save = field(frame, kField, message, "For example: After sorting");
  const bool typing = fieldHasKeyboard();  // it is the only one here
  save |= button(frame, "Save this version", {"Enter", typing});
  if (!save) return;
  // Whoever has no words for it wants it saved all the same.
  if (text::blank(message)) message = "Without a name";
  frame.outbox.ask(commands::SaveVersion{message});
  message.clear();
}

void drawVersions(Frame& frame) {
  label(frame, "Versions", Font::large);
  gap(frame);
  const Sheet sheet(frame, "versions");
  if (frame.mayChange()) drawSave(frame);
  const auto& versions = frame.facts.versions;
  if (versions.empty()) return hint(frame, "None is saved yet.");
  const VersionRow& last = versions.back();
  line(frame, fmt::format("{}. The last is {}, {}, saved {} at {}.",
                          base::counted(versions.size(), "version"), last.number, last.message,
                          base::dateText(last.savedAt), base::clockText(last.savedAt)));
}

/// Words typed for a differing view and not kept are in no record, and nobody would miss them.
void warnOfViewsNotKept(Frame& frame) {
  for (const auto& [about, view] : frame.view.typing.newViews) {
    if (text::blank(view.words)) continue;
    const bool onTheme = frame.session().find(session::ThemeId{about}) != nullptr;
    trouble(frame, fmt::format("A differing view was typed under {} and not kept: “{}”",
                               onTheme ? "Name" : "Recommend", view.words));
  }
}

/// Looked for again only when the session has changed.
void warnOfWordsThatTell(Frame& frame) {
  constexpr std::size_t kMostShown = 6;
  if (frame.facts.identity == nullptr) return;
  ThatTell& seen = frame.view.thatTell;
  const std::pair now{frame.facts.looks, frame.session().revision()};
  if (std::exchange(seen.at, now) != now)
    seen.sentences = facilitate::wordsThatTell(frame.session(), *frame.facts.identity);
  if (seen.sentences.empty()) return;
  trouble(frame, "Before you hand it out: this may tell who somebody is.");
  for (std::size_t i = 0; i < std::min(seen.sentences.size(), kMostShown); ++i)
    paragraph(frame, seen.sentences[i]);
  if (seen.sentences.size() > kMostShown)
    hint(frame, fmt::format("and {} more", seen.sentences.size() - kMostShown));
  gap(frame);
}

std::string changedWords(std::int64_t reportOf) {
  return reportOf < 0 ? "It may be older than what stands here now."
                      : "Something was changed since: write it again before you hand it out.";
}

void drawReport(Frame& frame) {
  heading(frame, "The report");
  gap(frame);
  const Sheet sheet(frame, "report");
  paragraph(frame, sort::sentence(sort::account(frame.session())) + ".");
  hint(frame, "Cards held back and impressions are left out of it.");
  gap(frame);
  if (frame.facts.openVersion > 0 || frame.facts.openStep) {
    return hint(frame, "It is written of how things stand now: go back to the session first.");
  }
  if (frame.mayChange()) warnOfViewsNotKept(frame);
  warnOfWordsThatTell(frame);
  const bool written = !frame.facts.reportFolder.empty();
  const bool isOfNow = written && frame.facts.reportOf == frame.facts.live->revision();
  const auto kindIf = [](bool next) { return next ? ButtonKind::strong : ButtonKind::plain; };
  if (button(frame, "Write the report", {kNextKey, !isOfNow}, kindIf(!isOfNow))) {
    frame.outbox.wish(WriteReport{});
  }
  if (!written) return;
  gap(frame);
  paragraph(frame, "Written to " + frame.facts.reportFolder);
  if (!isOfNow) trouble(frame, changedWords(frame.facts.reportOf));
  for (const std::string& each : frame.facts.tooFewTold)
    trouble(frame, each);
  Flow flow(frame);
  if (flow.button("Open the report", {kNextKey, isOfNow}, kindIf(isOfNow)))
    frame.outbox.wish(OpenReport{});
  if (flow.button("Show its folder")) frame.outbox.wish(ShowReport{});
}

/// One press for each stick that is plugged in, or any folder of this laptop.
void drawCopyButtons(Frame& frame) {
  Flow flow(frame);
  for (const std::string& stick : frame.facts.sticks) {
    if (flow.button(fmt::format("Copy to {}", stick), {}, ButtonKind::strong)) {
      frame.outbox.wish(CopyToStick{stick});
    }
  }
  if (flow.button(kChooseFolder)) beginChoosingFolder(frame);
}

void drawCopying(Frame& frame) {
  if (!frame.view.choosingFolder) return drawCopyButtons(frame);
  if (auto folder = drawChoosingFolder(frame, "Copy into this folder"))
    frame.outbox.wish(CopyToStick{std::move(*folder)});
}

/// Where the copy lies; that comes into sight as soon as it is known.
void drawCopied(Frame& frame) {
  const std::string& to = frame.facts.copiedTo;
  ViewState& view = frame.view;
  if (std::exchange(view.copySeen, to) != to) view.copyComes = to.empty() ? 0 : kUntilLaidOut;
  if (to.empty()) return;
  paragraph(frame, "Copied and checked: " + to);
  if (frame.facts.copyOf != frame.facts.live->revision())
    trouble(frame, "Something was changed since: copy it again to take that along.");
  const ImVec2 end = ImGui::GetItemRectMax();
  keepInSight(view.copyComes, ImGui::GetItemRectMin(), {end.x, end.y + frame.px(3 * kStep)});
}

void drawTakingAlong(Frame& frame) {
  heading(frame, "A copy to take along");
  gap(frame);
  const Sheet sheet(frame, "copy");
  hint(frame,
       "The whole session on a stick, checked after it was written: another laptop opens it and "
       "goes on. Beside it lie the report and the record as plain text. Held-back cards are in "
       "the session too, so keep the stick with you.");
  gap(frame);
  if (frame.facts.copying) {
    paragraph(frame, "Copying…");
  } else if (frame.mayChange()) {
    drawCopying(frame);
  }
  drawCopied(frame);
}

void drawHandover(Frame& frame) {
  heading(frame, "For whoever takes over");
  gap(frame);
  const Sheet sheet(frame, "handover");
  hint(frame, "A page of where things stand, what is still to do and what was done last.");
  gap(frame);
  Flow flow(frame);
  if (flow.button("Write what happened so far")) frame.outbox.wish(WriteHandover{});
  if (frame.facts.handoverPage.empty()) return;
  if (flow.button("Open the page", {}, ButtonKind::strong)) frame.outbox.wish(OpenHandover{});
  paragraph(frame, "Written to " + frame.facts.handoverPage);
}

void drawLookingBack(Frame& frame) {
  heading(frame, "What was done");
  gap(frame);
  const Sheet sheet(frame, "looking back");
  hint(frame,
       "Every step of the evening and every version, to look at, to compare or to go back to.");
  gap(frame);
  if (button(frame, "Look back", "F10")) toggleHistory(frame);
}

}  // namespace

void drawEnding(Frame& frame) {
  const Measure page(frame, "ending page");
  drawVersions(frame);
  drawReport(frame);
  drawTakingAlong(frame);
  drawHandover(frame);
  drawPaper(frame);
  drawLookingBack(frame);
}

}  // namespace ct::ui
