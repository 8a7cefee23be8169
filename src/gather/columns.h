#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gather/table.h"

/// What the columns of an imported file mean: guessed, and set right by a person.
namespace ct::gather {

/// What a column may hold.
enum class Meaning { dropped, note, impression, voice, people, moderated };

/// Which columns of a table mean what. Every other column is dropped and never stored.
struct Columns {
  std::string text;  ///< what was said; empty when no column looks like it
  std::optional<std::string> impression = {};
  /// "own", "someone" (they spoke with) or "several"; anything else says nothing.
  std::optional<std::string> voice = {};
  std::optional<std::string> people = {};  ///< how many it speaks for, in figures
  /// A note with -1, "hidden" or "rejected" in this column is held back.
  std::optional<std::string> moderated = {};
  friend bool operator==(const Columns&, const Columns&) = default;
};

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
