#include "report/shared_session.h"

#include <algorithm>
#include <sstream>
#include <type_traits>
#include <utility>
#include <vector>

#include "session/fields.h"
#include "text/words.h"
#include "vote/count.h"

namespace ct::report {

using session::Ballot;
using session::Card;
using session::Session;

namespace {

/// Shorter words, such as "Buses", are anybody's: repeating them exposes no card.
constexpr std::size_t kFewestTellingCharacters = 12;

std::vector<std::string> tellingWords(const Session& session) {
  std::vector<std::string> telling;
  for (const Card& card : session.cards()) {
    if (!card.heldBack) continue;
    for (const std::string& words : {card.said, card.impression}) {
      if (text::characters(words) >= kFewestTellingCharacters) telling.push_back(words);
    }
  }
  // The longest first, so that a card whose words hold another's is replaced whole.
  std::sort(telling.begin(), telling.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return telling;
}

void leaveOut(const std::vector<std::string>& telling, std::string& words) {
  for (const std::string& each : telling) {
    for (auto at = words.find(each); at != std::string::npos; at = words.find(each, at)) {
      words.replace(at, each.size(), kHeldBackWords);
      at += std::string_view(kHeldBackWords).size();
    }
  }
}

bool heldBack(const Session& session, session::CardId card) {
  return session.find(card)->heldBack;
}

bool revealed(const Session& session, session::RoundId round) {
  return session.find(round)->state == session::RoundState::revealed;
}

template <class Record>
bool mayLeave(const Session&, const Record&) {
  return true;
}
bool mayLeave(const Session&, const session::Conversation&) {
  return false;  // few people each
}
bool mayLeave(const Session&, const Card& card) {
  return !card.heldBack;
}
bool mayLeave(const Session& session, const session::Placement& placement) {
  return !heldBack(session, placement.card);
}
bool mayLeave(const Session& session, const session::Evidence& evidence) {
  return !evidence.card || !heldBack(session, *evidence.card);
}
bool mayLeave(const Session& session, const Ballot& ballot) {
  return revealed(session, ballot.round);
}
bool mayLeave(const Session& session, const session::Tally& tally) {
  return revealed(session, tally.round);
}

template <class Record>
void strip(const std::vector<std::string>& telling, Record& record) {
  session::forEachField<Record>([&]<class Value>(const session::Field<Record, Value>& each) {
    if constexpr (std::is_same_v<Value, std::string>) leaveOut(telling, record.*(each.member));
  });
}
/// Another card's words are its own, even when they are the same: the room sees them too.
void strip(const std::vector<std::string>&, Card& card) {
  card.impression.clear();
  card.source.clear();
  card.conversation.reset();
}
void strip(const std::vector<std::string>& telling, session::Option& option) {
  leaveOut(telling, option.title);
}
void strip(const std::vector<std::string>&, Ballot& ballot) {
  std::sort(ballot.dots.begin(), ballot.dots.end());
}

/// Nor does a vote tell the codes of cards that are held back.
void leaveOutCodes(const Session& session, session::Option& option) {
  if (!option.cards) return;
  std::istringstream codes(*option.cards);
  std::string kept;
  for (std::string code; codes >> code;) {
    const Card* card = session.cardByCode(code);
    if (card == nullptr || card->heldBack) continue;
    kept += (kept.empty() ? "" : " ") + code;
  }
  option.cards = kept;
}

/// Hands the ids of each round's ballots out again in the order of what the ballots say.
void shuffleByContent(std::vector<Ballot>& ballots) {
  std::map<session::RoundId, std::vector<Ballot*>> byRound;
  for (Ballot& ballot : ballots)
    byRound[ballot.round].push_back(&ballot);
  for (auto& [round, ofRound] : byRound) {
    std::vector<std::pair<bool, std::vector<session::Dots>>> contents;
    for (Ballot* ballot : ofRound)
      contents.emplace_back(ballot->spoiled, std::move(ballot->dots));
    std::sort(contents.begin(), contents.end());
    for (std::size_t i = 0; i < ofRound.size(); ++i) {
      ofRound[i]->spoiled = contents[i].first;
      ofRound[i]->dots = std::move(contents[i].second);
    }
  }
}

gather::Reach reachOf(const Session& session, const std::vector<std::string>& telling) {
  gather::Reach reach = gather::reachOf(session);
  for (auto* rows : {&reach.places, &reach.ways, &reach.kinds}) {
    for (gather::ReachRow& row : *rows)
      leaveOut(telling, row.name);
  }
  for (gather::HopedFor& hoped : reach.hoped)
    leaveOut(telling, hoped.name);
  return reach;
}

}  // namespace

std::string withoutHeldBack(const Session& session, std::string words) {
  leaveOut(tellingWords(session), words);
  return words;
}

SharedSession shareable(const Session& session) {
  const std::vector<std::string> telling = tellingWords(session);
  session::Records records;
  session::AllRecords::forEachKind([&]<class Record>() {
    for (const Record& record : session.table<Record>()) {
      if (!mayLeave(session, record)) continue;
      Record stripped = record;
      strip(telling, stripped);
      std::get<std::vector<Record>>(records).push_back(std::move(stripped));
    }
  });
  for (session::Option& option : std::get<std::vector<session::Option>>(records))
    leaveOutCodes(session, option);
  shuffleByContent(std::get<std::vector<Ballot>>(records));
  std::map<session::RoundId, std::size_t> ballotsIn;
  for (const session::Round& round : session.rounds()) {
    ballotsIn[round.id] = vote::ballotsIn(session, round.id);
  }
  return {Session(std::move(records), session.revision(), session.nextId()), sort::account(session),
          std::move(ballotsIn), reachOf(session, telling)};
}

}  // namespace ct::report
