#include "faults/recovered.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "commands/command_json.h"
#include "store/erase_search.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "store/versions.h"
#include "support/temporary_folder.h"

namespace fs = std::filesystem;

namespace ct::tests {

/// One look at one folder.
class Examination {
 public:
  Examination(const Reference& reference, fs::path folder, const Progress& progress)
      : reference_(reference), folder_(std::move(folder)), progress_(progress) {}

  std::vector<std::string> run() {
    if (!fs::exists(store::sessionFile(folder_))) {
      if (progress_.made) wrong("the session is gone");
      return wrong_;
    }
    checkReports();
    const bool begun = fs::exists(store::erasingFile(folder_));
    auto opened = app::OpenSession::openForChanging(folder_);
    if (!opened) {
      wrong("it does not open: " + opened.error().sentence + " " + opened.error().detail);
      return wrong_;
    }
    if (begun && (*opened)->notice().empty()) wrong("an erasing was finished without a word");
    checkContent(**opened);
    checkHistory(**opened);
    workOn(**opened);
    checkVersions();
    checkErased();
    return wrong_;
  }

 private:
  void wrong(std::string sentence) { wrong_.push_back(std::move(sentence)); }

  static bool isErased(const session::Session& session) { return !session.erasures().empty(); }

  void checkContent(const app::OpenSession& open) {
    const session::Session& session = open.session();
    erased_ = isErased(session);
    if (session.revision() < progress_.acknowledged) {
      wrong(fmt::format("it stands at {}, not yet at {}", session.revision(),
                        progress_.acknowledged));
    }
    // An erasing that the evening went on without leaves what no moment of the other one had.
    if (erased_ == progress_.erased && !isOfAMomentBegun(session)) {
      wrong("its content is not of any moment of the evening until then");
    }
  }

  bool isOfAMomentBegun(const session::Session& session) const {
    constexpr std::size_t kUnopened = 1;  // actions before the first state
    const auto& states = reference_.seen_.states;
    const std::size_t begun = std::min(states.size() + kUnopened, progress_.begun);
    const auto end =
        states.begin() + static_cast<std::ptrdiff_t>(std::max(begun, kUnopened + 1) - kUnopened);
    return std::any_of(states.begin(), end,
                       [&](const auto& each) { return sameRecords(each, session); });
  }

  void checkHistory(app::OpenSession& open) {
    auto beginning = open.sessionAt(0);
    if (!beginning) return wrong("its history cannot be followed: " + beginning.error().sentence);
    const session::Session& start = reference_.seen_.states.front();
    bool same = true;
    session::AllRecords::forEachKind([&]<class Record>() {
      if constexpr (!std::is_same_v<Record, session::Erasure>) {  // not undone
        same = same && beginning->table<Record>() == start.table<Record>();
      }
    });
    if (!same) wrong("its content is not what replaying its history gives");
  }

  void workOn(app::OpenSession& open) {
    const auto request = commands::requestFromText(
        open.session(), R"({"command":"addCards","cards":[{"said":"And on we go"}]})");
    const auto added = open.carryOut(*request, {});
    const auto saved = open.waitUntilDurable();
    const auto closed = open.close();
    if (!added || !saved || !closed) wrong("it cannot be worked on");
  }

  void checkVersions() {
    const auto report = store::verify(folder_);
    if (!report) return wrong("it cannot be verified: " + report.error().sentence);
    if (!report->sound) wrong(fmt::format("{}", fmt::join(report->lines, " ")));
    const auto versions = store::listVersions(folder_);
    for (const std::int64_t number : progress_.versions) {
      const bool there = std::any_of(versions->begin(), versions->end(), [&](const auto& each) {
        return each.number == number && !each.trouble;
      });
      if (!there) wrong(fmt::format("version {} is gone", number));
    }
    for (const auto& each : *versions) {
      if (each.trouble) wrong(fmt::format("version {} is not whole", each.number));
    }
  }

  /// Each file of a report is as some writing left it.
  void checkReports() {
    const fs::path folder = store::reportsFolder(folder_) / "the evening";
    if (fs::exists(store::erasingFile(folder_)) || progress_.erasing) return;
    if (!fs::exists(folder)) {
      if (progress_.reports > 0) wrong("the report is gone");
      return;
    }
    for (const auto& [name, first] : reference_.seen_.reports[0]) {
      std::ifstream in(folder / name, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      const std::string& second = reference_.seen_.reports[1].at(name);
      const bool old = bytes == first && progress_.reports < 2;
      const bool renewed = bytes == second && progress_.reportsBegun > 1;
      if (!old && !renewed) wrong("the report's " + name + " is not whole");
    }
  }

  void checkErased() {
    if (progress_.erased && !erased_) wrong("the erasing is forgotten");
    if (!erased_) return;
    std::vector<fs::path> unread;
    for (const fs::path& each : store::filesHolding(folder_, {Evening::kErasedWords}, unread))
      wrong("erased words are still in " + each.filename().string());
  }

  const Reference& reference_;
  const fs::path folder_;
  const Progress& progress_;
  bool erased_ = false;
  std::vector<std::string> wrong_;
};

Reference::Reference() {
  const TemporaryFolder place;
  Evening evening(place / "spring");
  evening.carryOut();
  if (!evening.seen().refusals.empty()) {
    fmt::print(stderr, "{}\n", fmt::join(evening.seen().refusals, "\n"));
    std::abort();
  }
  seen_ = evening.seen();
}

std::vector<std::string> Reference::faultsIn(const fs::path& folder,
                                             const Progress& progress) const {
  return Examination(*this, folder, progress).run();
}

}  // namespace ct::tests
