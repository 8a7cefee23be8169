#include <fmt/format.h>

#include <set>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "session/session.h"
#include "session/sound_text.h"

namespace ct::session {
namespace {

/// True when the id, if there is one, names a record.
template <class Record>
bool present(const Session& session, base::Id<Record> id) {
  return session.find(id) != nullptr;
}
template <class Record>
bool present(const Session& session, const std::optional<base::Id<Record>>& id) {
  return !id || session.find(*id) != nullptr;
}

/// The first record whose id fields name something that is not there.
std::optional<std::string> danglingReference(const Session& session) {
  std::optional<std::string> fault;
  AllRecords::forEachKind([&]<class Record>() {
    for (const Record& record : session.table<Record>()) {
      forEachField<Record>([&]<class Value>(const Field<Record, Value>& each) {
        if constexpr (IsId<typename IsOptional<Value>::Inner>::value) {
          if (!fault && !present(session, record.*(each.member))) {
            fault = fmt::format("{} {} names a {} that is not there.", Record::kTable,
                                record.id.value, each.name);
          }
        }
      });
    }
  });
  return fault;
}

std::optional<std::string> unsoundText(const Session& session) {
  std::optional<std::string> fault;
  AllRecords::forEachKind([&]<class Record>() {
    for (const Record& record : session.table<Record>()) {
      forEachField<Record>([&]<class Value>(const Field<Record, Value>& each) {
        if constexpr (std::is_same_v<Value, std::string>) {
          if (!fault && !isSoundText(record.*(each.member))) {
            fault = fmt::format("{} {} has words nobody can have typed in its {}.", Record::kTable,
                                record.id.value, each.name);
          }
        }
      });
    }
  });
  return fault;
}

std::optional<std::string> cardFault(const Session& session) {
  std::unordered_set<std::string> codes;
  for (const Card& card : session.cards()) {
    if (!codes.insert(card.code).second) {
      return fmt::format("Two cards have the code {}.", card.code);
    }
    if (card.standing != Standing::open && !session.placementsOf(card.id).empty()) {
      return fmt::format("Card {} is in a theme and out of every theme at once.", card.code);
    }
    if (card.x.has_value() != card.y.has_value()) {
      return fmt::format("Card {} lies half on the board.", card.code);
    }
  }
  return std::nullopt;
}

std::optional<std::string> themeFault(const Session& session) {
  std::set<std::string> letters;
  for (const Theme& theme : session.themes()) {
    if (!letters.insert(theme.letter).second) {
      return fmt::format("Two themes have the letter {}.", theme.letter);
    }
    if ((theme.state == ThemeState::agreed) != theme.agreedAt.has_value()) {
      return fmt::format("Theme {} is agreed without a time, or has a time without being agreed.",
                         theme.letter);
    }
  }
  std::set<std::pair<CardId, ThemeId>> pairs;
  for (const Placement& placement : session.placements()) {
    if (!pairs.insert({placement.card, placement.theme}).second) {
      return "A card is twice in one theme.";
    }
  }
  return std::nullopt;
}

std::optional<std::string> ballotFault(const Session& session) {
  for (const Ballot& ballot : session.ballots()) {
    for (const Dots& given : ballot.dots) {
      const Option* option = session.find(given.option);
      if (option == nullptr || option->round != ballot.round) {
        return "A ballot gives dots to something that was not on its ballot paper.";
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> exactlyOneFault(const Session& session) {
  for (const Evidence& evidence : session.evidence()) {
    if (evidence.theme.has_value() + evidence.card.has_value() + evidence.round.has_value() != 1) {
      return "A piece of evidence is not exactly one thing.";
    }
  }
  for (const DifferingView& view : session.differingViews()) {
    if (view.theme.has_value() == view.recommendation.has_value()) {
      return "A differing view is not about exactly one thing.";
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> findFault(const Session& session) {
  if (session.table<SessionInfo>().size() != 1 ||
      session.find(base::Id<SessionInfo>{1}) == nullptr) {
    return "The session has no title and purpose, or more than one.";
  }
  if (auto fault = danglingReference(session)) return fault;
  if (auto fault = unsoundText(session)) return fault;
  if (auto fault = cardFault(session)) return fault;
  if (auto fault = themeFault(session)) return fault;
  if (auto fault = ballotFault(session)) return fault;
  return exactlyOneFault(session);
}

}  // namespace ct::session
