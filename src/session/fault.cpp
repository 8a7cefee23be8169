#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "session/session.h"
#include "session/sound_number.h"
#include "session/sound_text.h"

namespace ct::session {
namespace {

using Fault = std::optional<std::string>;

/// True when the id, if there is one, names a record.
template <class Record>
bool present(const Session& session, base::Id<Record> id) {
  return session.find(id) != nullptr;
}
template <class Record>
bool present(const Session& session, const std::optional<base::Id<Record>>& id) {
  return !id || session.find(*id) != nullptr;
}

/// What nobody can have typed or counted in it, as part of a sentence; empty when it may be.
template <class Value>
std::string_view wrongWith(const Value& value) {
  if constexpr (IsOptional<Value>::value) {
    return value ? wrongWith(*value) : std::string_view();
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return isSoundText(value) ? "" : "has words nobody can have typed in its";
  } else if constexpr (std::is_same_v<Value, std::int64_t>) {
    return isSoundNumber(value) ? "" : "counts what nobody can have counted in its";
  } else {
    return {};
  }
}

/// The first field that names something that is not there, says what nobody can have typed, or
/// counts what nobody can have counted.
template <class Record>
Fault fieldFault(const Session& session, const Record& record) {
  Fault fault;
  forEachField<Record>([&]<class Value>(const Field<Record, Value>& each) {
    if (fault) return;
    const Value& value = record.*(each.member);
    if constexpr (IsId<typename IsOptional<Value>::Inner>::value) {
      if (!present(session, value)) {
        fault = fmt::format("{} {} names a {} that is not there.", Record::kTable, record.id.value,
                            each.name);
      }
    } else if (const std::string_view wrong = wrongWith(value); !wrong.empty()) {
      fault = fmt::format("{} {} {} {}.", Record::kTable, record.id.value, wrong, each.name);
    }
  });
  return fault;
}

bool isTwiceInOneTheme(const Session& session, const Card& card) {
  const std::set<PlacementId>& places = session.placementsOf(card.id);
  if (places.size() < 2) return false;
  std::set<ThemeId> themes;
  return !std::all_of(places.begin(), places.end(), [&](PlacementId place) {
    return themes.insert(session.find(place)->theme).second;
  });
}

// What else a record of each kind must be.

template <class Record>
Fault ownFault(const Session&, const Record&) {
  return std::nullopt;
}

/// A card that stands with another lies nowhere itself, and nothing stands with it.
Fault faultOfSame(const Session& session, const Card& card) {
  const bool lies = !session.placementsOf(card.id).empty() || card.standing != Standing::open ||
                    card.x.has_value() || !session.standingWith(card.id).empty();
  if (*card.sameAs == card.id || lies) {
    return fmt::format("Card {} stands with another card and elsewhere at once.", card.code);
  }
  if (session.find(*card.sameAs)->heldBack != card.heldBack) {
    return fmt::format("Card {} is held back apart from the card it stands with.", card.code);
  }
  if (session.find(*card.sameAs)->kind != card.kind) {
    return fmt::format("Card {} stands with a card of another kind.", card.code);
  }
  return std::nullopt;
}

Fault ownFault(const Session& session, const Card& card) {
  if (card.standing != Standing::open && !session.placementsOf(card.id).empty()) {
    return fmt::format("Card {} is in a theme and out of every theme at once.", card.code);
  }
  if (session.cardsWithCode(card.code) > 1) {
    return fmt::format("Two cards have the code {}.", card.code);
  }
  if (card.x.has_value() != card.y.has_value()) {
    return fmt::format("Card {} lies half on the board.", card.code);
  }
  if (isTwiceInOneTheme(session, card)) return "A card is twice in one theme.";
  return card.sameAs ? faultOfSame(session, card) : std::nullopt;
}

Fault ownFault(const Session&, const SessionInfo& info) {
  const bool known = std::find(kSmallNumbers.begin(), kSmallNumbers.end(), info.smallNumber) !=
                     kSmallNumbers.end();
  if (!known) return "Few people would be told of by number.";
  return std::nullopt;
}

Fault ownFault(const Session&, const Theme& theme) {
  if ((theme.state == ThemeState::agreed) != theme.agreedAt.has_value()) {
    return fmt::format("Theme {} is agreed without a time, or has a time without being agreed.",
                       theme.letter);
  }
  return std::nullopt;
}

Fault ownFault(const Session& session, const Ballot& ballot) {
  for (const Dots& given : ballot.dots) {
    const Option* option = session.find(given.option);
    if (option == nullptr || option->round != ballot.round) {
      return "A ballot gives dots to something that was not on its ballot paper.";
    }
    if (!isSoundNumber(given.dots)) return "A ballot gives more dots than there can be.";
  }
  return std::nullopt;
}

Fault ownFault(const Session&, const Evidence& evidence) {
  if (evidence.theme.has_value() + evidence.card.has_value() + evidence.round.has_value() != 1) {
    return "A piece of evidence is not exactly one thing.";
  }
  return std::nullopt;
}

Fault ownFault(const Session&, const DifferingView& view) {
  if (view.theme.has_value() == view.recommendation.has_value()) {
    return "A differing view is not about exactly one thing.";
  }
  return std::nullopt;
}

/// Two records of different kinds with one id.
template <class Record>
Fault sharedId(const Session& session, const Record& record) {
  int having = 0;
  AllRecords::forEachKind([&]<class Other>() {
    if (session.find(base::Id<Other>{record.id.value}) != nullptr) ++having;
  });
  if (having < 2) return std::nullopt;
  return fmt::format("{} {} has the number of something else.", Record::kTable, record.id.value);
}

template <class Record>
Fault recordFault(const Session& session, const Record& record) {
  if (auto fault = sharedId(session, record)) return fault;
  if (auto fault = fieldFault(session, record)) return fault;
  return ownFault(session, record);
}

template <class Record>
Fault tableFault(const Session& session) {
  for (const Record& record : session.table<Record>()) {
    if (auto fault = recordFault(session, record)) return fault;
  }
  return std::nullopt;
}

template <class Record>
constexpr bool kMayBeVeryMany = std::is_same_v<Record, Card> || std::is_same_v<Record, Placement> ||
                                std::is_same_v<Record, Conversation>;

Fault sharedLetter(const Session& session) {
  std::set<std::string> letters;
  for (const Theme& theme : session.themes()) {
    if (!letters.insert(theme.letter).second) {
      return fmt::format("Two themes have the letter {}.", theme.letter);
    }
  }
  return std::nullopt;
}

/// All but what cards, placements and conversations are, one by one.
Fault faultBesideCards(const Session& session) {
  if (session.table<SessionInfo>().size() != 1 || !present(session, base::Id<SessionInfo>{1})) {
    return "The session has no title and purpose, or more than one.";
  }
  Fault fault;
  AllRecords::forEachKind([&]<class Record>() {
    if constexpr (!kMayBeVeryMany<Record>) {
      if (!fault) fault = tableFault<Record>(session);
    }
  });
  return fault ? fault : sharedLetter(session);
}

// What one change can have left behind among cards and placements; the rest is looked at anyway.

template <class Record>
Fault faultLeft(const Session&, const ChangeOf<Record>&) {
  return std::nullopt;
}

Fault firstOf(const Session& session, const std::set<PlacementId>& placements) {
  return placements.empty() ? std::nullopt
                            : recordFault(session, *session.find(*placements.begin()));
}

Fault faultLeft(const Session& session, const ChangeOf<Card>& change) {
  for (const CardId id : session.standingWith(change.id())) {
    if (auto fault = recordFault(session, *session.find(id))) return fault;
  }
  const Card* card = session.find(change.id());
  return card != nullptr ? recordFault(session, *card)
                         : firstOf(session, session.placementsOf(change.id()));
}

Fault faultLeft(const Session& session, const ChangeOf<Conversation>& change) {
  const Conversation* left = session.find(change.id());
  return left == nullptr ? std::nullopt : recordFault(session, *left);
}

/// Cards of a conversation that went: looked for among all of them, once.
Fault faultOfGone(const Session& session, const Changes& changes) {
  const bool gone = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    const auto* of = std::get_if<ChangeOf<Conversation>>(&change);
    return of != nullptr && !present(session, of->id());  // taken back or done, whichever it was
  });
  if (!gone) return std::nullopt;
  for (const Card& card : session.cards()) {
    if (!present(session, card.conversation)) return recordFault(session, card);
  }
  return std::nullopt;
}

Fault faultLeft(const Session& session, const ChangeOf<Theme>& change) {
  return firstOf(session, session.placementsIn(change.id()));
}

Fault faultLeft(const Session& session, const ChangeOf<Placement>& change) {
  const Placement* placement = session.find(change.id());
  if (placement == nullptr) return std::nullopt;
  if (auto fault = recordFault(session, *placement)) return fault;
  return recordFault(session, *session.find(placement->card));
}

}  // namespace

std::optional<std::string> findFault(const Session& session) {
  if (auto fault = faultBesideCards(session)) return fault;
  if (auto fault = tableFault<Conversation>(session)) return fault;
  if (auto fault = tableFault<Placement>(session)) return fault;
  return tableFault<Card>(session);
}

std::optional<std::string> findFaultAfter(const Session& session, const Changes& changes) {
  if (auto fault = faultBesideCards(session)) return fault;
  for (const Change& change : changes) {
    auto fault = std::visit([&](const auto& of) { return faultLeft(session, of); }, change);
    if (fault) return fault;
  }
  return faultOfGone(session, changes);
}

}  // namespace ct::session
