#include "text/formulas.h"

#include <algorithm>
#include <array>

namespace ct::text {
namespace {

/// What spreadsheets take for the beginning of a formula, ASCII and full-width.
bool looksLikeFormula(std::string_view words) {
  constexpr std::array<std::string_view, 8> kBeginnings = {"=",  "+",  "-",  "@",
                                                           "＝", "＋", "－", "＠"};
  if (!words.empty() && (words[0] == '\t' || words[0] == '\r')) return true;
  const std::size_t first = words.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  words.remove_prefix(first);
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view beginning) { return words.starts_with(beginning); });
}

std::string_view withoutApostrophes(std::string_view words) {
  return words.substr(std::min(words.find_first_not_of('\''), words.size()));
}

}  // namespace

// Words that begin with an apostrophe of their own before a formula get another, so that taking one
// away gives back what was said.
std::string guardedFromFormulas(std::string_view words) {
  return (looksLikeFormula(withoutApostrophes(words)) ? "'" : "") + std::string(words);
}

std::string_view unguarded(std::string_view words) {
  const bool guarded = words.starts_with('\'') && looksLikeFormula(withoutApostrophes(words));
  return guarded ? words.substr(1) : words;
}

}  // namespace ct::text
