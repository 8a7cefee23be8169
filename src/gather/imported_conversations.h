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

  std::vector<ConversationFacts> take() { return std::move(all_); }

  /// What the person who imports should know: sentences. `apart`: a column says which rows are of
  /// one conversation.
  std::vector<std::string> notices(bool apart) const;

 private:
  ConversationFacts factsOf(const CellOf& cell, std::int64_t people);
  std::string telling(std::string_view words);
  std::string monthOf(std::string_view words);

  const text::IdentityCheck* check_;
  std::vector<ConversationFacts> all_;
  std::map<std::string, std::int64_t, std::less<>> byEntry_;
  std::map<std::string, std::string, std::less<>> told_;  ///< what is kept of each place and kind
  std::set<std::string> unreadMonths_;
  std::set<std::string> leftOut_;  ///< places and kinds, for who they may tell
};

}  // namespace ct::gather
