#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/html_sections.h"
#include "report/wording.h"

namespace ct::report {

using recommend::Basis;
using session::Recommendation;
using session::Session;

namespace {

std::string box(std::string_view heading, const std::string& words) {
  return fmt::format(
      "<div class=\"box\"><h4>{}</h4>\n{}</div>\n", heading,
      words.empty() ? "<p class=\"none\">Nothing yet</p>\n" : paragraph("words", words));
}

std::string voteBehind(const SharedSession& shared, const session::Round& round,
                       const Recommendation& recommendation, const Basis& basis) {
  const Session& session = shared.session;
  std::string out =
      fmt::format("<div class=\"source\"><h5><a href=\"#vote-{}\">Vote {}</a>: {}</h5>\n",
                  round.id.value, round.number, inlineWords(round.question));
  if (round.state != session::RoundState::revealed) {
    return out + "<p>" + html(roundWords(shared, round)) + "</p></div>\n";
  }
  out += "<ul class=\"lines\">\n";
  for (const LineBehind& behind : linesBehind(session, round, recommendation.id, basis)) {
    const session::Option& option = *session.find(behind.line.option);
    out += fmt::format("<li><strong>{}</strong> {}: {}</li>\n", html(option.label),
                       inlineWords(titleOf(option)), lineWords(behind));
  }
  const vote::Count count = vote::count(session, round.id);
  return out +
         fmt::format("</ul>\n<p>Of {} dots on {} ballots.</p></div>\n", count.dots, count.ballots);
}

std::string evidence(const SharedSession& shared, const Recommendation& recommendation) {
  const Session& session = shared.session;
  const Basis basis = recommend::basisOf(session, recommendation.id);
  std::string out = fmt::format("<div class=\"evidence\"><h4>What this rests on</h4>\n<p>{}</p>\n",
                                html(restsOn(basis)));
  for (const session::Round* round : basis.rounds) {
    out += voteBehind(shared, *round, recommendation, basis);
  }
  for (const session::Theme* theme : basis.themes) {
    const ThemeBehind behind = themeBehind(session, *theme, basis);
    out += "<div class=\"source\"><h5 class=\"named\">" + themeName(*theme) + "</h5>\n";
    if (!behind.cards.empty() || behind.others.empty()) out += cardList(session, behind.cards);
    if (!behind.others.empty()) out += "<p>" + html(behind.others) + "</p>\n";
    out += "</div>\n";
  }
  if (!basis.chosen.empty()) {
    out += "<div class=\"source\"><h5>Cards chosen one by one</h5>\n" +
           cardList(session, basis.chosen) + "</div>\n";
  }
  return out + "</div>\n";
}

std::string article(const SharedSession& shared, const Recommendation& each) {
  const Session& session = shared.session;
  std::string out = fmt::format(
      "<article class=\"recommendation\" id=\"recommendation-{0}\">\n<h3><span "
      "class=\"number\"><span class=\"unseen\">Recommendation </span>{0}</span> "
      "{1}</h3>\n<p>{2}</p>\n",
      each.number, inlineWords(each.text), stateTag(session, each.state, each.agreedAt));
  out += differingViews(recommend::differingViewsOf(session, each.id));
  out += "<div class=\"boxes\">\n" + box("What the community can do", each.communityCan) +
         box("What the council or partners can do", each.councilCan) +
         box("What we do together", each.togetherCan) + "</div>\n";
  return out + evidence(shared, each) + "</article>\n";
}

std::string glance(const Session& session, const Recommendation& each) {
  const std::size_t views = recommend::differingViewsOf(session, each.id).size();
  return fmt::format(
      "<li><span class=\"number\" aria-hidden=\"true\">{0}</span><div><a "
      "href=\"#recommendation-{0}\">{1}</a><p>{2}{3} {4}</p></div></li>\n",
      each.number, inlineWords(each.text), stateTag(session, each.state, each.agreedAt),
      views == 0 ? "" : " <span class=\"state differing\">Some see this differently</span>",
      html(restsOn(recommend::basisOf(session, each.id))));
}

}  // namespace

std::string inShortSection(const SharedSession& shared) {
  const Session& session = shared.session;
  std::string out = "<section id=\"in-short\">\n<h2>In short</h2>\n<p class=\"lead\">" +
                    html(inShort(shared)) + "</p>\n";
  if (!session.recommendations().empty()) {
    out += "<ol class=\"glance\" role=\"list\">\n";
    for (const auto* each : recommend::recommendationsInOrder(session)) {
      out += glance(session, *each);
    }
    out += "</ol>\n";
  }
  return out + "</section>\n";
}

std::string recommendationsSection(const SharedSession& shared) {
  std::string out = "<section id=\"recommendations\">\n<h2>Recommendations</h2>\n";
  for (const auto* each : recommend::recommendationsInOrder(shared.session)) {
    out += article(shared, *each);
  }
  if (shared.session.recommendations().empty()) out += "<p class=\"none\">None was recorded.</p>\n";
  return out + "</section>\n";
}

}  // namespace ct::report
