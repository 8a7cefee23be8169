#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "gather/column_names.h"
#include "gather/commands.h"
#include "gather/table.h"
#include "text/identity.h"

namespace ct::gather {

/// Which columns of a table mean what. Every other column is dropped and never stored.
struct Columns {
  std::string text;  ///< what was said; empty when no column looks like it
  std::optional<std::string> impression = {};
  /// "own", "someone" (they spoke with) or "several"; anything else says nothing.
  std::optional<std::string> voice = {};
  std::optional<std::string> people = {};  ///< how many it speaks for, in figures
  /// A note with -1, "hidden" or "rejected" in this column is held back.
  std::optional<std::string> moderated = {};
};

/// A guess for the person who imports to confirm or change: by name ("comment-body", "note",
/// "answer" …), else the column with most letters to a cell. Never a column that names people,
/// dates or numbers.
Columns likelyColumns(const Table& table);

/// What becomes of a column, for people: "The note", "Dropped, never stored".
std::string_view meaningOf(const std::string& column, const Columns& columns);

/// Notes ready to become cards.
struct Notes {
  std::vector<NewCard> cards;
  std::vector<std::string> droppedColumns;  ///< nothing of these is stored
  std::size_t heldBack = 0;                 ///< how many of the cards are
  std::size_t telling = 0;                  ///< of these, how many may tell who somebody is
  std::size_t blankRows = 0;                ///< rows left out because nothing was said in them
  std::vector<std::string> notices;         ///< what the person who imports should know: sentences
};

/// Takes the words of the chosen columns, tidied. `source` is the file's name, for sentences.
/// Notes in which `check` finds something are held back; without one none is looked at. Refuses a
/// column that is not there, listing those that are, and a table without a single note.
base::Result<Notes> notesFrom(const Table& table, const Columns& columns, std::string_view source,
                              const text::IdentityCheck* check = nullptr);

/// One note for each line of pasted words that has any.
std::vector<NewCard> notesFromLines(std::string_view pasted);

}  // namespace ct::gather
