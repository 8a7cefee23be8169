#include "store/failing_disk.h"

#include <sqlite3.h>

#include <mutex>
#include <new>

namespace ct::tests {
namespace {

constexpr unsigned bit(DiskCall call) {
  return 1U << static_cast<unsigned>(call);
}

/// What is to fail, and how.
struct Order {
  unsigned calls = 0;  // one bit each
  std::int64_t n = 0;
  DiskFault fault = DiskFault::ioError;
  Lasting lasting = Lasting::fromThenOn;
};

std::mutex mutex;
Order order;
std::int64_t counted = 0;
bool failed = false;

int codeOf(DiskCall call, DiskFault fault) {
  if (fault == DiskFault::full) return SQLITE_FULL;
  if (fault == DiskFault::denied) return call == DiskCall::open ? SQLITE_CANTOPEN : SQLITE_PERM;
  switch (call) {
    case DiskCall::open:
      return SQLITE_CANTOPEN;
    case DiskCall::read:
      return SQLITE_IOERR_READ;
    case DiskCall::write:
      return SQLITE_IOERR_WRITE;
    case DiskCall::sync:
      return SQLITE_IOERR_FSYNC;
    case DiskCall::truncate:
      return SQLITE_IOERR_TRUNCATE;
    case DiskCall::remove:
      break;
  }
  return SQLITE_IOERR_DELETE;
}

/// The code the call fails with, or SQLITE_OK.
int faultAt(DiskCall call) {
  const std::lock_guard guard(mutex);
  if ((order.calls & bit(call)) == 0) return SQLITE_OK;
  ++counted;
  const bool now = order.lasting == Lasting::once ? counted == order.n : counted >= order.n;
  if (!now) return SQLITE_OK;
  failed = true;
  return codeOf(call, order.fault);
}

void give(Order next) {
  const std::lock_guard guard(mutex);
  order = next;
  counted = 0;
  failed = false;
}

struct File {
  sqlite3_file base;
  sqlite3_file* real;  // lies behind this in the same memory
};

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<File*>(file)->real;
}

int closeFile(sqlite3_file* f) {
  return real(f)->pMethods->xClose(real(f));
}
int readFile(sqlite3_file* f, void* to, int count, sqlite3_int64 at) {
  if (const int code = faultAt(DiskCall::read); code != SQLITE_OK) return code;
  return real(f)->pMethods->xRead(real(f), to, count, at);
}
int writeFile(sqlite3_file* f, const void* from, int count, sqlite3_int64 at) {
  if (const int code = faultAt(DiskCall::write); code != SQLITE_OK) return code;
  return real(f)->pMethods->xWrite(real(f), from, count, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size) {
  if (const int code = faultAt(DiskCall::truncate); code != SQLITE_OK) return code;
  return real(f)->pMethods->xTruncate(real(f), size);
}
int syncFile(sqlite3_file* f, int flags) {
  if (const int code = faultAt(DiskCall::sync); code != SQLITE_OK) return code;
  return real(f)->pMethods->xSync(real(f), flags);
}
int sizeOfFile(sqlite3_file* f, sqlite3_int64* size) {
  return real(f)->pMethods->xFileSize(real(f), size);
}
int lockFile(sqlite3_file* f, int level) {
  return real(f)->pMethods->xLock(real(f), level);
}
int unlockFile(sqlite3_file* f, int level) {
  return real(f)->pMethods->xUnlock(real(f), level);
}
int checkLock(sqlite3_file* f, int* held) {
  return real(f)->pMethods->xCheckReservedLock(real(f), held);
}
int controlFile(sqlite3_file* f, int what, void* with) {
  return real(f)->pMethods->xFileControl(real(f), what, with);
}
int sectorSize(sqlite3_file* f) {
  return real(f)->pMethods->xSectorSize(real(f));
}
int characteristics(sqlite3_file* f) {
  return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

/// Without shared memory: the program never needs it.
const sqlite3_io_methods kMethods = {
    1,        closeFile,  readFile,  writeFile,   truncateFile, syncFile,       sizeOfFile,
    lockFile, unlockFile, checkLock, controlFile, sectorSize,   characteristics};

sqlite3_vfs* usual = nullptr;
sqlite3_vfs failing;

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
  auto* ours = new (file) File{{nullptr}, nullptr};
  ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
  if (const int fault = faultAt(DiskCall::open); fault != SQLITE_OK) return fault;
  const int code = usual->xOpen(usual, name, ours->real, flags, given);
  if (code == SQLITE_OK) ours->base.pMethods = &kMethods;
  return code;
}

int removeFile(sqlite3_vfs*, const char* name, int sync) {
  if (const int code = faultAt(DiskCall::remove); code != SQLITE_OK) return code;
  return usual->xDelete(usual, name, sync);
}

}  // namespace

FailingDisk::FailingDisk() {
  usual = sqlite3_vfs_find(nullptr);
  failing = *usual;
  failing.zName = "failing";
  failing.szOsFile = static_cast<int>(sizeof(File)) + usual->szOsFile;
  failing.xOpen = openFile;
  failing.xDelete = removeFile;
  sqlite3_vfs_register(&failing, 1);
}

FailingDisk::~FailingDisk() {
  mend();
  sqlite3_vfs_unregister(&failing);
  sqlite3_vfs_register(usual, 1);
}

void FailingDisk::failFrom(int n, DiskFault how) {
  constexpr unsigned kAll = bit(DiskCall::write) | bit(DiskCall::sync) | bit(DiskCall::truncate);
  give({kAll, n, how, Lasting::fromThenOn});
}

void FailingDisk::failAt(DiskCall call, std::int64_t n, DiskFault how, Lasting lasting) {
  give({bit(call), n, how, lasting});
}

bool FailingDisk::mend() {
  const std::lock_guard guard(mutex);
  order = {};
  return failed;
}

}  // namespace ct::tests
