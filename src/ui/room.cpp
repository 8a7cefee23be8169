#include "ui/room.h"

#include <algorithm>

#include "sort/accounting.h"
#include "ui/freeze.h"
#include "ui/room_pages.h"

namespace ct::ui {

using session::Session;

namespace {

constexpr float kMomentHeight = 0.052F;  // above what any page draws

Sheets sheetsFor(const Scene& scene) {
  return roomPages()[static_cast<std::size_t>(scene.state.page)].sheets(scene);
}

int within(int sheet, std::size_t sheets) {
  return std::clamp(sheet, 0, static_cast<int>(sheets) - 1);
}

/// The neighbour of `here` in `all`, or null at either end. Without `here`, the first.
template <class Record>
const Record* neighbour(const std::vector<const Record*>& all, const Record* here, int by) {
  if (all.empty()) return nullptr;
  if (here == nullptr) return by > 0 ? all.front() : nullptr;
  const auto at = std::find(all.begin(), all.end(), here) - all.begin() + by;
  return at < 0 || at >= std::ssize(all) ? nullptr : all[static_cast<std::size_t>(at)];
}

/// Cards the room may see that stand for themselves, in the order they came in.
std::vector<const session::Card*> cardsToRead(const Session& session, const RoomState& state) {
  std::vector<const session::Card*> cards;
  for (const session::Card& card : session.cards()) {
    if (!card.heldBack && !card.sameAs && !state.isOutOfSight(card)) cards.push_back(&card);
  }
  return cards;
}

/// Puts the next or last theme or card on. False where there is none.
bool stepPast(const Session& session, RoomState& state, int by) {
  if (state.page == RoomPage::theme) {
    const auto* next = neighbour(sort::themesInOrder(session), themeShown(session, state), by);
    if (next != nullptr) state.theme = next->id;
    return next != nullptr;
  }
  if (state.page == RoomPage::card) {
    const auto* next = neighbour(cardsToRead(session, state), cardShown(session, state), by);
    if (next != nullptr) state.card = next->id;
    return next != nullptr;
  }
  return false;
}

/// Nobody may take how it was for how it is.
void paintMoment(RoomPaper& paper, const std::string& moment) {
  const Ruler& ruler = paper.ruler();
  const text::Layout& words = ruler.lay(moment, {.size = kRoomLeast}, ruler.body().width);
  const float side = ruler.of(kRoomGap);
  const Area at{ruler.body().right() - words.width - side, 0, words.width + 2 * side,
                ruler.of(kMomentHeight)};
  paper.fill(at, paper.palette().ink, 0);
  paper.write({at.x + side, (at.height - words.height) / 2, words.width + 1, words.height}, moment,
              {.size = kRoomLeast}, paper.palette().onInk);
}

}  // namespace

const std::array<RoomPageRow, 8>& roomPages() {
  static constexpr auto kNames = namesOf(RoomPage{});
  static constexpr std::array<RoomPageRow, 8> kPages{
      {{RoomPage::purpose, kNames[0], purposeSheets},
       {RoomPage::overview, kNames[1], overviewSheets},
       {RoomPage::theme, kNames[2], themeSheets},
       {RoomPage::card, kNames[3], cardSheets},
       {RoomPage::voting, kNames[4], votingSheets},
       {RoomPage::results, kNames[5], resultsSheets},
       {RoomPage::recommendations, kNames[6], recommendationSheets},
       {RoomPage::photo, kNames[7], photoSheets}}};
  return kPages;
}

void drawRoom(ImDrawList& list, Ink& ink, const Session& session, const RoomState& state, ImVec2 at,
              ImVec2 size) {
  if (state.frozen) {
    RoomState now = state;
    keepHeldBack(now, session);  // at once, and not with the facilitator's next frame
    RoomState held = now.frozen->state;
    held.blank = state.blank;
    drawRoom(list, ink, now.frozen->session, held, at, size);
    return;
  }
  const Palette& palette = state.dark ? kDark : kLight;
  const ImVec2 end(at.x + size.x, at.y + size.y);
  list.AddRectFilled(at, end, toImGui(palette.ground));
  if (state.blank || size.x < 1 || size.y < 1) return;
  const Ruler ruler(ink, size);
  const Sheets sheets = sheetsFor({session, state, ruler});
  RoomPaper paper(list, ruler, palette, at);
  list.PushClipRect(at, end, true);
  sheets[static_cast<std::size_t>(within(state.sheet, sheets.size()))](paper);
  if (!state.moment.empty()) paintMoment(paper, state.moment);
  list.PopClipRect();
}

int sheetsOf(const Session& session, const RoomState& state, ImVec2 size, Ink& ink) {
  if (size.x < 1 || size.y < 1) return 1;
  const Ruler ruler(ink, size);
  return static_cast<int>(sheetsFor({session, state, ruler}).size());
}

int sheetOf(const Session& session, const RoomState& state,
            session::RecommendationId recommendation, ImVec2 size, Ink& ink) {
  const Ruler ruler(ink, size);
  return static_cast<int>(
      recommendationSheetsBefore({session, state, ruler}, recommendation).size());
}

RoomState turned(const Session& session, const RoomState& state, ImVec2 size, Ink& ink, int by) {
  RoomState next = state;
  const int sheets = sheetsOf(session, state, size, ink);
  next.sheet = std::clamp(state.sheet, 0, sheets - 1) + by;
  if (next.sheet >= 0 && next.sheet < sheets) return next;
  next.sheet -= by;
  if (!stepPast(session, next, by)) return next;
  next.sheet = by > 0 ? 0 : sheetsOf(session, next, size, ink) - 1;
  return next;
}

std::string_view nameOfPageSeen(const RoomState& room) {
  const bool noCard = room.page == RoomPage::card && !room.card;
  return session::nameOf(noCard ? RoomPage::purpose : room.page);
}

}  // namespace ct::ui
