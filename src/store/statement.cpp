#include <sqlite3.h>

#include <cstddef>

#include "store/database.h"
#include "store/sqlite_trouble.h"

namespace ct::store {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, std::string_view sql) {
  sqlite3* connection = database.connection_.get();
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement,
                         nullptr) != SQLITE_OK) {
    throwLastTrouble(connection);
  }
  statement_.reset(statement);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) throwLastTrouble(sqlite3_db_handle(statement_.get()));
}

void Statement::integer(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++given_, value));
}

void Statement::real(double value) {
  check(sqlite3_bind_double(statement_.get(), ++given_, value));
}

void Statement::text(std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), ++given_, value.empty() ? "" : value.data(),
                            value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::nothing() {
  check(sqlite3_bind_null(statement_.get(), ++given_));
}

bool Statement::next() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) throwLastTrouble(sqlite3_db_handle(statement_.get()));
  return false;
}

void Statement::execute() {
  try {
    next();
  } catch (...) {
    again();
    throw;
  }
  again();
}

void Statement::again() {
  sqlite3_reset(statement_.get());  // repeats the error `next` has already thrown
  given_ = 0;
}

int Statement::columns() const {
  return sqlite3_column_count(statement_.get());
}

ValueKind Statement::kindAt(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_NULL:
      return ValueKind::nothing;
    case SQLITE_INTEGER:
      return ValueKind::integer;
    case SQLITE_FLOAT:
      return ValueKind::real;
    case SQLITE_TEXT:
      return ValueKind::text;
    default:
      return ValueKind::other;
  }
}

std::int64_t Statement::integerAt(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::realAt(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::textAt(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  const int bytes = sqlite3_column_bytes(statement_.get(), column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)};
}

}  // namespace ct::store
