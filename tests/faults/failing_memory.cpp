#include "faults/failing_memory.h"

#include <sqlite3.h>

#include <atomic>
#include <cstdlib>

namespace ct::tests {
namespace {

sqlite3_mem_methods usual;
std::atomic<std::int64_t> wanted = 0;  // 0: none fails
std::atomic<std::int64_t> counted = 0;
std::atomic<bool> once = false;
std::atomic<bool> failed = false;

bool fails() {
  const std::int64_t n = ++counted;
  const std::int64_t at = wanted;
  if (at == 0 || n < at || (once && n > at)) return false;
  failed = true;
  return true;
}

void* give(int bytes) {
  return fails() ? nullptr : usual.xMalloc(bytes);
}

void* giveMore(void* had, int bytes) {
  return fails() ? nullptr : usual.xRealloc(had, bytes);
}

void use(sqlite3_mem_methods methods) {
  sqlite3_shutdown();
  if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK) std::abort();
  sqlite3_initialize();
}

}  // namespace

FailingMemory::FailingMemory() {
  sqlite3_shutdown();
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK) std::abort();
  sqlite3_mem_methods failing = usual;
  failing.xMalloc = give;
  failing.xRealloc = giveMore;
  use(failing);
}

FailingMemory::~FailingMemory() {
  mend();
  use(usual);
}

void FailingMemory::failAt(std::int64_t n, Lasting lasting) {
  counted = 0;
  failed = false;
  once = lasting == Lasting::once;
  wanted = n;
}

bool FailingMemory::mend() {
  wanted = 0;
  return failed;
}

}  // namespace ct::tests
