#include "platform/line_file.h"

#include <system_error>
#include <utility>

namespace ct::platform {

LineFile::LineFile(std::filesystem::path path)
    : path_(std::move(path)), out_(path_, std::ios::binary | std::ios::trunc) {}

LineFile::~LineFile() {
  out_.close();
  std::error_code gone;  // somebody may have removed it already
  std::filesystem::remove(path_, gone);
}

void LineFile::add(std::string_view line) {
  out_ << line << '\n' << std::flush;
}

}  // namespace ct::platform
