#include <fcntl.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>

#include "fuzz/opened.h"
#include "store/paths.h"
#include "support/temporary_folder.h"

/// Bytes as a session's file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ct::tests::TemporaryFolder place;
  const int file = ::open(ct::store::sessionFile(place.path()).c_str(), O_WRONLY | O_CREAT, 0600);
  const bool written = ::write(file, data, size) == static_cast<ssize_t>(size);
  ::close(file);
  if (written) ct::tests::openAsIfItWereOurs(place.path());
  return 0;
}
