#include <string>

#include "store/sitting.h"

namespace ct::tests {
namespace {

using namespace session;

const std::string kAwkward[] = {
    "",
    " leading, trailing and \ttabs\t ",
    "Robert'); DROP TABLE \"card\";--",
    "two\nlines\nand a \"quote\" and a \\ and a 'single'",
    "emoji 👩🏽‍🌾🏳️‍🌈, العربية, 日本語, हिन्दी, e\xcc\x81",
    "می‌خواهم a‍b",  // with a joiner of either kind
    std::string(10'000, 'x') + "ß",
    "null",
    "12",
};

CardId addCards(Draft& draft) {
  CardId last;
  for (const std::string& words : kAwkward) {
    last = draft.freshId<Card>();
    Card card = cardSaying(last, words);
    card.impression = words;
    card.source = words;
    draft.put(card);
  }
  Card card = cardSaying(draft.freshId<Card>(), "placed by hand");
  card.voice = Voice::several;
  card.people = 1'000'000'000;
  card.standing = Standing::parked;
  card.heldBack = true;
  card.x = -0.0;
  card.y = 0.1 + 0.2;
  draft.put(card);
  Conversation talk;
  talk.id = draft.freshId<Conversation>();
  talk.number = 7;
  talk.heldIn = "2026-03";
  talk.place = "Riverside, “by the mill”";
  talk.way = Way::group;
  talk.people = 12;
  talk.kinds = "young people, carers";
  talk.guide = "2";
  talk.wantsToBeInvolved = true;
  talk.codeWords = "Lantern, Kettle";
  draft.put(talk);
  Card same = cardSaying(draft.freshId<Card>(), "said again");
  same.sameAs = last;
  same.conversation = talk.id;
  draft.put(same);
  Card fact = cardSaying(draft.freshId<Card>(), "told by a service");
  fact.kind = CardKind::information;
  draft.put(fact);
  return last;
}

void addRound(Draft& draft, ThemeId theme, RecommendationId recommendation) {
  Round round{draft.freshId<Round>(), 1, "What first?"};
  round.state = RoundState::revealed;
  round.openedAt = kNoon;
  round.closedAt = base::Time{kNoon.milliseconds + 1};
  draft.put(round);
  const Option one{draft.freshId<Option>(), round.id, "B", "Buses", theme, {}};
  const Option two{draft.freshId<Option>(), round.id, "R1", "Ask", {}, recommendation};
  draft.put(one);
  draft.put(two);
  draft.put(Ballot{draft.freshId<Ballot>(), round.id, {{one.id, 2}, {two.id, 3}}, false});
  draft.put(Ballot{draft.freshId<Ballot>(), round.id, {}, true});
  draft.put(Tally{draft.freshId<Tally>(), round.id, one.id, 2, 1});
  draft.put(Evidence{draft.freshId<Evidence>(), recommendation, {}, {}, round.id});
}

}  // namespace

void fillWithEverything(Draft& draft) {
  const CardId card = addCards(draft);
  Theme theme{draft.freshId<Theme>(), "B", "Buses"};
  theme.state = ThemeState::agreed;
  theme.agreedAt = base::Time{-1};
  theme.x = 1e300;
  draft.put(theme);
  draft.put(Theme{draft.freshId<Theme>(), "C", ""});
  draft.put(Placement{draft.freshId<Placement>(), card, theme.id});
  const Recommendation recommendation{draft.freshId<Recommendation>(), 1, "More buses", "a", "b"};
  draft.put(recommendation);
  addRound(draft, theme.id, recommendation.id);
  draft.put(Evidence{draft.freshId<Evidence>(), recommendation.id, theme.id, {}, {}});
  draft.put(Evidence{draft.freshId<Evidence>(), recommendation.id, {}, card, {}});
  draft.put(DifferingView{draft.freshId<DifferingView>(), "No, trams", 2, theme.id, {}});
  draft.put(DifferingView{draft.freshId<DifferingView>(), "No", 0, {}, recommendation.id});
  draft.put(Erasure{draft.freshId<Erasure>(), "2", kNoon, "a name"});
}

}  // namespace ct::tests
