#include "text/word_places.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/contract.h"
#include "text/utf8.h"

namespace ct::text {
namespace {

void mustBeShort(std::string_view utf8) {
  base::contract(utf8.size() <= std::numeric_limits<std::int32_t>::max(),
                 "words are at most 2 GB long");
}

bool makesWords(UChar32 code) {
  return code >= 0 && (u_isalnum(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0);
}

bool showsNothing(UChar32 code) {
  return code >= 0 && u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool isApostrophe(UChar32 code) {
  return code == '\'' || code == 0x2019;
}

bool isHyphen(UChar32 code) {
  return code == '-' || code == 0x2010 || code == 0x2011;
}

std::string comparedFormOf(std::string_view word) {
  if (std::all_of(word.begin(), word.end(),
                  [](char c) { return (c >= '0' && c <= 'z') || c == '\''; })) {
    std::string plain(word);
    for (char& c : plain)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return plain;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  base::contract(U_SUCCESS(status), "ICU comes with its normalisation rules");
  std::string compared;
  icu::StringByteSink<std::string> sink(&compared);
  folding->normalizeUTF8(0, {word.data(), static_cast<std::int32_t>(word.size())}, sink, nullptr,
                         status);
  base::contract(U_SUCCESS(status), "valid UTF-8 can be normalised");
  std::size_t at = 0;
  while ((at = compared.find("\u2019", at)) != std::string::npos)
    compared.replace(at, 3, "'");
  return compared;
}

/// Where the word that begins at `at` ends. What shows nothing hides in words, and does not end
/// them.
std::size_t endOfWord(std::string_view utf8, std::size_t at) {
  std::size_t end = at;
  while (at < utf8.size()) {
    const Character now = characterAt(utf8, at);
    if (makesWords(now.code)) {
      end = now.next;
    } else if (!showsNothing(now.code) && (end != at || !isApostrophe(now.code))) {
      return end;
    }
    at = now.next;
  }
  return end;
}

}  // namespace

std::vector<WordPlace> wordPlaces(std::string_view utf8) {
  mustBeShort(utf8);
  std::vector<WordPlace> words;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character first = characterAt(utf8, at);
    if (!makesWords(first.code)) {
      at = first.next;
      continue;
    }
    const std::size_t end = endOfWord(utf8, at);
    words.push_back({at, end, comparedFormOf(utf8.substr(at, end - at))});
    at = end;
  }
  return words;
}

bool standTogether(std::string_view utf8, const WordPlace& before, const WordPlace& after) {
  for (std::size_t at = before.end; at < after.begin;) {
    const Character now = characterAt(utf8, at);
    const bool joins = now.code >= 0 &&
                       (u_isUWhiteSpace(now.code) || isHyphen(now.code) || showsNothing(now.code));
    if (!joins) return false;
    at = now.next;
  }
  return true;
}

std::size_t countedWords(std::string_view utf8) {
  mustBeShort(utf8);
  std::size_t count = 0;
  bool within = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character now = characterAt(utf8, at);
    at = now.next;
    if (now.code >= 0 && u_isUWhiteSpace(now.code)) {
      within = false;
    } else if (!within && makesWords(now.code)) {
      within = true;
      ++count;
    }
  }
  return count;
}

}  // namespace ct::text
