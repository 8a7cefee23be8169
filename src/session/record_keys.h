#pragma once

#include <string>
#include <vector>

#include "session/edit.h"
#include "session/record_json.h"

namespace ct::session {

/// A record's JSON keys, made once from its columns.
template <class Record>
const std::vector<std::string>& keysOf() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> all;
    forEachField<Record>([&](const auto& each) { all.push_back(camelCase(each.name)); });
    return all;
  }();
  return keys;
}

}  // namespace ct::session
