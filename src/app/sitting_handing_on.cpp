#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "app/earlier_reports.h"
#include "app/facts_of.h"
#include "app/paper_files.h"
#include "app/report_folder.h"
#include "app/sitting.h"
#include "app/take_along.h"
#include "base/counted.h"
#include "platform/folders.h"
#include "sort/held_back.h"
#include "store/paths.h"

/// What leaves this computer: the report, what is printed, the page for whoever takes over, the
/// copy on a stick, and the copy to rehearse with.
namespace ct::app {

namespace fs = std::filesystem;
using base::Result;

namespace {

paper::What whatOf(ui::Paper wish) {
  switch (wish) {
    case ui::Paper::sixCards:
      return paper::What::sixCards;
    case ui::Paper::twelveCards:
      return paper::What::twelveCards;
    case ui::Paper::largeCards:
      return paper::What::largeCards;
    case ui::Paper::noteSheets:
      return paper::What::noteSheets;
    case ui::Paper::sortingSheet:
      break;
  }
  return paper::What::sortingSheet;
}

}  // namespace

void Sitting::writeReport() {
  if (open_ == nullptr) return;
  report::Context context;
  context.writtenAt = clock_.now();
  // What is looked at between two versions has no name a report could give it.
  const bool ofVersion = facts_.openVersion > 0;
  // A card may have been held back while the version was looked at.
  const session::Session shown =
      ofVersion ? sort::withHeldBackOf(*looked_, open_->session()) : open_->session();
  if (ofVersion) {
    context.version = facts_.openVersion;
    for (const ui::VersionRow& row : facts_.versions) {
      if (row.number != context.version) continue;
      context.versionMessage = row.message;
      context.writtenAt = row.savedAt;
    }
  }
  const fs::path folder = reportFolderNow("");
  auto tooFew = tellsOfTooFew(shown, store::reportsFolder(open_->folder()), folder);
  const auto written = writeReportFolder(folder, shown, context);
  note(written);
  if (!written) return;
  facts_.reportFolder = folder.string();
  facts_.tooFewTold = std::move(tooFew);
  facts_.reportOf = facts_.openVersion > 0 ? -1 : open_->session().revision();
  say("Wrote the report");
}

fs::path Sitting::reportFolderNow(const std::string& what) const {
  return store::reportsFolder(open_->folder()) / (momentName(clock_.now()) + what);
}

void Sitting::writeHandover() {
  if (open_ == nullptr) return;
  const fs::path to = reportFolderNow(" what happened so far");
  const auto written =
      writeHandoverFolder(to, open_->folder(), open_->session(), open_->history(), clock_.now());
  note(written);
  if (!written) return;
  facts_.handoverPage = (to / "what happened so far.html").string();
  say("Wrote what happened so far");
}

/// Each kind over the last of its kind, so that no old one is printed by mistake.
void Sitting::writePaper(ui::Paper wish) {
  if (open_ == nullptr) return;
  const paper::What what = whatOf(wish);
  const fs::path file = paperFolder(open_->folder()) / paper::fileNameOf(what);
  const auto pages = app::writePaper(file, open_->session(), what);
  facts_.refused = pages ? "" : pages.error().sentence;
  if (!pages) return;
  facts_.paperFile = file.string();
  facts_.paperOf = open_->session().revision();
  say("Wrote " + base::counted(*pages, "page") + " to print");
}

/// Only what is saved as a version is copied, so that nothing changes under the copy.
void Sitting::startCopy(const fs::path& stick) {
  if (open_ == nullptr || !open_->readOnly().empty() || saving_ || copying_.valid()) {
    facts_.refused = "The session is busy; try again in a moment.";
    return;
  }
  facts_.copiedTo.clear();
  const auto may = mayCopyTo(stick);
  note(may);
  if (!may) return;
  stick_ = stick;
  const std::int64_t revision = facts_.copyOf = open_->session().revision();
  if (!facts_.versions.empty() && facts_.versions.back().revision == revision) {
    return copyVersion(facts_.versions.back().number);
  }
  saving_ = open_->startVersion("copied to a stick", clock_.now());
}

/// Behind the scenes: a stick is slow.
void Sitting::copyVersion(std::int64_t number) {
  copying_ = std::async(std::launch::async, [=, folder = open_->folder(), now = clock_.now(),
                                             stick = std::exchange(stick_, {})] {
    return copyToStick(folder, number, stick, now);
  });
}

void Sitting::finishCopy() {
  facts_.copying = copying_.valid() || !stick_.empty();
  if (!copying_.valid()) return;
  if (copying_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
  const auto copied = copying_.get();
  wake_();  // what this brings is drawn in the next frames
  facts_.copying = false;
  facts_.refused = copied ? "" : copied.error().sentence;
  if (!copied) return;
  facts_.copiedTo = copied->string();
  say("Copied the session to " + facts_.copiedTo);
}

void Sitting::rehearse(ui::ViewState& view) {
  if (open_ == nullptr) return;
  const fs::path folder = freeFolder("Rehearsal of " + open_->session().info().title);
  auto made = app::rehearse(open_->session(), folder, clock_.now());
  note(made ? open(folder, view) : made);
  if (!made || !facts_.refused.empty()) return;
  facts_.lastDone = "This is a copy to practise with; nothing done here reaches the session itself";
}

}  // namespace ct::app
