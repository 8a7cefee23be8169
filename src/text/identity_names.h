#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/identity.h"

namespace ct::text {

/// Names of people: after a title ("Mrs Khan"), after whoever is called by name ("my son Adam"),
/// after "called" and "spoke to", and first names wherever they stand.
class IdentityNames {
 public:
  explicit IdentityNames(const IdentityLists& lists);

  /// Whether a word is a first name, however it is written and whatever else it may mean.
  bool isGivenName(std::string_view word) const;

  /// Adds what it finds. A name is found with what follows it and has a capital too.
  void find(std::string_view utf8, std::vector<IdentityFinding>& findings) const;

 private:
  struct Word;
  using Words = std::unordered_set<std::string>;

  static std::vector<Word> wordsOf(std::string_view utf8);
  /// As it would be written with one capital.
  static std::string asName(const Word& word);
  bool mayBeName(const Word& word) const;
  bool isGivenName(const Word& word) const;
  bool isDoubtful(const Word& word) const;
  /// Where the name that begins with this word ends; the same place when it is not one, but a
  /// street or a school.
  std::size_t endOfName(const std::vector<Word>& words, std::size_t at) const;
  /// What tells that a name begins with this word: the title before it, which belongs to it; other
  /// words before it; or the word itself.
  bool isNameByTitle(const std::vector<Word>& words, std::size_t at) const;
  bool isNameByWordsBefore(const std::vector<Word>& words, std::size_t at) const;
  bool isNameByItself(const std::vector<Word>& words, std::size_t at) const;

  Words givenNames_;
  Words wordsToo_;          ///< first names that are words as well
  Words doubtful_;          ///< and those that are months, places and peoples
  Words titles_;            ///< in small letters
  Words smallTitles_;       ///< those that count when written so, "mrs"
  Words beforeNames_;       ///< in small letters
  Words introducing_;       ///< in small letters, one space between words
  Words introducingNamed_;  ///< those after which only a first name counts
  Words notNames_;
  Words placeWords_;  ///< in small letters
};

}  // namespace ct::text
