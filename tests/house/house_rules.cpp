#include "house/house_rules.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <sstream>

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

struct Row {
  std::string folder;
  std::string livesThere;
  std::string mayInclude;
};

std::vector<Row> rowsOf(const std::string& readme) {
  static const std::regex kRow(R"(^\|\s*`(\w+)`\s*\|\s*(.*?)\s*\|\s*(.*?)\s*\|\s*$)");
  std::vector<Row> rows;
  std::istringstream lines(readme);
  std::smatch parts;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, parts, kRow)) rows.push_back({parts[1], parts[2], parts[3]});
  }
  return rows;
}

std::set<std::string> wordsIn(const std::string& text) {
  static const std::regex kWord(R"(\w+)");
  std::set<std::string> words;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), kWord);
       at != std::sregex_iterator(); ++at) {
    words.insert(at->str());
  }
  return words;
}

/// An outside header, and the only folders that may include it.
struct Fence {
  std::regex header;
  std::set<std::string> folders;
};

const std::vector<Fence>& fences() {
  static const std::vector<Fence> all = {
      {std::regex(R"(^(.*/)?(imgui|imconfig|imstb)\w*\.h$)"), {"ui", "platform"}},
      {std::regex(R"(^(.*/)?sqlite3\w*\.h$)"), {"store"}},
      {std::regex(R"(^(GLFW|GL|GLES\d?|EGL|KHR|stb)/.*)"), {"platform"}},
      {std::regex(R"(^(.*/)?stb_\w+\.h$)"), {"platform"}},
      {std::regex(R"(^(.*/)?(pango)?cairo(-\w+)?\.h$)"), {"paper"}},
  };
  return all;
}

/// What is wrong with one #include, or nothing.
std::optional<std::string> wrongWith(const std::string& folder, const std::string& header,
                                     bool quoted, const House& house) {
  for (const Fence& fence : fences()) {
    if (std::regex_match(header, fence.header)) {
      return fence.folders.contains(folder) ? std::nullopt : std::optional("is behind a fence");
    }
  }
  const std::string first = header.substr(0, header.find('/'));
  if (!quoted)  // without a folder it is of the standard library
    return first != header && house.contains(first) ? std::optional("is ours: write it in quotes")
                                                    : std::nullopt;
  if (first == header || !house.contains(first)) return "is not named from src/";
  const auto row = house.find(folder);
  if (row == house.end()) return "is included from a folder that is not in the table";
  if (first == folder || row->second.contains(first)) return std::nullopt;
  return "belongs to a folder that " + folder + " may not include";
}

bool isCode(const fs::path& file) {
  return file.extension() == ".h" || file.extension() == ".cpp";
}

}  // namespace

House houseInTable(const std::string& readme) {
  House house;
  for (const Row& row : rowsOf(readme)) {
    house[row.folder] =
        row.mayInclude == "nothing of ours" ? std::set<std::string>{} : wordsIn(row.mayInclude);
  }
  return house;
}

std::set<std::string> undescribed(const std::string& readme) {
  std::set<std::string> folders;
  for (const Row& row : rowsOf(readme)) {
    if (row.livesThere.empty()) folders.insert(row.folder);
  }
  return folders;
}

House houseInBuild(const std::string& cmake) {
  static const std::regex kLibrary(R"(ct_library\(\s*(\w+)\s+USES\b([^)]*)\))");
  House house;
  for (auto at = std::sregex_iterator(cmake.begin(), cmake.end(), kLibrary);
       at != std::sregex_iterator(); ++at) {
    const std::string uses = (*at)[2];
    house[(*at)[1]] = wordsIn(uses.substr(0, uses.find("LINKS")));
  }
  return house;
}

std::vector<std::string> trespasses(const fs::path& src, const House& house) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    if (!entry.is_regular_file() || !isCode(entry.path())) continue;
    const fs::path name = fs::relative(entry.path(), src);
    const std::string folder = name.has_parent_path() ? name.begin()->string() : "app";
    std::ifstream lines(entry.path());
    std::smatch parts;
    for (std::string line; std::getline(lines, line);) {
      if (line.find("include") == std::string::npos) continue;  // regular expressions are slow
      if (!std::regex_search(line, parts, kInclude)) continue;
      if (const auto wrong = wrongWith(folder, parts[2], parts[1] == "\"", house)) {
        all.push_back(name.generic_string() + ": " + parts[2].str() + " " + *wrong);
      }
    }
  }
  return all;
}

std::set<std::string> foldersIn(const fs::path& src) {
  std::set<std::string> folders;
  for (const auto& entry : fs::directory_iterator(src)) {
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  }
  return folders;
}

std::string contentsOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace ct::tests
