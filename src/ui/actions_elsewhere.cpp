#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "recommend/evidence.h"
#include "ui/actions.h"
#include "ui/controls.h"
#include "ui/facilitator_keys.h"
#include "ui/folder_chooser.h"
#include "ui/panel_differing.h"
#include "ui/panel_paper.h"

namespace ct::ui {
namespace {

using facilitate::Stage;

/// Goes to the stage, and gives a field there the keyboard.
std::function<void(Frame&)> at(Stage stage, std::string field) {
  return [stage, field = std::move(field)](Frame& frame) {
    goToStage(frame, stage);
    if (frame.view.stage == stage && !field.empty()) pressByName(field);
  };
}

std::function<void(Frame&)> bringIn(NotesBy by, std::string field) {
  return [go = at(Stage::opening, std::move(field)), by](Frame& frame) {
    frame.view.notesBy = by;
    go(frame);
  };
}

void chooseFile(Frame& frame) {
  goToStage(frame, Stage::opening);
  frame.view.notesBy = NotesBy::file;
  frame.view.choosingFile = true;
  frame.outbox.wish(DropPreview{});
  frame.outbox.wish(LookInFolder{frame.facts.folder.path});
}

}  // namespace

void addElsewhere(std::vector<Action>& actions) {
  const auto add = [&](std::string name, std::string also, std::function<void(Frame&)> perform) {
    actions.push_back({.name = std::move(name),
                       .key = {},
                       .perform = std::move(perform),
                       .also = std::move(also)});
  };
  add("Bring in notes from a file", "import load open choose csv excel table spreadsheet cards",
      chooseFile);
  add("Type notes in", "add new card", bringIn(NotesBy::typing, "What was said"));
  add("Paste notes, a line each", "import add cards", bringIn(NotesBy::pasting, "Paste here"));
  add("Keep a photo of a wall", "picture image camera sticky notes", chooseFile);
  add("Who was heard: conversations and people", "reach record conversation campaign goal",
      bringIn(NotesBy::heard, "Month"));
  add("Cards that were said twice", "duplicates same alike merge near",
      bringIn(NotesBy::alike, ""));
  add("Names to look for in every note", "identity who somebody is schools anonymous privacy",
      bringIn(NotesBy::names, "Names to look for in every note"));
  add("Change what this meeting is called", "title rename session",
      at(Stage::opening, "What this meeting is called"));
  add("Set up a vote", "ballot poll dots open", at(Stage::vote, ""));
  add("Write a recommendation", "new add proposal", at(Stage::recommend, "A new recommendation"));
  add("Say that someone sees a recommendation differently", "differing view minority disagree",
      [go = at(Stage::recommend, "")](Frame& frame) {
        go(frame);
        const auto all = recommend::recommendationsInOrder(frame.session());
        if (frame.view.stage != Stage::recommend || all.empty()) return;
        const auto* chosen = frame.session().find(frame.view.recommendation);
        recommend::RecordDifferingView about;
        about.recommendation = (chosen != nullptr ? chosen : all.back())->id;
        pressByName(newViewField(about));
      });
  add("Save a version", "snapshot backup keep copy",
      at(Stage::ending, "Save a version: a copy that nothing changes any more"));
  add("Copy the session to a stick", "usb backup take along", at(Stage::ending, kChooseFolder));
  add("Rehearse with a copy", "practise try", [](Frame& f) { f.outbox.wish(Rehearse{}); });
  add("Write the report", "export print save html hand out record council", [](Frame& f) {
    goToStage(f, Stage::ending);
    f.outbox.wish(WriteReport{});
  });
  add("Write what happened so far", "handover next facilitator", [](Frame& f) {
    goToStage(f, Stage::ending);
    f.outbox.wish(WriteHandover{});
  });
  for (const auto& [what, name] : kPapers) {
    add(fmt::format("Print: {}", name), "paper pdf a4 sheet", [what = what](Frame& f) {
      goToStage(f, Stage::ending);
      f.outbox.wish(WritePaper{what});
    });
  }
}

}  // namespace ct::ui
