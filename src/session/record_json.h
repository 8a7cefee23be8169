#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

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

/// The first of the changes as one line of JSON: `[{"record":"card","before":null,"after":{…}},…]`.
/// As many as make `length` bytes, and the one that goes beyond, so at least one; `changes` is left
/// with the others. What is as in a new record is left out: of a note just brought in that is two
/// thirds.
std::string firstChangesToText(std::span<const Change>& changes, std::size_t length);

/// Puts together again what `firstChangesToText` wrote of one edit, line by line.
class ChangesReader {
 public:
  /// Refuses anything else with a plain sentence; what was read so far is of no use then.
  base::Result<void> add(std::string_view text);
  Changes take() { return std::move(changes_); }

 private:
  Changes changes_;
  std::unordered_set<std::int64_t> ids_;
};

/// A ballot's dots as one column: `[{"option":31,"dots":2},…]`.
std::string dotsToText(const std::vector<Dots>& dots);
base::Result<std::vector<Dots>> dotsFromText(const std::string& text);

}  // namespace ct::session
