#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/result.h"
#include "session/edit.h"

/// The JSON form of records and changes, from the same field lists as the SQL columns. Names are in
/// camelCase; ids are numbers, times ISO 8601, enums their names, absent values null.
namespace ct::session {

/// "held_back" as "heldBack".
std::string camelCase(std::string_view snakeCase);

/// Defined for every kind of record.
template <class Record>
nlohmann::ordered_json toJson(const Record& record);

/// A field that is left out is as in a new record. Refuses anything else that `toJson` does not
/// write for that kind.
template <class Record>
base::Result<Record> recordFromJson(const nlohmann::ordered_json& json);

/// Changes as one line of JSON: `[{"record":"card","before":null,"after":{…}},…]`. What is as in a
/// new record is left out: of a note just brought in that is two thirds.
std::string changesToText(const Changes& changes);

/// Reads what `changesToText` writes; refuses anything else with a plain sentence.
base::Result<Changes> changesFromText(const std::string& text);

/// A ballot's dots as one column: `[{"option":31,"dots":2},…]`.
std::string dotsToText(const std::vector<Dots>& dots);
base::Result<std::vector<Dots>> dotsFromText(const std::string& text);

}  // namespace ct::session
