#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panel_recommend_parts.h"

namespace ct::ui {
namespace {

using session::Recommendation;

/// What was typed as the cards it is to rest on.
struct Wanted {
  std::vector<session::CardId> named;  ///< by their numbers alone
  std::vector<session::CardId> found;  ///< otherwise by their words
  std::string unclear;                 ///< why none of them can be added without another word

  const std::vector<session::CardId>& clear() const { return found.empty() ? named : found; }
};

/// What stands between spaces and commas.
std::vector<std::string> partsOf(const std::string& typed) {
  std::vector<std::string> parts(1);
  for (const char c : typed) {
    if (c != ' ' && c != ',') {
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

Wanted cardsNamed(const session::Session& session, const std::vector<std::string>& codes) {
  Wanted wanted;
  for (const std::string& code : codes) {
    if (const session::Card* card = session.cardByCode(code)) {
      wanted.named.push_back(card->id);
    } else if (wanted.unclear.empty()) {
      wanted.unclear = fmt::format("There is no card {}.", code);
    }
  }
  return wanted;
}

/// A mistyped number is never taken for a word on another card.
Wanted cardsWanted(Frame& frame, const std::string& typed) {
  const std::vector<std::string> parts = partsOf(typed);
  Wanted wanted = cardsNamed(frame.session(), parts);
  if (wanted.unclear.empty() || std::all_of(parts.begin(), parts.end(), isNumber)) return wanted;
  wanted.named.clear();
  wanted.found = frame.view.cardWords.holding(frame.session(), frame.facts.looks,
                                              fmt::format("{}", fmt::join(parts, " ")));
  wanted.unclear = wanted.found.empty()      ? "No card has these words."
                   : wanted.found.size() > 1 ? "Several cards have these words: press the one."
                                             : "";
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
      restOn(frame, recommendation, {card.id});
    }
    ImGui::SameLine();
    ImGui::BeginGroup();
    alignToButtons(frame);
    line(frame, card.said);
    ImGui::EndGroup();
  }
  if (wanted.found.size() <= kMost) return;
  hint(frame, fmt::format("{} more have these words; one word more tells them apart.",
                          wanted.found.size() - kMost));
}

}  // namespace

void drawCardsWanted(Frame& frame, const Recommendation& recommendation) {
  constexpr const char* kField = "Cards on their own, by number or by their words";
  constexpr const char* kAdd = "Add these cards";
  constexpr float kWidest = 400;  // points
  Typing& typing = frame.view.typing;
  const float beside = buttonWidth(frame, kAdd, "Enter") + ImGui::GetStyle().ItemSpacing.x;
  const float room = (ImGui::GetContentRegionAvail().x - beside) / frame.scale;
  const bool entered = field(frame, kField, typing.evidenceCards,
                             "For example: 14, 23, or last bus", std::min(room, kWidest));
  const bool here = ImGui::IsItemActive();
  int& comes = frame.view.evidenceComes;
  if (ImGui::IsItemEdited()) comes = kUntilLaidOut;
  if (entered) keepTyping();
  const Wanted wanted = cardsWanted(frame, typing.evidenceCards);
  ImGui::SameLine();
  const bool add = button(frame, kAdd, {"Enter", here}) || entered;
  if (add && wanted.unclear.empty() && !wanted.clear().empty()) {
    if (restOn(frame, recommendation, wanted.clear())) typing.evidenceCards.clear();
  } else if (add && text::blank(typing.evidenceCards)) {
    askFor(frame, kField, "Type a card's number here, or words it says.");
  } else if (add && !wanted.unclear.empty()) {
    askFor(frame, kField, wanted.unclear);
  }
  drawFound(frame, recommendation, wanted);
  if (!wanted.found.empty()) {
    keepInSight(comes, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  }
}

}  // namespace ct::ui
