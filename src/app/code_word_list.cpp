#include "app/code_word_list.h"

#include <fmt/format.h>

#include <filesystem>

#include "platform/files.h"
#include "text/identity_lists.h"

namespace ct::app {

base::Result<std::vector<std::string>> readCodeWords() {
  constexpr std::size_t kLargestList = 1U << 20;  // bytes
  const auto contents = platform::readWholeFile(
      std::filesystem::path(CT_ASSETS) / "code-words" / "words.txt", kLargestList);
  if (!contents) {
    return base::refuse(
        fmt::format("There are no code words to suggest: {}", contents.error().sentence),
        contents.error().detail);
  }
  return text::entriesOf(*contents);
}

}  // namespace ct::app
