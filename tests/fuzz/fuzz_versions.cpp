#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "app/carry_on.h"
#include "base/contract.h"
#include "compare/differences.h"
#include "fuzz/spoilt_rows.h"
#include "store/content.h"
#include "store/copy_session.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/schema.h"
#include "store/verify.h"
#include "store/versions.h"
#include "support/bytes.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

const fs::path& realSession() {
  static const fs::path folder = fs::path(CT_SOURCE_FOLDER) / "tests/data/formats/7";
  return folder;
}

/// Beside a sound first version the second, which is what the input makes of it: other bytes, or
/// other rows with sums and hash that fit.
void putVersion(const fs::path& folder, const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMostForRows = 512;  // of a whole file's bytes, as some inputs are
  static const std::string kSession = bytesOf(store::sessionFile(realSession()));
  static const auto kVersions = *store::listVersions(realSession());
  static const std::string kFirst = bytesOf(kVersions[0].path);
  static const std::string kSecond = bytesOf(kVersions[1].path);
  fs::create_directories(store::versionsFolder(folder));
  putBytes(store::sessionFile(folder), kSession);
  putBytes(store::versionsFolder(folder) / kVersions[0].path.filename(), kFirst);
  const fs::path second = store::versionsFolder(folder) / kVersions[1].path.filename();
  Input input(data, std::min(size, kMostForRows));
  if (input.next() % 4 == 0) {
    putBytes(second, std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
    return;
  }
  putBytes(second, kSecond);
  spoil(second, input);
  try {
    store::Database file(second, store::OpenAs::writing);
    store::setMeta(file, "hash", store::contentHash(file));
  } catch (const store::Trouble&) {
    // What cannot be hashed is refused for that.
  }
}

void useReadVersion(const fs::path& folder, const session::Session& was,
                    const session::Session& now) {
  base::contract(!session::findFault(was), "what is read of a version is sound");
  compare::differences(was, now);
  compare::differences(now, was);
  const fs::path again = folder.parent_path() / "again";
  if (!app::carryOn(now, folder, 2, again)) return;
  base::contract(store::readSession(again).has_value(), "what is carried on can be read");
}

/// Everything the program does with a version.
void useVersions(const fs::path& folder) {
  const auto versions = store::listVersions(folder);
  base::contract(versions && !versions->empty() && !versions->front().trouble,
                 "a version does not hide the others");
  store::verify(folder);
  const auto now = store::readSession(folder);
  base::contract(now.has_value(), "the session is as it was");
  if (const auto was = store::readVersion(folder, 2)) useReadVersion(folder, *was, now->session);
  const fs::path copy = folder.parent_path() / "copy";
  if (!store::copySession(folder, 2, copy)) return;
  const auto report = store::verify(copy);
  base::contract(report && report->sound, "what is copied is sound");
}

}  // namespace
}  // namespace ct::tests

/// A real session with a version from elsewhere in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ct::tests;
  if (size == 0) return 0;
  const TemporaryFolder place;
  putVersion(place / "session", data, size);
  useVersions(place / "session");
  return 0;
}
