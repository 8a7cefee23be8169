#include "app/paper_files.h"

#include <set>
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

PaperRemoved removePaper(const fs::path& sessionFolder) {
  PaperRemoved removed;
  const fs::path reports = store::reportsFolder(sessionFolder);
  std::error_code failed;
  if (!fs::is_directory(fs::symlink_status(reports, failed))) return removed;
  std::vector<fs::path> files;
  // Folders nobody may look into are told of by the store, which looks everywhere.
  fs::recursive_directory_iterator at(reports, fs::directory_options::skip_permission_denied,
                                      failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    std::error_code unknown;
    if (at->path().extension() == ".pdf" && !fs::is_directory(at->symlink_status(unknown)))
      files.push_back(at->path());
  }
  if (failed) removed.left.push_back(reports);
  std::set<fs::path> folders;
  for (const fs::path& file : files) {
    fs::remove(file, failed);
    if (failed) {
      removed.left.push_back(file);
    } else {
      ++removed.files;
      folders.insert(file.parent_path());
    }
  }
  for (const fs::path& folder : folders)
    if (!platform::syncFolder(folder)) removed.left.push_back(folder);
  return removed;
}

}  // namespace ct::app
