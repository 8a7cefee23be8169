#include "store/erase_search.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr std::size_t kFewest = 4;  // bytes

std::string inUtf16(const std::string& utf8, bool bigEndian) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes;
  for (std::int32_t i = 0; i < units.length(); ++i) {
    const auto unit = static_cast<unsigned>(units.charAt(i));
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xffU);
    bytes += bigEndian ? high : low;
    bytes += bigEndian ? low : high;
  }
  return bytes;
}

std::vector<std::string> formsOf(const std::vector<std::string>& words) {
  std::vector<std::string> forms;
  for (const std::string& each : words) {
    if (each.size() < kFewest) continue;
    forms.push_back(each);
    forms.push_back(inUtf16(each, false));
    forms.push_back(inUtf16(each, true));
  }
  return forms;
}

}  // namespace

std::vector<fs::path> filesHolding(const fs::path& folder, const std::vector<std::string>& words) {
  const std::vector<std::string> forms = formsOf(words);
  std::vector<fs::path> found;
  if (forms.empty()) return found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.symlink_status().type() != fs::file_type::regular) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const bool holds = std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return bytes.find(form) != std::string::npos;
    });
    if (holds) found.push_back(entry.path());
  }
  return found;
}

}  // namespace ct::store
