#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace ct::platform {

/// A text file that other programs follow while it grows by one line at a time: each line can be
/// read as soon as `add` returns. It begins empty and goes when this does; nothing depends on it,
/// so a disk that refuses it is not complained of here.
class LineFile {
 public:
  explicit LineFile(std::filesystem::path path);
  ~LineFile();
  LineFile(const LineFile&) = delete;
  LineFile& operator=(const LineFile&) = delete;

  void add(std::string_view line);

 private:
  std::filesystem::path path_;
  std::ofstream out_;
};

}  // namespace ct::platform
