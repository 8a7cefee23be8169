#include "sort/removed_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace ct::sort {

std::string removedWords(base::Time at) {
  return fmt::format("[Words removed on {}]", base::dateText(at));
}

bool wordsWereRemoved(const session::Session& session, const session::Card& card) {
  const auto& marks = session.erasures();
  return std::any_of(marks.begin(), marks.end(), [&](const session::Erasure& mark) {
    return mark.card == card.code && card.said == removedWords(mark.erasedAt);
  });
}

}  // namespace ct::sort
