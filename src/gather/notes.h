#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "gather/columns.h"
#include "gather/commands.h"
#include "gather/table.h"
#include "text/identity.h"

namespace ct::gather {

/// Notes ready to become cards.
struct Notes {
  std::vector<NewCard> cards;
  std::vector<ConversationFacts> conversations;  ///< that cards came from
  std::vector<std::string> aboutConversations;   ///< what to know of these, while notes are voices
  std::vector<std::string> droppedColumns;       ///< nothing of these is stored
  std::size_t heldBack = 0;                      ///< how many of the cards are
  std::size_t telling = 0;                       ///< of these, how many may tell who somebody is
  std::vector<std::uint32_t> blankRows;  ///< numbers of those left out: nothing was said in them
  std::vector<std::string> notices;      ///< what the person who imports should know: sentences
};

/// Takes the words of the chosen columns, tidied. `source` is the file's name, for sentences.
/// Notes in which `check` finds something are held back; without one none is looked at. Refuses a
/// column that is not there, listing those that are, and a table without a single note. Tells
/// `progress`, and refuses when it was stopped.
base::Result<Notes> notesFrom(const Table& table, const Columns& columns, std::string_view source,
                              const text::IdentityCheck* check = nullptr,
                              base::Progress* progress = nullptr);

/// One note for each line of pasted words that has any, without the bullets of a list and, when
/// every line has one, without its numbers.
std::vector<NewCard> notesFromLines(std::string_view pasted);

/// How many of the cards say word for word what one in the session says, in a sentence; empty when
/// none does. O(cards).
std::string noticeOfRepeats(const session::Session& session, const std::vector<NewCard>& cards);

}  // namespace ct::gather
