#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// Words of the group's own that not everybody understands, and plainer ones: council-speak, words
/// that label people, abbreviations, and titles and sentences that are too long. Held against lists
/// that an organiser can edit (`assets/plain-words/README.md`). Never for what residents said: that
/// stays as they said it.
namespace ct::text {

/// The files of `assets/plain-words`, as they are on disk. One that is empty lists nothing.
struct PlainWordLists {
  std::string councilSpeak;
  std::string labels;
  std::string knownAbbreviations;
};

/// Words from `begin` to `end` in bytes, on whole letters.
struct PlainHint {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string why;      ///< a sentence
  std::string instead;  ///< to be put in their place; empty where only people can find it
};

/// What is read: a title may be too long, and so may each sentence of a recommendation or question.
enum class PlainKind { title, recommendation };

/// Lists made ready. Any thread may ask for hints at any time.
class PlainWords {
 public:
  /// Refuses a line that cannot be read, with its number. What stands in several lines counts as in
  /// the last.
  static base::Result<PlainWords> from(const PlainWordLists& lists);
  ~PlainWords();
  PlainWords(PlainWords&&) noexcept;
  PlainWords& operator=(PlainWords&&) noexcept;

  /// About words in the order in which they stand there, each word once and no two overlapping;
  /// then about length. Empty for plain words, and quick enough to be asked in every frame.
  std::vector<PlainHint> hintsIn(std::string_view utf8, PlainKind kind) const;

 private:
  struct Rules;
  explicit PlainWords(std::unique_ptr<const Rules> rules);

  std::unique_ptr<const Rules> rules_;
};

/// The words with the plainer ones of a hint in their place. The hint is about these words.
std::string withPlainerWords(std::string_view utf8, const PlainHint& hint);

}  // namespace ct::text
