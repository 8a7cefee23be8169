#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Words where they stand in a text, in every script. A script that sets no spaces between words
/// gives few long ones.
namespace ct::text {

/// Letters with their accents, digits, and apostrophes between them: from `begin` to `end` in
/// bytes.
struct WordPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string compared;  ///< NFC, without capitals and without what shows nothing
};

/// In their order. Bytes that are not UTF-8 stand between words. At most 2 GB.
std::vector<WordPlace> wordPlaces(std::string_view utf8);

/// True when nothing but white space and hyphens is between two words: they may be one phrase.
bool standTogether(std::string_view utf8, const WordPlace& before, const WordPlace& after);

/// How many words people would count: what stands between white space, unless it is signs alone.
std::size_t countedWords(std::string_view utf8);

}  // namespace ct::text
