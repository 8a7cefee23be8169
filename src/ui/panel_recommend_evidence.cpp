#include <fmt/format.h>

#include <algorithm>

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
  return fmt::format("It rests on {}.", recommend::wordsOf(basis));
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
