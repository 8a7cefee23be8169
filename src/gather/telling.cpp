#include "gather/telling.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/counted.h"

namespace ct::gather {

Telling holdBackTelling(std::vector<NewCard>& cards, const text::IdentityCheck* check) {
  Telling telling;
  if (check == nullptr) return telling;
  for (NewCard& card : cards) {
    bool tells = false;
    for (const std::string* words : {&card.said, &card.impression}) {
      for (const text::IdentityFinding& finding : check->find(*words)) {
        telling.kinds.insert(finding.what);
        tells = true;
      }
    }
    telling.cards += tells && !card.heldBack ? 1 : 0;
    card.heldBack = card.heldBack || tells;
  }
  return telling;
}

std::string sentenceOf(const Telling& telling) {
  const bool one = telling.cards == 1;
  return fmt::format(
      "{} may tell who somebody is ({}). {} in held back, until somebody has looked at {}.",
      base::counted(telling.cards, "note"), fmt::join(telling.kinds, ", "),
      one ? "It comes" : "They come", one ? "it" : "them");
}

std::string kindsIn(const std::vector<text::IdentityFinding>& findings) {
  std::set<std::string> kinds;
  for (const text::IdentityFinding& finding : findings)
    kinds.insert(finding.what);
  return fmt::format("{}", fmt::join(kinds, ", "));
}

}  // namespace ct::gather
