#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "text/identity.h"

namespace ct::tests {

inline std::string contentsOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The lists as the program has them.
inline text::IdentityLists identityLists(const std::filesystem::path& source) {
  const auto list = [&](const char* name) {
    return contentsOf(source / "assets" / "identity" / name);
  };
  return {.patterns = list("patterns.txt"),
          .givenNames = list("given_names.txt"),
          .titles = list("titles.txt"),
          .beforeNames = list("before_names.txt"),
          .introducingNames = list("introducing_names.txt"),
          .notNames = list("not_names.txt"),
          .placeWords = list("place_words.txt"),
          .roles = list("roles.txt"),
          .places = list("places.txt"),
          .sensitive = list("sensitive.txt"),
          .singular = list("singular.txt")};
}

}  // namespace ct::tests
