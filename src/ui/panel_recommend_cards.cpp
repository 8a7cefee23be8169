#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/counted.h"
#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panel_recommend_parts.h"

namespace ct::ui {
namespace {

using session::Recommendation;

/// What was typed as the cards it is to rest on.
struct Wanted {
  std::vector<session::CardId> named;  ///< by their numbers
  std::string missing;                 ///< that a number is no card's; otherwise empty
  std::vector<session::CardId> found;  ///< by the words that are left
  std::string unclear;                 ///< why they cannot be added without another word

  /// Those named, unless one of them is missing, and one of those found.
  std::vector<session::CardId> with(session::CardId one) const {
    std::vector<session::CardId> cards = missing.empty() ? named : std::vector<session::CardId>{};
    cards.push_back(one);
    return cards;
  }
  /// All of them, when nothing is unclear.
  std::vector<session::CardId> all() const { return found.empty() ? named : with(found.front()); }
};

/// What was typed, apart.
struct Parts {
  std::vector<std::string> numbers;
  std::vector<std::string> words;
};

/// What stands between spaces.
std::vector<std::string> partsOf(const std::string& typed) {
  std::vector<std::string> parts(1);
  for (const char c : typed) {
    if (c != ' ') {
      parts.back() += c;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

bool isNumber(const std::string& part) {
  return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A mistyped number is never taken for a word on another card; beside words it is one of them,
/// unless a comma keeps it apart.
Parts partsTyped(const session::Session& session, const std::string& typed) {
  const auto isCard = [&](const std::string& part) {
    return isNumber(part) || session.cardByCode(part) != nullptr;
  };
  Parts all;
  for (std::size_t from = 0; from <= typed.size();) {
    const std::size_t comma = std::min(typed.find(',', from), typed.size());
    const std::vector<std::string> parts = partsOf(typed.substr(from, comma - from));
    auto& kind = std::all_of(parts.begin(), parts.end(), isCard) ? all.numbers : all.words;
    kind.insert(kind.end(), parts.begin(), parts.end());
    from = comma + 1;
  }
  return all;
}

Wanted cardsNamed(const session::Session& session, const std::vector<std::string>& codes) {
  Wanted wanted;
  for (const std::string& code : codes) {
    if (const session::Card* card = session.cardByCode(code)) {
      wanted.named.push_back(card->id);
    } else if (wanted.missing.empty()) {
      wanted.missing = fmt::format("There is no card {}.", code);
    }
  }
  wanted.unclear = wanted.missing;
  return wanted;
}

std::string whyUnclear(std::size_t found, const std::vector<std::string>& words) {
  if (found == 1) return {};
  if (found > 1) return "Several cards have these words: press the one.";
  const bool numbers = std::any_of(words.begin(), words.end(), isNumber);
  return numbers ? "No card has these words. Put a comma between numbers and words."
                 : "No card has these words.";
}

bool restsOn(const session::Session& session, const Recommendation& recommendation,
             session::CardId card) {
  const auto& all = session.evidence();
  return std::any_of(all.begin(), all.end(), [&](const session::Evidence& each) {
    return each.recommendation == recommendation.id && each.card == card;
  });
}

Wanted cardsWanted(Frame& frame, const Recommendation& recommendation, const std::string& typed) {
  const Parts parts = partsTyped(frame.session(), typed);
  Wanted wanted = cardsNamed(frame.session(), parts.numbers);
  if (parts.words.empty()) return wanted;
  wanted.found = frame.view.cardWords.holding(frame.session(), frame.facts.looks,
                                              fmt::format("{}", fmt::join(parts.words, " ")));
  const std::size_t holding = wanted.found.size();
  std::erase_if(wanted.found, [&](session::CardId card) {
    return restsOn(frame.session(), recommendation, card);
  });
  if (!wanted.missing.empty()) return wanted;
  wanted.unclear = holding > 0 && wanted.found.empty()
                       ? "It rests on these cards already."
                       : whyUnclear(wanted.found.size(), parts.words);
  return wanted;
}

bool restOn(Frame& frame, const Recommendation& recommendation,
            const std::vector<session::CardId>& cards) {
  recommend::AddEvidence rests;
  rests.recommendation = recommendation.id;
  rests.cards = cards;
  return frame.ask(rests);
}

/// The first cards that have the words typed, each with a button that takes it; the others stay,
/// for more than one may be meant.
void drawFound(Frame& frame, const Recommendation& recommendation, const Wanted& wanted) {
  constexpr std::size_t kMost = 5;
  for (std::size_t i = 0; i < std::min(kMost, wanted.found.size()); ++i) {
    const session::Card& card = *frame.session().find(wanted.found[i]);
    if (button(frame, fmt::format("Add {}", card.code).c_str())) {
      const bool added = restOn(frame, recommendation, wanted.with(card.id));
      if (added && wanted.found.size() == 1) frame.view.typing.evidenceCards.clear();
    }
    ImGui::SameLine();
    ImGui::BeginGroup();
    alignToButtons(frame);
    line(frame, card.said);
    ImGui::EndGroup();
  }
  if (wanted.found.size() <= kMost) return;
  hint(frame, base::counted(wanted.found.size() - kMost, "more card has", "more cards have") +
                  " these words; one word more tells them apart.");
}

}  // namespace

void drawCardsWanted(Frame& frame, const Recommendation& recommendation) {
  constexpr const char* kField = "Cards on their own, by number or by their words";
  constexpr const char* kAdd = "Add these cards";
  constexpr float kWidest = 400;  // points
  Typing& typing = frame.view.typing;
  const float beside = buttonWidth(frame, kAdd, "Enter") + ImGui::GetStyle().ItemSpacing.x;
  const float room = (ImGui::GetContentRegionAvail().x - beside) / frame.scale;
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const bool entered = field(frame, kField, typing.evidenceCards, "For example: 14, 23, last bus",
                             std::min(room, kWidest));
  const bool here = ImGui::IsItemActive();
  if (fieldWasTypedIn() && fieldAtWork() == kField) frame.view.evidenceComes = kUntilLaidOut;
  if (entered) keepTyping();
  const Wanted wanted = cardsWanted(frame, recommendation, typing.evidenceCards);
  ImGui::SameLine();
  const bool add = button(frame, kAdd, {"Enter", here}) || entered;
  if (add && wanted.unclear.empty() && !wanted.all().empty()) {
    if (restOn(frame, recommendation, wanted.all())) typing.evidenceCards.clear();
  } else if (add && text::blank(typing.evidenceCards)) {
    askFor(frame, kField, "Type a card's number here, or words it says.");
  } else if (add && !wanted.unclear.empty()) {
    askFor(frame, kField, wanted.unclear);
  }
  drawFound(frame, recommendation, wanted);
  const float end = ImGui::GetCursorScreenPos().y + frame.px(kStep);
  keepInSight(frame.view.evidenceComes, top, {top.x, end});
}

}  // namespace ct::ui
