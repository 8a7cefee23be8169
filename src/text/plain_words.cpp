#include "text/plain_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "text/plain_words_list.h"
#include "text/sentences.h"
#include "text/word_places.h"

namespace ct::text {
namespace {

constexpr std::size_t kLongestTitle = 7;      // words
constexpr std::size_t kLongestSentence = 25;  // words
constexpr std::size_t kLongestAbbreviation = 6;

using Words = std::vector<WordPlace>;

/// An entry of the lists, word for word.
struct Phrase {
  std::vector<std::string> words;  ///< in the form in which they are compared
  std::string capitals;            ///< the first as it is to be written; empty: in any way
  PlainEntry entry;
};

Phrase phraseOf(PlainEntry entry) {
  Phrase phrase;
  for (WordPlace& word : wordPlaces(entry.words))
    phrase.words.push_back(std::move(word.compared));
  if (isAbbreviation(entry.words)) {
    const WordPlace first = wordPlaces(entry.words).front();
    phrase.capitals = entry.words.substr(first.begin, first.end - first.begin);
  }
  phrase.entry = std::move(entry);
  return phrase;
}

/// Of those that begin with the same word the longest first.
using Phrases = std::unordered_map<std::string, std::vector<Phrase>>;

void add(Phrases& phrases, PlainEntry entry) {
  Phrase phrase = phraseOf(std::move(entry));
  std::vector<Phrase>& alike = phrases[phrase.words.front()];
  std::erase_if(alike, [&](const Phrase& other) {
    return other.words == phrase.words && other.capitals == phrase.capitals;
  });
  const auto longer = [](const Phrase& a, const Phrase& b) {
    return a.words.size() > b.words.size();
  };
  alike.insert(std::upper_bound(alike.begin(), alike.end(), phrase, longer), std::move(phrase));
}

std::string_view asWritten(std::string_view utf8, const WordPlace& word) {
  return utf8.substr(word.begin, word.end - word.begin);
}

/// The capitals a word is an abbreviation by, without what makes it several or an owner; empty for
/// other words.
std::string_view capitalsOf(std::string_view word) {
  const std::size_t end =
      std::min(word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), word.size());
  const std::string_view rest = word.substr(end);
  const bool ends = rest.empty() || rest == "s" || rest == "'s" || rest == "’s";
  return ends && end >= 2 && end <= kLongestAbbreviation ? word.substr(0, end) : "";
}

bool inBrackets(std::string_view utf8, const WordPlace& word) {
  const std::size_t next = std::min(utf8.find_first_not_of(' ', word.end), utf8.size());
  return (word.begin > 0 && utf8[word.begin - 1] == '(') || utf8.substr(next).starts_with('(');
}

using Known = std::unordered_set<std::string>;

/// Abbreviations that a text itself explains: "local NHS board (ICB)", "ICB (the local NHS board)".
Known explainedIn(std::string_view utf8, const Words& words) {
  Known explained;
  for (const WordPlace& word : words) {
    const std::string_view capitals = capitalsOf(asWritten(utf8, word));
    if (!capitals.empty() && inBrackets(utf8, word)) explained.emplace(capitals);
  }
  return explained;
}

bool hasSmallLetters(std::string_view utf8) {
  return std::any_of(utf8.begin(), utf8.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// With a capital where the word it stands for has one that begins a sentence or a name.
std::string asBegun(std::string_view found, std::string_view instead, bool isFirst) {
  const bool small = isAbbreviation(found) && !isFirst;
  if (instead.empty() || small) return std::string(instead);
  const bool isCapital = found.front() >= 'A' && found.front() <= 'Z';
  const bool plain = instead.front() >= 'a' && instead.front() <= 'z';
  if (!isCapital || !plain) return std::string(instead);
  std::string begun(instead);
  begun.front() = static_cast<char>(begun.front() - 'a' + 'A');
  return begun;
}

void findLongSentences(std::string_view utf8, std::vector<PlainHint>& hints) {
  if (countedWords(utf8) <= kLongestSentence) return;
  for (const std::string_view sentence : sentencesOf(utf8)) {
    const std::size_t count = countedWords(sentence);
    if (count <= kLongestSentence) continue;
    const auto begin = static_cast<std::size_t>(sentence.data() - utf8.data());
    hints.push_back({begin, begin + sentence.size(),
                     fmt::format("This sentence has {} words. Can it be two?", count), ""});
  }
}

}  // namespace

struct PlainWords::Rules {
  Phrases phrases;
  Known known;

  /// The longest phrase that begins with the word at `at`, or null.
  const Phrase* phraseAt(std::string_view utf8, const Words& words, std::size_t at) const;
  bool isUnknown(std::string_view word, const Known& explained) const;
  void findWords(std::string_view utf8, std::vector<PlainHint>& hints) const;
};

const Phrase* PlainWords::Rules::phraseAt(std::string_view utf8, const Words& words,
                                          std::size_t at) const {
  const auto found = phrases.find(words[at].compared);
  if (found == phrases.end()) return nullptr;
  const auto standsHere = [&](const Phrase& phrase) {
    if (at + phrase.words.size() > words.size()) return false;
    if (!phrase.capitals.empty() && asWritten(utf8, words[at]) != phrase.capitals) return false;
    for (std::size_t i = 1; i < phrase.words.size(); ++i) {
      const bool next = words[at + i].compared == phrase.words[i] &&
                        standTogether(utf8, words[at + i - 1], words[at + i]);
      if (!next) return false;
    }
    return true;
  };
  const auto longest = std::find_if(found->second.begin(), found->second.end(), standsHere);
  return longest == found->second.end() ? nullptr : &*longest;
}

bool PlainWords::Rules::isUnknown(std::string_view word, const Known& explained) const {
  const std::string capitals(capitalsOf(word));
  return !capitals.empty() && !explained.contains(capitals) && !known.contains(capitals) &&
         !known.contains(std::string(word));
}

void PlainWords::Rules::findWords(std::string_view utf8, std::vector<PlainHint>& hints) const {
  const Words words = wordPlaces(utf8);
  const Known explained = explainedIn(utf8, words);
  const bool mayHaveAbbreviations = hasSmallLetters(utf8);  // otherwise everything looks like one
  std::unordered_set<std::string_view> seen;
  for (std::size_t at = 0; at < words.size();) {
    const WordPlace& first = words[at];
    const std::string_view written = asWritten(utf8, first);
    const Phrase* phrase = phraseAt(utf8, words, at);
    if (phrase != nullptr) {
      at += phrase->words.size();
      if (explained.contains(phrase->capitals) || !seen.insert(phrase->entry.words).second)
        continue;
      hints.push_back({first.begin, words[at - 1].end, phrase->entry.why,
                       asBegun(written, phrase->entry.instead, &first == &words.front())});
      continue;
    }
    ++at;
    if (!mayHaveAbbreviations || !isUnknown(written, explained) || !seen.insert(written).second) {
      continue;
    }
    hints.push_back(
        {first.begin, first.end, "If it is short for something, say that in full.", ""});
  }
}

base::Result<PlainWords> PlainWords::from(const PlainWordLists& lists) {
  auto speak =
      readPlainEntries(lists.councilSpeak, "council_speak.txt", "Few people say this at home.");
  if (!speak) return base::passOn(std::move(speak));
  auto labels =
      readPlainEntries(lists.labels, "labels.txt", "Few people would call themselves that.");
  if (!labels) return base::passOn(std::move(labels));
  auto known = readAbbreviations(lists.knownAbbreviations, "known_abbreviations.txt");
  if (!known) return base::passOn(std::move(known));
  auto rules = std::make_unique<Rules>();
  for (auto* entries : {&*speak, &*labels})
    for (PlainEntry& entry : *entries)
      add(rules->phrases, std::move(entry));
  rules->known.insert(known->begin(), known->end());
  return PlainWords(std::move(rules));
}

PlainWords::PlainWords(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
PlainWords::~PlainWords() = default;
PlainWords::PlainWords(PlainWords&&) noexcept = default;
PlainWords& PlainWords::operator=(PlainWords&&) noexcept = default;

std::vector<PlainHint> PlainWords::hintsIn(std::string_view utf8, PlainKind kind) const {
  std::vector<PlainHint> hints;
  rules_->findWords(utf8, hints);
  if (kind == PlainKind::recommendation) {
    findLongSentences(utf8, hints);
    return hints;
  }
  const std::size_t count = countedWords(utf8);
  if (count > kLongestTitle) {
    hints.push_back(
        {0, utf8.size(),
         fmt::format("{} words are many for a title. Can it be {} or fewer?", count, kLongestTitle),
         ""});
  }
  return hints;
}

std::string withPlainerWords(std::string_view utf8, const PlainHint& hint) {
  std::string words(utf8);
  return words.replace(hint.begin, hint.end - hint.begin, hint.instead);
}

}  // namespace ct::text
