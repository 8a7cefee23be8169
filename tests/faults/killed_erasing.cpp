#include <fmt/format.h>

#include <chrono>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "app/program.h"
#include "faults/campaign.h"
#include "store/erase_search.h"
#include "store/live_file.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

constexpr int kCards = 12;

/// Of no other card, and in no other's.
std::string wordsOf(int card) {
  return fmt::format("Mrs Adeyemi, at number {}, waits in the dark", card);
}

/// A session of cards, each in one to four versions.
void makeSessionOfMany(const fs::path& place, const fs::path& session) {
  std::string lines;
  for (int card = 1; card <= kCards; ++card) {
    lines +=
        fmt::format(R"({{"command":"addCards","cards":[{{"said":"{}"}}]}})", wordsOf(card)) + "\n";
    lines += fmt::format(R"({{"command":"renameSession","title":"Evening {}"}})", card) + "\n";
    if (card % 3 == 0)
      lines += R"({"command":"saveVersion","message":"on the way"})"
               "\n";
  }
  putBytes(place / "script.jsonl", lines);
  run({"new", session.string(), "--title", "Voices"});
  run({"replay", session.string(), (place / "script.jsonl").string()});
}

class KilledErasing {
 public:
  KilledErasing(const fs::path& folder, int card)
      : folder_(folder), card_(card), before_(store::readSession(folder)->session) {}

  /// Kills it after so long. False when it had ended by itself.
  bool kill(std::chrono::microseconds after) {
    RunningProgram erasing(
        {"erase", folder_.string(), std::to_string(card_), "--reason", "it named a person"});
    std::this_thread::sleep_for(after);
    return erasing.killNow();
  }

  /// Opens it as the program does. What is wrong then, in sentences.
  std::vector<std::string> faults() {
    const bool begun = fs::exists(store::erasingFile(folder_));
    auto opened = store::LiveFile::open(folder_);
    if (!opened) return {"it does not open: " + opened.error().sentence};
    told_ = !opened->notice.empty();
    std::vector<std::string> wrong;
    if (told_ != begun) wrong.emplace_back("it does not say rightly whether it was finished");
    if (!opened->file->close()) wrong.emplace_back("it does not close");
    done_ = opened->session.cardByCode(std::to_string(card_))->said != wordsOf(card_);
    if (begun && !done_) wrong.emplace_back("it was begun and is not finished");
    if (!done_ && !sameRecords(opened->session, before_))
      wrong.emplace_back("it was not begun, and the session is another");
    std::vector<fs::path> unread;
    const auto holding = store::filesHolding(folder_, {wordsOf(card_)}, unread);
    if (done_ && !holding.empty()) wrong.push_back("words are in " + holding.front().string());
    const auto report = store::verify(folder_);
    if (!report || !report->sound) wrong.emplace_back("it is not sound");
    return wrong;
  }

  /// Whether opening it said that it finished the erasing, and whether the words are gone.
  bool told() const { return told_; }
  bool done() const { return done_; }

 private:
  fs::path folder_;
  int card_;
  session::Session before_;
  bool told_ = false;
  bool done_ = false;
};

/// How long an erasing takes that nobody kills.
std::chrono::microseconds timeOfAnErasing(const fs::path& session) {
  const auto start = std::chrono::steady_clock::now();
  run({"erase", session.string(), "1", "--reason", "it named a person"});
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                               start);
}

}  // namespace

Tally killErasing(std::int64_t cycles, unsigned seed) {
  Tally tally;
  std::mt19937 chance(seed);
  const TemporaryFolder place;
  fs::path session;
  std::chrono::microseconds whole{};
  int card = kCards;
  for (std::int64_t cycle = 1; cycle <= cycles; ++cycle) {
    if (card == kCards) {
      session = place / fmt::format("session {}", cycle);
      makeSessionOfMany(place.path(), session);
      whole = timeOfAnErasing(session);
      card = 2;
    }
    run({"report", session.string(), "--to", (store::reportsFolder(session) / "today").string()});
    KilledErasing erasing(session, card);
    std::uniform_int_distribution<std::int64_t> moment(0, whole.count());
    if (erasing.kill(std::chrono::microseconds(moment(chance)))) ++tally.injected;
    for (const std::string& each : erasing.faults())
      tally.wrong.push_back(fmt::format("{}: {}", cycle, each));
    if (erasing.told()) ++tally.told;
    if (erasing.done()) ++card;
  }
  return tally;
}

}  // namespace ct::tests
