#include "app/report_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "platform/files.h"

namespace ct::app {
namespace {

namespace fs = std::filesystem;

base::Result<void> writeFiles(const fs::path& folder,
                              const std::vector<report::ReportFile>& files) {
  for (const report::ReportFile& file : files) {
    if (auto written = platform::writeWholeFile(folder / file.name, file.bytes); !written) {
      return written;
    }
  }
  return {};
}

/// A new, empty folder beside `folder`, for what is not finished.
base::Result<fs::path> unfinishedBeside(const fs::path& folder) {
  std::string name = folder.string() + ".unfinished-XXXXXX";
  if (!platform::makeFolders(folder.parent_path()) || mkdtemp(name.data()) == nullptr) {
    return base::refuse("The report cannot be written to “" + folder.string() +
                        "”: that folder cannot be made.");
  }
  std::error_code ignored;  // then it stays the owner's alone
  fs::permissions(name, fs::perms(0755), ignored);
  return fs::path(name);
}

/// Everything under another name first; then the folder appears at once.
base::Result<void> writeNewFolder(const fs::path& folder,
                                  const std::vector<report::ReportFile>& files) {
  auto unfinished = unfinishedBeside(folder);
  if (!unfinished) return base::passOn(std::move(unfinished));
  auto done = writeFiles(*unfinished, files);
  std::error_code failed;
  if (done) {
    fs::rename(*unfinished, folder, failed);
    if (failed) {
      done = base::refuse("The report could not be put in “" + folder.string() + "”.",
                          failed.message());
    }
  }
  if (!done) fs::remove_all(*unfinished, failed);
  return done;
}

/// The names of the folder and of the one it lies in. Each time: the last time it may have failed.
base::Result<void> secureNames(const fs::path& folder) {
  const fs::path above = folder.parent_path();
  if (platform::syncFolder(above) && platform::syncFolder(above.parent_path())) return {};
  return base::refuse("The report is in “" + folder.string() +
                      "”, but the disk reported an error. Write it once more.");
}

}  // namespace

std::string momentName(base::Time now) {
  std::string clock = base::clockText(now);
  clock[clock.find(':')] = '.';
  return base::dateText(now) + " " + clock;
}

base::Result<void> writeReportFolder(const fs::path& folder, const session::Session& session,
                                     const report::Context& context) {
  const auto files = report::writeReport(session, context);
  std::error_code ignored;
  const fs::path whole = fs::absolute(folder, ignored).lexically_normal();
  if (whole.empty()) return base::refuse("There is no such folder to write the report to.");
  const fs::path target = whole.has_filename() ? whole : whole.parent_path();
  if (!fs::exists(target, ignored)) {
    auto written = writeNewFolder(target, files);
    return written ? secureNames(target) : written;
  }
  if (!fs::is_directory(target, ignored)) {
    return base::refuse("The report cannot be written to “" + target.string() +
                        "”: that is not a folder.");
  }
  auto written = writeFiles(target, files);
  return written ? secureNames(target) : written;
}

}  // namespace ct::app
