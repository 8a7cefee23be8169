#include "report/accounted.h"

#include <fmt/format.h>

#include "base/counted.h"

namespace ct::report {

using base::counted;
using sort::Place;

namespace {

std::string missingWords(const SharedSession& shared, const Printed& printed) {
  std::vector<std::string> codes;
  for (const session::Card& card : shared.session.cards()) {
    if (!printed.has(card.id)) codes.push_back(card.code);
  }
  if (codes.empty()) return {};
  return fmt::format(" Not printed here: {} {}.", codes.size() == 1 ? "card" : "cards",
                     fmt::join(codes, ", "));
}

std::string heldBackWords(std::size_t heldBack) {
  if (heldBack == 0) return " No card is held back.";
  return fmt::format(" {} held back and not printed here.",
                     counted(heldBack, "more card is", "more cards are"));
}

}  // namespace

void Printed::note(const session::Session& session, Place where, const session::Card& card) {
  for (const session::CardId each : session.together(card)) {
    std::set<session::CardId>& printed =
        session.find(each)->isVoice() ? cards_[where] : information_;
    printed.insert(each);
  }
}

std::size_t Printed::at(Place where) const {
  const auto found = cards_.find(where);
  return found == cards_.end() ? 0 : found->second.size();
}

bool Printed::has(session::CardId card) const {
  if (information_.contains(card)) return true;
  for (const auto& [where, cards] : cards_) {
    if (cards.count(card) > 0) return true;
  }
  return false;
}

std::string reconciliation(const SharedSession& shared, const Printed& printed) {
  const std::size_t in = shared.whole.cards - shared.whole.heldBack;
  const std::size_t inThemes = printed.at(Place::inTheme);
  const std::size_t parked = printed.at(Place::parked);
  const std::size_t fitsNone = printed.at(Place::fitsNone);
  const std::size_t notYetPlaced = printed.at(Place::notYetPlaced);
  const std::size_t out = inThemes + parked + fitsNone + notYetPlaced;
  std::string words = fmt::format("{} can be shown: {} in, {} out.", counted(in, "card"),
                                  base::inFigures(in), base::inFigures(out));
  if (in != out) words += " They should be the same: use the session’s own file, not this report.";
  words += missingWords(shared, printed);
  words +=
      fmt::format(" {} in themes, {} parked, {} {} none, {} not yet placed.",
                  base::inFigures(inThemes), base::inFigures(parked), base::inFigures(fitsNone),
                  fitsNone == 1 ? "fits" : "fit", base::inFigures(notYetPlaced));
  const sort::Accounting account = sort::account(shared.session);
  if (const std::size_t same = account.sayingTheSame; same > 0) {
    words +=
        fmt::format(" {} of them {} the same as another and {} printed with it.",
                    base::inFigures(same), same == 1 ? "says" : "say", same == 1 ? "is" : "are");
  }
  if (const std::size_t information = account.information; information > 0) {
    words += " " +
             counted(information, "card of information from services is",
                     "cards of information from services are") +
             " printed beside them and counted nowhere.";
  }
  return words + heldBackWords(shared.whole.heldBack + shared.whole.informationHeldBack);
}

std::string headingOf(Place place) {
  switch (place) {
    case Place::parked:
      return "Parked for later";
    case Place::fitsNone:
      return "Fits none of the themes";
    case Place::notYetPlaced:
      return "Not yet placed";
    case Place::inTheme:
    case Place::heldBack:
      break;
  }
  return {};
}

}  // namespace ct::report
