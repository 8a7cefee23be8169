#include "store/failing_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <new>

namespace ct::tests {
namespace {

std::atomic<int> left = -1;  // operations until the disk fails; below 0: it does not
std::atomic<bool> failed = false;
std::atomic<int> fault = SQLITE_OK;

struct File {
  sqlite3_file base;
  sqlite3_file* real;  // lies behind this in the same memory
};

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<File*>(file)->real;
}

bool fails() {
  if (left < 0) return false;
  if (left > 0 && --left > 0) return false;
  failed = true;
  return true;
}

int closeFile(sqlite3_file* f) {
  return real(f)->pMethods->xClose(real(f));
}
int readFile(sqlite3_file* f, void* to, int count, sqlite3_int64 at) {
  return real(f)->pMethods->xRead(real(f), to, count, at);
}
int writeFile(sqlite3_file* f, const void* from, int count, sqlite3_int64 at) {
  if (fails()) return fault == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  return real(f)->pMethods->xWrite(real(f), from, count, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size) {
  if (fails()) return SQLITE_IOERR_TRUNCATE;
  return real(f)->pMethods->xTruncate(real(f), size);
}
int syncFile(sqlite3_file* f, int flags) {
  if (fails()) return SQLITE_IOERR_FSYNC;
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
  const int code = usual->xOpen(usual, name, ours->real, flags, given);
  if (code == SQLITE_OK) ours->base.pMethods = &kMethods;
  return code;
}

}  // namespace

FailingDisk::FailingDisk() {
  usual = sqlite3_vfs_find(nullptr);
  failing = *usual;
  failing.zName = "failing";
  failing.szOsFile = static_cast<int>(sizeof(File)) + usual->szOsFile;
  failing.xOpen = openFile;
  sqlite3_vfs_register(&failing, 1);
}

FailingDisk::~FailingDisk() {
  mend();
  sqlite3_vfs_unregister(&failing);
  sqlite3_vfs_register(usual, 1);
}

void FailingDisk::failFrom(int n, DiskFault how) {
  fault = how == DiskFault::full ? SQLITE_FULL : SQLITE_IOERR;
  failed = false;
  left = n;
}

bool FailingDisk::mend() {
  left = -1;
  return failed;
}

}  // namespace ct::tests
