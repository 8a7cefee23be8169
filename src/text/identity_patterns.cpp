#include "text/identity_patterns.h"

#include <fmt/format.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/identity_lists.h"

namespace ct::text {
namespace {

using re2::RE2;
using re2::StringPiece;

constexpr std::int64_t kMemory = 64L * 1024 * 1024;  // for what RE2 remembers of a set

RE2::Options options() {
  RE2::Options wanted;
  wanted.set_log_errors(false);
  wanted.set_max_mem(kMemory);
  return wanted;
}

std::string digitsOf(std::string_view words) {
  std::string digits;
  std::copy_if(words.begin(), words.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

/// Of all that was found and what stood in its first bracket.
using Check = bool (*)(std::string_view, std::string_view);

bool isNhs(std::string_view found, std::string_view /*bracket*/) {
  return isNhsNumber(digitsOf(found));
}

/// Prefixes that are not given out (NIM39110).
bool isInsurance(std::string_view found, std::string_view /*bracket*/) {
  constexpr std::array<std::string_view, 7> kNever = {"bg", "gb", "nk", "kn", "tn", "nt", "zz"};
  return std::find(kNever.begin(), kNever.end(), small(found.substr(0, 2))) == kNever.end();
}

/// At home ten or eleven digits with the 0, from abroad up to fifteen (ITU-T E.164).
bool isPhone(std::string_view found, std::string_view /*bracket*/) {
  const std::size_t digits = digitsOf(found).size();
  const bool fromAbroad = found.starts_with('+') || found.starts_with("00");
  return fromAbroad ? digits >= 10 && digits <= 17 : digits == 10 || digits == 11;
}

/// "5 2nd" has the form of one.
bool isPostcode(std::string_view found, std::string_view /*bracket*/) {
  constexpr std::array<std::string_view, 4> kOrdinals = {"st", "nd", "rd", "th"};
  const std::string_view end = found.substr(found.size() - 2);
  return std::find(kOrdinals.begin(), kOrdinals.end(), end) == kOrdinals.end();
}

/// "Between 20 and 25 years old" is a group.
bool isOneAge(std::string_view found, std::string_view bracket) {
  return found == bracket;
}

/// "From number 9 bus" is the bus.
bool isHouse(std::string_view found, std::string_view bracket) {
  return found.ends_with(bracket);
}

std::optional<Check> checkNamed(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Check>, 6> kChecks = {
      {{"nhs", isNhs},
       {"insurance", isInsurance},
       {"phone", isPhone},
       {"postcode", isPostcode},
       {"one age", isOneAge},
       {"a house", isHouse}}};
  const auto* named = std::find_if(kChecks.begin(), kChecks.end(),
                                   [&](const auto& each) { return each.first == name; });
  if (named == kChecks.end()) return std::nullopt;
  return named->second;
}

}  // namespace

bool isNhsNumber(std::string_view tenDigits) {
  constexpr std::size_t kDigits = 10;
  if (tenDigits.size() != kDigits) return false;
  int sum = 0;
  for (std::size_t i = 0; i + 1 < kDigits; ++i)
    sum += (tenDigits[i] - '0') * static_cast<int>(kDigits - i);
  const int check = 11 - sum % 11;
  return check != 10 && tenDigits.back() - '0' == check % 11;
}

struct IdentityPatterns::Pattern {
  std::string what;
  std::string say;
  std::unique_ptr<const RE2> expression;
  Check check = nullptr;

  /// The whole of what was found and its first bracket, as a finding; none when it does not pass
  /// its check.
  std::optional<IdentityFinding> finding(std::string_view utf8, StringPiece whole,
                                         StringPiece bracket) const {
    if (check != nullptr && !check({whole.data(), whole.size()}, {bracket.data(), bracket.size()}))
      return std::nullopt;
    std::string replacement = say;
    const auto place = replacement.find("\\1");
    if (place != std::string::npos) {
      replacement.replace(place, 2, bracket.data(), bracket.size());
    }
    const bool inside = place == std::string::npos && !bracket.empty();
    const StringPiece found = inside ? bracket : whole;
    const auto begin = static_cast<std::size_t>(found.data() - utf8.data());
    return IdentityFinding{begin, begin + found.size(), what, std::move(replacement)};
  }

  void find(std::string_view utf8, std::vector<IdentityFinding>& findings) const {
    const StringPiece words(utf8.data(), utf8.size());
    std::array<StringPiece, 2> found;
    const int brackets = std::min(1, expression->NumberOfCapturingGroups());
    for (std::size_t from = 0; from <= utf8.size();) {
      if (!expression->Match(words, from, utf8.size(), RE2::UNANCHORED, found.data(),
                             1 + brackets)) {
        return;
      }
      if (auto one = finding(utf8, found[0], found[1])) findings.push_back(std::move(*one));
      const auto end = static_cast<std::size_t>(found[0].data() - utf8.data()) + found[0].size();
      from = std::max(end, from + 1);
    }
  }
};

struct IdentityPatterns::All {
  std::vector<Pattern> patterns;
  /// All of them at once: which are worth looking for in a note.
  std::unique_ptr<const RE2::Set> set;
};

namespace {

struct Line {
  std::string key;
  std::string value;
};

Line lineOf(const std::string& entry) {
  const auto colon = std::min(entry.find(':'), entry.size());
  const auto value = std::min(entry.find_first_not_of(" \t", colon + 1), entry.size());
  return {entry.substr(0, colon), colon < entry.size() ? entry.substr(value) : ""};
}

base::Failure wrong(std::string_view entry, std::string_view why) {
  return base::refuse(fmt::format(
      "The list of patterns for the identity check cannot be used: “{}” {}. Mend that line in "
      "assets/identity/patterns.txt.",
      entry, why));
}

}  // namespace

base::Result<IdentityPatterns> IdentityPatterns::from(std::string_view contents) {
  auto all = std::make_unique<All>();
  auto set = std::make_unique<RE2::Set>(options(), RE2::UNANCHORED);
  Pattern next;
  for (const std::string& entry : entriesOf(contents)) {
    const Line line = lineOf(entry);
    if (line.key == "what") {
      next = Pattern{line.value, "", nullptr, nullptr};
    } else if (line.key == "say") {
      next.say = line.value;
    } else if (line.key == "check") {
      const auto check = checkNamed(line.value);
      if (!check) return wrong(entry, "names no check there is");
      next.check = *check;
    } else if (line.key == "find") {
      if (next.what.empty() || next.say.empty()) {
        return wrong(entry, "comes before what it is and what to say instead");
      }
      next.expression = std::make_unique<RE2>(line.value, options());
      if (!next.expression->ok() || set->Add(line.value, nullptr) < 0) {
        return wrong(entry, "is no regular expression");
      }
      all->patterns.push_back(std::exchange(next, {}));
    } else {
      return wrong(entry, "begins with no word that is known");
    }
  }
  if (!all->patterns.empty()) {
    set->Compile();
    all->set = std::move(set);
  }
  return IdentityPatterns(std::move(all));
}

IdentityPatterns::IdentityPatterns(std::unique_ptr<const All> all) : all_(std::move(all)) {}
IdentityPatterns::~IdentityPatterns() = default;
IdentityPatterns::IdentityPatterns(IdentityPatterns&&) noexcept = default;
IdentityPatterns& IdentityPatterns::operator=(IdentityPatterns&&) noexcept = default;

void IdentityPatterns::find(std::string_view utf8, std::vector<IdentityFinding>& findings) const {
  if (!all_->set) return;
  std::vector<int> worth;
  RE2::Set::ErrorInfo error{};
  if (all_->set->Match({utf8.data(), utf8.size()}, &worth, &error)) {
    for (const int number : worth)
      all_->patterns[static_cast<std::size_t>(number)].find(utf8, findings);
  } else if (error.kind != RE2::Set::kNoError) {  // too much to look for at once
    for (const Pattern& pattern : all_->patterns)
      pattern.find(utf8, findings);
  }
}

}  // namespace ct::text
