#include "recommend/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/counted.h"
#include "session/chosen_cards.h"

namespace ct::recommend {

using session::Card;
using session::DifferingView;
using session::Recommendation;
using session::RecommendationId;
using session::Session;

namespace {

template <class Matches>
std::vector<const DifferingView*> viewsThat(const Session& session, Matches matches) {
  std::vector<const DifferingView*> views;
  for (const DifferingView& view : session.differingViews()) {
    if (matches(view)) views.push_back(&view);
  }
  return views;
}

bool byLetter(const session::Theme* a, const session::Theme* b) {
  return a->letter.size() != b->letter.size() ? a->letter.size() < b->letter.size()
                                              : a->letter < b->letter;
}

std::string cardsOf(const Basis& basis) {
  if (basis.themes.empty() && basis.voices == 0) {
    if (basis.chosen.empty()) return {};
    return base::counted(basis.chosen.size(), "card of information", "cards of information");
  }
  const std::string cards = base::counted(basis.voices, "card");
  const std::string themes = base::counted(basis.themes.size(), "theme");
  if (basis.voicesChosen == 0) return cards + " in " + themes;
  if (basis.themes.empty()) return cards + " chosen one by one";
  return fmt::format("{} (those in {}, and {} chosen one by one)", cards, themes,
                     basis.voicesChosen);
}

}  // namespace

std::string wordsOf(const Basis& basis) {
  std::string cards = cardsOf(basis);
  if (basis.rounds.empty()) return cards;
  const std::string votes = base::counted(basis.rounds.size(), "vote");
  return cards.empty() ? votes : cards + " and " + votes;
}

Basis basisOf(const Session& session, RecommendationId recommendation) {
  Basis basis;
  std::set<session::CardId> cards;
  for (const session::Evidence& evidence : session.evidence()) {
    if (evidence.recommendation != recommendation) continue;
    if (evidence.round) basis.rounds.push_back(session.find(*evidence.round));
    if (evidence.theme) {
      basis.themes.push_back(session.find(*evidence.theme));
      for (const auto id : session.placementsIn(*evidence.theme)) {
        cards.insert(session.find(id)->card);
      }
    }
    if (evidence.card && !session.find(*evidence.card)->heldBack) {
      basis.chosen.push_back(session.find(*evidence.card));
      cards.insert(*evidence.card);
    }
  }
  std::sort(basis.themes.begin(), basis.themes.end(), byLetter);
  for (const session::CardId id : cards) {
    const Card* card = session.find(id);
    if (!card->heldBack) basis.cards.push_back(card);
  }
  basis.voices = session::voicesAmong(session, basis.cards);
  basis.voicesChosen = session::voicesAmong(session, basis.chosen);
  return basis;
}

std::vector<const DifferingView*> differingViewsOf(const Session& session,
                                                   RecommendationId recommendation) {
  return viewsThat(session,
                   [&](const auto& view) { return view.recommendation == recommendation; });
}

std::vector<const DifferingView*> differingViewsOf(const Session& session, session::ThemeId theme) {
  return viewsThat(session, [&](const auto& view) { return view.theme == theme; });
}

std::vector<const Recommendation*> recommendationsInOrder(const Session& session) {
  std::vector<const Recommendation*> all;
  for (const Recommendation& each : session.recommendations())
    all.push_back(&each);
  std::sort(all.begin(), all.end(),
            [](const auto* a, const auto* b) { return a->number < b->number; });
  return all;
}

const Recommendation* recommendationByNumber(const Session& session, std::int64_t number) {
  for (const Recommendation& each : session.recommendations()) {
    if (each.number == number) return &each;
  }
  return nullptr;
}

}  // namespace ct::recommend
