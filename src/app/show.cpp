#include "app/show.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "vote/count.h"

namespace ct::app {
namespace {

using Json = nlohmann::ordered_json;
using session::Session;

Json countsJson(const Session& session) {
  const sort::Accounting all = sort::account(session);
  return {{"cards", all.cards},
          {"inThemes", all.inThemes},
          {"parked", all.parked},
          {"fitsNone", all.fitsNone},
          {"notYetPlaced", all.notYetPlaced},
          {"heldBack", all.heldBack},
          {"sayingTheSame", all.sayingTheSame},
          {"information", all.information}};
}

Json codesOf(const std::vector<const session::Card*>& cards) {
  Json codes = Json::array();
  for (const session::Card* card : cards)
    codes.push_back(card->code);
  return codes;
}

Json themesJson(const Session& session) {
  Json themes = Json::array();
  for (const session::Theme* theme : sort::themesInOrder(session)) {
    themes.push_back(
        {{"letter", theme->letter},
         {"title", theme->title},
         {"state", session::nameOf(theme->state)},
         {"agreedAt", theme->agreedAt ? Json(base::toIso(*theme->agreedAt)) : Json(nullptr)},
         {"cards", codesOf(sort::cardsIn(session, theme->id, sort::HeldBack::leaveOut))}});
  }
  return themes;
}

Json resultsJson(const Session& session, const session::Round& round) {
  if (round.state != session::RoundState::revealed) return nullptr;
  Json results = Json::array();
  for (const vote::Line& line : vote::count(session, round.id).lines) {
    const session::Option& option = *session.find(line.option);
    results.push_back({{"option", option.label},
                       {"title", option.title},
                       {"dots", line.dots},
                       {"people", line.people}});
  }
  return results;
}

Json roundsJson(const Session& session) {
  Json rounds = Json::array();
  for (const session::Round& round : session.rounds()) {
    rounds.push_back({{"number", round.number},
                      {"question", round.question},
                      {"method", session::nameOf(round.method)},
                      {"dotsPerPerson", round.dotsPerPerson},
                      {"people", round.people},
                      {"state", session::nameOf(round.state)},
                      {"ballots", vote::ballotsIn(session, round.id)},
                      {"results", resultsJson(session, round)}});
  }
  return rounds;
}

Json recommendationJson(const Session& session, const session::Recommendation& each) {
  const recommend::Basis basis = recommend::basisOf(session, each.id);
  Json themes = Json::array();
  for (const session::Theme* theme : basis.themes)
    themes.push_back(theme->letter);
  Json rounds = Json::array();
  for (const session::Round* round : basis.rounds)
    rounds.push_back(round->number);
  Json views = Json::array();
  for (const auto* view : recommend::differingViewsOf(session, each.id)) {
    views.push_back({{"words", view->words}, {"people", view->people}});
  }
  return {{"number", each.number},
          {"text", each.text},
          {"state", session::nameOf(each.state)},
          {"communityCan", each.communityCan},
          {"councilCan", each.councilCan},
          {"togetherCan", each.togetherCan},
          {"themes", themes},
          {"cards", codesOf(basis.chosen)},
          {"rounds", rounds},
          {"differingViews", views}};
}

}  // namespace

std::string showJson(const Session& session, std::size_t versions) {
  Json recommendations = Json::array();
  for (const auto* each : recommend::recommendationsInOrder(session)) {
    recommendations.push_back(recommendationJson(session, *each));
  }
  const Json all = {{"title", session.info().title},      {"purpose", session.info().purpose},
                    {"revision", session.revision()},     {"counts", countsJson(session)},
                    {"themes", themesJson(session)},      {"rounds", roundsJson(session)},
                    {"recommendations", recommendations}, {"versions", versions}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string showText(const Session& session, std::size_t versions) {
  std::string text = session.info().title + "\n";
  if (!session.info().purpose.empty()) text += session.info().purpose + "\n";
  text += sort::sentence(sort::account(session)) + "\n";
  for (const session::Theme* theme : sort::themesInOrder(session)) {
    text += fmt::format(
        "  {}  ({}, {})\n", sort::nameOf(*theme), session::nameOf(theme->state),
        base::counted(session::voicesAmong(
                          session, sort::cardsIn(session, theme->id, sort::HeldBack::leaveOut)),
                      "card"));
  }
  for (const session::Round& round : session.rounds()) {
    text += fmt::format("  Vote {}: {}  ({}, {})\n", round.number, round.question,
                        session::nameOf(round.state),
                        base::counted(vote::ballotsIn(session, round.id), "ballot"));
  }
  for (const auto* each : recommend::recommendationsInOrder(session)) {
    text += fmt::format("  Recommendation {}: {}  ({})\n", each->number, each->text,
                        session::nameOf(each->state));
  }
  return text + base::counted(versions, "version") + "\n";
}

}  // namespace ct::app
