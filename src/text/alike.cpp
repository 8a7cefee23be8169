#include "text/alike.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/utf8.h"

namespace ct::text {
namespace {

using Hash = std::uint64_t;
using Hashes = std::vector<Hash>;

constexpr Hash kNoWord = 14'695'981'039'346'656'037U;  // FNV-1a, of nothing
constexpr std::size_t kFewWords = 4;
constexpr std::size_t kLeast = 4;
constexpr std::size_t kMostAsked = 32;  // texts with the same pair, before it tells nothing

Hash with(Hash hash, std::uint64_t value) {
  return (hash ^ value) * 1'099'511'628'211U;
}

/// A word's letters are hashed as they come; in scripts without spaces each letter is a word.
class Words {
 public:
  explicit Words(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
      const Character now = characterAt(utf8, at);
      add(now.code);
      at = now.next;
    }
    end();
  }

  Hashes take() { return std::move(words_); }

 private:
  void add(UChar32 c) {
    if (c >= 0 && c < 0x80) return addPlain(static_cast<char>(c));
    const bool mark = c >= 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (c < 0 || (!u_isalnum(c) && !mark)) return end();
    const bool alone = u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0;
    if (alone) end();
    word_ = with(word_, static_cast<std::uint64_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    if (alone) end();
  }

  /// ASCII, which most letters are.
  void addPlain(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && (c < '0' || c > '9')) return end();
    word_ = with(word_, static_cast<std::uint64_t>(letter ? c | 0x20 : c));
  }

  void end() {
    if (word_ != kNoWord) words_.push_back(std::exchange(word_, kNoWord));
  }

  Hashes words_;
  Hash word_ = kNoWord;
};

/// Of words one after the other, each pair once, the least first. Of few words all of them at once.
Hashes pairsIn(const Hashes& words) {
  Hashes pairs;
  if (words.size() < kFewWords) {
    Hash all = kNoWord;
    for (const Hash word : words)
      all = with(all, word);
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

std::vector<Alike> nearlyAlike(const std::vector<std::string_view>& texts,
                               base::Progress* progress) {
  std::vector<Alike> alike;
  std::vector<Hashes> pairs(texts.size());
  Candidates candidates;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    pairs[text] = pairsIn(Words(texts[text]).take());
    const auto earlier = candidates.first(text, pairs[text], [&](std::size_t before) {
      return areAlike(pairs[before], pairs[text]);
    });
    if (earlier) alike.push_back({*earlier, text});
    if (progress != nullptr && !progress->go()) break;
  }
  return alike;
}

}  // namespace ct::text
