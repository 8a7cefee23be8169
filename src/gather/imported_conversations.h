#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "gather/columns.h"
#include "gather/conversations.h"
#include "text/identity.h"

/// The conversations that the rows of a file came from. Private to gather/.
namespace ct::gather {

/// Gives what stands in a row under a column of that meaning; "" where there is none.
using CellOf = std::function<std::string_view(Meaning)>;

/// Puts them together row by row. What cannot be kept of one is left out and counted.
class ImportedConversations {
 public:
  /// Without a `check` nothing is looked at.
  explicit ImportedConversations(const text::IdentityCheck* check) : check_(check) {}

  /// The number, from 1, of the conversation a row came from; nothing when the row says nothing of
  /// one. `people` is how many took part, or 0. What one row leaves open of a conversation another
  /// may say.
  std::optional<std::int64_t> add(const CellOf& cell, std::int64_t people);

  /// All of them, once every row was added.
  std::vector<ConversationFacts> take();

  /// What the person who imports should know of all that were taken: sentences. `apart`: a column
  /// says which rows are of one conversation.
  std::vector<std::string> notices(const std::vector<ConversationFacts>& all, bool apart) const;

 private:
  ConversationFacts factsOf(const CellOf& cell, std::int64_t people);
  std::string telling(std::string_view words);
  bool saysYes(std::string_view cell);
  std::string codeWordsIn(const std::string& words);
  std::string monthOf(std::string_view words);
  void aboutInvolved(const std::vector<ConversationFacts>& all,
                     std::vector<std::string>& notices) const;

  const text::IdentityCheck* check_;
  std::vector<ConversationFacts> all_;
  std::map<std::string, std::int64_t, std::less<>> byEntry_;
  std::map<std::string, std::string, std::less<>> told_;  ///< what is kept of each place and kind
  std::set<std::string> unreadMonths_;
  std::set<std::string> leftOut_;  ///< places and kinds, for who they may tell
  std::size_t neitherYesNorNo_ = 0;
  std::set<std::string> noCodeWords_;  ///< left out, for they are none
};

}  // namespace ct::gather
