#include "gather/telling.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <future>
#include <span>
#include <thread>

#include "base/counted.h"

namespace ct::gather {

namespace {

constexpr auto kIfThereIsAThread = std::launch::async | std::launch::deferred;
constexpr std::size_t kForOneThread = 2'000;  // of fewer notes the second is not worth its start

Telling holdBackIn(std::span<NewCard> cards, const text::IdentityCheck& check,
                   base::Progress* progress) {
  Telling telling;
  for (NewCard& card : cards) {
    bool tells = false;
    for (const std::string* words : {&card.said, &card.impression}) {
      for (const text::IdentityFinding& finding : check.find(*words)) {
        telling.kinds.insert(finding.what);
        tells = true;
      }
    }
    telling.cards += tells && !card.heldBack ? 1 : 0;
    card.heldBack = card.heldBack || tells;
    if (progress != nullptr && !progress->go()) break;
  }
  return telling;
}

}  // namespace

Telling holdBackTelling(std::vector<NewCard>& cards, const text::IdentityCheck* check,
                        base::Progress* progress) {
  if (check == nullptr) return {};
  const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t threads = std::clamp<std::size_t>(cards.size() / kForOneThread, 1, most);
  const std::size_t each = cards.size() / threads;
  std::span<NewCard> left(cards);
  std::vector<std::future<Telling>> others;
  for (std::size_t thread = 1; thread < threads; ++thread) {
    others.push_back(
        std::async(kIfThereIsAThread, holdBackIn, left.first(each), std::cref(*check), progress));
    left = left.subspan(each);
  }
  Telling telling = holdBackIn(left, *check, progress);
  for (std::future<Telling>& other : others) {
    Telling found = other.get();
    telling.cards += found.cards;
    telling.kinds.merge(found.kinds);
  }
  return telling;
}

std::string sentenceOf(const Telling& telling) {
  const bool one = telling.cards == 1;
  return fmt::format(
      "{} may tell who somebody is ({}). {} in held back, until somebody has looked at {} under "
      "Read.",
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
