#include "app/take_along.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>

#include "app/photos.h"
#include "app/report_folder.h"
#include "platform/files.h"
#include "report/escape.h"
#include "report/handover.h"
#include "report/report.h"
#include "store/copy_session.h"
#include "store/create_session.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/versions.h"

namespace ct::app {

namespace fs = std::filesystem;
using base::Result;

namespace {

Result<report::HandoverContext> contextOf(const fs::path& folder, base::Time now) {
  auto versions = store::listVersions(folder);
  if (!versions) return base::passOn(std::move(versions));
  report::HandoverContext context{now, {}};
  for (const store::VersionInfo& each : *versions) {
    if (!each.trouble) context.versions.push_back({each.number, each.message, each.savedAt});
  }
  return context;
}

Result<void> writeFiles(const fs::path& folder, const std::vector<report::ReportFile>& files) {
  if (!platform::makeFolders(folder)) {
    return base::refuse(fmt::format("The folder “{}” cannot be made.", folder.string()));
  }
  for (const report::ReportFile& file : files) {
    auto written = platform::writeWholeFile(folder / file.name, file.bytes);
    if (!written) return written;
  }
  return {};
}

/// The record as anybody can read it, with nothing but a text editor.
report::ReportFile plainRecord(const session::Session& session, base::Time now) {
  for (report::ReportFile& file : report::writeReport(session, {now, 0, ""})) {
    if (file.name == "report.md") return {"the whole record.txt", report::unescaped(file.bytes)};
  }
  return {"the whole record.txt", {}};
}

/// What there is to hand out and to read, made from the copy itself.
Result<void> writeBeside(const fs::path& copy, base::Time now) {
  auto reading = store::readSession(copy);
  if (!reading) return base::passOn(std::move(reading));
  auto context = contextOf(copy, now);
  if (!context) return base::passOn(std::move(context));
  auto files = report::writeHandover(reading->session, reading->history, *context);
  files.push_back(plainRecord(reading->session, now));
  if (auto written = writeFiles(copy, files); !written) return written;
  return writeReportFolder(store::reportsFolder(copy) / momentName(now), reading->session,
                           {now, 0, ""});
}

}  // namespace

Result<void> writeHandoverFolder(const fs::path& to, const fs::path& folder,
                                 const session::Session& session, const session::History& history,
                                 base::Time now) {
  auto context = contextOf(folder, now);
  if (!context) return base::passOn(std::move(context));
  return writeFiles(to, report::writeHandover(session, history, *context));
}

Result<void> mayCopyTo(const fs::path& stick) {
  std::error_code unknown;
  if (!fs::is_directory(stick, unknown)) {
    return base::refuse(fmt::format(
        "There is no folder “{}”. Is the stick plugged in, and its name typed as it is?",
        stick.string()));
  }
  const fs::path probe = stick / ".common-thread-was-here";
  std::error_code refused;
  fs::create_directory(probe, refused);
  if (refused) {
    return base::refuse(fmt::format("Nothing can be written to “{}”.", stick.string()),
                        refused.message());
  }
  fs::remove(probe, refused);
  return {};
}

Result<fs::path> copyToStick(const fs::path& folder, std::int64_t number, const fs::path& stick,
                             base::Time now) {
  const std::string name = store::nameOf(folder) + " " + momentName(now);
  fs::path to = stick / name;
  std::error_code unknown;
  for (int i = 2; fs::exists(to, unknown); ++i)
    to = stick / fmt::format("{} ({})", name, i);
  if (auto copied = store::copySession(folder, number, to); !copied) {
    return base::passOn(std::move(copied));
  }
  const std::vector<std::string> missing = copyPhotos(folder, to);
  if (auto written = writeBeside(to, now); !written) return base::passOn(std::move(written));
  if (missing.empty()) return to;
  return base::refuse(fmt::format("The session was copied to “{}”, but without {}.", to.string(),
                                  fmt::join(missing, ", ")));
}

Result<void> rehearse(const session::Session& session, const fs::path& newFolder, base::Time now) {
  session::Session copy = session;
  session::SessionInfo info = session.info();
  info.origin = fmt::format(
      "A rehearsal with a copy of “{}”, made {} at {}; nothing done in it "
      "reaches that session",
      info.title, base::dateText(now), base::clockText(now));
  info.title = "Rehearsal: " + info.title;
  auto named = copy.apply({session::ChangeOf<session::SessionInfo>{session.info(), info}});
  if (!named) return named;
  return store::createSession(newFolder, copy);
}

}  // namespace ct::app
