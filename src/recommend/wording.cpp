#include "recommend/wording.h"

#include <fmt/format.h>

#include "text/words.h"

namespace ct::recommend {
namespace {

constexpr std::size_t kLongestText = 5'000;  // characters

}  // namespace

base::Result<std::string> readable(const std::string& typed) {
  std::string words = text::tidy(typed);
  if (text::characters(words) > kLongestText) {
    return base::refuse(fmt::format("That is longer than {} characters.", kLongestText));
  }
  return words;
}

base::Result<std::string> needed(const std::string& typed, const char* refusal) {
  auto words = readable(typed);
  if (words && text::blank(*words)) return base::refuse(refusal);
  return words;
}

}  // namespace ct::recommend
