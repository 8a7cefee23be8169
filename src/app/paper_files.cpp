#include "app/paper_files.h"

#include <system_error>
#include <utility>

#include "platform/files.h"
#include "store/paths.h"

namespace ct::app {

namespace fs = std::filesystem;

base::Result<std::size_t> writePaper(const fs::path& file, const session::Session& session,
                                     paper::What what) {
  auto printed = paper::print(session, what);
  if (!printed) return base::passOn(std::move(printed));
  std::error_code ignored;
  const fs::path whole = fs::absolute(file, ignored).lexically_normal();
  if (!platform::makeFolders(whole.parent_path())) {
    return base::refuse("Nothing can be written to “" + file.string() +
                        "”: the folder for it cannot be made.");
  }
  auto written = platform::writeWholeFile(whole, printed->bytes);
  if (!written) return base::passOn(std::move(written));
  return printed->pages;
}

fs::path paperFolder(const fs::path& sessionFolder) {
  return store::reportsFolder(sessionFolder) / "paper";
}

}  // namespace ct::app
