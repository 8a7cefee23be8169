#include "faults/evening.h"

#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

#include "app/erase_words.h"
#include "app/report_folder.h"
#include "commands/command_json.h"
#include "store/create_session.h"
#include "store/paths.h"
#include "store/read_session.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::array kActions{
    "make",
    "open",
    R"({"command":"setPurpose","purpose":"What would make evenings here better?"})",
    R"({"command":"addCards","source":"doors.csv","cards":[{"said":"The last bus goes before my shift ends"},{"said":"Two buses to the hospital"},{"said":"Mrs Adeyemi at 14 waits in the dark"},{"said":"Damp in the back bedroom"},{"said":"ڈاکٹر تک بس نہیں","impression":"She was tired"},{"said":"Heating or eating"}]})",
    R"({"command":"addCards","source":"fair.csv","cards":[{"said":"No swings left"},{"said":"Glass in the park"},{"said":"Somewhere for teenagers"},{"said":"Nobody asks us"},{"said":"+1 for benches"},{"said":"Fine as it is 👍🏽"}]})",
    R"({"command":"editCard","card":"3","said":"Mrs Adeyemi waits in the dark","impression":"Afraid to be named"})",
    R"({"command":"undo"})",
    R"({"command":"redo"})",
    R"({"command":"markRead","card":"1"})",
    R"({"command":"markRead","card":"2"})",
    R"({"command":"holdBack","cards":["5"]})",
    R"({"command":"saveVersion","message":"Before sorting"})",
    R"({"command":"makeTheme","cards":["1","2"],"title":"Buses"})",
    R"({"command":"makeTheme","cards":["4"],"title":"Homes"})",
    R"({"command":"moveCards","cards":["3"],"theme":"A"})",
    R"({"command":"moveCards","cards":["6"],"theme":"B"})",
    R"({"command":"alsoPlace","cards":["6"],"theme":"A"})",
    R"({"command":"makeTheme","cards":["7","8","9"],"title":"Parks"})",
    R"({"command":"nameTheme","theme":"B","title":"Warm, dry homes"})",
    R"({"command":"agreeTheme","theme":"A"})",
    R"({"command":"fitNone","cards":["10"]})",
    R"({"command":"parkCards","cards":["11"]})",
    R"({"command":"layCards","spots":[{"card":"12","x":240.0,"y":480.0}]})",
    R"({"command":"moveWithin","theme":"A","card":"3","place":1})",
    R"({"command":"splitTheme","theme":"C","cards":["9"],"title":"Places to go"})",
    R"({"command":"recordDifferingView","words":"It is about money, not buses.","theme":"A","people":2})",
    R"({"command":"mergeThemes","from":"D","into":"C"})",
    R"({"command":"undo"})",
    R"({"command":"undo"})",
    R"({"command":"redo"})",
    R"({"command":"moveTheme","theme":"B","x":900.0,"y":40.0})",
    R"({"command":"tidy"})",
    R"({"command":"saveVersion","message":"After sorting"})",
    "report",
    R"({"command":"openRound","question":"Which first?","themes":["A","B","C"],"dotsPerPerson":3,"people":3})",
    R"({"command":"addBallot","dots":{"A":2,"B":1}})",
    R"({"command":"addBallot","dots":{"C":3}})",
    R"({"command":"addBallot","dots":{}})",
    R"({"command":"closeRound","round":1})",
    R"({"command":"revealRound","round":1})",
    R"({"command":"addRecommendation","text":"Run the 12 bus until eleven.","themes":["A"],"cards":["1"],"round":1})",
    R"({"command":"editRecommendation","recommendation":1,"text":"Run the 12 bus until midnight.","councilCan":"Ask for a trial"})",
    R"({"command":"addEvidence","recommendation":1,"cards":["2"]})",
    R"({"command":"agreeRecommendation","recommendation":1})",
    R"({"command":"recordDifferingView","words":"A taxi scheme would cost less.","recommendation":1,"people":1})",
    R"({"command":"saveVersion","message":"After voting"})",
    "close",
    "open",
    R"({"command":"undo"})",
    R"({"command":"undo"})",
    R"({"command":"redo"})",
    R"({"command":"goTo","step":20})",
    R"({"command":"addCards","cards":[{"said":"On another line"}]})",
    R"({"command":"goTo","step":30})",
    R"({"command":"release","cards":["5"]})",
    "report",
    "close",
    "erase",
    "open",
    R"({"command":"addCards","cards":[{"said":"One more, at the door"}]})",
    R"({"command":"saveVersion","message":"At the end"})",
    "close"};

constexpr base::Time kErasedAt{1'795'280'000'000};

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  std::error_code faulty;  // then nobody compares with these
  for (const auto& each : fs::directory_iterator(folder, faulty)) {
    std::ifstream in(each.path(), std::ios::binary);
    files[each.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

}  // namespace

std::size_t Evening::actions() {
  return kActions.size();
}

template <class Change>
void Evening::note(Change&& change) {
  std::unique_lock lock(mutex_);
  going_.wait(lock, [this] { return !stopped_; });
  change(progress_);
}

void Evening::stop() {
  const std::lock_guard guard(mutex_);
  stopped_ = true;
}

Progress Evening::progress() const {
  const std::lock_guard guard(mutex_);
  return progress_;
}

void Evening::carryOut() {
  for (const char* action : kActions) {
    note([](Progress& progress) { ++progress.begun; });
    now_.milliseconds += 61'000;
    if (!actWithPatience(action)) break;
    if (open_ != nullptr) {
      seen_.states.push_back(open_->session());
    } else if (!seen_.states.empty()) {
      seen_.states.push_back(seen_.states.back());
    }
  }
  if (open_ == nullptr) return;
  if (auto closed = open_->close(); !closed) seen_.refusals.push_back(closed.error().sentence);
  open_.reset();
}

/// A second and a third time, as people do.
bool Evening::actWithPatience(const std::string& action) {
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    const auto done = act(action);
    if (done) return true;
    seen_.refusals.push_back(done.error().sentence);
  }
  return false;
}

base::Result<void> Evening::act(const std::string& action) {
  if (action == "make") return make();
  if (action == "open") return open();
  if (action == "close") return close();
  if (action == "report") return report();
  if (action == "erase") return erase();
  return request(action);
}

base::Result<void> Evening::make() {
  session::SessionInfo info;
  info.title = "Spring workshop";
  info.startedAt = kErasedAt;
  auto made = store::createSession(folder_, session::Session(info));
  if (made) note([](Progress& progress) { progress.made = true; });
  return made;
}

base::Result<void> Evening::open() {
  auto opened = app::OpenSession::openForChanging(folder_);
  if (!opened) return base::passOn(std::move(opened));
  open_ = std::move(*opened);
  const std::int64_t revision = open_->session().revision();
  note([&](Progress& progress) { progress.acknowledged = revision; });
  return {};
}

base::Result<void> Evening::close() {
  const std::int64_t revision = open_->session().revision();
  auto closed = open_->close();
  open_.reset();
  if (closed) {
    note([&](Progress& progress) { progress.acknowledged = revision; });
  } else {
    seen_.refusals.push_back(closed.error().sentence);  // closed all the same
  }
  return {};
}

base::Result<void> Evening::report() {
  note([](Progress& progress) { ++progress.reportsBegun; });
  const fs::path folder = store::reportsFolder(folder_) / "the evening";
  const auto number = static_cast<std::size_t>(progress().reports);
  auto written = app::writeReportFolder(folder, open_->session(), {kErasedAt, 0, ""});
  if (!written) return written;
  note([](Progress& progress) { ++progress.reports; });
  seen_.reports[number] = filesIn(folder);
  return {};
}

base::Result<void> Evening::erase() {
  auto reading = store::readSession(folder_);
  if (!reading) return base::passOn(std::move(reading));
  const session::Card* card = reading->session.cardByCode("3");
  note([](Progress& progress) { progress.erasing = true; });
  auto done = app::eraseWords(folder_, reading->session, card->id, app::Words::all, "named someone",
                              kErasedAt);
  if (!done) return base::passOn(std::move(done));
  note([](Progress& progress) { progress.erased = true; });
  return {};
}

base::Result<void> Evening::request(const std::string& line) {
  auto request = commands::requestFromText(open_->session(), line);
  if (!request) return base::passOn(std::move(request));
  auto done = open_->carryOut(*request, now_);
  open_->endGesture();
  if (!done) return base::passOn(std::move(done));
  noteSaved();
  if (std::holds_alternative<commands::SaveVersion>(*request)) {
    auto versions = store::listVersions(folder_);
    if (versions) {
      note([&](Progress& progress) { progress.versions.push_back(versions->back().number); });
    }
  }
  return {};
}

void Evening::noteSaved() {
  const std::int64_t revision = open_->session().revision();
  if (const auto saved = open_->waitUntilDurable(); !saved) {
    seen_.refusals.push_back(saved.error().sentence);
    return;
  }
  note([&](Progress& progress) { progress.acknowledged = revision; });
}

}  // namespace ct::tests
