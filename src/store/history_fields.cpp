#include "store/history_fields.h"

#include <nlohmann/json.hpp>

#include "store/failure.h"

namespace ct::store {
namespace {

using Json = nlohmann::ordered_json;

void addTo(Json& change, const NewField& field) {
  for (const char* side : {"before", "after"}) {
    if (!change.contains(side)) throwDamaged("history");
    Json& record = change[side];
    if (record.is_object()) record[field.key] = Json::parse(field.json);
  }
}

}  // namespace

std::string withNewFields(const std::string& changes, const std::vector<NewField>& newFields) {
  Json all = Json::parse(changes, nullptr, false);
  if (!all.is_array()) throwDamaged("history");
  for (Json& change : all) {
    if (!change.is_object() || !change.contains("record")) throwDamaged("history");
    for (const NewField& field : newFields) {
      if (change["record"] == field.table) addTo(change, field);
    }
  }
  return all.dump();
}

}  // namespace ct::store
