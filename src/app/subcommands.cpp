#include "app/subcommands.h"

#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/changing.h"
#include "app/earlier_reports.h"
#include "app/identity_lists.h"
#include "app/open_session.h"
#include "app/print.h"
#include "app/replay.h"
#include "app/report_folder.h"
#include "app/show.h"
#include "base/counted.h"
#include "commands/command_json.h"
#include "facilitate/opening.h"
#include "facilitate/words_that_tell.h"
#include "platform/files.h"
#include "platform/folders.h"
#include "sort/held_back.h"
#include "store/create_session.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "store/versions.h"

namespace ct::app {
namespace {

using base::Result;
namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 256U << 20;

nlohmann::ordered_json versionJson(const store::VersionInfo& version) {
  return {{"number", version.number},
          {"message", version.message},
          {"savedAt", base::toIso(version.savedAt)},
          {"cards", version.cards},
          {"hash", version.hash},
          {"previousHash", version.previousHash},
          {"file", version.path.filename().string()}};
}

}  // namespace

Result<void> runNew(const fs::path& folder, const std::string& title, const std::string& purpose) {
  base::WallClock clock;
  auto session = facilitate::newSession(title, purpose, clock.now());
  if (!session) return base::passOn(std::move(session));
  if (auto made = store::createSession(folder, *session); !made) return made;
  print(fmt::format("Made the session “{}” in {}\n", session->info().title, folder.string()));
  return {};
}

Result<void> runReplay(const fs::path& folder, const fs::path& script, bool acknowledge) {
  auto text = platform::readWholeFile(script, kLargestFile);
  if (!text) return base::passOn(std::move(text));
  Acknowledge say;
  if (acknowledge) {
    say = [](std::size_t line) {
      print(fmt::format("{}\n", line));
      std::fflush(stdout);
    };
  }
  return changing(folder, [&](OpenSession& open) {
    base::WallClock clock;
    return replay(open, *text, clock, say);
  });
}

Result<void> runShow(const fs::path& folder, bool json) {
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  print(json ? showJson(reading->session, reading->versions)
             : showText(reading->session, reading->versions));
  return {};
}

Result<void> runSave(const fs::path& folder, const std::string& message) {
  return changing(folder, [&](OpenSession& open) -> Result<void> {
    base::WallClock clock;
    auto saved = open.carryOut(commands::SaveVersion{message}, clock.now());
    if (!saved) return base::passOn(std::move(saved));
    print(*saved + "\n");
    return {};
  });
}

Result<void> runVersions(const fs::path& folder, bool json) {
  if (auto there = store::readSession(folder); !there) return base::passOn(std::move(there));
  auto versions = store::listVersions(folder);
  if (!versions) return base::passOn(std::move(versions));
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const store::VersionInfo& version : *versions) {
    if (version.trouble) {
      std::fputs((version.trouble->sentence + "\n").c_str(), stderr);
    } else if (json) {
      all.push_back(versionJson(version));
    } else {
      print(fmt::format("{:>4}  {} {}  {}  ({})\n", version.number, base::dateText(version.savedAt),
                        base::clockText(version.savedAt), version.message,
                        base::counted(version.cards, "card")));
    }
  }
  if (json) print(all.dump(2) + "\n");
  return {};
}

Result<void> runVerify(const fs::path& folder) {
  auto found = store::verify(folder);
  if (!found) return base::passOn(std::move(found));
  for (const std::string& line : found->lines)
    print(line + "\n");
  if (!found->sound) return base::refuse("Something in this session is not as it should be.");
  return {};
}

Result<void> runReport(const fs::path& folder, const fs::path& to, std::int64_t version) {
  base::WallClock clock;
  report::Context context;
  context.writtenAt = clock.now();
  context.version = version;
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  session::Session session = std::move(reading->session);
  if (version > 0) {
    auto versions = store::listVersions(folder);
    if (!versions) return base::passOn(std::move(versions));
    for (const store::VersionInfo& each : *versions) {
      if (each.number != version) continue;
      context.versionMessage = each.message;
      context.writtenAt = each.savedAt;
    }
    auto saved = store::readVersion(folder, version);
    if (!saved) return base::passOn(std::move(saved));
    session = sort::withHeldBackOf(std::move(*saved), session);
  }
  const auto tooFew = tellsOfTooFew(session, store::reportsFolder(folder), to);
  if (auto written = writeReportFolder(to, session, context); !written) return written;
  print(fmt::format("The report is in {}\n", to.string()));
  for (const std::string& each : tooFew)
    print(each + "\n");
  const auto check = readIdentityCheck(platform::sessionsFolder());
  if (!check) {
    print(check.error().sentence + "\n");
    return {};
  }
  for (const std::string& each : facilitate::wordsThatTell(session, *check))
    print("May tell who somebody is. " + each + "\n");
  return {};
}

Result<void> runCommands(bool json) {
  for (const commands::Description& each : commands::describeAll()) {
    if (json) {
      const nlohmann::ordered_json line = {
          {"name", each.name},
          {"help", each.help},
          {"example", nlohmann::ordered_json::parse(each.example)}};
      print(line.dump() + "\n");
    } else {
      print(fmt::format("{}\n    {}\n    {}\n", each.name, each.help, each.example));
    }
  }
  return {};
}

}  // namespace ct::app
