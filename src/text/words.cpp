#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

#include "base/contract.h"

namespace ct::text {
namespace {

icu::StringPiece pieceOf(std::string_view utf8) {
  base::contract(utf8.size() <= std::numeric_limits<std::int32_t>::max(),
                 "words are at most 2 GB long");
  return {utf8.data(), static_cast<std::int32_t>(utf8.size())};
}

bool isPlainAscii(char c) {
  return (c >= ' ' && c <= '~') || c == '\n' || c == '\t';
}

std::string_view trimmedAscii(std::string_view plain) {
  const auto first = plain.find_first_not_of(" \n\t");
  if (first == std::string_view::npos) return {};
  return plain.substr(first, plain.find_last_not_of(" \n\t") - first + 1);
}

// Everything tidying changes is one UTF-16 unit, and no half of a surrogate pair is among it.
bool endsLine(char16_t c) {
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool canHideWords(char16_t c) {
  const bool isControl = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  return (isControl && c != '\t') || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF;
}

bool showsNothing(UChar32 c) {
  constexpr UChar32 kBrailleBlank = 0x2800;
  return u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         u_charType(c) == U_CONTROL_CHAR || u_charType(c) == U_FORMAT_CHAR || c == kBrailleBlank;
}

icu::UnicodeString withoutHidden(const icu::UnicodeString& raw) {
  const char16_t* begin = raw.getBuffer();
  const char16_t* end = begin + raw.length();
  const auto changes = [](char16_t c) { return c != '\n' && (endsLine(c) || canHideWords(c)); };
  if (std::none_of(begin, end, changes)) return raw;
  icu::UnicodeString clean;
  for (const char16_t* at = begin; at != end; ++at) {
    if (*at == '\n' && at != begin && at[-1] == '\r') continue;
    if (endsLine(*at)) {
      clean.append(u'\n');
    } else if (!canHideWords(*at)) {
      clean.append(*at);
    }
  }
  return clean;
}

icu::UnicodeString trimmed(const icu::UnicodeString& words) {
  std::int32_t first = 0;
  std::int32_t end = words.length();
  while (first < end && u_isUWhiteSpace(words.charAt(first)))
    ++first;
  while (end > first && u_isUWhiteSpace(words.charAt(end - 1)))
    --end;
  return words.tempSubStringBetween(first, end);
}

/// Tidied, each run of white space one space.
std::string onOneLine(std::string_view utf8) {
  std::string line = tidy(utf8);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const auto twoSpaces = [](char a, char b) { return a == ' ' && b == ' '; };
  line.erase(std::unique(line.begin(), line.end(), twoSpaces), line.end());
  return line;
}

/// Boundaries in words that outlive it, as byte offsets.
class Boundaries {
 public:
  enum class Between { characters, words };

  Boundaries(std::string_view utf8, Between between) {
    const auto piece = pieceOf(utf8);
    UErrorCode status = U_ZERO_ERROR;
    text_.reset(utext_openUTF8(nullptr, piece.data(), piece.size(), &status));
    const auto& root = icu::Locale::getRoot();
    iterator_.reset(between == Between::words
                        ? icu::BreakIterator::createWordInstance(root, status)
                        : icu::BreakIterator::createCharacterInstance(root, status));
    base::contract(U_SUCCESS(status) && iterator_ != nullptr, "ICU comes with its boundary rules");
    iterator_->setText(text_.get(), status);
  }

  icu::BreakIterator* operator->() { return iterator_.get(); }

 private:
  std::unique_ptr<UText, decltype(&utext_close)> text_{nullptr, &utext_close};
  std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace

std::string tidy(std::string_view utf8) {
  if (std::all_of(utf8.begin(), utf8.end(), isPlainAscii)) return std::string(trimmedAscii(utf8));
  std::string tidied;
  trimmed(withoutHidden(icu::UnicodeString::fromUTF8(pieceOf(utf8)))).toUTF8String(tidied);
  return composed(std::move(tidied));
}

bool blank(std::string_view utf8) {
  if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return c > ' ' && c <= '~'; })) {
    return false;
  }
  const auto words = icu::UnicodeString::fromUTF8(pieceOf(utf8));
  for (std::int32_t at = 0; at < words.length(); at = words.moveIndex32(at, 1)) {
    if (!showsNothing(words.char32At(at))) return false;
  }
  return true;
}

std::string firstWords(std::string_view utf8, std::size_t characters) {
  std::string line = onOneLine(utf8);
  if (line.size() <= characters) return line;
  Boundaries letters(line, Boundaries::Between::characters);
  const std::int32_t limit = letters->next(static_cast<std::int32_t>(characters));
  if (limit == icu::BreakIterator::DONE || static_cast<std::size_t>(limit) == line.size()) {
    return line;
  }
  Boundaries words(line, Boundaries::Between::words);
  const std::int32_t between = words->isBoundary(limit) ? limit : words->preceding(limit);
  const auto cut = static_cast<std::size_t>(between > 0 ? between : limit);
  return tidy(std::string_view(line).substr(0, cut)) + "…";
}

std::size_t characters(std::string_view utf8) {
  Boundaries letters(utf8, Boundaries::Between::characters);
  std::size_t count = 0;
  while (letters->next() != icu::BreakIterator::DONE)
    ++count;
  return count;
}

bool isOneWord(std::string_view utf8) {
  const auto word = icu::UnicodeString::fromUTF8(pieceOf(utf8));
  bool afterLetter = false;
  for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
    const UChar32 c = word.char32At(at);
    const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (!afterLetter && (mark || c == '-')) return false;
    if (u_isalpha(c) == 0 && !mark && c != '-') return false;
    afterLetter = c != '-';
  }
  return afterLetter;
}

std::string composed(std::string utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  base::contract(U_SUCCESS(status), "ICU comes with its normalisation rules");
  if (nfc->isNormalizedUTF8(pieceOf(utf8), status)) return utf8;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc->normalizeUTF8(0, pieceOf(utf8), sink, nullptr, status);
  base::contract(U_SUCCESS(status), "valid UTF-8 can be normalised");
  return result;
}

}  // namespace ct::text
