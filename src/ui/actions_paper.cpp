#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "base/counted.h"
#include "sort/accounting.h"
#include "sort/from_paper.h"
#include "sort/same_cards.h"
#include "ui/actions.h"
#include "ui/modes.h"

namespace ct::ui {
namespace {

/// Says why nothing is done, and leaves the line to be put right.
Action because(std::string why) {
  return {.name = std::move(why), .perform = [](Frame&) {}, .stays = true};
}

/// Asks for it, and makes room for the next line.
template <class Command>
Action asking(std::string name, Command command) {
  return {.name = std::move(name),
          .perform =
              [command = std::move(command)](Frame& frame) {
                if (frame.ask(command)) frame.view.palette.words.clear();
              },
          .stays = true};
}

}  // namespace

std::optional<Action> actionFromPaper(const Frame& frame, const std::string& words) {
  if (frame.facts.session == nullptr || !frame.mayChange()) return std::nullopt;
  const auto line = sort::fromPaper(words);
  if (!line) return std::nullopt;
  std::vector<session::CardId> cards;
  for (const std::string& code : line->codes) {
    const session::Card* card = frame.session().cardByCode(code);
    if (card == nullptr) return because(fmt::format("There is no card {}", code));
    cards.push_back(sort::shownAs(frame.session(), *card).id);  // both may have been printed
  }
  const std::string which =
      fmt::format("{}: {}", base::counted(cards.size(), "card"), fmt::join(line->codes, ", "));
  const session::Theme* theme = sort::themeByLetter(frame.session(), line->letter);
  if (theme != nullptr) {
    return asking(fmt::format("To {}, {}", nameNow(frame, *theme), which),
                  sort::MoveCards{std::move(cards), theme->id, {}});
  }
  const std::string next = sort::nextLetter(frame.session());
  if (line->letter != next)
    return because(fmt::format("There is no theme {}; a new one is {}", line->letter, next));
  return asking(fmt::format("Make theme {} of {}", next, which),
                sort::MakeTheme{std::move(cards), {}});
}

}  // namespace ct::ui
