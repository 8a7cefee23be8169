#include "app/folder_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ct::app {

namespace {

/// What no file may be called on another system the session may be carried to.
bool isReserved(std::string name) {
  constexpr std::array<std::string_view, 22> kReserved{
      "con",  "prn",  "aux",  "nul",  "com1", "com2", "com3", "com4", "com5", "com6", "com7",
      "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"};
  for (char& c : name)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const std::string_view stem = std::string_view(name).substr(0, name.find('.'));
  return std::find(kReserved.begin(), kReserved.end(), stem) != kReserved.end();
}

}  // namespace

std::string folderNameFor(const std::string& title) {
  constexpr std::size_t kLongest = 80;  // bytes
  constexpr std::string_view kAwkward = "/\\:*?\"<>|'`$&;!~#%{}[]()";
  std::string name;
  for (const char c : title) {
    const bool control = static_cast<unsigned char>(c) < 0x20;
    name += control || kAwkward.find(c) != std::string_view::npos ? ' ' : c;
  }
  if (name.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
      --end;  // whole letters
    name.resize(end);
  }
  const std::size_t first = name.find_first_not_of(" .");
  if (first == std::string::npos) return "session";
  name = name.substr(first, name.find_last_not_of(" .") - first + 1);
  return isReserved(name) ? name + " session" : name;
}

}  // namespace ct::app
