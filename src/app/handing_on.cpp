#include <fmt/format.h>

#include <optional>
#include <utility>

#include "app/changing.h"
#include "app/open_session.h"
#include "app/print.h"
#include "app/subcommands.h"
#include "app/take_along.h"
#include "store/read_session.h"
#include "store/versions.h"

namespace ct::app {

namespace fs = std::filesystem;
using base::Result;

namespace {

/// The version that holds what the session holds now; a new one when none does.
Result<std::int64_t> versionOfNow(OpenSession& open, base::Time now) {
  auto versions = store::listVersions(open.folder());
  if (!versions) return base::passOn(std::move(versions));
  if (!versions->empty() && versions->back().revision == open.session().revision() &&
      !versions->back().trouble) {
    return versions->back().number;
  }
  auto saved = open.startVersion("copied to a stick", now).get();
  if (!saved) return base::passOn(std::move(saved));
  return saved->number;
}

}  // namespace

Result<void> runHandover(const fs::path& folder, const fs::path& to) {
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  auto written =
      writeHandoverFolder(to, folder, reading->session, reading->history, base::WallClock{}.now());
  if (!written) return written;
  print(fmt::format("What happened so far is in {}\n", to.string()));
  return {};
}

Result<void> runCopy(const fs::path& folder, const fs::path& stick) {
  if (auto may = mayCopyTo(stick); !may) return may;
  return changing(folder, [&](OpenSession& open) -> Result<void> {
    const base::Time now = base::WallClock{}.now();
    auto version = versionOfNow(open, now);
    if (!version) return base::passOn(std::move(version));
    auto copied = copyToStick(folder, *version, stick, now);
    if (!copied) return base::passOn(std::move(copied));
    print(fmt::format("The session is in {}, checked after it was written.\n", copied->string()));
    return {};
  });
}

Result<void> runRehearse(const fs::path& folder, const fs::path& newFolder) {
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  if (auto made = rehearse(reading->session, newFolder, base::WallClock{}.now()); !made) {
    return made;
  }
  print(fmt::format("A copy to practise with is in {}; the session itself is as it was.\n",
                    newFolder.string()));
  return {};
}

}  // namespace ct::app
