#include "ui/actions.h"

#include <fmt/format.h>

#include <utility>

#include "sort/accounting.h"
#include "sort/arranging.h"
#include "ui/board_actions.h"
#include "ui/board_keys.h"
#include "ui/facilitator_keys.h"
#include "ui/freeze.h"
#include "ui/modes.h"

namespace ct::ui {
namespace {

using facilitate::Stage;

void add(std::vector<Action>& actions, std::string name, std::string key,
         std::function<void(Frame&)> perform, std::string also = {}) {
  actions.push_back({.name = std::move(name),
                     .key = std::move(key),
                     .perform = std::move(perform),
                     .also = std::move(also)});
}

void addForCards(const Frame& frame, std::vector<Action>& actions) {
  if (cardInHand(frame) == nullptr) return;
  add(actions, "Show the card in the room", "R", showChosenInRoom);
  add(actions, "See close up what is in hand", "Space",
      [](Frame& f) { f.view.board.closeUp = true; });
  if (!frame.mayChange()) return;
  add(actions, "Make a new theme of the chosen cards", "N", makeThemeOfChosen);
  add(actions, "Park the chosen cards", "P", parkChosen);
  add(actions, "The chosen cards fit none of the themes", "0", setChosenAside);
  add(actions, "Hold back or release the chosen cards", "H", holdBackChosen);
  if (chosenCards(frame.view.board).size() > 1) {
    add(actions, "The chosen cards say the same: let them stand as one", "I", mergeChosen,
        "merge duplicates join combine");
  }
  if (themeInHand(frame) != nullptr) {
    add(actions, "Take the chosen cards out of their theme", "Del", takeChosenOut);
    add(actions, "Split the chosen cards off as a theme", "O", splitChosen);
  }
  if (const auto* from = frame.session().find(frame.view.typedFrom)) {
    const session::ConversationId id = from->id;
    add(actions, fmt::format("The chosen cards came from conversation {}", from->number), "",
        [id](Frame& f) {
          f.outbox.ask(gather::CameFrom{chosenCards(f.view.board), id});
        });
  }
  add(actions,
      cardInHand(frame)->isVoice() ? "The chosen cards are information from a service"
                                   : "The chosen cards are what residents said",
      "", toggleInformation, "council officer fact kind");
  for (const session::Theme* theme : sort::themesInOrder(frame.session())) {
    const session::ThemeId id = theme->id;
    const std::string key = keyOf(*theme);
    add(actions, "Move the chosen cards to " + nameNow(frame, *theme), key,
        [id](Frame& f) { moveChosen(f, id); });
    add(
        actions, "Put the chosen cards also in " + nameNow(frame, *theme),
        key.empty() ? key : "Shift " + key, [id](Frame& f) { alsoPlaceChosen(f, id); },
        "second two both copy");
  }
}

void addForTheme(const Frame& frame, std::vector<Action>& actions) {
  const session::Theme* theme = themeInHand(frame);
  if (theme == nullptr || !frame.view.board.chosenTheme) return;
  const session::ThemeId id = theme->id;
  const std::string name = nameNow(frame, *theme);
  add(actions, "Read theme " + name + " as a list", "Enter", [id](Frame& f) { openList(f, id); });
  add(actions, "Show theme " + name + " in the room", "R", showChosenInRoom);
  add(actions, "See close up what is in hand", "Space",
      [](Frame& f) { f.view.board.closeUp = true; });
  if (!frame.mayChange()) return;
  if (!theme->title.empty()) {
    add(actions, "The group agrees on theme " + name, "Y", agreeChosenTheme);
  }
  if (!frame.view.silent.on) {
    add(actions, "Rename theme " + name, "F2", [id](Frame& f) { startNaming(f, id); });
  }
  if (frame.view.board.removing || frame.view.board.merging) return;  // its keys answer that now
  add(actions, "Merge theme " + name + " into another", "I", beginMerging);
  add(actions, "Remove theme " + name, "Del", beginRemoving);
}

void addForBoard(const Frame& frame, std::vector<Action>& actions) {
  if (frame.view.stage != Stage::sort) return;
  addForCards(frame, actions);
  addForTheme(frame, actions);
  add(actions, "See the whole board", "Home", [](Frame& f) { f.view.board.seeAll = true; });
  add(actions, "Come nearer to the board (zoom in)", "+",
      [](Frame& f) { f.view.board.nearer = kNearer; });
  add(actions, "Go further from the board (zoom out)", "−",
      [](Frame& f) { f.view.board.nearer = 1 / kNearer; });
  add(actions, "Sort one card at a time", "F4", toggleOneByOne, "scribe quick large");
  add(actions, "Sort in silence, without titles", "F7", toggleSilence, "quiet timer");
  if (!frame.mayChange()) return;
  if (cardInHand(frame) == nullptr) add(actions, "New empty theme", "N", makeThemeOfChosen);
  add(actions, "Tidy the board", "L", layOutTidily, "lay out arrange clean line up");
}

void addHistory(const Frame& frame, std::vector<Action>& actions) {
  if (!frame.mayChange()) return;
  add(actions, "Look back over what was done", "F10", toggleHistory,
      "history versions timeline film compare go back restore");
  add(
      actions, "Undo", "Ctrl Z", [](Frame& f) { f.outbox.ask(commands::Undo{}); }, "take back");
  add(
      actions, "Redo", "Ctrl Y", [](Frame& f) { f.outbox.ask(commands::Redo{}); }, "do again");
}

void addStages(std::vector<Action>& actions) {
  constexpr auto kNames = facilitate::namesOf(Stage{});
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const auto stage = static_cast<Stage>(i);
    add(actions, std::string(kNames[i]), std::to_string(i + 1),
        [stage](Frame& f) { goToStage(f, stage); });
  }
}

void addRoom(std::vector<Action>& actions) {
  for (std::size_t i = 0; i < namesOf(RoomPage{}).size(); ++i) {
    const auto page = static_cast<RoomPage>(i);
    add(actions, fmt::format("Show the room: {}", session::nameOf(page)),
        fmt::format("Ctrl {}", i + 1), [page](Frame& f) { showPage(f, page); });
  }
  add(actions, "Turn the room to its next sheet", "PgDn", [](Frame& f) { turnRoom(f, 1); });
  add(actions, "Turn the room to the sheet before", "PgUp", [](Frame& f) { turnRoom(f, -1); });
  add(actions, "Hold back the card the room sees", "F12", holdBackInRoom, "hide remove");
  add(
      actions, "Hide information from services, or show it again", "",
      [](Frame& f) { f.view.room.withoutInformation = !f.view.room.withoutInformation; },
      "council officer");
  add(
      actions, "Freeze the room, or let it go on", "F8",
      [](Frame& f) { toggleFreeze(f.view.room, *f.facts.live); }, "pause stop");
  add(
      actions, "Blank the room, or show it again", "F9",
      [](Frame& f) { f.view.room.blank = !f.view.room.blank; }, "black hide cover");
  add(actions, "The room in this window", "F5", toggleRoomHere, "present full screen projector");
  add(
      actions, "Open or close the room window", "F6",
      [](Frame& f) { f.outbox.wish(ToggleRoomWindow{}); }, "projector second screen present");
  add(
      actions, "Let nothing glide, or let it glide again", "",
      [](Frame& f) { f.view.stillness = !f.view.stillness; }, "animation motion");
  add(
      actions, "Light or dark", "F11",
      [](Frame& f) {
        f.view.dark = !f.view.dark;
        f.view.room.dark = f.view.dark;
      },
      "colours night contrast");
}

}  // namespace

std::vector<Action> actionsNow(const Frame& frame) {
  std::vector<Action> actions;
  addForBoard(frame, actions);
  add(actions, "Find cards by their words", "Ctrl F", startFinding, "search look for");
  addHistory(frame, actions);
  addStages(actions);
  addRoom(actions);
  if (frame.mayChange()) addElsewhere(actions);
  add(
      actions, "Quit Common Thread", "", [](Frame& f) { f.outbox.wish(Quit{}); },
      "exit close end leave");
  add(
      actions, "All sessions", "Ctrl W", [](Frame& f) { f.outbox.wish(CloseSession{}); },
      "open another close home begin");
  return actions;
}

std::vector<Action> actionsAtStart(const Frame& frame) {
  std::vector<Action> actions;
  for (const SessionRow& row : frame.facts.sessions) {
    if (row.title.empty() || !row.problem.empty()) continue;
    add(actions, fmt::format("Open “{}”", row.title), "",
        [path = row.path](Frame& f) { f.outbox.wish(OpenSession{path}); });
  }
  return actions;
}

}  // namespace ct::ui
