#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

/// Files and folders outside SQLite. Private to store/: everything here throws `Trouble` or
/// std::filesystem's own error.
namespace ct::store {

/// One open file or folder, closed by scope.
class Descriptor {
 public:
  /// `flags` and `mode` as for open(2); never inherited by other programs.
  Descriptor(const std::filesystem::path& path, int flags, unsigned mode = 0);
  /// What open(2) gave; takes it over, and throws what `errno` tells of when that was a failure.
  explicit Descriptor(int opened);
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  int number() const { return number_; }

 private:
  int number_ = -1;
};

/// Writes all of it where the file stands.
void writeAll(const Descriptor& file, std::string_view bytes);

/// Returns when the file's content, or the folder's list of names, is on the disk, as far as that
/// file system can be asked.
void syncToDisk(const std::filesystem::path& path);

/// The first `count` bytes, or as many as there are.
std::string firstBytes(const std::filesystem::path& file, std::size_t count);

/// The same of a file another program may remove at any moment; nothing when it is not there.
std::string firstBytesIfThere(const std::filesystem::path& file, std::size_t count);

/// Removes a file, and SQLite's companions of it, when the scope ends before it was kept.
class UnfinishedFile {
 public:
  /// Removes what an earlier attempt may have left at `path`.
  explicit UnfinishedFile(std::filesystem::path path);
  ~UnfinishedFile();
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Gives it its name: file and name are on the disk when this returns. It is still removed unless
  /// kept.
  void moveTo(const std::filesystem::path& name);
  /// Puts it in the place of what has that name, and keeps it: what was there is gone from then on.
  void replace(const std::filesystem::path& name);
  void keep() { path_.clear(); }

 private:
  void remove() const noexcept;
  std::filesystem::path path_;
};

/// Removes the private folders of programs that were killed: whole sessions, with every word.
void removeLeftBehind();

/// A folder of our own that nobody else may look into, removed with everything in it when the scope
/// ends.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace ct::store
