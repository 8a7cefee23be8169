#include "text/identity.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "text/identity_listed.h"
#include "text/identity_lists.h"
#include "text/identity_names.h"
#include "text/identity_patterns.h"

namespace ct::text {
namespace {

using Expression = std::unique_ptr<const re2::RE2>;

void findEach(const Expression& expression, std::string_view utf8, std::size_t from, std::size_t to,
              const IdentityFinding& as, std::vector<IdentityFinding>& findings) {
  if (!expression) return;
  re2::StringPiece found[2];
  while (from < to &&
         expression->Match({utf8.data(), utf8.size()}, from, to, re2::RE2::UNANCHORED, found, 2)) {
    const auto begin = static_cast<std::size_t>(found[1].data() - utf8.data());
    from = begin + found[1].size();
    findings.push_back({begin, from, as.what, as.replacement});
  }
}

/// What is sensitive counts where the same sentence points to one person.
void findSensitive(const Expression& sensitive, const Expression& singular, std::string_view utf8,
                   std::vector<IdentityFinding>& findings) {
  if (!sensitive || !singular) return;
  for (std::size_t from = 0; from < utf8.size();) {
    const std::size_t end = std::min(utf8.find_first_of(".!?\n", from), utf8.size());
    const re2::StringPiece words(utf8.data(), utf8.size());
    if (singular->Match(words, from, end, re2::RE2::UNANCHORED, nullptr, 0)) {
      findEach(sensitive, utf8, from, end,
               {0, 0, "something personal about one person", "[something personal]"}, findings);
    }
    from = end + 1;
  }
}

/// Leaves of those that overlap what begins first, and of two that begin together the longer.
void keepApart(std::vector<IdentityFinding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const IdentityFinding& a, const IdentityFinding& b) {
                     return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
                   });
  std::size_t reached = 0;
  std::erase_if(findings, [&](const IdentityFinding& finding) {
    if (finding.begin < reached) return true;
    reached = finding.end;
    return false;
  });
}

}  // namespace

struct IdentityCheck::Rules {
  IdentityPatterns patterns;
  IdentityNames names;
  IdentityListed listed;
  Expression roles;
  Expression places;
  Expression sensitive;
  Expression singular;
};

base::Result<IdentityCheck> IdentityCheck::from(const IdentityLists& lists) {
  auto patterns = IdentityPatterns::from(lists.patterns);
  if (!patterns) return base::passOn(std::move(patterns));
  constexpr std::string_view kOwn =
      R"(\b(?:the|our|my|her|his|their|your)(?: (?:only|local|new|old|last|former))? )";
  return IdentityCheck(std::make_unique<const Rules>(
      Rules{std::move(*patterns), IdentityNames(lists), IdentityListed(lists.listed),
            anyOf(entriesOf(lists.roles), kOwn), anyOf(entriesOf(lists.places)),
            anyOf(entriesOf(lists.sensitive)), anyOf(entriesOf(lists.singular))}));
}

IdentityCheck::IdentityCheck(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
IdentityCheck::~IdentityCheck() = default;
IdentityCheck::IdentityCheck(IdentityCheck&&) noexcept = default;
IdentityCheck& IdentityCheck::operator=(IdentityCheck&&) noexcept = default;

std::vector<IdentityFinding> IdentityCheck::find(std::string_view utf8) const {
  std::vector<IdentityFinding> findings;
  rules_->patterns.find(utf8, findings);
  rules_->listed.find(utf8, findings);
  rules_->names.find(utf8, findings);
  findEach(rules_->roles, utf8, 0, utf8.size(),
           {0, 0, "a post that few people here hold", "[somebody in a local post]"}, findings);
  findEach(rules_->places, utf8, 0, utf8.size(),
           {0, 0, "a place that is listed", "[a local place]"}, findings);
  findSensitive(rules_->sensitive, rules_->singular, utf8, findings);
  keepApart(findings);
  return findings;
}

bool IdentityCheck::mayBeName(std::string_view word) const {
  return rules_->names.isGivenName(word) || !find(word).empty();
}

bool IdentityCheck::holdsListed(std::string_view utf8) const {
  std::vector<IdentityFinding> findings;
  rules_->listed.find(utf8, findings);
  return !findings.empty();
}

std::string replaced(std::string_view utf8, const std::vector<IdentityFinding>& findings) {
  std::string words;
  std::size_t from = 0;
  for (const IdentityFinding& finding : findings) {
    words += utf8.substr(from, finding.begin - from);
    words += finding.replacement;
    from = finding.end;
  }
  words += utf8.substr(from);
  return words;
}

}  // namespace ct::text
