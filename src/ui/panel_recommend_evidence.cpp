#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "sort/accounting.h"
#include "text/words.h"
#include "ui/panel_parts.h"
#include "ui/panel_recommend_parts.h"

namespace ct::ui {
namespace {

using session::Recommendation;

template <class Record>
bool among(const std::vector<const Record*>& all, base::Id<Record> id) {
  return std::any_of(all.begin(), all.end(), [&](const Record* each) { return each->id == id; });
}

std::string restsOn(const recommend::Basis& basis) {
  if (basis.empty()) return "It rests on nothing yet. Press the themes behind it.";
  std::string words = fmt::format("It rests on {}, {}", base::counted(basis.themes.size(), "theme"),
                                  base::counted(basis.cards.size(), "card"));
  if (!basis.rounds.empty()) words += " and " + base::counted(basis.rounds.size(), "vote");
  return words + ".";
}

/// Puts evidence in, or takes it out again when it is there.
template <class Put>
void turn(Frame& frame, const Recommendation& recommendation, bool there, Put put) {
  if (there) {
    recommend::RemoveEvidence remove;
    remove.recommendation = recommendation.id;
    put(remove);
    frame.outbox.ask(remove);
  } else {
    recommend::AddEvidence add;
    add.recommendation = recommendation.id;
    put(add);
    frame.outbox.ask(add);
  }
}

void drawThemes(Frame& frame, const Recommendation& recommendation, const recommend::Basis& basis) {
  Flow flow(frame);
  for (const session::Theme* theme : sort::themesInOrder(frame.session())) {
    const bool there = among(basis.themes, theme->id);
    if (flow.button(shortName(*theme) + "##rests on", {},
                    there ? ButtonKind::chosen : ButtonKind::plain)) {
      turn(frame, recommendation, there, [&](auto& command) { command.themes = {theme->id}; });
    }
  }
  for (const session::Round& round : frame.session().rounds()) {
    if (round.state != session::RoundState::revealed) continue;
    const bool there = among(basis.rounds, round.id);
    if (flow.button(fmt::format("Vote {}##rests on", round.number), {},
                    there ? ButtonKind::chosen : ButtonKind::plain)) {
      turn(frame, recommendation, there, [&](auto& command) { command.round = round.id; });
    }
  }
}

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

/// Looks for cards as somebody remembers them: by their number, or by a word on them.
void drawCardsWanted(Frame& frame, const Recommendation& recommendation) {
  constexpr const char* kField = "Cards on their own, by number or by their words";
  constexpr const char* kAdd = "Add these cards";
  constexpr float kWidest = 400;    // points
  constexpr int kUntilLaidOut = 3;  // frames
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
  } else if (add && !wanted.unclear.empty()) {
    typing.evidenceRefused = typing.evidenceCards;
    pressByName(kField);  // to be mended
  }
  drawFound(frame, recommendation, wanted);
  if (comes > 0 && !wanted.found.empty()) {
    keepInSight(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  }
  comes = std::max(0, comes - 1);
  if (wanted.unclear.empty() || typing.evidenceCards != typing.evidenceRefused) return;
  trouble(frame, wanted.unclear);
  if (add) keepInSight(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
}

/// Cards it rests on by themselves, those that were held back since among them.
std::vector<const session::Card*> chosenCards(const Frame& frame,
                                              const Recommendation& recommendation) {
  std::vector<const session::Card*> cards;
  for (const session::Evidence& each : frame.session().evidence()) {
    if (each.recommendation == recommendation.id && each.card) {
      cards.push_back(frame.session().find(*each.card));
    }
  }
  return cards;
}

void drawChosenCard(Frame& frame, const Recommendation& recommendation, const session::Card& card) {
  if (frame.mayChange()) {
    if (button(frame, fmt::format("Leave out {}", card.code).c_str())) {
      turn(frame, recommendation, true, [&](auto& command) { command.cards = {card.id}; });
    }
    ImGui::SameLine();
  }
  ImGui::BeginGroup();
  if (frame.mayChange()) alignToButtons(frame);
  line(frame, card.heldBack ? heldBackWords(card) : card.said);
  ImGui::EndGroup();
}

/// What is behind it in words, where nothing may be changed.
void drawBasis(Frame& frame, const recommend::Basis& basis) {
  for (const session::Theme* theme : basis.themes)
    paragraph(frame, sort::nameOf(*theme));
  for (const session::Round* round : basis.rounds) {
    paragraph(frame, fmt::format("Vote {}: {}", round->number, round->question));
  }
}

}  // namespace

void drawEvidence(Frame& frame, const Recommendation& recommendation) {
  const recommend::Basis basis = recommend::basisOf(frame.session(), recommendation.id);
  label(frame, "What it rests on", Font::bold);
  hint(frame, restsOn(basis));
  gap(frame);
  if (frame.mayChange()) {
    drawThemes(frame, recommendation, basis);
    gap(frame);
    drawCardsWanted(frame, recommendation);
  } else {
    drawBasis(frame, basis);
  }
  for (const session::Card* card : chosenCards(frame, recommendation))
    drawChosenCard(frame, recommendation, *card);
}

}  // namespace ct::ui
