#include "store/rows.h"

#include <utility>

namespace ct::store {

bool readValue(const Statement& row, int column, std::int64_t& value) {
  if (row.kindAt(column) != ValueKind::integer) return false;
  value = row.integerAt(column);
  return true;
}

bool readValue(const Statement& row, int column, bool& value) {
  if (row.kindAt(column) != ValueKind::integer) return false;
  const std::int64_t number = row.integerAt(column);
  value = number == 1;
  return number == 0 || number == 1;
}

bool readValue(const Statement& row, int column, double& value) {
  if (row.kindAt(column) != ValueKind::real) return false;
  value = row.realAt(column);
  return true;
}

bool readValue(const Statement& row, int column, std::string& value) {
  if (row.kindAt(column) != ValueKind::text) return false;
  value = row.textAt(column);
  return true;
}

bool readValue(const Statement& row, int column, base::Time& value) {
  if (row.kindAt(column) != ValueKind::text) return false;
  const auto time = base::fromIso(row.textAt(column));
  if (time) value = *time;
  return time.has_value();
}

bool readValue(const Statement& row, int column, std::vector<session::Dots>& value) {
  if (row.kindAt(column) != ValueKind::text) return false;
  auto dots = session::dotsFromText(std::string(row.textAt(column)));
  if (!dots) return false;
  value = std::move(*dots);
  return true;
}

}  // namespace ct::store
