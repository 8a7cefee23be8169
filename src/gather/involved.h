#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "text/identity.h"

/// People who want to be involved (practice.md, G9). Of each stands here a code word alone. Who it
/// is stands beside that word in a list the organiser keeps elsewhere, so that neither tells
/// anything without the other. Nothing of this reaches the room or a report.
namespace ct::gather {

/// How many can be written down of one conversation.
inline constexpr std::size_t kMostCodeWords = 40;

/// Why it can be no code word, in a sentence; empty when it can. It is one word of 3 to 24 letters,
/// so that no telephone number, postcode, initials or whole name is one; and none that `check`
/// takes for a name. Without one it may be.
std::string whyNoCodeWord(std::string_view word, const text::IdentityCheck* check = nullptr);

/// The same of code words with commas between; empty when all of them can be.
std::string whyNoCodeWords(const std::string& words, const text::IdentityCheck* check = nullptr);

/// Of the words to choose from, one that neither stands in `typed` nor is in use in the session.
/// Which one depends on `chance`, any number: two sessions rarely begin with the same. Empty when
/// none is left.
std::string freeCodeWord(const std::vector<std::string>& words, const session::Session& session,
                         const std::string& typed, std::uint64_t chance);

/// Somebody who wants to be involved.
struct Involved {
  std::string codeWord;  ///< empty when none was written down
  session::ConversationId conversation;
};

/// All of them, those of the earliest month first: they have waited longest. Where the month is not
/// known they come last. O(conversations).
std::vector<Involved> involvedIn(const session::Session& session);

/// A line for each, for the organiser's own list: code word, month, part of town and conversation,
/// with tabs between, under their names. A spreadsheet takes none of it for a formula.
std::string involvedAsTable(const session::Session& session);

}  // namespace ct::gather
