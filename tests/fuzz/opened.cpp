#include "fuzz/opened.h"

#include <memory>
#include <utility>

#include "base/contract.h"
#include "commands/command.h"
#include "compare/differences.h"
#include "report/handover.h"
#include "report/report.h"
#include "store/live_file.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "store/versions.h"

namespace fs = std::filesystem;

namespace ct::tests {
namespace {

/// Takes an entry back as the program does: what a damaged one leaves is not kept.
bool takeBack(store::Opened& opened) {
  const session::Entry* last = opened.history.toUndo();
  if (last == nullptr) return false;
  auto read = opened.file->changesOf(last->number);
  if (!read) return false;
  auto changes = std::make_shared<const session::Changes>(std::move(*read));
  if (!opened.session.apply(session::reversed(*changes))) return false;
  const bool damaged = session::findFaultAfter(opened.session, *changes).has_value();
  base::contract(damaged == session::findFault(opened.session).has_value(),
                 "looking where the changes were finds what looking everywhere does");
  if (damaged) {
    base::contract(opened.session.apply(*changes).has_value(), "it can be put back");
    return false;
  }
  opened.history.undone();
  opened.file->commit({{std::move(changes),
                        session::Direction::back,
                        {},
                        opened.history.inForce(),
                        opened.session.revision(),
                        opened.session.nextId()}});
  return true;
}

void addCard(store::Opened& opened) {
  const gather::AddCards add{{{"One more"}}, ""};
  auto edit = commands::plan(opened.session, commands::Command(add), {});
  if (!edit) return;
  auto changes = std::make_shared<const session::Changes>(edit->changes);
  base::contract(opened.session.apply(*changes).has_value(), "what is planned can be done");
  const session::Entry entry = opened.history.record(std::move(*edit));
  opened.file->commit({{std::move(changes), session::Direction::on, entry, opened.history.inForce(),
                        opened.session.revision(), opened.session.nextId()}});
}

void workOn(const fs::path& folder) {
  auto opened = store::LiveFile::open(folder);
  if (!opened) return;
  base::contract(!session::findFault(opened->session), "what is opened is sound");
  constexpr int kMost = 200;
  for (int i = 0; i < kMost && takeBack(*opened); ++i) {
  }
  addCard(*opened);
  const bool saved = opened->file->saveVersion("fuzzed", {}).get().has_value();
  base::contract(opened->file->close().has_value(), "it closes");
  const auto again = store::readSession(folder);
  base::contract(again && sameRecords(again->session, opened->session), "it comes back as it was");
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
