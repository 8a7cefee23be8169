#pragma once

#include <string>
#include <vector>

#include "session/edit.h"
#include "session/record_json.h"

/// Every kind of record, for templates that are made here once for all of them.
#define CT_EACH_RECORD(MAKE) \
  MAKE(SessionInfo)          \
  MAKE(Conversation)         \
  MAKE(Card)                 \
  MAKE(Theme)                \
  MAKE(Placement)            \
  MAKE(Recommendation)       \
  MAKE(Round)                \
  MAKE(Option)               \
  MAKE(Ballot)               \
  MAKE(Tally)                \
  MAKE(Evidence)             \
  MAKE(DifferingView)        \
  MAKE(Erasure)

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
