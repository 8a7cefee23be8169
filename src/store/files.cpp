#include "store/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

#include "store/failure.h"
#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {

namespace {

/// As many of the first `count` bytes as there are.
std::string firstBytesOf(int descriptor, std::size_t count) {
  std::string bytes(count, '\0');
  const ssize_t got = ::pread(descriptor, bytes.data(), count, 0);
  if (got < 0) throw systemTrouble(errno);
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

}  // namespace

// Opening a pipe would otherwise wait for whoever writes to it.
Descriptor::Descriptor(const fs::path& path, int flags, unsigned mode)
    : Descriptor(::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK, mode)) {}

Descriptor::Descriptor(int opened) : number_(opened) {
  if (number_ < 0) throw systemTrouble(errno);
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

void writeAll(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t now = ::write(file.number(), bytes.data(), bytes.size());
    if (now < 0) throw systemTrouble(errno);
    bytes.remove_prefix(static_cast<std::size_t>(now));
  }
}

void syncToDisk(const fs::path& path) {
  const Descriptor file(path, O_RDONLY);
  if (::fsync(file.number()) == 0 || errno == EINVAL || errno == ENOTSUP) return;
  throw systemTrouble(errno);
}

std::string firstBytes(const fs::path& file, std::size_t count) {
  return firstBytesOf(Descriptor(file, O_RDONLY).number(), count);
}

std::string firstBytesIfThere(const fs::path& file, std::size_t count) {
  const int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (number < 0 && errno == ENOENT) return {};
  return firstBytesOf(Descriptor(number).number(), count);
}

UnfinishedFile::UnfinishedFile(fs::path path) : path_(std::move(path)) {
  remove();
}

UnfinishedFile::~UnfinishedFile() {
  remove();
}

void UnfinishedFile::remove() const noexcept {
  if (path_.empty()) return;
  std::error_code ignored;  // most of them are not there
  for (const fs::path& each : {path_, walOf(path_), journalOf(path_)})
    fs::remove(each, ignored);
}

void UnfinishedFile::moveTo(const fs::path& name) {
  syncToDisk(path_);
  fs::rename(path_, name);
  path_ = name;
  syncToDisk(name.parent_path());
}

void UnfinishedFile::replace(const fs::path& name) {
  syncToDisk(path_);
  fs::rename(path_, name);
  keep();
  syncToDisk(name.parent_path());
}

namespace {

constexpr const char* kPrivate = "common-thread-reading-";

/// The number of the program that made it; 0 when it is none of ours.
pid_t makerOf(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const std::string_view start = kPrivate;
  pid_t maker = 0;
  if (name.starts_with(start))
    std::from_chars(name.data() + start.size(), name.data() + name.size(), maker);
  return maker;
}

}  // namespace

void removeLeftBehind() {
  std::error_code ignored;  // what belongs to somebody else stays
  std::error_code failed;
  fs::directory_iterator at(fs::temp_directory_path(failed), failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    const pid_t maker = makerOf(at->path());
    const bool ended = maker > 0 && ::kill(maker, 0) != 0 && errno == ESRCH;
    if (ended && !at->is_symlink(ignored)) fs::remove_all(at->path(), ignored);
  }
}

PrivateFolder::PrivateFolder() {
  removeLeftBehind();
  std::string name =
      (fs::temp_directory_path() / fmt::format("{}{}-XXXXXX", kPrivate, ::getpid())).string();
  if (::mkdtemp(name.data()) == nullptr) throw systemTrouble(errno);
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;  // the next one tries again
  fs::remove_all(path_, ignored);
}

}  // namespace ct::store
