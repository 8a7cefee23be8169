#include "ui/panel_name_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/card_name.h"
#include "ui/modes.h"
#include "ui/panel_differing.h"
#include "ui/panel_parts.h"
#include "ui/word_hints.h"

namespace ct::ui {
namespace {

constexpr std::size_t kCardsShown = 5;

std::string named(const char* words, const session::Theme& theme) {
  return fmt::format("{}##theme {}", words, theme.letter);
}

bool inFocus(const Frame& frame, const session::Theme& theme) {
  return frame.view.naming.inFocus == theme.id;
}

bool isLeftOpen(const Frame& frame, const session::Theme& theme) {
  const auto& open = frame.view.naming.leftOpen;
  return std::find(open.begin(), open.end(), theme.id) != open.end();
}

/// By hand. It is in sight, and stays where it is.
void focusOn(NamingState& naming, const session::Theme& theme) {
  if (naming.inFocus == theme.id) return;
  naming.leftOpen.push_back(naming.inFocus);
  std::erase(naming.leftOpen, theme.id);
  naming.inFocus = naming.shown = theme.id;
}

void drawTitle(Frame& frame, const session::Theme& theme) {
  NamingState& naming = frame.view.naming;
  const bool start = inFocus(frame, theme) && std::exchange(naming.startTyping, false);
  const std::string name = "##title of " + theme.letter;
  if (inFocus(frame, theme)) frame.view.tab.begins = name;
  const auto done = savedField(
      frame, {.name = name.c_str(), .hint = "Not named yet", .start = start, .selects = true},
      theme.title);
  if (done.typed && !text::blank(*done.typed)) {
    frame.outbox.ask(sort::NameTheme{theme.id, *done.typed});
  }
  // Not while the mouse is down: the row grows, and the pointer would be over other words.
  if (done.active && !ImGui::GetIO().MouseDown[0]) focusOn(naming, theme);
  if (!inFocus(frame, theme) && !isLeftOpen(frame, theme)) return;
  const auto plainer =
      drawWordHints(frame, name, done.typed.value_or(theme.title), text::PlainKind::title);
  if (plainer) frame.outbox.ask(sort::NameTheme{theme.id, *plainer});
}

/// As the room and the report count them.
std::string countOf(const session::Session& session,
                    const std::vector<const session::Card*>& cards) {
  std::vector<const session::Card*> held;
  std::vector<const session::Card*> seen;
  for (const session::Card* card : cards)
    (card->heldBack ? held : seen).push_back(card);
  const std::string count = base::counted(session::voicesAmong(session, seen), "card");
  const std::size_t heldBack = session::voicesAmong(session, held);
  return heldBack == 0 ? count : fmt::format("{} and {} held back", count, heldBack);
}

void drawState(Frame& frame, const session::Theme& theme, const std::string& count) {
  const bool mayAgree =
      frame.mayChange() && !theme.title.empty() && theme.state == session::ThemeState::proposed;
  const bool yes = inFocus(frame, theme) && letterPressed('y');
  if (yes && theme.title.empty()) {
    frame.view.notDone = fmt::format("Name theme {} before the group agrees to it.", theme.letter);
  }
  if (mayAgree) {
    const bool focused = inFocus(frame, theme);
    const bool asked = button(frame, named("The group agrees", theme).c_str(),
                              {"Y", focused && !fieldHasKeyboard()},
                              focused ? ButtonKind::strong : ButtonKind::plain);
    if (asked || yes) frame.outbox.ask(sort::AgreeTheme{theme.id});
    ImGui::SameLine();
  }
  // As high as with its button, so that a yes moves no other row.
  rowWords(frame, fmt::format("{}, {}", agreementWords(theme.state, theme.agreedAt), count));
}

/// Whole: a theme is named for what its cards say to the end.
void drawCard(Frame& frame, const session::Card& card) {
  lead(frame, card.code, widthOfCodes(frame));
  paragraph(frame, card.heldBack ? heldBackWords(card) : saidWithKind(card), kBody,
            card.heldBack ? frame.palette.second : frame.palette.ink);
}

/// The first few; all of them when that is asked for.
void drawCards(Frame& frame, const session::Theme& theme,
               const std::vector<const session::Card*>& cards) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID id = ImGui::GetID("all its cards");
  const bool all = storage.GetBool(id) || cards.size() <= kCardsShown;
  const std::size_t shown = all ? cards.size() : kCardsShown - 1;
  for (std::size_t i = 0; i < shown; ++i)
    drawCard(frame, *cards[i]);
  if (cards.size() <= kCardsShown) return;
  const std::string more = all ? "Show fewer" : fmt::format("Show {} more", cards.size() - shown);
  if (button(frame, named(more.c_str(), theme).c_str(), {}, ButtonKind::quiet))
    storage.SetBool(id, !all);
}

void showInRoom(Frame& frame, const session::Theme& theme) {
  frame.view.room.page = RoomPage::theme;
  frame.view.room.theme = theme.id;
  frame.view.room.sheet = 0;
}

/// Goes on to one of the things that need another answer, in place of the others.
void begin(Frame& frame, session::ThemeId NamingState::*what, const session::Theme& theme) {
  NamingState& naming = frame.view.naming;
  focusOn(naming, theme);
  naming.merging = naming.removing = naming.differing = {};
  naming.*what = theme.id;
}

/// Their keys work for the theme in focus.
void drawActions(Frame& frame, const session::Theme& theme) {
  Flow flow(frame);
  const bool focused = inFocus(frame, theme);
  const auto act = [&](const char* words, const char* key, bool keyed,
                       ButtonKind kind = ButtonKind::plain) {
    const bool pressed = flow.button(named(words, theme), whenFree(key, focused), kind);
    return pressed || (focused && keyed);
  };
  const RoomState& room = frame.view.room;
  const bool there = room.page == RoomPage::theme && room.theme == theme.id;
  const auto shown = there ? ButtonKind::chosen : ButtonKind::plain;
  if (frame.roomMaySeeThis() && act("Show in the room", "R", letterPressed('r'), shown))
    showInRoom(frame, theme);
  if (!frame.mayChange()) return;
  const bool again = ImGui::GetIO().KeyShift && letterPressed('y');
  if (theme.state == session::ThemeState::agreed && act("Propose again", "Shift Y", again))
    frame.outbox.ask(sort::ReopenTheme{theme.id});
  if (frame.session().themes().size() > 1 && act("Merge into…", "I", letterPressed('i')))
    begin(frame, &NamingState::merging, theme);
  if (act("Remove…", "Del", keyPressed(ImGuiKey_Delete)))
    begin(frame, &NamingState::removing, theme);
  if (act("Someone sees it differently", "D", letterPressed('d'))) {
    begin(frame, &NamingState::differing, theme);
    recommend::RecordDifferingView about;
    about.theme = theme.id;
    pressByName(newViewField(about));
  }
}

void drawDiffering(Frame& frame, const session::Theme& theme) {
  session::ThemeId& differing = frame.view.naming.differing;
  recommend::RecordDifferingView about;
  about.theme = theme.id;
  if (drawNewView(frame, about)) differing = {};
  ImGui::SameLine();
  if (button(frame, "Not now", whenFree("Esc"), ButtonKind::quiet)) differing = {};
}

/// One button for each other theme, pressed by its letter too; the theme chosen, or null.
const session::Theme* otherTheme(Frame& frame, Flow& flow, const session::Theme& theme,
                                 const char* before) {
  const session::Theme* chosen = nullptr;
  for (const session::Theme* other : sort::themesInOrder(frame.session())) {
    if (other->id == theme.id) continue;
    const std::string letter = keyOf(*other);
    const bool key = !letter.empty() && letterPressed(letter.front());
    if (flow.button(before + shortName(*other), whenFree(letter)) || key) chosen = other;
  }
  return chosen;
}

void drawMerging(Frame& frame, const session::Theme& theme) {
  session::ThemeId& merging = frame.view.naming.merging;
  label(frame, fmt::format("Which theme do the cards of {} join? That one keeps its title.",
                           theme.letter));
  Flow flow(frame);
  if (const session::Theme* into = otherTheme(frame, flow, theme, "Into ")) {
    if (frame.ask(sort::MergeThemes{theme.id, into->id})) {
      frame.view.naming.inFocus = into->id;
      merging = {};
    }
  }
  if (flow.button("Leave both as they are", whenFree("Esc"), ButtonKind::quiet)) merging = {};
}

void remove(Frame& frame, const session::Theme& theme, std::optional<sort::CardsGo> cardsGo,
            std::optional<session::ThemeId> into = {}) {
  if (frame.ask(sort::DeleteTheme{theme.id, cardsGo, into})) frame.view.naming.removing = {};
}

void drawRemoving(Frame& frame, const session::Theme& theme, bool empty) {
  label(frame, empty ? "It has no cards. Remove it?" : "Where do its cards go?");
  Flow flow(frame);
  if (empty) {
    const bool again = keyPressed(ImGuiKey_Delete);
    if (flow.button("Remove the empty theme", whenFree("Del")) || again) {
      remove(frame, theme, std::nullopt);
    }
  } else {
    using Go = sort::CardsGo;
    const bool again = keyPressed(ImGuiKey_Delete);
    if (flow.button("Not yet placed", whenFree("Del")) || again) {
      remove(frame, theme, Go::notYetPlaced);
    }
    if (flow.button("Parked", whenFree("P")) || letterPressed('p'))
      remove(frame, theme, Go::parked);
    if (flow.button("They fit none", whenFree("0")) || letterPressed('0')) {
      remove(frame, theme, Go::fitsNone);
    }
    if (const session::Theme* into = otherTheme(frame, flow, theme, "To ")) {
      remove(frame, theme, sort::CardsGo::toTheme, into->id);
    }
  }
  if (flow.button("Keep the theme", whenFree("Esc"), ButtonKind::quiet))
    frame.view.naming.removing = {};
}

void drawOpen(Frame& frame, const session::Theme& theme,
              const std::vector<const session::Card*>& cards) {
  const NamingState naming = frame.view.naming;
  drawCards(frame, theme, cards);
  for (const auto* view : recommend::differingViewsOf(frame.session(), theme.id)) {
    gap(frame);
    drawDifferingView(frame, *view);
  }
  gap(frame);
  if (naming.merging == theme.id) {
    drawMerging(frame, theme);
  } else if (naming.removing == theme.id) {
    drawRemoving(frame, theme, cards.empty());
  } else if (naming.differing == theme.id && frame.mayChange()) {
    drawDiffering(frame, theme);
  } else {
    drawActions(frame, theme);
  }
}

}  // namespace

void drawThemeRow(Frame& frame, const session::Theme& theme) {
  const bool focused = inFocus(frame, theme);
  auto cards = sort::cardsIn(frame.session(), theme.id, sort::HeldBack::include);
  std::erase_if(cards, [&](const session::Card* card) { return frame.isOutOfSight(*card); });
  const std::string id = "theme " + theme.letter;
  const Sheet row(frame, id.c_str(), 0, focused ? Sheet::Edge::focus : Sheet::Edge::quiet);
  sign(frame, theme.letter, kTarget);
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  drawTitle(frame, theme);
  drawState(frame, theme, countOf(frame.session(), cards));
  if (focused || isLeftOpen(frame, theme)) drawOpen(frame, theme, cards);
  ImGui::EndGroup();
  if (row.pressed()) focusOn(frame.view.naming, theme);
  if (focused && std::exchange(frame.view.naming.shown, theme.id) != theme.id) {
    const bool first = sort::themesInOrder(frame.session()).front()->id == theme.id;
    first ? ImGui::SetScrollY(0) : ImGui::SetScrollHereY();
  }
}

}  // namespace ct::ui
