#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "session/session.h"

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

/// True when a text holds what shows nothing but can hide or reorder words: controls other than tab
/// and line feed, bidi embeddings and isolates, byte order marks. Nobody can type them into a
/// session (see `text::tidy`).
bool hides(std::string_view utf8) {
  const auto at = [&](std::size_t i) {
    return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
  };
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const unsigned first = at(i);
    if (first >= 0x20 && first < 0x7f) continue;
    const unsigned second = at(i + 1);
    const unsigned third = at(i + 2);
    const bool control = (first < 0x20 && first != '\t' && first != '\n') || first == 0x7f ||
                         (first == 0xc2 && second < 0xa0);
    const bool reorders = first == 0xe2 && ((second == 0x80 && third >= 0xaa && third <= 0xae) ||
                                            (second == 0x81 && third >= 0xa6 && third <= 0xa9));
    const bool mark = first == 0xef && second == 0xbb && third == 0xbf;
    if (control || reorders || mark) return true;
  }
  return false;
}

std::optional<std::string> hiddenWords(const Session& session) {
  std::optional<std::string> fault;
  AllRecords::forEachKind([&]<class Record>() {
    for (const Record& record : session.table<Record>()) {
      forEachField<Record>([&]<class Value>(const Field<Record, Value>& each) {
        if constexpr (std::is_same_v<Value, std::string>) {
          if (!fault && hides(record.*(each.member))) {
            fault = fmt::format("{} {} has words that hide or reorder others in its {}.",
                                Record::kTable, record.id.value, each.name);
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
  if (auto fault = hiddenWords(session)) return fault;
  if (auto fault = cardFault(session)) return fault;
  if (auto fault = themeFault(session)) return fault;
  if (auto fault = ballotFault(session)) return fault;
  return exactlyOneFault(session);
}

}  // namespace ct::session
