#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "fuzz/opened.h"
#include "fuzz/spoilt_rows.h"
#include "store/paths.h"
#include "support/bytes.h"
#include "support/temporary_folder.h"

/// A real session whose rows somebody changed who knows the format, its sums made to fit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace fs = std::filesystem;
  using namespace ct::tests;
  static const std::string kReal =
      bytesOf(ct::store::sessionFile(fs::path(CT_SOURCE_FOLDER) / "tests/data/formats/7"));
  const TemporaryFolder place;
  putBytes(ct::store::sessionFile(place.path()), kReal);  // no call the fuzzer's clock interrupts
  Input input(data, size);
  spoil(ct::store::sessionFile(place.path()), input);
  openAsIfItWereOurs(place.path());
  return 0;
}
