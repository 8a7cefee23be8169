#include "report/differencing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "gather/table.h"

namespace ct::report {
namespace {

/// How many people, in the order of the file.
struct Told {
  std::string by;
  std::string who;
  std::int64_t people = 0;
};

std::optional<std::int64_t> numberFrom(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

base::Result<std::vector<Told>> toldIn(std::string_view csv) {
  constexpr std::size_t kBy = 0, kWho = 1, kPeople = 2, kColumns = 3;
  std::vector<Told> all;
  if (std::count(csv.begin(), csv.end(), '\n') <= 1) return all;  // its headings alone
  const auto table = gather::readTable(csv);
  if (!table || table->columns.size() != kColumns)
    return base::refuse("What an earlier report told of who was heard could not be read.");
  for (std::size_t row = 0; row < table->rows(); ++row) {
    if (const auto people = numberFrom(table->cell(row, kPeople)))
      all.push_back(
          {std::string(table->cell(row, kBy)), std::string(table->cell(row, kWho)), *people});
  }
  return all;
}

}  // namespace

base::Result<std::vector<std::string>> tooFewBetween(std::string_view earlier,
                                                     std::string_view later,
                                                     std::int64_t smallNumber) {
  auto then = toldIn(earlier);
  if (!then) return base::passOn(std::move(then));
  auto now = toldIn(later);
  if (!now) return base::passOn(std::move(now));
  std::map<std::pair<std::string, std::string>, std::int64_t> before;
  for (Told& each : *then)
    before.emplace(std::pair{std::move(each.by), std::move(each.who)}, each.people);
  std::vector<std::string> found;
  for (const Told& each : *now) {
    const auto was = before.find({each.by, each.who});
    if (was == before.end() || was->second == each.people) continue;
    if (std::abs(was->second - each.people) >= smallNumber) continue;
    found.push_back(
        fmt::format("{}, {}: {} people then, {} now", each.by, each.who, was->second, each.people));
  }
  return found;
}

}  // namespace ct::report
