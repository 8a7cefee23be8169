#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

/// The form the files of `assets/identity` and `assets/code-words` share: one entry a line, remarks
/// after `#`.
namespace ct::text {

/// Lines without remarks, empty ones and white space around them.
std::vector<std::string> entriesOf(std::string_view contents);

/// ASCII letters small; others as they are.
std::string small(std::string_view word);

/// Finds any of the entries as whole words, in capitals or not: within the first bracket, after
/// `before` and in front of `after` (regular expressions). `*` at the end of an entry stands for
/// the rest of the word. Null when there are no entries.
std::unique_ptr<const re2::RE2> anyOf(const std::vector<std::string>& entries,
                                      std::string_view before = "", std::string_view after = "");

}  // namespace ct::text
