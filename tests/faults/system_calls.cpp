#include "faults/system_calls.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <mutex>

namespace ct::tests {
namespace {

std::mutex mutex;
std::atomic<Watcher*> watcher = nullptr;
std::string root;
constexpr int kFiles = 4096;
std::array<std::atomic<bool>, kFiles> watched;  // by file number

bool isWatched(int file) {
  return file >= 0 && file < kFiles && watched[static_cast<std::size_t>(file)];
}

void watchFile(int file, bool on) {
  if (file >= 0 && file < kFiles) watched[static_cast<std::size_t>(file)] = on;
}

/// "" when it is not beneath the watched folder.
std::string watchedPath(int folder, const char* path) {
  if (watcher == nullptr || path == nullptr) return {};
  std::string whole = path;
  if (!whole.starts_with('/') && folder != AT_FDCWD) {
    std::array<char, 4096> name{};
    const std::string link = "/proc/self/fd/" + std::to_string(folder);
    const auto length = syscall(SYS_readlink, link.c_str(), name.data(), name.size());
    if (length > 0) whole = std::string(name.data(), static_cast<std::size_t>(length)) + "/" + path;
  }
  return whole.starts_with(root) ? whole : std::string();
}

template <class Make>
long pass(SystemCall call, Make make) {
  const std::lock_guard guard(mutex);
  Watcher* const asked = watcher;
  if (asked == nullptr) return make();
  if (const int refused = asked->before(call); refused != 0) {
    errno = refused;
    return -1;
  }
  const long result = make();
  if (result < 0) return result;
  const int kept = errno;
  if (call.kind == Call::open) call.file = static_cast<int>(result);
  if (call.kind == Call::write) call.bytes.resize(static_cast<std::size_t>(result));
  asked->after(call);
  errno = kept;
  return result;
}

int openAt(int folder, const char* path, int flags, mode_t mode) {
  const auto make = [&] { return syscall(SYS_openat, folder, path, flags | O_LARGEFILE, mode); };
  SystemCall call{Call::open, watchedPath(folder, path)};
  if (call.path.empty()) return static_cast<int>(make());
  const bool there = syscall(SYS_faccessat, folder, path, F_OK) == 0;
  call.creates = (flags & O_CREAT) != 0 && !there;
  call.empties = (flags & O_TRUNC) != 0 && there;
  const auto file = static_cast<int>(pass(std::move(call), make));
  watchFile(file, true);
  return file;
}

long onFile(Call kind, int file, std::int64_t at, std::string bytes, auto make) {
  if (!isWatched(file)) return make();
  SystemCall call{kind};
  call.file = file;
  call.at = at;
  call.bytes = std::move(bytes);
  return pass(std::move(call), make);
}

std::string bytesAt(const void* from, std::size_t count) {
  return {static_cast<const char*>(from), count};
}

int removeAt(int folder, const char* path, int flags) {
  const auto make = [&] { return syscall(SYS_unlinkat, folder, path, flags); };
  SystemCall call{Call::remove, watchedPath(folder, path)};
  return static_cast<int>(call.path.empty() ? make() : pass(std::move(call), make));
}

long writeAt(int file, const void* from, std::size_t count, std::int64_t at) {
  return onFile(Call::write, file, at, isWatched(file) ? bytesAt(from, count) : std::string(),
                [&] { return syscall(SYS_pwrite64, file, from, count, at); });
}

long readAt(int file, void* to, std::size_t count, std::int64_t at) {
  return onFile(Call::read, file, at, {},
                [&] { return syscall(SYS_pread64, file, to, count, at); });
}

int cutTo(int file, std::int64_t length) {
  return static_cast<int>(onFile(Call::truncate, file, length, {},
                                 [&] { return syscall(SYS_ftruncate, file, length); }));
}

int makeFolder(const char* path, mode_t mode) {
  const auto make = [&] { return syscall(SYS_mkdir, path, mode); };
  SystemCall call{Call::makeFolder, watchedPath(AT_FDCWD, path)};
  return static_cast<int>(call.path.empty() ? make() : pass(std::move(call), make));
}

/// Only a file that may be made comes with a mode.
mode_t modeAmong(va_list arguments, int flags) {
  return (flags & O_CREAT) == 0 ? 0 : va_arg(arguments, mode_t);
}

}  // namespace

Watch::Watch(const std::filesystem::path& folder, Watcher& asked) {
  root = folder.string();
  watcher = &asked;
}

Watch::~Watch() {
  const std::lock_guard guard(mutex);
  watcher = nullptr;
}

}  // namespace ct::tests

// What SQLite, the C++ library and our own code call. In a program these come before the C
// library's.
extern "C" {

using namespace ct::tests;  // NOLINT: these have to stand outside

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeAmong(arguments, flags);
  va_end(arguments);
  return openAt(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) __attribute__((alias("open")));

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeAmong(arguments, flags);
  va_end(arguments);
  return openAt(folder, path, flags, mode);
}

int close(int file) {
  const long closed = onFile(Call::close, file, 0, {}, [&] { return syscall(SYS_close, file); });
  watchFile(file, false);
  return static_cast<int>(closed);
}

ssize_t read(int file, void* to, size_t count) {
  return onFile(Call::read, file, 0, {}, [&] { return syscall(SYS_read, file, to, count); });
}

ssize_t pread(int file, void* to, size_t count, off_t at) {
  return readAt(file, to, count, at);
}

ssize_t pread64(int file, void* to, size_t count, off64_t at) {
  return readAt(file, to, count, at);
}

ssize_t write(int file, const void* from, size_t count) {
  if (!isWatched(file)) return syscall(SYS_write, file, from, count);
  const std::int64_t at = syscall(SYS_lseek, file, 0, SEEK_CUR);
  return onFile(Call::write, file, at, bytesAt(from, count),
                [&] { return syscall(SYS_write, file, from, count); });
}

ssize_t pwrite(int file, const void* from, size_t count, off_t at) {
  return writeAt(file, from, count, at);
}

ssize_t pwrite64(int file, const void* from, size_t count, off64_t at) {
  return writeAt(file, from, count, at);
}

ssize_t sendfile(int to, int from, off_t* at, size_t count) {
  return onFile(Call::read, from, 0, {},
                [&] { return syscall(SYS_sendfile, to, from, at, count); });
}

int fsync(int file) {
  return static_cast<int>(
      onFile(Call::sync, file, 0, {}, [&] { return syscall(SYS_fsync, file); }));
}

int fdatasync(int file) {
  return static_cast<int>(
      onFile(Call::sync, file, 0, {}, [&] { return syscall(SYS_fdatasync, file); }));
}

int ftruncate(int file, off_t length) noexcept {
  return cutTo(file, length);
}

int ftruncate64(int file, off64_t length) noexcept {
  return cutTo(file, length);
}

int rename(const char* from, const char* to) noexcept {
  const auto make = [&] { return syscall(SYS_rename, from, to); };
  SystemCall call{Call::rename, watchedPath(AT_FDCWD, from), watchedPath(AT_FDCWD, to)};
  return static_cast<int>(call.to.empty() ? make() : pass(std::move(call), make));
}

int unlink(const char* path) noexcept {
  return removeAt(AT_FDCWD, path, 0);
}

int rmdir(const char* path) noexcept {
  return removeAt(AT_FDCWD, path, AT_REMOVEDIR);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  return removeAt(folder, path, flags);
}

int remove(const char* path) noexcept {
  struct stat about {};
  const bool isFolder = ::lstat(path, &about) == 0 && S_ISDIR(about.st_mode);
  return removeAt(AT_FDCWD, path, isFolder ? AT_REMOVEDIR : 0);
}

int mkdir(const char* path, mode_t mode) noexcept {
  return makeFolder(path, mode);
}

char* mkdtemp(char* name) noexcept {
  static std::atomic<unsigned> next = static_cast<unsigned>(getpid());
  constexpr const char* kLetters = "abcdefghijklmnopqrstuvwxyz012345";
  char* const ending = name + std::string(name).size() - 6;
  do {
    unsigned number = next += 7919;
    for (int i = 0; i < 6; ++i, number >>= 5)
      ending[i] = kLetters[number & 31];
  } while (makeFolder(name, 0700) != 0 && errno == EEXIST);
  struct stat about {};
  return ::stat(name, &about) == 0 ? name : nullptr;
}

int fchmodat(int folder, const char* path, mode_t mode, int) noexcept {
  const auto make = [&] { return syscall(SYS_fchmodat, folder, path, mode); };
  SystemCall call{Call::permit, watchedPath(folder, path)};
  return static_cast<int>(call.path.empty() ? make() : pass(std::move(call), make));
}

}  // extern "C"
