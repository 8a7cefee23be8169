#include "app/erase_words.h"

#include <fmt/format.h>

#include <utility>

#include "app/paper_files.h"
#include "app/subcommands.h"
#include "base/counted.h"
#include "sort/removed_words.h"
#include "store/read_session.h"
#include "text/words.h"

namespace ct::app {

using base::Result;

namespace {

/// What is left to whoever erases.
std::string aboutPaper(const PaperRemoved& paper, const std::filesystem::path& folder) {
  std::string words = paper.files > 0 ? " Look for what was printed, too." : "";
  for (const std::filesystem::path& each : paper.left)
    words += fmt::format(" {} could not be removed, and may hold them.",
                         each.lexically_relative(folder).string());
  return words;
}

}  // namespace

Result<std::string> eraseWords(const std::filesystem::path& folder, const session::Session& session,
                               session::CardId id, Words words, const std::string& reason,
                               base::Time now) {
  const session::Card* card = session.find(id);
  if (card == nullptr) return base::refuse("That card is not in the session.");
  if (text::blank(reason)) return base::refuse("Say why, in a few words; they stay in the record.");
  store::Erasing wish{id, card->said, card->impression, text::tidy(reason), now};
  if (words == Words::all) {
    wish.said = sort::removedWords(now);
    wish.impression.clear();
  }
  const std::string code = card->code;
  // First, so that none is left should this be cut short: the store knows nothing of paper.
  const PaperRemoved paper = removePaper(folder);
  auto erased = store::erase(folder, wish);
  if (!erased) return base::passOn(std::move(erased));
  std::string sentence = erased->notice.empty() ? "" : erased->notice + " ";
  sentence += fmt::format("{} of card {} are removed for good",
                          words == Words::all ? "The words" : "The earlier words", code);
  const std::size_t files = erased->reports + paper.files;
  if (files > 0)
    sentence += fmt::format(", and {} of reports with them", base::counted(files, "file"));
  sentence += ".";
  for (const std::filesystem::path& each : erased->stillIn)
    sentence += fmt::format(" They also stand elsewhere in {}: look for them there.",
                            each.lexically_relative(std::filesystem::absolute(folder)).string());
  for (const std::filesystem::path& each : erased->unread)
    sentence += fmt::format(" Nobody could look into {}, where they may stand too.",
                            each.lexically_relative(std::filesystem::absolute(folder)).string());
  return sentence + aboutPaper(paper, folder);
}

Result<void> runErase(const std::filesystem::path& folder, const EraseWish& wish) {
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  const session::Card* card = reading->session.cardByCode(wish.card);
  if (card == nullptr) {
    return base::refuse(
        fmt::format("There is no card {} now. If it was undone, go back to where it was and remove "
                    "its words there.",
                    wish.card));
  }
  base::WallClock clock;
  auto erased = eraseWords(folder, reading->session, card->id,
                           wish.oldWording ? Words::old : Words::all, wish.reason, clock.now());
  if (!erased) return base::passOn(std::move(erased));
  std::fputs((*erased + "\n").c_str(), stdout);
  return {};
}

}  // namespace ct::app
