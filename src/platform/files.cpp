#include "platform/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace ct::platform {
namespace {

/// An open file, closed at the end of its scope.
class OpenFile {
 public:
  OpenFile(const std::filesystem::path& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~OpenFile() {
    if (number_ >= 0) ::close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

  /// Closes now. False, with errno set, when the last of the data did not reach the disk.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::string nameOf(const std::filesystem::path& path) {
  return path.has_filename() ? path.filename().string() : path.string();
}

/// Why a file could not be read, from errno.
base::Failure unreadable(const std::filesystem::path& path) {
  const int reason = errno;
  const std::string name = nameOf(path);
  const std::string detail = fmt::format("{}: {}", path.string(), std::strerror(reason));
  switch (reason) {
    case ENOENT:
    case ENOTDIR:
      return base::refuse(
          fmt::format("There is no file “{}” there. Check its name and folder.", name), detail);
    case EACCES:
    case EPERM:
      return base::refuse(
          fmt::format("“{}” may not be read by you. Ask whoever keeps it to let you read it.",
                      name),
          detail);
    default:
      return base::refuse(
          fmt::format("“{}” could not be read. Try a copy of it on this computer.", name), detail);
  }
}

/// Why a file could not be written, from errno.
base::Failure unwritable(const std::filesystem::path& path) {
  const int reason = errno;
  const std::string name = nameOf(path);
  const std::string detail = fmt::format("{}: {}", path.string(), std::strerror(reason));
  switch (reason) {
    case ENOENT:
    case ENOTDIR:
      return base::refuse(
          fmt::format(
              "“{}” was not written, because its folder does not exist. Choose another folder.",
              name),
          detail);
    case EACCES:
    case EPERM:
    case EROFS:
      return base::refuse(fmt::format("“{}” was not written, because you may not write in that "
                                      "folder. Choose another folder.",
                                      name),
                          detail);
    case ENOSPC:
    case EDQUOT:
      return base::refuse(
          fmt::format("“{}” was not written, because the disk is full. Make room and try again.",
                      name),
          detail);
    default:
      return base::refuse(
          fmt::format("“{}” was not written. Choose another folder and try again.", name), detail);
  }
}

base::Failure tooLarge(const std::filesystem::path& path, std::size_t limitBytes) {
  return base::refuse(fmt::format("“{}” is too large: at most {:.3g} MB can be read.", nameOf(path),
                                  static_cast<double>(limitBytes) / 1e6));
}

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool writeDurably(const std::filesystem::path& path, std::string_view bytes) {
  OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL);
  return file && writeAll(file.number(), bytes) && ::fsync(file.number()) == 0 && file.close();
}

}  // namespace

base::Result<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limitBytes) {
  const OpenFile file(path, O_RDONLY | O_NONBLOCK);  // opening a pipe would wait for its writer
  struct stat about {};
  if (!file || ::fstat(file.number(), &about) != 0) return unreadable(path);
  if (S_ISDIR(about.st_mode)) {
    return base::refuse(fmt::format("“{}” is a folder. Choose a file inside it.", nameOf(path)));
  }
  if (!S_ISREG(about.st_mode)) {
    return base::refuse(fmt::format("“{}” is not an ordinary file. Choose another.", nameOf(path)));
  }
  if (static_cast<std::uintmax_t>(about.st_size) > limitBytes) return tooLarge(path, limitBytes);

  std::string bytes;
  std::array<char, 64UL * 1024> part;
  while (true) {
    const ssize_t count = ::read(file.number(), part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path);
    if (count == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limitBytes) return tooLarge(path, limitBytes);
  }
}

base::Result<void> writeWholeFile(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;  // a target that cannot be looked at shows up when it is written
  const auto there = std::filesystem::status(path, ignored);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) {
    return base::refuse(fmt::format(
        "“{}” was not written, because something that is not a file has that name.", nameOf(path)));
  }
  const std::filesystem::path temporary = path.string() + fmt::format(".part-{}", ::getpid());
  ::unlink(temporary.c_str());  // left by a program of the same number that was killed
  if (!writeDurably(temporary, bytes) || ::rename(temporary.c_str(), path.c_str()) != 0) {
    const base::Failure failure = unwritable(path);
    ::unlink(temporary.c_str());
    return failure;
  }
  if (!syncFolder(path.parent_path())) return unwritable(path);
  return {};
}

bool makeFolders(const std::filesystem::path& folder) {
  std::error_code failed;
  if (std::filesystem::is_directory(folder, failed)) return true;
  const std::filesystem::path above = folder.parent_path();
  if (above == folder || (!above.empty() && !makeFolders(above))) return false;
  if (!std::filesystem::create_directory(folder, failed)) return false;
  return syncFolder(above);
}

bool syncFolder(const std::filesystem::path& folder) {
  const OpenFile opened(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
  return !opened || ::fsync(opened.number()) == 0 || errno == EINVAL || errno == ENOTSUP;
}

}  // namespace ct::platform
