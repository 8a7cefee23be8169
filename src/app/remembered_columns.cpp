#include "app/remembered_columns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "platform/files.h"
#include "text/fingerprint.h"

namespace ct::app {
namespace {

using gather::Meaning;
using nlohmann::json;

constexpr std::size_t kMostShapes = 200;
constexpr std::size_t kLargestFile = 1U << 20;

/// Which meaning each has in the file.
std::map<std::string, Meaning> meanings() {
  std::map<std::string, Meaning> all{{"note", Meaning::note}};
  for (const gather::OptionalColumn& each : gather::kOptionalColumns)
    all.emplace(each.key, each.meaning);
  return all;
}

std::string shapeOf(const gather::Table& table) {
  std::string names;
  for (const std::string& column : table.columns)
    names += std::to_string(column.size()) + ":" + column;
  return text::fingerprintOf(names);
}

/// The shapes, the one used last first; none when there is no such file, or it is damaged.
json shapesIn(const std::filesystem::path& file) {
  const auto bytes = platform::readWholeFile(file, kLargestFile);
  json shapes = bytes ? json::parse(*bytes, nullptr, false) : json::array();
  return shapes.is_array() ? shapes : json::array();
}

json::iterator shapeAmong(json& shapes, const std::string& shape) {
  return std::find_if(shapes.begin(), shapes.end(), [&](const json& each) {
    return each.is_object() && each.value("shape", json()) == shape;
  });
}

std::optional<std::string> columnAt(const gather::Table& table, const json& place) {
  if (!place.is_number_unsigned()) return std::nullopt;
  const auto at = place.get<std::size_t>();
  if (at >= table.columns.size()) return std::nullopt;
  return table.columns[at];
}

json placesOf(const gather::Table& table, const gather::Columns& columns) {
  json places{{"shape", shapeOf(table)}};
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const Meaning meaning = gather::meaningOf(table.columns[at], columns);
    for (const auto& [name, each] : meanings()) {
      if (each == meaning) places[name] = at;
    }
  }
  return places;
}

}  // namespace

gather::Columns RememberedColumns::of(const gather::Table& table) const {
  json shapes = shapesIn(file_);
  const auto found = shapeAmong(shapes, shapeOf(table));
  if (table.lines || found == shapes.end()) return gather::likelyColumns(table);
  gather::Columns columns;
  for (const auto& [name, meaning] : meanings()) {
    if (const auto column = columnAt(table, found->value(name, json())))
      columns = gather::withMeaning(std::move(columns), *column, meaning);
  }
  return columns;
}

base::Result<void> RememberedColumns::remember(const gather::Table& table,
                                               const gather::Columns& columns) const {
  if (table.lines) return {};
  json shapes = shapesIn(file_);
  const json before = shapes;
  const auto old = shapeAmong(shapes, shapeOf(table));
  if (old != shapes.end()) shapes.erase(old);
  if (columns != gather::likelyColumns(table))
    shapes.insert(shapes.begin(), placesOf(table, columns));
  if (shapes.size() > kMostShapes) shapes.erase(shapes.end() - 1);
  if (shapes == before) return {};
  platform::makeFolders(file_.parent_path());  // if it cannot be made, writing into it says so
  return platform::writeWholeFile(file_, shapes.dump(1) + "\n");
}

}  // namespace ct::app
