#include "fuzz/opened.h"

#include <cstdint>

#include "app/open_session.h"
#include "base/contract.h"
#include "commands/command.h"
#include "compare/differences.h"
#include "report/handover.h"
#include "report/report.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "store/versions.h"

namespace fs = std::filesystem;

namespace ct::tests {
namespace {

using app::OpenSession;

constexpr int kMostSteps = 100;

/// What the program says it did; nothing it has open may be unsound afterwards.
bool done(OpenSession& open, const commands::Request& request) {
  const bool did = open.carryOut(request, {}).has_value();
  base::contract(!session::findFault(open.session()), "whatever was asked, the session is sound");
  return did;
}

/// Along the history as it was found, to and fro, whether its steps are damaged or not.
void goAbout(OpenSession& open) {
  for (int i = 0; i < kMostSteps && done(open, commands::Undo{}); ++i) {
  }
  for (int i = 0; i < kMostSteps && done(open, commands::Redo{}); ++i) {
  }
  const auto steps = static_cast<std::int64_t>(open.history().entries().size());
  for (const std::int64_t step : {steps / 2, std::int64_t{0}, steps, std::int64_t{1}, steps + 1}) {
    done(open, commands::GoTo{step});
    if (const auto was = open.sessionAt(step)) {
      base::contract(!session::findFault(*was), "what is shown of a step is sound");
    }
  }
}

void workOn(const fs::path& folder) {
  auto opened = OpenSession::open(folder);
  if (!opened || !(*opened)->readOnly().empty()) return;
  OpenSession& open = **opened;
  base::contract(!session::findFault(open.session()), "what is opened is sound");
  goAbout(open);
  done(open, commands::Command(gather::AddCards{{{"One more"}}, ""}));
  const bool saved = open.startVersion("fuzzed", {}).get().has_value();
  base::contract(open.close().has_value(), "it closes");
  const auto again = store::readSession(folder);
  base::contract(again && sameRecords(again->session, open.session()), "it comes back as it was");
  base::contract(saved && !store::listVersions(folder)->empty(), "its version is there");
}

}  // namespace

void openAsIfItWereOurs(const fs::path& folder) {
  const auto read = store::readSession(folder);
  store::verify(folder);
  if (read) {
    base::contract(!session::findFault(read->session), "what is read is sound");
    report::writeReport(read->session, {});
    report::writeHandover(read->session, read->history, {});
    compare::differences(read->session, read->session);
  }
  workOn(folder);
}

}  // namespace ct::tests
