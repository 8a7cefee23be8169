#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/identity.h"
#include "text/word_places.h"

/// Names and places an organiser wants looked for: one a line, with what to say instead after `=`
/// if that is not "[a name or place]". Private to text/.
namespace ct::text {

class IdentityListed {
 public:
  explicit IdentityListed(std::string_view list);

  /// Adds what it finds: as whole words, in capitals or not, with either apostrophe or with "'s"
  /// after them; in scripts that leave no space between words, anywhere. Takes time in proportion
  /// to the note, however long the list is, but for names in such scripts.
  void find(std::string_view utf8, std::vector<IdentityFinding>& findings) const;

 private:
  struct Entry {
    std::vector<std::string> words;  ///< as they are compared
    std::string instead;
  };

  /// The last of the words an entry is written with, from that one on; null when they are others.
  static const WordPlace* endOf(const Entry& entry, const WordPlace* from, const WordPlace* end);

  std::unordered_map<std::string, std::vector<Entry>> byFirstWord_;
  std::vector<std::pair<std::string, std::string>> anywhere_;  ///< and what to say instead
};

}  // namespace ct::text
