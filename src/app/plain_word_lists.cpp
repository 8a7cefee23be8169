#include "app/plain_word_lists.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "platform/files.h"

namespace ct::app {
namespace {

constexpr std::size_t kLargestList = 4U << 20;  // bytes

constexpr std::array<std::pair<const char*, std::string text::PlainWordLists::*>, 3> kFiles = {
    {{"council_speak.txt", &text::PlainWordLists::councilSpeak},
     {"labels.txt", &text::PlainWordLists::labels},
     {"known_abbreviations.txt", &text::PlainWordLists::knownAbbreviations}}};

base::Failure withoutHints(const base::Error& error) {
  return base::refuse(fmt::format("There are no hints on plain words: {}", error.sentence),
                      error.detail);
}

}  // namespace

base::Result<text::PlainWords> readPlainWords() {
  const std::filesystem::path folder = std::filesystem::path(CT_ASSETS) / "plain-words";
  text::PlainWordLists lists;
  for (const auto& [name, list] : kFiles) {
    auto contents = platform::readWholeFile(folder / name, kLargestList);
    if (!contents) return withoutHints(contents.error());
    lists.*list = std::move(*contents);
  }
  auto words = text::PlainWords::from(lists);
  if (!words) return withoutHints(words.error());
  return words;
}

}  // namespace ct::app
