#include "text/identity_names.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

#include "text/identity_lists.h"
#include "text/utf8.h"

namespace ct::text {

/// Letters between which nothing stands but an apostrophe or a hyphen.
struct IdentityNames::Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view letters;
  bool capital = false;
  bool allCapitals = false;  ///< two at least
  bool begins = false;       ///< a sentence
  char before = 0;           ///< what stands between it and the word before, if one character:
                             ///< ' ', ',' for a comma and a space, '.' likewise; otherwise 0
};

namespace {

constexpr std::size_t kInitial = 1;
constexpr std::size_t kLongestIntroduction = 4;  // words

/// Entries that end in `mark` into one set, without it; the others into the other.
void sortByMark(const std::vector<std::string>& entries, char mark,
                std::unordered_set<std::string>& marked, std::unordered_set<std::string>& others) {
  for (const std::string& entry : entries) {
    if (entry.back() == mark) {
      marked.insert(entry.substr(0, entry.size() - 1));
    } else {
      others.insert(entry);
    }
  }
}

std::unordered_set<std::string> smallSet(const std::vector<std::string>& entries) {
  std::unordered_set<std::string> all;
  for (const std::string& entry : entries)
    all.insert(small(entry));
  return all;
}

/// The letters of a note one after another, with where they stand in bytes. What is no UTF-8 is one
/// that no word has.
class Letters {
 public:
  explicit Letters(std::string_view utf8) : utf8_(utf8) {}

  /// U_SENTINEL at the end.
  UChar32 next() {
    constexpr UChar32 kNone = 0xFFFD;
    if (at_ >= utf8_.size()) return U_SENTINEL;
    const Character now = characterAt(utf8_, at_);
    at_ = now.next;
    return now.code < 0 ? kNone : now.code;
  }
  std::size_t at() const { return at_; }

 private:
  std::string_view utf8_;
  std::size_t at_ = 0;
};

/// Within a word: "O'Connor", "Mary-Jane".
bool joins(UChar32 letter) {
  return letter == '-' || letter == '\'' || letter == 0x2019;
}

bool belongsToWord(UChar32 letter) {
  return letter != U_SENTINEL &&
         (u_isalpha(letter) != 0 || u_charType(letter) == U_NON_SPACING_MARK || joins(letter));
}

/// What stands between two words, told in one character; 0 when they are apart.
char between(std::string_view gap) {
  if (gap == " ") return ' ';
  if (gap == ", ") return ',';
  if (gap == ". " || gap == ".") return '.';
  return 0;
}

bool endsSentence(std::string_view gap) {
  return gap.find_first_of(".!?\n:;•") != std::string_view::npos || gap.find("“") == 0;
}

std::string withOneCapital(std::string_view word) {
  std::string written;
  icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())})
      .toTitle(nullptr, icu::Locale::getRoot())
      .toUTF8String(written);
  return written;
}

/// "Adam's" is Adam.
std::size_t withoutPossessive(std::string_view letters) {
  for (const std::string_view end : {"'s", "’s"})
    if (letters.size() > end.size() && letters.ends_with(end)) return letters.size() - end.size();
  return letters.size();
}

}  // namespace

IdentityNames::IdentityNames(const IdentityLists& lists)
    : beforeNames_(smallSet(entriesOf(lists.beforeNames))),
      placeWords_(smallSet(entriesOf(lists.placeWords))) {
  Words titles;
  Words doubted;
  sortByMark(entriesOf(lists.givenNames), '?', doubted, givenNames_);
  sortByMark({doubted.begin(), doubted.end()}, '?', doubtful_, wordsToo_);
  sortByMark(entriesOf(lists.titles), '*', smallTitles_, titles);
  smallTitles_ = smallSet({smallTitles_.begin(), smallTitles_.end()});
  titles_ = smallSet({titles.begin(), titles.end()});
  titles_.insert(smallTitles_.begin(), smallTitles_.end());
  sortByMark(entriesOf(lists.introducingNames), '?', introducingNamed_, introducing_);
  for (const std::string& word : entriesOf(lists.notNames))
    notNames_.insert(word);
}

std::vector<IdentityNames::Word> IdentityNames::wordsOf(std::string_view utf8) {
  std::vector<Word> words;
  std::size_t gapFrom = 0;
  Letters letters(utf8);
  std::size_t begin = 0;
  for (UChar32 letter = letters.next(); letter != U_SENTINEL;
       begin = letters.at(), letter = letters.next()) {
    if (!u_isalpha(letter)) continue;
    Word word{.begin = begin, .capital = u_isupper(letter) != 0 || u_istitle(letter) != 0};
    bool smalls = false;
    std::size_t end = letters.at();
    for (letter = letters.next(); belongsToWord(letter); letter = letters.next()) {
      smalls = smalls || u_islower(letter) != 0;
      if (!joins(letter)) end = letters.at();
    }
    word.end = begin + withoutPossessive(utf8.substr(begin, end - begin));
    word.letters = utf8.substr(begin, word.end - begin);
    word.allCapitals = word.capital && !smalls && word.letters.size() > 1;
    const std::string_view gap = utf8.substr(gapFrom, begin - gapFrom);
    word.begins = words.empty() || endsSentence(gap);
    word.before = words.empty() ? '\0' : between(gap);
    words.push_back(word);
    gapFrom = end;
  }
  return words;
}

std::string IdentityNames::asName(const Word& word) {
  if (!word.allCapitals) return std::string(word.letters);
  std::string name = small(word.letters);
  name.front() = word.letters.front();
  return name;
}

bool IdentityNames::mayBeName(const Word& word) const {
  return word.capital && word.letters.size() > kInitial && !notNames_.contains(asName(word)) &&
         !notNames_.contains(std::string(word.letters));
}

bool IdentityNames::isGivenName(const Word& word) const {
  if (!word.capital) return false;
  const std::string name = asName(word);
  const std::string first = name.substr(0, name.find('-'));
  return givenNames_.contains(name) || (first != name && givenNames_.contains(first));
}

bool IdentityNames::isDoubtful(const Word& word) const {
  const std::string name(word.letters);
  return word.capital && !word.allCapitals &&
         (doubtful_.contains(name) || wordsToo_.contains(name));
}

std::size_t IdentityNames::endOfName(const std::vector<Word>& words, std::size_t at) const {
  std::size_t end = at + 1;
  while (end < words.size() && words[end].before == ' ' && words[end].capital &&
         !placeWords_.contains(small(words[end].letters)) &&
         (mayBeName(words[end]) || words[end].letters.size() == kInitial) &&
         words[end].letters != "I") {
    ++end;
  }
  const bool place = end < words.size() && words[end].before == ' ' &&
                     placeWords_.contains(small(words[end].letters));
  return place ? at : end;
}

bool IdentityNames::isNameByTitle(const std::vector<Word>& words, std::size_t at) const {
  if (at == 0 || (words[at].before != ' ' && words[at].before != '.')) return false;
  const Word& title = words[at - 1];
  const std::string letters = small(title.letters);
  if (smallTitles_.contains(letters)) {
    return mayBeName(words[at]) || (!title.capital && !words[at].capital &&
                                    words[at].letters.size() > 2 && words[at].before == ' ');
  }
  return title.capital && titles_.contains(letters) && mayBeName(words[at]);
}

bool IdentityNames::isNameByWordsBefore(const std::vector<Word>& words, std::size_t at) const {
  const Word& word = words[at];
  if (at == 0 || word.before == 0 || word.before == '.') return false;
  const bool listed = isGivenName(word) || isDoubtful(word);
  const std::string last = small(words[at - 1].letters);
  if (beforeNames_.contains(last)) {
    if (word.before == ',') return listed;
    return mayBeName(word) || (word.letters.size() > 2 && [&] {
             std::string name(word.letters);
             name.front() = static_cast<char>(u_toupper(name.front()));
             return givenNames_.contains(name);
           }());
  }
  if (word.before != ' ' || !mayBeName(word)) return false;
  std::string said = last;
  for (std::size_t back = 2;; ++back) {
    if (introducing_.contains(said) || (listed && introducingNamed_.contains(said))) return true;
    if (back > std::min(at, kLongestIntroduction) || words[at - back + 1].before != ' ')
      return false;
    said.insert(0, small(words[at - back].letters).append(" "));
  }
}

bool IdentityNames::isNameByItself(const std::vector<Word>& words, std::size_t at) const {
  const Word& word = words[at];
  if (at > 0 && words[at - 1].capital && small(words[at - 1].letters) == "st") return false;
  if (isGivenName(word)) return true;
  const bool surname = at + 1 < words.size() && words[at + 1].before == ' ' &&
                       mayBeName(words[at + 1]) && !words[at + 1].allCapitals;
  if (!isDoubtful(word)) return false;
  return surname || (!word.begins && wordsToo_.contains(std::string(word.letters)));
}

bool IdentityNames::isGivenName(std::string_view word) const {
  const auto isListed = [&](std::string_view written) {
    const std::vector<Word> words = wordsOf(written);
    return words.size() == 1 && (isGivenName(words.front()) || isDoubtful(words.front()));
  };
  return isListed(word) || isListed(withOneCapital(word));
}

void IdentityNames::find(std::string_view utf8, std::vector<IdentityFinding>& findings) const {
  const std::vector<Word> words = wordsOf(utf8);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool titled = isNameByTitle(words, at);
    if (!titled && !isNameByWordsBefore(words, at) && !isNameByItself(words, at)) continue;
    const std::size_t end = std::max(endOfName(words, at), titled ? at + 1 : at);
    if (end == at) continue;
    const std::size_t from = titled ? at - 1 : at;
    findings.push_back({words[from].begin, words[end - 1].end, "a name", "[a name]"});
    at = end - 1;
  }
}

}  // namespace ct::text
