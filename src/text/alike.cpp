#include "text/alike.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

namespace ct::text {
namespace {

using Hash = std::uint64_t;
using Hashes = std::vector<Hash>;

constexpr Hash kNoWord = 14'695'981'039'346'656'037U;  // FNV-1a, of nothing
constexpr std::size_t kFewWords = 4;
constexpr std::size_t kLeast = 4;
constexpr std::size_t kMostAsked = 32;  // texts with the same pair, before it tells nothing

Hash with(Hash hash, std::uint64_t value) {
  for (int byte = 0; byte < 4; ++byte, value >>= 8U)
    hash = (hash ^ (value & 0xffU)) * 1'099'511'628'211U;
  return hash;
}

/// A word's letters are hashed as they come; in scripts without spaces each letter is a word.
Hashes wordsIn(std::string_view utf8) {
  Hashes words;
  Hash word = kNoWord;
  const auto end = [&] {
    if (word != kNoWord) words.push_back(std::exchange(word, kNoWord));
  };
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (!u_isalnum(c) && !mark) {
      end();
      continue;
    }
    const bool alone = u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0;
    if (alone) end();
    word = with(word, static_cast<std::uint64_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    if (alone) end();
  }
  end();
  return words;
}

/// Of words one after the other, each pair once, the least first. Of few words all of them at once.
Hashes pairsIn(const Hashes& words) {
  Hashes pairs;
  if (words.size() < kFewWords) {
    Hash all = kNoWord;
    for (const Hash word : words)
      all = with(with(all, word), word >> 32U);
    if (!words.empty()) pairs.push_back(all);
    return pairs;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    pairs.push_back((words[i] * 3) ^ (words[i + 1] + (words[i + 1] << 17U)));
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

/// Both in ascending order.
bool areAlike(const Hashes& one, const Hashes& other) {
  Hashes common;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(common));
  const std::size_t all = one.size() + other.size() - common.size();
  return common.size() * 5 >= all * 3;
}

/// Finds those before that share one of the least pairs.
class Candidates {
 public:
  /// The first of them that `isAlike`, and lists this one for those to come.
  template <class IsAlike>
  std::optional<std::size_t> first(std::size_t text, const Hashes& pairs, IsAlike isAlike) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < std::min(pairs.size(), kLeast); ++i) {
      std::vector<std::uint32_t>& texts = texts_[pairs[i]];
      for (const std::uint32_t before : texts) {
        if ((!found || before < *found) && isAlike(before)) found = before;
      }
      if (texts.size() < kMostAsked) texts.push_back(static_cast<std::uint32_t>(text));
    }
    return found;
  }

 private:
  std::unordered_map<Hash, std::vector<std::uint32_t>> texts_;
};

}  // namespace

std::vector<Alike> nearlyAlike(const std::vector<std::string_view>& texts) {
  std::vector<Alike> alike;
  std::vector<Hashes> pairs(texts.size());
  Candidates candidates;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    pairs[text] = pairsIn(wordsIn(texts[text]));
    const auto earlier = candidates.first(text, pairs[text], [&](std::size_t before) {
      return areAlike(pairs[before], pairs[text]);
    });
    if (earlier) alike.push_back({*earlier, text});
  }
  return alike;
}

}  // namespace ct::text
