#pragma once

#include <cstdint>
#include <vector>

/// How the tables of a session's file came to be what they are. Private to store/.
namespace ct::store {

/// A field records have from some step on. Records stand in the history as JSON as well, and get it
/// there too.
struct NewField {
  const char* table;
  const char* key;   ///< as in JSON
  const char* json;  ///< its value in all that was written before
};

struct SchemaStep {
  const char* sql;
  std::vector<NewField> newFields;
  std::int64_t oldestReader;  ///< the oldest schema whose program can still read a file of this one
};

/// All steps, the first first.
const std::vector<SchemaStep>& schemaSteps();

}  // namespace ct::store
