#include <fmt/format.h>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "report/html_parts.h"
#include "report/html_sections.h"
#include "session/chosen_cards.h"

namespace ct::report {

using session::Card;
using session::Session;
using session::Theme;

namespace {

std::string article(const Session& session, const Theme& theme, Printed& printed) {
  const auto cards = sort::cardsIn(session, theme.id, sort::HeldBack::leaveOut);
  for (const Card* card : cards)
    printed.note(session, sort::Place::inTheme, *card);
  return fmt::format(
             "<article class=\"theme\" id=\"theme-{}\" style=\"--fill:{}\">\n<h3 "
             "class=\"named\">{}</h3>\n<p>{} "
             "<span class=\"count\">{}</span></p>\n",
             theme.id.value, fillOf(theme), themeName(theme),
             stateTag(session, theme.state, theme.agreedAt),
             base::counted(session::voicesAmong(session, cards), "card")) +
         differingViews(recommend::differingViewsOf(session, theme.id)) +
         cardList(session, cards, theme.id) + "</article>\n";
}

std::string outside(const Session& session, sort::Place place, Printed& printed) {
  const auto cards = sort::cardsAt(session, place);
  for (const Card* card : cards)
    printed.note(session, place, *card);
  return fmt::format("<h3>{} <span class=\"count\">{}</span></h3>\n", headingOf(place),
                     base::counted(session::voicesAmong(session, cards), "card")) +
         cardList(session, cards);
}

}  // namespace

std::string themesSection(const SharedSession& shared, Printed& printed) {
  std::string out =
      "<section id=\"themes\">\n<h2>Themes</h2>\n<p>Every theme is here with every card in it. A "
      "theme heard from few people stands beside one heard from many.</p>\n";
  for (const Theme* theme : sort::themesInOrder(shared.session)) {
    out += article(shared.session, *theme, printed);
  }
  if (shared.session.themes().empty()) out += "<p class=\"none\">No theme was made.</p>\n";
  return out + "</section>\n";
}

std::string outsideSection(const SharedSession& shared, Printed& printed) {
  return "<section id=\"outside\">\n<h2>Cards outside the themes</h2>\n" +
         outside(shared.session, sort::Place::parked, printed) +
         outside(shared.session, sort::Place::fitsNone, printed) +
         outside(shared.session, sort::Place::notYetPlaced, printed) + "</section>\n";
}

}  // namespace ct::report
