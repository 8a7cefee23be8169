#include "app/erase_words.h"

#include <fmt/format.h>

#include <utility>

#include "app/photos.h"
#include "app/subcommands.h"
#include "base/counted.h"
#include "sort/removed_words.h"
#include "store/read_session.h"
#include "text/words.h"

namespace ct::app {

using base::Result;

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
  auto erased = store::erase(folder, wish);
  if (!erased) return base::passOn(std::move(erased));
  std::string sentence = erased->notice.empty() ? "" : erased->notice + " ";
  sentence += fmt::format("{} of card {} are removed for good",
                          words == Words::all ? "The words" : "The earlier words", code);
  if (erased->reports > 0)
    sentence += fmt::format(", and {} of reports with them. Look for what was printed or sent on",
                            base::counted(erased->reports, "file"));
  sentence += ".";
  if (const std::size_t photos = photosOf(folder).size(); photos > 0)
    sentence += fmt::format(" Look whether they can be read on {} of a wall that {} with it.",
                            base::counted(photos, "photo"), photos == 1 ? "lies" : "lie");
  for (const std::filesystem::path& each : erased->stillIn)
    sentence += fmt::format(" They also stand elsewhere in {}: look for them there.",
                            each.lexically_relative(std::filesystem::absolute(folder)).string());
  for (const std::filesystem::path& each : erased->unread)
    sentence += fmt::format(" Nobody could look into {}, where they may stand too.",
                            each.lexically_relative(std::filesystem::absolute(folder)).string());
  return sentence;
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
