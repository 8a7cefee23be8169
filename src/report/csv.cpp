#include "report/csv.h"

#include <fmt/format.h>

#include <vector>

#include "recommend/evidence.h"
#include "report/accounted.h"
#include "report/escape.h"
#include "report/heard.h"
#include "report/wording.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "sort/same_cards.h"
#include "vote/count.h"

namespace ct::report {

using session::Session;

namespace {

using Row = std::vector<std::string>;

std::string line(const Row& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (!out.empty()) out += ',';
    out += csvField(field);
  }
  return out + "\r\n";
}

std::string table(const Row& headings) {
  return "\xEF\xBB\xBF" + line(headings);
}

std::string optionalTime(const std::optional<base::Time>& time) {
  return time ? base::toIso(*time) : std::string();
}

std::string placeWords(sort::Place place) {
  return place == sort::Place::inTheme ? "In a theme" : headingOf(place);
}

std::string codes(const Session& session, const std::vector<session::CardId>& cards) {
  std::string out;
  for (const session::CardId id : cards)
    out += (out.empty() ? "" : " ") + session.find(id)->code;
  return out;
}

std::vector<session::CardId> idsOf(const std::vector<const session::Card*>& cards) {
  std::vector<session::CardId> ids;
  ids.reserve(cards.size());
  for (const session::Card* card : cards)
    ids.push_back(card->id);
  return ids;
}

std::string letters(const std::vector<const session::Theme*>& themes) {
  std::string out;
  for (const session::Theme* theme : themes)
    out += (out.empty() ? "" : " ") + theme->letter;
  return out;
}

std::string differing(const std::vector<const session::DifferingView*>& views) {
  std::string out;
  for (const session::DifferingView* view : views) {
    out += (out.empty() ? "" : "\n") + whoDiffers(*view) + ": " + view->words;
  }
  return out;
}

const session::Theme* homeOf(const Session& session, const session::Card& card) {
  const auto& placements = session.placementsOf(card.id);
  return placements.empty() ? nullptr : session.find(session.find(*placements.begin())->theme);
}

}  // namespace

std::string cardsCsv(const Session& shared) {
  std::string out = table({"Card", "What was said", "Voice", "People", "Where", "Theme", "Also in",
                           "Says the same as"});
  for (const session::Card& card : shared.cards()) {
    const session::Card& shown = sort::shownAs(shared, card);
    const session::Theme* home = homeOf(shared, shown);
    out += line({card.code, card.said,
                 card.isVoice() ? std::string(session::nameOf(card.voice)) : "information",
                 card.people > 0 ? std::to_string(card.people) : "",
                 placeWords(sort::placeOf(shared, card)), home != nullptr ? home->letter : "",
                 home != nullptr ? letters(alsoIn(shared, shown, home->id)) : "",
                 card.sameAs ? shown.code : ""});
  }
  return out;
}

std::string themesCsv(const Session& shared) {
  std::string out =
      table({"Theme", "Title", "State", "Agreed at", "Cards", "Which cards", "Differing views"});
  for (const session::Theme* theme : sort::themesInOrder(shared)) {
    const auto cards = sort::cardsIn(shared, theme->id, sort::HeldBack::leaveOut);
    out += line({theme->letter, theme->title, std::string(session::nameOf(theme->state)),
                 optionalTime(theme->agreedAt), std::to_string(session::voicesAmong(shared, cards)),
                 codes(shared, session::allTogether(shared, idsOf(cards))),
                 differing(recommend::differingViewsOf(shared, theme->id))});
  }
  return out;
}

std::string recommendationsCsv(const Session& shared) {
  std::string out =
      table({"Recommendation", "Text", "State", "Agreed at", "What the community can do",
             "What the council or partners can do", "What we do together", "Cards behind it",
             "Themes", "Cards chosen one by one", "Votes", "Differing views"});
  for (const session::Recommendation* each : recommend::recommendationsInOrder(shared)) {
    const recommend::Basis basis = recommend::basisOf(shared, each->id);
    std::string votes;
    for (const session::Round* round : basis.rounds) {
      votes += (votes.empty() ? "" : " ") + std::to_string(round->number);
    }
    out += line(
        {std::to_string(each->number), each->text, std::string(session::nameOf(each->state)),
         optionalTime(each->agreedAt), each->communityCan, each->councilCan, each->togetherCan,
         std::to_string(basis.voices), letters(basis.themes), codes(shared, idsOf(basis.chosen)),
         votes, differing(recommend::differingViewsOf(shared, each->id))});
  }
  return out;
}

std::string votesCsv(const Session& shared) {
  std::string out = table({"Vote", "Question", "State", "Opened at", "Closed at", "Option", "Title",
                           "Dots", "People", "Ballots", "Blank", "Spoiled"});
  for (const session::Round& round : shared.rounds()) {
    const vote::Count count = vote::count(shared, round.id);
    const bool seen = round.state == session::RoundState::revealed;
    const auto figure = [&](auto value) { return seen ? std::to_string(value) : std::string(); };
    for (const vote::Line& each : count.lines) {
      const session::Option& option = *shared.find(each.option);
      out += line({std::to_string(round.number), round.question,
                   std::string(session::nameOf(round.state)), base::toIso(round.openedAt),
                   optionalTime(round.closedAt), option.label, option.title, figure(each.dots),
                   figure(each.people), figure(count.ballots), figure(count.blank),
                   figure(count.spoiled)});
    }
  }
  return out;
}

std::string heardCsv(const gather::Reach& reach) {
  std::string out = table({"Told apart", "Who", peopleHeading(reach)});
  if (!reach.told) return out;
  out += line({"Altogether", "everybody", std::to_string(reach.people)});
  for (const HeardTable& each : heardTables(reach)) {
    for (const gather::ReachRow& row : each.rows)
      out += line({each.caption, row.name, std::to_string(row.people)});
  }
  for (const gather::HopedFor& each : reach.hoped)
    out += line({"Hoped for", each.name, each.people > 0 ? std::to_string(each.people) : ""});
  return out;
}

}  // namespace ct::report
