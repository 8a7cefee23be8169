#include "store/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
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

void syncToDisk(const fs::path& path) {
  const Descriptor file(path, O_RDONLY);
  if (::fsync(file.number()) != 0) throw systemTrouble(errno);
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

PrivateFolder::PrivateFolder() {
  std::string name = (fs::temp_directory_path() / "common-thread-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw systemTrouble(errno);
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;  // it lies where the system clears up by itself
  fs::remove_all(path_, ignored);
}

}  // namespace ct::store
