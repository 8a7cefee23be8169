#include "report/markdown.h"

#include <fmt/format.h>

#include "base/counted.h"
#include "report/accounted.h"
#include "report/escape.h"
#include "report/heard.h"
#include "report/wording.h"
#include "session/chosen_cards.h"
#include "sort/same_cards.h"
#include "vote/earlier_form.h"

namespace ct::report {

using session::Card;
using session::DifferingView;
using session::Recommendation;
using session::Round;
using session::Session;
using session::Theme;

namespace {

constexpr const char* kNone = "None was recorded.\n\n";

std::string orNothingYet(const std::string& words) {
  return words.empty() ? "*Nothing yet*" : markdown(words, "  ");
}

std::string nameOf(const Theme& theme) {
  return markdownLine(theme.letter) + ", " + markdownLine(titleOf(theme));
}

/// What a card says and whose view it is, within a list item whose lines begin with `indent`.
std::string spoken(const Card& card, const char* indent) {
  const std::string voice = voiceOf(card);
  return markdown(card.said, indent) + (voice.empty() ? "" : " (" + voice + ")");
}

std::string cardList(const Session& session, const std::vector<const Card*>& cards,
                     session::ThemeId here = {}) {
  std::string out;
  for (const Card* card : cards) {
    out += fmt::format("- **Card {}**: {}", markdownLine(card->code), spoken(*card, "  "));
    std::string others;
    if (here) {
      for (const Theme* other : alsoIn(session, *card, here)) {
        others += (others.empty() ? "also in " : ", ") + markdownLine(other->letter);
      }
    }
    out += others.empty() ? "\n" : " (" + others + ")\n";
    for (const Card* same : sort::standingWith(session, *card)) {
      out += fmt::format("  - Card {} says the same: {}\n", markdownLine(same->code),
                         spoken(*same, "    "));
    }
  }
  return out.empty() ? "*No card.*\n\n" : out + "\n";
}

std::string differing(const std::vector<const DifferingView*>& views) {
  std::string out;
  for (const DifferingView* view : views) {
    out += "**" + whoDiffers(*view) + ":**\n\n> " + markdown(view->words, "> ") + "\n\n";
  }
  return out;
}

std::string voteBehind(const SharedSession& shared, const Round& round,
                       const Recommendation& recommendation, const recommend::Basis& basis) {
  const Session& session = shared.session;
  std::string out = fmt::format("Vote {}: {}\n\n", round.number, markdownLine(round.question));
  if (round.state != session::RoundState::revealed) return out + roundWords(shared, round) + "\n\n";
  for (const LineBehind& behind : linesBehind(session, round, recommendation.id, basis)) {
    const session::Option& option = *session.find(behind.line.option);
    out += fmt::format("- {}, {}: {}\n", markdownLine(option.label), markdownLine(titleOf(option)),
                       lineWords(behind));
  }
  const vote::Count count = vote::count(session, round.id);
  return out + fmt::format("\nOf {} dots on {} ballots.\n\n", count.dots, count.ballots);
}

std::string evidence(const SharedSession& shared, const Recommendation& each) {
  const Session& session = shared.session;
  const recommend::Basis basis = recommend::basisOf(session, each.id);
  std::string out = "#### What this rests on\n\n" + restsOn(basis) + "\n\n";
  for (const Round* round : basis.rounds)
    out += voteBehind(shared, *round, each, basis);
  for (const Theme* theme : basis.themes) {
    const ThemeBehind behind = themeBehind(session, *theme, basis);
    out += "Theme " + nameOf(*theme) + ":\n\n";
    if (!behind.cards.empty() || behind.others.empty()) out += cardList(session, behind.cards);
    if (!behind.others.empty()) out += markdownLine(behind.others) + "\n\n";
  }
  if (basis.chosen.empty()) return out;
  return out + "Cards chosen one by one:\n\n" + cardList(session, basis.chosen);
}

std::string recommendations(const SharedSession& shared) {
  const Session& session = shared.session;
  std::string out = "## Recommendations\n\n";
  for (const Recommendation* each : recommend::recommendationsInOrder(session)) {
    out += fmt::format("### Recommendation {}: {}\n\n{}\n\n", each->number,
                       markdownLine(each->text), stateWords(session, each->state, each->agreedAt));
    out += differing(recommend::differingViewsOf(session, each->id));
    out += "- **What the community can do:** " + orNothingYet(each->communityCan) + "\n";
    out += "- **What the council or partners can do:** " + orNothingYet(each->councilCan) + "\n";
    out += "- **What we do together:** " + orNothingYet(each->togetherCan) + "\n\n";
    out += evidence(shared, *each);
  }
  return session.recommendations().empty() ? out + kNone : out;
}

std::string votes(const SharedSession& shared) {
  const Session& session = shared.session;
  std::string out = "## Votes\n\n";
  for (const Round& round : session.rounds()) {
    out += fmt::format("### Vote {}: {}\n\n{}\n\n", round.number, markdownLine(round.question),
                       roundWords(shared, round));
    if (round.state != session::RoundState::revealed) continue;
    out += "| Option | Dots | People |\n| --- | ---: | ---: |\n";
    for (const vote::Line& line : vote::count(session, round.id).lines) {
      const session::Option& option = *session.find(line.option);
      out += fmt::format("| {}, {} | {} | {} |\n", markdownLine(option.label),
                         markdownLine(titleOf(option)), line.dots, line.people);
    }
    out += "\n" + recountWords(session, round) + "\n\n";
    for (const std::string& changed : vote::changesSince(session, round.id))
      out += markdownLine(changed) + "\n\n";
  }
  return session.rounds().empty() ? out + "No vote was held.\n\n" : out;
}

std::string themes(const Session& session, Printed& printed) {
  std::string out = "## Themes\n\n";
  for (const Theme* theme : sort::themesInOrder(session)) {
    const auto cards = sort::cardsIn(session, theme->id, sort::HeldBack::leaveOut);
    for (const Card* card : cards)
      printed.note(session, sort::Place::inTheme, *card);
    out += fmt::format("### Theme {}\n\n{}. {}.\n\n", nameOf(*theme),
                       stateWords(session, theme->state, theme->agreedAt),
                       base::counted(session::voicesAmong(session, cards), "card"));
    out += differing(recommend::differingViewsOf(session, theme->id));
    out += cardList(session, cards, theme->id);
  }
  return session.themes().empty() ? out + "No theme was made.\n\n" : out;
}

std::string outside(const Session& session, Printed& printed) {
  std::string out = "## Cards outside the themes\n\n";
  for (const auto place : {sort::Place::parked, sort::Place::fitsNone, sort::Place::notYetPlaced}) {
    const auto cards = sort::cardsAt(session, place);
    for (const Card* card : cards)
      printed.note(session, place, *card);
    out += "### " + headingOf(place) + "\n\n" + cardList(session, cards);
  }
  return out;
}

std::string differingIndex(const Session& session) {
  std::string out = "## Differing views\n\n";
  for (const DifferingView& view : session.differingViews()) {
    out += "- " + whoDiffers(view) + ": on ";
    if (view.theme) {
      out += "theme " + nameOf(*session.find(*view.theme)) + "\n";
    } else {
      const Recommendation& about = *session.find(*view.recommendation);
      out += fmt::format("recommendation {}, {}\n", about.number, markdownLine(about.text));
    }
  }
  return session.differingViews().empty() ? out + kNone : out + "\n";
}

std::string heard(const SharedSession& shared) {
  std::string out = "## Who was heard\n\n";
  for (const std::string& each : heardSentences(shared))
    out += markdown(each) + "\n\n";
  for (const HeardTable& table : heardTables(shared.reach)) {
    out += fmt::format("{}:\n\n| Who | {} |\n| --- | ---: |\n", table.caption,
                       peopleHeading(shared.reach));
    for (const gather::ReachRow& row : table.rows)
      out += fmt::format("| {} | {} |\n", markdownLine(row.name), base::inFigures(row.people));
    out += "\n";
  }
  return out;
}

}  // namespace

std::string markdownReport(const SharedSession& shared, const Context& context) {
  const Session& session = shared.session;
  const session::SessionInfo& info = session.info();
  Printed printed;
  std::string out = fmt::format(
      "# {}\n\n**The question:** {}\n\n{}. {}.\n\n## In short\n\n{}\n\n", markdownLine(info.title),
      info.purpose.empty() ? "*No question was written down.*" : markdown(info.purpose),
      base::dateText(info.startedAt), markdownLine(placeInRecord(session, context)),
      markdown(inShort(shared)));
  out += recommendations(shared) + votes(shared);
  out += themes(session, printed) + outside(session, printed) + differingIndex(session);
  out += heard(shared) + "## Everything accounted for\n\n" +
         markdown(reconciliation(shared, printed)) + "\n\n";
  out += "## About this record\n";
  for (const std::string& each : aboutThisRecord())
    out += "\n" + markdown(each) + "\n";
  return out;
}

}  // namespace ct::report
