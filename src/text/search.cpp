#include "text/search.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/contract.h"

namespace ct::text {
namespace {

/// What plain ASCII becomes; most words in most rooms need no more.
std::string asciiForm(std::string_view ascii) {
  std::string form;
  form.reserve(ascii.size());
  for (const char c : ascii) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && (form.empty() || form.back() == ' ')) continue;
    const bool capital = c >= 'A' && c <= 'Z';
    form += space ? ' ' : static_cast<char>(capital ? c + ('a' - 'A') : c);
  }
  if (!form.empty() && form.back() == ' ') form.pop_back();
  return form;
}

const icu::Transliterator& toPlainLatin() {
  static const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; Lower; NFC", UTRANS_FORWARD,
        status));
    base::contract(U_SUCCESS(status) != 0, "ICU has its transliterations");
    return made;
  }();
  return *transliterator;
}

}  // namespace

std::string searchForm(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (plain) return asciiForm(utf8);
  auto words = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  toPlainLatin().transliterate(words);
  std::string latin;
  words.toUTF8String(latin);
  return asciiForm(latin);
}

bool holdsAll(std::string_view words, std::string_view wanted) {
  while (!wanted.empty()) {
    const std::size_t end = std::min(wanted.find(' '), wanted.size());
    if (words.find(wanted.substr(0, end)) == std::string_view::npos) return false;
    wanted.remove_prefix(std::min(end + 1, wanted.size()));
  }
  return true;
}

}  // namespace ct::text
