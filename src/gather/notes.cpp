#include "gather/notes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <unordered_set>
#include <utility>

#include "base/counted.h"
#include "base/short_of_memory.h"
#include "gather/column_names.h"
#include "gather/import_notices.h"
#include "gather/imported_conversations.h"
#include "gather/rows.h"
#include "gather/telling.h"
#include "session/sound_number.h"
#include "text/formulas.h"
#include "text/words.h"

namespace ct::gather {
namespace {

std::optional<std::size_t> placeOf(const Table& table, const std::string& column) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), column);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

/// Where the chosen columns are in each row, by what they mean.
class Places {
 public:
  void put(Meaning meaning, std::size_t column) { places_[meaning] = column; }

  /// "" where there is no such column.
  std::string_view cell(const Table& table, std::size_t row, Meaning meaning) const {
    const auto found = places_.find(meaning);
    return found == places_.end() ? std::string_view() : table.cell(row, found->second);
  }

  bool use(std::size_t column) const {
    return std::any_of(places_.begin(), places_.end(),
                       [&](const auto& place) { return place.second == column; });
  }

 private:
  std::map<Meaning, std::size_t> places_;
};

/// One row for each vote somebody gave on a comment, as Polis exports them beside the comments.
bool holdsVotes(const Table& table) {
  constexpr std::string_view kVote[] = {"vote"};
  constexpr std::string_view kComment[] = {"comment id"};
  return columnNamed(table.columns, kVote) && columnNamed(table.columns, kComment);
}

base::Failure missing(const Table& table, const std::string& column, std::string_view source) {
  const std::string there = fmt::format("“{}”", fmt::join(table.columns, "”, “"));
  if (column.empty() && holdsVotes(table)) {
    return base::refuse(
        fmt::format("{} holds votes on comments, and not what the comments say. Choose the file of "
                    "comments that came with it.",
                    source));
  }
  if (column.empty()) {
    return base::refuse(fmt::format(
        "No column of {} looks like notes; say which one holds them: {}.", source, there));
  }
  return base::refuse(fmt::format("{} has no column “{}”; it has {}.", source, column, there));
}

base::Result<Places> placesOf(const Table& table, const Columns& columns, std::string_view source) {
  const auto text = placeOf(table, columns.text);
  if (!text) return missing(table, columns.text, source);
  Places places;
  places.put(Meaning::note, *text);
  for (const OptionalColumn& each : kOptionalColumns) {
    const std::optional<std::string>& column = columns.*each.column;
    if (!column) continue;
    const auto place = placeOf(table, *column);
    if (!place) return missing(table, *column, source);
    places.put(each.meaning, *place);
  }
  return places;
}

session::Voice voiceFrom(std::string_view cell) {
  const std::string words = inPlainWords(cell);
  if (words == "own" || words == "own view" || words == "my own") return session::Voice::own;
  if (words == "several") return session::Voice::several;
  const bool someone = words == "someone" || words.starts_with("someone i spoke");
  return someone ? session::Voice::someone : session::Voice::unknown;
}

/// 0 for what is no such number.
std::int64_t peopleFrom(std::string_view cell) {
  const std::string figures = text::tidy(cell);
  const char* end = figures.data() + figures.size();
  std::int64_t people = 0;
  const bool whole = std::from_chars(figures.data(), end, people).ptr == end;
  return whole && people > 0 && session::isSoundNumber(people) ? people : 0;
}

bool saysHidden(std::string_view moderated) {
  const std::string word = inPlainWords(moderated);
  return text::tidy(moderated) == "-1" || word == "hidden" || word == "rejected";
}

/// Without the apostrophe a spreadsheet needed before them.
std::string wordsIn(std::string_view cell) {
  return text::tidy(text::unguarded(cell));
}

NewCard cardFrom(const CellOf& cell) {
  NewCard card;
  card.said = wordsIn(cell(Meaning::note));
  card.impression = wordsIn(cell(Meaning::impression));
  card.voice = voiceFrom(cell(Meaning::voice));
  if (inPlainWords(cell(Meaning::voice)) == "information")  // as our own files say it
    card.kind = session::CardKind::information;
  card.people = peopleFrom(cell(Meaning::people));
  card.heldBack = saysHidden(cell(Meaning::moderated));
  return card;
}

/// A card for each row that says something.
void takeRows(const Table& table, const Places& places, ImportedConversations& conversations,
              Notes& notes) {
  notes.cards.reserve(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const CellOf cell = [&](Meaning meaning) { return places.cell(table, row, meaning); };
    NewCard card = cardFrom(cell);
    if (text::blank(card.said)) {
      notes.blankRows.push_back(table.rowNumbers[row]);
      continue;
    }
    if (card.kind == session::CardKind::heard)
      card.conversation = conversations.add(cell, peopleFrom(cell(Meaning::tookPart)));
    notes.heldBack += card.heldBack ? 1 : 0;
    notes.cards.push_back(std::move(card));
  }
}

base::Result<Notes> readNotes(const Table& table, const Columns& columns, std::string_view source,
                              const text::IdentityCheck* check, base::Progress* progress) {
  auto places = placesOf(table, columns, source);
  if (!places) return base::passOn(std::move(places));
  Notes notes;
  ImportedConversations conversations(check);
  takeRows(table, *places, conversations, notes);
  if (notes.cards.empty()) {
    return base::refuse(
        fmt::format("The column “{}” of {} has no words in any row; nothing was imported.",
                    columns.text, source));
  }
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!places->use(column)) notes.droppedColumns.push_back(table.columns[column]);
  }
  const auto stopped = [&] { return progress != nullptr && progress->stopped(); };
  if (progress != nullptr) progress->begin(notes.cards.size() * (check == nullptr ? 1 : 2));
  const Telling telling = holdBackTelling(notes.cards, check, progress);
  if (stopped()) return base::refuse(kStopped);
  notes.telling = telling.cards;
  notes.heldBack += telling.cards;
  notes.notices = noticesFor(table, notes, columns.text, progress);
  if (stopped()) return base::refuse(kStopped);
  if (telling.cards > 0) notes.notices.push_back(sentenceOf(telling));
  notes.conversations = conversations.take();
  notes.aboutConversations =
      conversations.notices(notes.conversations, columns.conversation.has_value());
  return notes;
}

}  // namespace

base::Result<Notes> notesFrom(const Table& table, const Columns& columns, std::string_view source,
                              const text::IdentityCheck* check, base::Progress* progress) {
  return base::orShortOfMemory(kNoMemory,
                               [&] { return readNotes(table, columns, source, check, progress); });
}

std::vector<NewCard> notesFromLines(std::string_view pasted) {
  // How lists begin their lines; nobody said that. A number may have been said: all have one, then.
  static const RE2 kBullet(R"(^[-*•◦▪‣·–—]\s+)");
  static const RE2 kNumber(R"(^\(?\d{1,3}[.)]\s+)");
  std::vector<NewCard> cards;
  const std::string words = text::tidy(pasted);
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find('\n', start), words.size());
    std::string line = text::tidy(std::string_view(words).substr(start, end - start));
    RE2::Replace(&line, kBullet, "");
    if (!text::blank(line)) cards.push_back(NewCard{std::move(line)});
    start = end + 1;
  }
  const auto isNumbered = [](const NewCard& card) { return RE2::PartialMatch(card.said, kNumber); };
  if (cards.size() > 1 && std::all_of(cards.begin(), cards.end(), isNumbered)) {
    for (NewCard& card : cards)
      RE2::Replace(&card.said, kNumber, "");
  }
  return cards;
}

std::string noticeOfRepeats(const session::Session& session, const std::vector<NewCard>& cards) {
  std::unordered_set<std::string_view> said;
  for (const session::Card& card : session.cards())
    said.insert(card.said);
  const auto again = std::count_if(cards.begin(), cards.end(),
                                   [&](const NewCard& card) { return said.contains(card.said); });
  if (again == 0) return "";
  const auto count = static_cast<std::size_t>(again);
  if (count == cards.size() && count > 1) {
    return fmt::format("All {} are in already, word for word. Was this file brought in before?",
                       base::counted(count, "note"));
  }
  return fmt::format("{} in already, word for word; brought in again, who said it counts twice.",
                     base::counted(count, "note is", "notes are"));
}

}  // namespace ct::gather
