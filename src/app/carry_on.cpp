#include "app/carry_on.h"

#include <fmt/format.h>

#include <utility>

#include "sort/held_back.h"
#include "store/create_session.h"
#include "store/versions.h"

namespace ct::app {

using base::Result;
using session::SessionInfo;

namespace {

Result<std::string> originOf(const std::filesystem::path& folder, std::int64_t number) {
  auto versions = store::listVersions(folder);
  if (!versions) return base::passOn(std::move(versions));
  for (const store::VersionInfo& each : *versions) {
    if (each.number != number || each.trouble) continue;
    return fmt::format("version {}, “{}”, saved {} at {}", number, each.message,
                       base::dateText(each.savedAt), base::clockText(each.savedAt));
  }
  return base::refuse(fmt::format("There is no version {} to carry on from.", number));
}

}  // namespace

Result<void> carryOn(const session::Session& now, const std::filesystem::path& folder,
                     std::int64_t number, const std::filesystem::path& newFolder) {
  auto version = store::readVersion(folder, number);
  if (!version) return base::passOn(std::move(version));
  auto origin = originOf(folder, number);
  if (!origin) return base::passOn(std::move(origin));
  session::Session session = sort::withHeldBackOf(std::move(*version), now);
  SessionInfo info = session.info();
  info.origin = fmt::format("Carried on from {}, of “{}”", *origin, info.title);
  info.title += fmt::format(", from version {}", number);
  auto named = session.apply({session::ChangeOf<SessionInfo>{session.info(), info}});
  if (!named) return named;
  return store::createSession(newFolder, session);
}

}  // namespace ct::app
