#include "sort/accounting.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/counted.h"
#include "sort/arranging.h"
#include "sort/same_cards.h"

namespace ct::sort {

using session::Card;
using session::Session;
using session::Theme;

namespace {

constexpr std::string_view kLetters = "ABCDEFGJKMQSTUVWXZ";

bool earlier(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// The letters after `letter`, counting in kLetters: "C" after "B", "AA" after "Z".
std::string after(std::string letter) {
  for (auto at = letter.rbegin(); at != letter.rend(); ++at) {
    const std::size_t place = kLetters.find(*at);
    if (place + 1 < kLetters.size()) {
      *at = kLetters[place + 1];
      return letter;
    }
    *at = kLetters.front();
  }
  return kLetters.front() + letter;
}

}  // namespace

Place placeOf(const Session& session, const Card& each) {
  const Card& card = shownAs(session, each);
  if (card.heldBack) return Place::heldBack;
  if (!session.placementsOf(card.id).empty()) return Place::inTheme;
  switch (card.standing) {
    case session::Standing::parked:
      return Place::parked;
    case session::Standing::fitsNone:
      return Place::fitsNone;
    case session::Standing::open:
      break;
  }
  return Place::notYetPlaced;
}

Accounting account(const Session& session) {
  Accounting all;
  for (const Card& card : session.cards()) {
    if (!card.isVoice()) {
      ++all.information;
      if (card.heldBack) ++all.informationHeldBack;
      continue;
    }
    ++all.cards;
    if (card.sameAs) ++all.sayingTheSame;
    switch (placeOf(session, card)) {
      case Place::inTheme:
        ++all.inThemes;
        break;
      case Place::parked:
        ++all.parked;
        break;
      case Place::fitsNone:
        ++all.fitsNone;
        break;
      case Place::notYetPlaced:
        ++all.notYetPlaced;
        break;
      case Place::heldBack:
        ++all.heldBack;
        break;
    }
  }
  return all;
}

std::string sentence(const Accounting& all) {
  std::string words = fmt::format(
      "{}: {} in themes, {} parked, {} {} none, {} not yet placed, {} held back",
      base::counted(all.cards, "card"), base::inFigures(all.inThemes), base::inFigures(all.parked),
      base::inFigures(all.fitsNone), all.fitsNone == 1 ? "fits" : "fit",
      base::inFigures(all.notYetPlaced), base::inFigures(all.heldBack));
  if (all.sayingTheSame > 0) {
    words += fmt::format("; {} of them {} the same as another", base::inFigures(all.sayingTheSame),
                         all.sayingTheSame == 1 ? "says" : "say");
  }
  if (all.information > 0) {
    words += "; beside them " +
             base::counted(all.information, "card of information", "cards of information");
  }
  return words;
}

std::vector<const Card*> cardsAt(const Session& session, Place place) {
  std::vector<const Card*> found;
  for (const Card& card : session.cards()) {
    if (!card.sameAs && placeOf(session, card) == place) found.push_back(&card);
  }
  return found;
}

std::vector<const Card*> cardsIn(const Session& session, session::ThemeId theme,
                                 HeldBack heldBack) {
  std::vector<const Card*> cards;
  for (const session::PlacementId id : placementsInOrder(session, theme)) {
    const Card* card = session.find(session.find(id)->card);
    if (heldBack == HeldBack::include || !card->heldBack) cards.push_back(card);
  }
  return cards;
}

std::vector<const Theme*> themesInOrder(const Session& session) {
  std::vector<const Theme*> themes;
  for (const Theme& theme : session.themes())
    themes.push_back(&theme);
  std::sort(themes.begin(), themes.end(),
            [](const Theme* a, const Theme* b) { return earlier(a->letter, b->letter); });
  return themes;
}

const Theme* themeByLetter(const Session& session, const std::string& letter) {
  std::string upper = letter;
  for (char& c : upper)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (const Theme& theme : session.themes()) {
    if (theme.letter == upper) return &theme;
  }
  return nullptr;
}

std::string nameOf(const Theme& theme) {
  return theme.title.empty() ? theme.letter : theme.letter + ", " + theme.title;
}

std::size_t placeOfLetter(std::string_view letter) {
  std::size_t place = 0;
  for (const char c : letter)
    place = place * kLetters.size() + kLetters.find(c) + 1;
  return place == 0 ? 0 : place - 1;
}

std::vector<std::string> nextLetters(const Session& session, std::size_t count) {
  std::string last;
  for (const Theme& theme : session.themes()) {
    if (earlier(last, theme.letter)) last = theme.letter;
  }
  for (const session::Option& option : session.options()) {  // a vote keeps its letters for good
    const bool isTheme = option.label.find_first_not_of(kLetters) == std::string::npos;
    if (isTheme && earlier(last, option.label)) last = option.label;
  }
  std::vector<std::string> letters;
  while (letters.size() < count) {
    last = after(last);
    // A file from elsewhere may use any letters.
    if (themeByLetter(session, last) == nullptr) letters.push_back(last);
  }
  return letters;
}

std::string nextLetter(const Session& session) {
  return nextLetters(session, 1).front();
}

}  // namespace ct::sort
