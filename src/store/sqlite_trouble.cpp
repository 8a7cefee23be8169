#include "store/sqlite_trouble.h"

#include <sqlite3.h>

namespace ct::store {
namespace {

const char* reasonFor(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_IOERR:
      return "the disk reported an error";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the file is damaged";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "the file cannot be opened";
    case SQLITE_READONLY:
      return "the file may only be read, not changed";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is using the file";
    case SQLITE_NOMEM:
      return "the computer is out of memory";
    case SQLITE_INTERRUPT:
      return "checking it takes longer than a file of its size may";
    case SQLITE_TOOBIG:
      return "it is too large";
    default:
      return "something unexpected went wrong with the file";
  }
}

}  // namespace

Trouble sqliteTrouble(int code, const char* detail) {
  return {reasonFor(code), detail, code};
}

void throwLastTrouble(sqlite3* connection) {
  const int code = sqlite3_extended_errcode(connection);
  const char* detail = sqlite3_errmsg(connection);
  if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
    throw Damaged(reasonFor(code), detail, code);
  throw sqliteTrouble(code, detail);
}

}  // namespace ct::store
