#include "app/identity_lists.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <string>
#include <system_error>
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

base::Failure notChecked(const base::Error& why) {
  return base::refuse(fmt::format("Notes are not checked for who people are: {}", why.sentence),
                      why.detail);
}

}  // namespace

namespace fs = std::filesystem;

fs::path listedNamesFile(const fs::path& sessionsFolder) {
  return sessionsFolder / "names to look for.txt";
}

base::Result<std::string> readListedNames(const fs::path& sessionsFolder) {
  const fs::path file = listedNamesFile(sessionsFolder);
  std::error_code unknown;
  if (!fs::exists(file, unknown) && !unknown) return "";
  return platform::readWholeFile(file, kLargestList);
}

base::Result<text::IdentityCheck> readIdentityCheck(const fs::path& sessionsFolder) {
  const fs::path folder = fs::path(CT_ASSETS) / "identity";
  text::IdentityLists lists;
  for (const auto& [name, list] : kFiles) {
    auto contents = platform::readWholeFile(folder / name, kLargestList);
    if (!contents) return notChecked(contents.error());
    lists.*list = std::move(*contents);
  }
  auto listed = readListedNames(sessionsFolder);
  if (!listed) return notChecked(listed.error());
  lists.listed = std::move(*listed);
  return text::IdentityCheck::from(lists);
}

}  // namespace ct::app
