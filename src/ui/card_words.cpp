#include "ui/card_words.h"

#include <algorithm>

#include "text/search.h"

namespace ct::ui {

void CardWords::prepare(const session::Session& session, std::int64_t looks) {
  const std::pair now{looks, session.revision()};
  if (std::exchange(of_, now) == now) return;
  looked_.clear();
  found_.clear();
  words_.clear();
  for (const session::Card& card : session.cards()) {
    if (card.heldBack) continue;
    words_.push_back(
        {card.sameAs.value_or(card.id), text::searchForm(card.code + " " + card.said)});
  }
}

const std::vector<session::CardId>& CardWords::holding(const session::Session& session,
                                                       std::int64_t looks,
                                                       const std::string& typed) {
  prepare(session, looks);
  const std::string wanted = text::searchForm(typed);
  if (wanted == looked_) return found_;
  looked_ = wanted;
  found_.clear();
  if (wanted.empty()) return found_;
  for (const Words& each : words_) {
    if (text::holdsAll(each.form, wanted)) found_.push_back(each.card);
  }
  std::sort(found_.begin(), found_.end());  // one may stand before the card it stands with
  found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
  return found_;
}

}  // namespace ct::ui
