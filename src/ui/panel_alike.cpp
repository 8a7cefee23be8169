#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "sort/same_cards.h"
#include "text/alike.h"
#include "ui/card_name.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_notes.h"

namespace ct::ui {
namespace {

using session::Card;

constexpr float kWordsHigh = 0.18F;  // of the window's height: what is pressed never moves

/// Of more cards they are found again only when others have come in: it takes a moment.
constexpr std::size_t kFoundAtOnce = 5'000;

AlikeCards::At now(const Frame& frame) {
  const std::size_t cards = frame.session().cards().size();
  const std::int64_t revision = cards > kFoundAtOnce ? 0 : frame.session().revision();
  return {frame.facts.looks, revision, cards};
}

/// Cards that say nearly the same and do not stand together yet, by those they stand with.
void findPairs(Frame& frame) {
  AlikeCards& alike = frame.view.alike;
  if (std::exchange(alike.at, now(frame)) == now(frame)) return;
  const session::Session& session = frame.session();
  std::vector<const Card*> cards;
  std::vector<std::string_view> said;
  for (const Card& card : session.cards()) {
    if (card.heldBack) continue;
    cards.push_back(&card);
    said.emplace_back(card.said);
  }
  alike.pairs.clear();
  for (const text::Alike& each : text::nearlyAlike(said))
    alike.pairs.emplace_back(cards[each.earlier]->id, cards[each.later]->id);
}

/// Those nobody has said anything about yet, as they stand now.
std::vector<AlikeCards::Pair> pairsLeft(const Frame& frame) {
  const session::Session& session = frame.session();
  std::set<AlikeCards::Pair> seen = frame.view.alike.kept;
  std::vector<AlikeCards::Pair> left;
  for (const AlikeCards::Pair& pair : frame.view.alike.pairs) {
    const Card* first = session.find(pair.first);
    const Card* second = session.find(pair.second);
    if (first == nullptr || second == nullptr) continue;
    first = &sort::shownAs(session, *first);
    second = &sort::shownAs(session, *second);
    const bool apart =
        first != second && first->kind == second->kind && !first->heldBack && !second->heldBack;
    const auto [one, other] = std::minmax(first->id, second->id);
    if (apart && seen.insert({one, other}).second) left.emplace_back(one, other);
  }
  return left;
}

void drawCard(Frame& frame, const Card& card) {
  std::string name = cardName(card);
  if (!card.source.empty()) name += ", from " + card.source;
  if (card.people > 0) {
    name +=
        ", speaks for " + base::counted(static_cast<std::size_t>(card.people), "person", "people");
  }
  paragraph(frame, name, kSmall);
  paragraph(frame, card.said, kLarge);
}

void drawPair(Frame& frame, const AlikeCards::Pair& pair) {
  const StillArea still("alike", kWordsHigh);
  TwoColumns columns(frame, "alike pair", ImGui::GetContentRegionAvail().x / frame.scale / 2);
  drawCard(frame, *frame.session().find(pair.first));
  columns.next();
  drawCard(frame, *frame.session().find(pair.second));
}

/// What was kept last, and a way to look at it again.
void drawKeptLast(Frame& frame) {
  AlikeCards& alike = frame.view.alike;
  if (!alike.keptLast) return;
  const Card* one = frame.session().find(alike.keptLast->first);
  const Card* other = frame.session().find(alike.keptLast->second);
  if (one == nullptr || other == nullptr) return;
  gap(frame);
  hint(frame, fmt::format("Cards {} and {} stay two.", one->code, other->code));
  if (!button(frame, "Look at these two again", {}, ButtonKind::quiet)) return;
  alike.kept.erase(*alike.keptLast);
  alike.keptLast.reset();
}

void drawPairsLeft(Frame& frame, const std::vector<AlikeCards::Pair>& left) {
  if (left.empty()) {
    return hint(frame, frame.view.alike.pairs.empty()
                           ? "No two cards say nearly the same."
                           : "You have looked at every pair that says nearly the same.");
  }
  const AlikeCards::Pair pair = left.front();
  hint(frame, fmt::format("{} of cards {} nearly the same. Together they lie on the board as one; "
                          "both keep their words, and both are counted.",
                          base::counted(left.size(), "pair"), left.size() == 1 ? "says" : "say"));
  gap(frame);
  drawPair(frame, pair);
  gap(frame);
  Flow flow(frame);
  const bool same = flow.button("They say the same", whenFree("S"), ButtonKind::strong);
  const bool both = flow.button("Keep both", whenFree("K"));
  if (same || letterPressed('s')) {
    const session::CardId stays = sort::staysOf(frame.session(), {pair.first, pair.second});
    const session::CardId other = stays == pair.first ? pair.second : pair.first;
    frame.outbox.ask(sort::MergeCards{{other}, stays});
    frame.view.alike.keptLast.reset();
  } else if (both || letterPressed('k')) {
    frame.view.alike.kept.insert(pair);
    frame.view.alike.keptLast = pair;
  }
}

}  // namespace

void drawAlikeNotes(Frame& frame) {
  findPairs(frame);
  drawPairsLeft(frame, pairsLeft(frame));
  drawKeptLast(frame);
}

}  // namespace ct::ui
