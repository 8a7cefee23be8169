#include "store/history_fields.h"

#include <nlohmann/json.hpp>

#include "store/failure.h"

namespace ct::store {
namespace {

using Json = nlohmann::ordered_json;

/// Calls `alter(record)` for the records before and after, as far as they are there.
template <class Alter>
void alterSides(Json& change, Alter alter) {
  for (const char* side : {"before", "after"}) {
    if (!change.contains(side)) throwDamaged("history");
    if (change[side].is_object()) alter(change[side]);
  }
}

/// Calls `alter(change)` for each change, and gives all of them as text again.
template <class Alter>
std::string altered(const std::string& changes, Alter alter) {
  Json all = Json::parse(changes, nullptr, false);
  if (!all.is_array()) throwDamaged("history");
  for (Json& change : all) {
    if (!change.is_object() || !change.contains("record")) throwDamaged("history");
    alter(change);
  }
  return all.dump();
}

}  // namespace

std::string withNewFields(const std::string& changes, const std::vector<NewField>& newFields) {
  return altered(changes, [&](Json& change) {
    for (const NewField& field : newFields) {
      if (change["record"] != field.table) continue;
      alterSides(change, [&](Json& record) { record[field.key] = Json::parse(field.json); });
    }
  });
}

std::string withOtherWords(const std::string& changes, session::CardId card,
                           const std::string& said, const std::string& impression) {
  return altered(changes, [&](Json& change) {
    if (change["record"] != session::Card::kTable) return;
    alterSides(change, [&](Json& record) {
      if (!record.contains("id") || record["id"] != card.value) return;
      record["said"] = said;
      record["impression"] = impression;
    });
  });
}

std::vector<std::string> wordingsInChanges(const std::string& changes, session::CardId card) {
  std::vector<std::string> wordings;
  altered(changes, [&](Json& change) {
    if (change["record"] != session::Card::kTable) return;
    alterSides(change, [&](const Json& record) {
      if (!record.contains("id") || record["id"] != card.value) return;
      for (const char* key : {"said", "impression"}) {
        if (record.contains(key) && record[key].is_string())
          wordings.push_back(record[key].get<std::string>());
      }
    });
  });
  return wordings;
}

}  // namespace ct::store
