#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "gather/table.h"

/// What the columns of an imported file mean: guessed, and set right by a person.
namespace ct::gather {

/// What a column may hold.
enum class Meaning {
  dropped,
  note,
  impression,
  voice,
  people,
  tookPart,
  moderated,
  conversation,
  month,
  place,
  way,
  kinds,
  involved,
  codeWords
};

/// Which columns of a table mean what. Every other column is dropped and never stored.
struct Columns {
  std::string text;  ///< what was said; empty when no column looks like it
  std::optional<std::string> impression = {};
  /// "own", "someone" (they spoke with) or "several"; anything else says nothing.
  std::optional<std::string> voice = {};
  std::optional<std::string> people = {};  ///< how many it speaks for, in figures
  /// A note with -1, "hidden" or "rejected" in this column is held back.
  std::optional<std::string> moderated = {};
  // Of the conversation a note came from. Rows with the same entry in `conversation` came from one,
  // and what the entry is is not stored; without such a column each row is one conversation.
  std::optional<std::string> conversation = {};
  std::optional<std::string> tookPart = {};  ///< how many people, in figures
  std::optional<std::string> month = {};     ///< as `monthFrom` reads it
  std::optional<std::string> place = {};
  std::optional<std::string> way = {};        ///< "doorstep", "event", "one to one" …
  std::optional<std::string> kinds = {};      ///< of people, with commas between
  std::optional<std::string> involved = {};   ///< "yes" where somebody wants to be involved
  std::optional<std::string> codeWords = {};  ///< theirs; what may be a name is left out
  friend bool operator==(const Columns&, const Columns&) = default;
};

/// A column that may be left out, in the one list of them.
struct OptionalColumn {
  Meaning meaning;
  std::optional<std::string> Columns::*column;
  std::string_view key;    ///< on the command line, and where columns are remembered
  std::string_view words;  ///< for people
  std::string_view holds;  ///< what its cells are, where they are not just any words
};
inline constexpr std::array<OptionalColumn, 12> kOptionalColumns{
    {{Meaning::impression, &Columns::impression, "impression", "The impression", ""},
     {Meaning::voice, &Columns::voice, "voice", "Whose view it is", "own, someone, several"},
     {Meaning::people, &Columns::people, "people", "How many people it speaks for", "a number"},
     {Meaning::moderated, &Columns::moderated, "moderated", "Says which are held back",
      "-1, hidden or rejected"},
     {Meaning::conversation, &Columns::conversation, "conversation",
      "Which conversation; not stored", "the same in rows of one"},
     {Meaning::tookPart, &Columns::tookPart, "took-part", "How many people took part", "a number"},
     {Meaning::month, &Columns::month, "month", "When: the month is kept", "a date or a month"},
     {Meaning::place, &Columns::place, "place", "Where: a part of town", ""},
     {Meaning::way, &Columns::way, "way", "How it came about",
      "doorstep, event, one to one, group, phone, online"},
     {Meaning::kinds, &Columns::kinds, "kinds", "Kinds of people", "with commas between"},
     {Meaning::involved, &Columns::involved, "involved", "Wants to be involved", "yes or no"},
     {Meaning::codeWords, &Columns::codeWords, "code-word", "Code word, never a name",
      "one word of letters"}}};

/// A guess for the person who imports to confirm or change: by name ("comment-body", "note",
/// "answer" …), else the column with most letters to a cell. Never a column that names people,
/// dates or numbers.
Columns likelyColumns(const Table& table);

Meaning meaningOf(const std::string& column, const Columns& columns);

/// The columns with another meaning for one of them. Whichever had that meaning is dropped, as only
/// one can have it.
Columns withMeaning(Columns columns, const std::string& column, Meaning meaning);

/// For people: "The note", "Dropped, never stored".
std::string_view inWords(Meaning meaning);

/// What becomes of a column, for people; of one that is dropped because it names people, says so.
std::string_view whatBecomesOf(const std::string& column, const Columns& columns);

}  // namespace ct::gather
