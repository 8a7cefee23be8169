#include "text/identity_listed.h"

#include <re2/re2.h>

#include <cstddef>
#include <iterator>

#include "text/identity_lists.h"
#include "text/words.h"

namespace ct::text {
namespace {

constexpr std::string_view kWhat = "something you listed";
constexpr std::string_view kInstead = "[a name or place]";
constexpr std::string_view kPossessive = "'s";

bool leavesNoSpaces(const std::string& words) {
  static const re2::RE2 kScripts(R"(\p{Han}|\p{Hiragana}|\p{Katakana}|\p{Thai})");
  return re2::RE2::PartialMatch(words, kScripts);
}

/// "a local school" and "[a local school]" are said as the second.
std::string inBrackets(std::string_view words) {
  std::string instead = tidy(words);
  if (instead.empty()) return std::string(kInstead);
  if (!instead.starts_with('[')) instead.insert(0, "[");
  if (!instead.ends_with(']')) instead += ']';
  return instead;
}

/// Of one name: at most a full stop, or a sign and a space, is between.
bool areNear(const WordPlace& before, const WordPlace& after) {
  constexpr std::size_t kFarthest = 3;  // bytes
  return after.begin - before.end <= kFarthest;
}

}  // namespace

IdentityListed::IdentityListed(std::string_view list) {
  for (const std::string& line : entriesOf(list)) {
    const std::size_t equals = line.find('=');
    const std::string name = tidy(std::string_view(line).substr(0, equals));
    std::string instead =
        inBrackets(equals == std::string::npos ? "" : std::string_view(line).substr(equals + 1));
    if (leavesNoSpaces(name)) {
      anywhere_.emplace_back(name, std::move(instead));
      continue;
    }
    std::vector<std::string> words;
    for (WordPlace& each : wordPlaces(name))
      words.push_back(std::move(each.compared));
    if (words.empty()) continue;
    const std::string first = words.front();
    byFirstWord_[first].push_back({std::move(words), std::move(instead)});
  }
}

const WordPlace* IdentityListed::endOf(const Entry& entry, const WordPlace* from,
                                       const WordPlace* end) {
  if (static_cast<std::size_t>(end - from) < entry.words.size()) return nullptr;
  for (std::size_t i = 0; i + 1 < entry.words.size(); ++i) {
    if (from[i].compared != entry.words[i] || !areNear(from[i], from[i + 1])) return nullptr;
  }
  const WordPlace* last = from + (entry.words.size() - 1);
  const std::string& wanted = entry.words.back();
  const bool same = last->compared == wanted || last->compared == wanted + std::string(kPossessive);
  return same ? last : nullptr;
}

void IdentityListed::find(std::string_view utf8, std::vector<IdentityFinding>& findings) const {
  for (const auto& [name, instead] : anywhere_) {
    for (auto at = utf8.find(name); at != std::string_view::npos; at = utf8.find(name, at + 1))
      findings.push_back({at, at + name.size(), std::string(kWhat), instead});
  }
  if (byFirstWord_.empty()) return;
  const std::vector<WordPlace> words = wordPlaces(utf8);
  const WordPlace* end = words.data() + words.size();
  for (const WordPlace& word : words) {
    for (const std::string_view after : {std::string_view(), kPossessive}) {
      if (!word.compared.ends_with(after)) continue;
      const auto entries =
          byFirstWord_.find(word.compared.substr(0, word.compared.size() - after.size()));
      if (entries == byFirstWord_.end()) continue;
      for (const Entry& entry : entries->second) {
        if (const WordPlace* last = endOf(entry, &word, end))
          findings.push_back({word.begin, last->end, std::string(kWhat), entry.instead});
      }
    }
  }
}

}  // namespace ct::text
