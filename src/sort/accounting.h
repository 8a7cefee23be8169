#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

/// Where every card stands. Nothing is ever left out of a count.
namespace ct::sort {

/// The one state a card is counted under. A held-back card counts as held back wherever it lies,
/// and one that stands with another where that one is.
enum class Place { inTheme, parked, fitsNone, notYetPlaced, heldBack };

Place placeOf(const session::Session& session, const session::Card& card);

/// How many cards stand where. The five states add up to `cards`; a card in two themes counts once,
/// and information from services not at all.
struct Accounting {
  std::size_t cards = 0;
  std::size_t inThemes = 0;
  std::size_t parked = 0;
  std::size_t fitsNone = 0;
  std::size_t notYetPlaced = 0;
  std::size_t heldBack = 0;
  std::size_t sayingTheSame = 0;        ///< of all of these, those that stand with another card
  std::size_t information = 0;          ///< beside them: what services told, wherever it lies
  std::size_t informationHeldBack = 0;  ///< and of that, what is held back

  friend bool operator==(const Accounting&, const Accounting&) = default;
};

/// O(cards).
Accounting account(const session::Session& session);

/// "39 cards: 27 in themes, 4 parked, 2 fit none, 3 not yet placed, 3 held back", and how many of
/// them stand with another and how much information lies beside them, if any does.
std::string sentence(const Accounting& accounting);

/// All cards with that place that stand for themselves, in the order they came in.
std::vector<const session::Card*> cardsAt(const session::Session& session, Place place);

/// Whether held-back cards are wanted: yes only for the facilitator's own eyes.
enum class HeldBack { leaveOut, include };

/// A theme's cards in the order they stand.
std::vector<const session::Card*> cardsIn(const session::Session& session, session::ThemeId theme,
                                          HeldBack heldBack);

/// All themes, by letter: A, B, … AA, AB.
std::vector<const session::Theme*> themesInOrder(const session::Session& session);

/// Null when no theme has that letter. Upper or lower case.
const session::Theme* themeByLetter(const session::Session& session, const std::string& letter);

/// "B, Buses", or "B" before the group has named it.
std::string nameOf(const session::Theme& theme);

/// The letter the next theme gets: after the last in use or ever voted on, leaving out H, I, L, N,
/// O, P, R and Y, which are keys of their own or look like figures, so that one key press always
/// means one thing.
std::string nextLetter(const session::Session& session);

/// The letters the next `count` themes get, one after another.
std::vector<std::string> nextLetters(const session::Session& session, std::size_t count);

/// How many letters come before this one: 0 for A. Letters of the second round (AA) count on.
std::size_t placeOfLetter(std::string_view letter);

}  // namespace ct::sort
