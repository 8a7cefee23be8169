#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/html_sections.h"
#include "report/wording.h"
#include "vote/earlier_form.h"

namespace ct::report {

using session::Round;
using session::Session;

namespace {

std::string row(const Session& session, const vote::Line& line, std::int64_t most) {
  const session::Option& option = *session.find(line.option);
  const std::int64_t width = most > 0 ? 100 * line.dots / most : 0;
  return fmt::format(
      "<tr><th scope=\"row\"><strong>{}</strong> {}</th><td class=\"figure\">{}</td>"
      "<td class=\"figure\">{}</td><td class=\"room\"><div class=\"bar\" style=\"width:{}%\">"
      "</div></td></tr>\n",
      html(option.label), inlineWords(titleOf(option)), line.dots, line.people, width);
}

std::string result(const Session& session, const Round& round) {
  const vote::Count count = vote::count(session, round.id);
  std::string out = fmt::format(
      "<table class=\"votes\"><caption>Result of vote {}, most dots first</caption>\n<thead><tr>"
      "<th scope=\"col\">Option</th><th scope=\"col\" class=\"figure\">Dots</th>"
      "<th scope=\"col\" class=\"figure\">People</th>"
      "<td class=\"room\"></td></tr></thead>\n<tbody>\n",
      round.number);
  const std::int64_t most = count.lines.empty() ? 0 : count.lines.front().dots;
  for (const vote::Line& line : count.lines)
    out += row(session, line, most);
  out += fmt::format(
      "</tbody></table>\n<p>“People” is how many ballots gave an option at least "
      "one dot. {}</p>\n",
      html(recountWords(session, round)));
  for (const std::string& changed : vote::changesSince(session, round.id))
    out += fmt::format("<p>{}</p>\n", html(changed));
  return out;
}

}  // namespace

std::string votesSection(const SharedSession& shared) {
  std::string out = "<section id=\"votes\">\n<h2>Votes</h2>\n";
  for (const Round& round : shared.session.rounds()) {
    out += fmt::format("<article class=\"vote\" id=\"vote-{}\">\n<h3>Vote {}: {}</h3>\n<p>{}</p>\n",
                       round.id.value, round.number, inlineWords(round.question),
                       html(roundWords(shared, round)));
    if (round.state == session::RoundState::revealed) out += result(shared.session, round);
    out += "</article>\n";
  }
  if (shared.session.rounds().empty()) out += "<p class=\"none\">No vote was held.</p>\n";
  return out + "</section>\n";
}

}  // namespace ct::report
