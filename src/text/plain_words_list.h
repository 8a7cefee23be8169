#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// The form the files of `assets/plain-words` have (README.md there describes it).
namespace ct::text {

/// One word or phrase that is looked for.
struct PlainEntry {
  std::string words;
  std::string instead;  ///< plainer words; empty where only people can find them
  std::string why;      ///< a sentence
};

/// Lines such as `utilise, utilised | use, used | Few people say this.` The third part may be left
/// out: then it is `why`. Refuses a line that has no such form, with its number and the `file`'s
/// name.
base::Result<std::vector<PlainEntry>> readPlainEntries(std::string_view contents,
                                                       std::string_view file, std::string_view why);

/// Lines such as `GP, GPs`. Refuses as `readPlainEntries`.
base::Result<std::vector<std::string>> readAbbreviations(std::string_view contents,
                                                         std::string_view file);

/// True for letters of the Latin alphabet that begin with two capitals: they mean something else in
/// small letters, or nothing.
bool isAbbreviation(std::string_view word);

}  // namespace ct::text
