#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "session/session.h"

/// Following a recommendation back to what it rests on.
namespace ct::recommend {

/// What a recommendation rests on, down to the cards. Held-back cards are never among them.
struct Basis {
  std::vector<const session::Theme*> themes;  ///< by letter
  std::vector<const session::Card*> chosen;   ///< cards named one by one
  std::vector<const session::Round*> rounds;
  std::vector<const session::Card*> cards;  ///< every card behind it, chosen or in its themes, once
  std::size_t voices = 0;        ///< how many cards these stand for that are what residents said
  std::size_t voicesChosen = 0;  ///< and of them, those chosen one by one

  bool empty() const { return themes.empty() && chosen.empty() && rounds.empty(); }
};

/// "3 cards in 1 theme and 1 vote"; empty when there is nothing.
std::string wordsOf(const Basis& basis);

Basis basisOf(const session::Session& session, session::RecommendationId recommendation);

std::vector<const session::DifferingView*> differingViewsOf(
    const session::Session& session, session::RecommendationId recommendation);
std::vector<const session::DifferingView*> differingViewsOf(const session::Session& session,
                                                            session::ThemeId theme);

/// All recommendations by number.
std::vector<const session::Recommendation*> recommendationsInOrder(const session::Session& session);

/// Null when there is none with that number.
const session::Recommendation* recommendationByNumber(const session::Session& session,
                                                      std::int64_t number);

}  // namespace ct::recommend
