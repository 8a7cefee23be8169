#include "app/earlier_reports.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "gather/reach.h"
#include "platform/files.h"
#include "report/csv.h"
#include "report/differencing.h"
#include "report/shared_session.h"

namespace ct::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHeardFile = "heard.csv";
constexpr std::size_t kLongestHeardFile = 4 << 20;

/// Folders with who was heard in them, the last written first.
std::vector<fs::path> reportsWithHeard(const fs::path& reports, const fs::path& target) {
  std::set<fs::path> folders{target.lexically_normal()};
  std::error_code none;  // what cannot be looked at is taken for not there
  fs::directory_iterator at(reports, none);
  for (; !none && at != fs::directory_iterator(); at.increment(none))
    folders.insert(at->path().lexically_normal());
  std::vector<std::pair<fs::file_time_type, fs::path>> dated;
  for (const fs::path& folder : folders) {
    std::error_code other;
    const auto written = fs::last_write_time(folder / kHeardFile, other);
    if (!other) dated.emplace_back(written, folder);
  }
  std::sort(dated.rbegin(), dated.rend());
  std::vector<fs::path> found;
  for (auto& [written, folder] : dated)
    found.push_back(std::move(folder));
  return found;
}

base::Result<std::vector<std::string>> tooFewTogetherWith(const fs::path& report,
                                                          const std::string& now,
                                                          std::int64_t smallNumber) {
  auto then = platform::readWholeFile(report / kHeardFile, kLongestHeardFile);
  if (!then) return base::passOn(std::move(then));
  return report::tooFewBetween(*then, now, smallNumber);
}

/// As many as fit under a button.
std::string firstOf(const std::vector<std::string>& all) {
  constexpr std::size_t kMost = 3;
  const std::size_t shown = std::min(all.size(), kMost);
  std::string words =
      fmt::format("{}", fmt::join(all.begin(), all.begin() + static_cast<long>(shown), "; "));
  if (shown < all.size()) words += fmt::format("; and {} more", all.size() - shown);
  return words;
}

}  // namespace

std::vector<std::string> tellsOfTooFew(const session::Session& session, const fs::path& reports,
                                       const fs::path& target) {
  std::vector<std::string> sentences;
  if (!gather::reachOf(session).told) return sentences;
  const gather::Reach reach = report::shareable(session).reach;
  const std::string now = report::heardCsv(reach);
  std::set<std::string> said;
  for (const fs::path& each : reportsWithHeard(reports, target)) {
    const std::string name = each.filename().string();
    auto few = tooFewTogetherWith(each, now, reach.smallNumber);
    if (!few) {
      sentences.push_back(fmt::format("The report “{}”: {}", name, few.error().sentence));
      continue;
    }
    std::erase_if(*few, [&](const std::string& what) { return !said.insert(what).second; });
    if (few->empty()) continue;
    sentences.push_back(fmt::format(
        "Whoever has the report “{}” too can tell of fewer than {} people. {}. Hand out one of the "
        "two only.",
        name, reach.smallNumber, firstOf(*few)));
  }
  return sentences;
}

}  // namespace ct::app
