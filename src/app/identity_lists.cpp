#include "app/identity_lists.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "platform/files.h"

namespace ct::app {
namespace {

constexpr std::size_t kLargestList = 4U << 20;  // bytes

constexpr std::array<std::pair<const char*, std::string text::IdentityLists::*>, 11> kFiles = {
    {{"patterns.txt", &text::IdentityLists::patterns},
     {"given_names.txt", &text::IdentityLists::givenNames},
     {"titles.txt", &text::IdentityLists::titles},
     {"before_names.txt", &text::IdentityLists::beforeNames},
     {"introducing_names.txt", &text::IdentityLists::introducingNames},
     {"not_names.txt", &text::IdentityLists::notNames},
     {"place_words.txt", &text::IdentityLists::placeWords},
     {"roles.txt", &text::IdentityLists::roles},
     {"places.txt", &text::IdentityLists::places},
     {"sensitive.txt", &text::IdentityLists::sensitive},
     {"singular.txt", &text::IdentityLists::singular}}};

}  // namespace

base::Result<text::IdentityCheck> readIdentityCheck() {
  const std::filesystem::path folder = std::filesystem::path(CT_ASSETS) / "identity";
  text::IdentityLists lists;
  for (const auto& [name, list] : kFiles) {
    auto contents = platform::readWholeFile(folder / name, kLargestList);
    if (!contents) {
      return base::refuse(
          fmt::format("Notes are not checked for who people are: {}", contents.error().sentence),
          contents.error().detail);
    }
    lists.*list = std::move(*contents);
  }
  return text::IdentityCheck::from(lists);
}

}  // namespace ct::app
