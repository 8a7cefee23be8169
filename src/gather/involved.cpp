#include "gather/involved.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "gather/conversations.h"
#include "gather/months.h"
#include "text/formulas.h"
#include "text/search.h"
#include "text/words.h"

namespace ct::gather {

using session::Conversation;
using session::Session;

namespace {

std::string asCell(std::string_view words) {
  std::string cell = text::guardedFromFormulas(words);
  std::replace_if(
      cell.begin(), cell.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return cell;
}

}  // namespace

std::string whyNoCodeWord(std::string_view word, const text::IdentityCheck* check) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 24;
  const std::size_t letters = text::characters(word);
  if (!text::isOneWord(word) || letters < kFewest || letters > kMost) {
    return fmt::format("A code word is one word of {} to {} letters, such as Lantern.", kFewest,
                       kMost);
  }
  if (check == nullptr || !check->mayBeName(word)) return {};
  return fmt::format("“{}” may be somebody's name. Take a word that nobody is called.", word);
}

std::string whyNoCodeWords(const std::string& words, const text::IdentityCheck* check) {
  const std::vector<std::string> apart = apartAtCommas(words);
  if (apart.size() > kMostCodeWords) {
    return fmt::format("One conversation can have {} code words at most.", kMostCodeWords);
  }
  for (const std::string& word : apart) {
    if (auto why = whyNoCodeWord(word, check); !why.empty()) return why;
  }
  return {};
}

std::string freeCodeWord(const std::vector<std::string>& words, const Session& session,
                         const std::string& typed, std::uint64_t chance) {
  std::unordered_set<std::string> taken;
  const auto take = [&](const std::string& all) {
    for (const std::string& word : apartAtCommas(all))
      taken.insert(text::searchForm(word));
  };
  take(typed);
  for (const Conversation& each : session.conversations())
    if (!each.codeWords.empty()) take(each.codeWords);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[(chance + i) % words.size()];
    if (!taken.contains(text::searchForm(word))) return word;
  }
  return {};
}

std::vector<Involved> involvedIn(const Session& session) {
  std::vector<const Conversation*> waiting;
  for (const Conversation& each : session.conversations())
    if (each.wantsToBeInvolved) waiting.push_back(&each);
  std::stable_sort(waiting.begin(), waiting.end(), [](const auto* a, const auto* b) {
    return std::pair(a->heldIn.empty(), std::string_view(a->heldIn)) <
           std::pair(b->heldIn.empty(), std::string_view(b->heldIn));
  });
  std::vector<Involved> all;
  for (const Conversation* each : waiting) {
    std::vector<std::string> words = apartAtCommas(each->codeWords);
    if (words.empty()) words.emplace_back();
    for (std::string& word : words)
      all.push_back({std::move(word), each->id});
  }
  return all;
}

std::string involvedAsTable(const Session& session) {
  std::string table = "Code word\tWaiting since\tPart of town\tConversation\n";
  for (const Involved& each : involvedIn(session)) {
    const Conversation& from = *session.find(each.conversation);
    fmt::format_to(std::back_inserter(table), "{}\t{}\t{}\t{}\n", asCell(each.codeWord),
                   asCell(monthInWords(from.heldIn)), asCell(from.place), from.number);
  }
  return table;
}

}  // namespace ct::gather
