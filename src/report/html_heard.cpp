#include <fmt/format.h>

#include "base/counted.h"
#include "report/escape.h"
#include "report/heard.h"
#include "report/html_parts.h"
#include "report/html_sections.h"

namespace ct::report {
namespace {

std::string tableOf(const HeardTable& table, const gather::Reach& reach) {
  std::string out = fmt::format(
      "<table><caption>{}</caption>\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\" "
      "class=\"figure\">{}</th></tr></thead>\n<tbody>\n",
      html(table.caption), peopleHeading(reach));
  for (const gather::ReachRow& row : table.rows) {
    out += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"figure\">{}</td></tr>\n",
                       inlineWords(row.name), base::inFigures(row.people));
  }
  return out + "</tbody></table>\n";
}

}  // namespace

std::string heardSection(const SharedSession& shared) {
  std::string out = "<section id=\"heard\">\n<h2>Who was heard</h2>\n";
  for (const std::string& each : heardSentences(shared))
    out += "<p>" + html(each) + "</p>\n";
  for (const HeardTable& table : heardTables(shared.reach))
    out += tableOf(table, shared.reach);
  return out + "</section>\n";
}

}  // namespace ct::report
