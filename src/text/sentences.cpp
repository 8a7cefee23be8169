#include "text/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>

#include "base/contract.h"

namespace ct::text {
namespace {

/// True when the last full stop belongs to a word: "Dr. Khan", "e.g. Boots", "J. Khan".
bool endsShortened(std::string_view sentence) {
  constexpr std::array<std::string_view, 10> kShortened{"Dr", "Mr",   "Mrs",  "Ms",  "Prof",
                                                        "St", "Cllr", "Revd", "Rev", "approx"};
  while (!sentence.empty() && sentence.back() == ' ')
    sentence.remove_suffix(1);
  if (!sentence.ends_with('.')) return false;
  sentence.remove_suffix(1);
  const std::string_view last = sentence.substr(sentence.find_last_of(" .(\n") + 1);
  return last.size() == 1 ||
         std::find(kShortened.begin(), kShortened.end(), last) != kShortened.end();
}

}  // namespace

std::vector<std::string_view> sentencesOf(std::string_view utf8) {
  base::contract(utf8.size() <= std::numeric_limits<std::int32_t>::max(),
                 "words are at most 2 GB long");
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> text(
      utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status),
      &utext_close);
  const std::unique_ptr<icu::BreakIterator> ends(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  base::contract(U_SUCCESS(status) && ends != nullptr, "ICU comes with its boundary rules");
  ends->setText(text.get(), status);
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::int32_t end = ends->next(); end != icu::BreakIterator::DONE; end = ends->next()) {
    const std::string_view sentence = utf8.substr(begin, static_cast<std::size_t>(end) - begin);
    if (endsShortened(sentence) && begin + sentence.size() < utf8.size()) continue;
    sentences.push_back(sentence);
    begin += sentence.size();
  }
  return sentences;
}

}  // namespace ct::text
