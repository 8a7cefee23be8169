#include "platform/line_file.h"

#include <system_error>
#include <utility>

namespace ct::platform {

LineFile::LineFile(std::filesystem::path path) : path_(std::move(path)) {
  // In a folder from elsewhere that name may lead to another file, or to a pipe nobody reads.
  std::error_code unknown;
  const auto there = std::filesystem::symlink_status(path_, unknown);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) return;
  out_.open(path_, std::ios::binary | std::ios::trunc);
}

LineFile::~LineFile() {
  if (!out_.is_open()) return;
  out_.close();
  std::error_code gone;  // somebody may have removed it already
  std::filesystem::remove(path_, gone);
}

void LineFile::add(std::string_view line) {
  out_ << line << '\n' << std::flush;
}

}  // namespace ct::platform
