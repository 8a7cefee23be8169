#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "text/plain_words.h"

namespace ct::tests {

/// The lists as the program has them.
inline text::PlainWordLists plainWordLists(const std::filesystem::path& source) {
  const auto list = [&](const char* name) {
    std::ifstream in(source / "assets" / "plain-words" / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  return {.councilSpeak = list("council_speak.txt"),
          .labels = list("labels.txt"),
          .knownAbbreviations = list("known_abbreviations.txt")};
}

}  // namespace ct::tests
