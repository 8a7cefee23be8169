#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compare/pairs.h"
#include "sort/accounting.h"
#include "sort/same_cards.h"

namespace ct::compare {

using session::Card;
using session::Session;
using session::ThemeId;

namespace {

void tellWords(const Card& was, const Card& is, std::vector<Difference>& all) {
  if (was.said == is.said) return;
  Difference reworded{Topic::cards, fmt::format("Card {} is worded differently.", is.code), {}};
  if (!was.heldBack && !is.heldBack) reworded.wording = {was.said, is.said};
  all.push_back(std::move(reworded));
}

void gather(const Forms& forms, const Card& was, const Card& is, Gathered& gathered) {
  const auto add = [&](bool differs, const char* one, const char* many) {
    if (differs) gathered.add(one, many, is.code);
  };
  add(is.heldBack && !was.heldBack, "is held back", "are held back");
  add(was.heldBack && !is.heldBack, "is shown again", "are shown again");
  add(is.readAt && !was.readAt, "was read aloud", "were read aloud");
  add(was.readAt && was.readAt != is.readAt, "was read at another time",
      "were read at another time");
  add(was.impression != is.impression, "has another impression noted",
      "have another impression noted");
  add(was.voice != is.voice || was.people != is.people, "says otherwise whose view it brings",
      "say otherwise whose view they bring");
  // Of a card that stands with another its own standing means nothing; told all the same.
  add(was.sameAs && is.sameAs && was.standing != is.standing, "is set aside otherwise",
      "are set aside otherwise");
  add(was.conversation != is.conversation, "has another conversation noted",
      "have another conversation noted");
  add(was.isVoice() && !is.isVoice(), "is information from a service",
      "are information from a service");
  add(!was.isVoice() && is.isVoice(), "is what a resident said", "are what residents said");
  add(was.source != is.source, "names another source", "name another source");
  add(was.x != is.x || was.y != is.y, "lies elsewhere on the board", "lie elsewhere on the board");
  if (was.sameAs != is.sameAs) {
    const std::string now = is.sameAs ? "with card " + forms.after.find(*is.sameAs)->code : "alone";
    gathered.add("stands " + now, "stand " + now, is.code);
  }
  if (was.code != is.code) {
    const std::string before = fmt::format("was card {} before", was.code);
    gathered.add(before, before, is.code);
  }
}

/// Where it is counted, in words: "A, Buses", "parked".
std::string placeOf(const Session& session, const Card& each) {
  const Card& card = sort::shownAs(session, each);
  const auto& placements = session.placementsOf(card.id);
  if (!placements.empty()) {
    return sort::nameOf(*session.find(session.find(*placements.begin())->theme));
  }
  if (card.heldBack) return "the cards held back";
  if (card.standing == session::Standing::parked) return "the parked cards";
  if (card.standing == session::Standing::fitsNone) return "the cards that fit none";
  return "the cards not yet placed";
}

/// The same, so that a theme renamed meanwhile is no other place.
std::pair<ThemeId, session::Standing> siteOf(const Session& session, const Card& each) {
  const Card& card = sort::shownAs(session, each);
  const auto& placements = session.placementsOf(card.id);
  return {placements.empty() ? ThemeId{} : session.find(*placements.begin())->theme, card.standing};
}

/// The themes it stands in beside its home.
std::set<ThemeId> copiesOf(const Session& session, session::CardId card) {
  std::set<ThemeId> themes;
  for (const session::PlacementId id : session.placementsOf(card))
    themes.insert(session.find(id)->theme);
  if (!themes.empty()) {
    themes.erase(session.find(*session.placementsOf(card).begin())->theme);
  }
  return themes;
}

void gatherCopies(const Forms& forms, const Card& card, Gathered& gathered) {
  const auto were = copiesOf(forms.before, card.id);
  const auto are = copiesOf(forms.after, card.id);
  if (were == are) return;
  const auto add = [&](const std::set<ThemeId>& these, const std::set<ThemeId>& others,
                       const Session& session, const char* one, const char* many) {
    for (const ThemeId theme : these) {
      if (others.contains(theme)) continue;
      const std::string name = sort::nameOf(*session.find(theme));
      gathered.add(fmt::format("{} {}", one, name), fmt::format("{} {}", many, name), card.code);
    }
  };
  add(are, were, forms.after, "is also in", "are also in");
  add(were, are, forms.before, "is no longer also in", "are no longer also in");
}

}  // namespace

void compareCards(const Forms& forms, std::vector<Difference>& all) {
  Gathered gathered;
  forEachChanged<Card>(forms, [&](const Card* was, const Card* is) {
    if (was != nullptr && is != nullptr) {
      tellWords(*was, *is, all);
      gather(forms, *was, *is, gathered);
    } else if (was != nullptr) {
      gathered.add("is no longer there", "are no longer there", was->code);
    }
  });
  gathered.tell(Topic::cards, all);
}

void comparePlaces(const Forms& forms, std::vector<Difference>& all) {
  Gathered gathered;
  for (const Card& card : forms.after.cards()) {
    const Card* was = forms.before.find(card.id);
    const std::string place = placeOf(forms.after, card);
    if (was == nullptr) {
      gathered.add("came in, now in " + place, "came in, now in " + place, card.code);
    } else if (siteOf(forms.before, *was) != siteOf(forms.after, card)) {
      const std::string moved =
          fmt::format("moved from {} to {}", placeOf(forms.before, *was), place);
      gathered.add(moved, moved, card.code);
    }
    gatherCopies(forms, card, gathered);
  }
  gathered.tell(Topic::cards, all);
}

/// Removing words leaves its mark in every version, in each with a number of its own.
void compareErasures(const Forms& forms, std::vector<Difference>& all) {
  const auto holds = [](const Session& session, const session::Erasure& mark) {
    const auto& marks = session.erasures();
    return std::any_of(marks.begin(), marks.end(), [&](const session::Erasure& each) {
      return each.card == mark.card && each.erasedAt == mark.erasedAt && each.reason == mark.reason;
    });
  };
  for (const session::Erasure& mark : forms.before.erasures()) {
    if (holds(forms.after, mark)) continue;
    all.push_back({Topic::cards,
                   fmt::format("The mark that words of card {} were removed is gone.", mark.card),
                   {}});
  }
  for (const session::Erasure& mark : forms.after.erasures()) {
    if (holds(forms.before, mark)) continue;
    all.push_back(
        {Topic::cards,
         fmt::format("Words of card {} were removed for good: {}.", mark.card, mark.reason),
         {}});
  }
}

}  // namespace ct::compare
