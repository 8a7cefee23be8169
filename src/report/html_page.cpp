#include "report/html_page.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/html_sections.h"
#include "report/wording.h"

namespace ct::report {
namespace {

std::string header(const session::Session& session, const Context& context) {
  const session::SessionInfo& info = session.info();
  return fmt::format(
      "<header class=\"top\">\n<h1 dir=\"auto\">{}</h1>\n<div class=\"question\"><p "
      "class=\"label\">The question</p>\n{}</div>\n<p class=\"moment\">{} · {}</p>\n</header>\n",
      html(info.title),
      info.purpose.empty() ? "<p class=\"none\">No question was written down.</p>\n"
                           : paragraph("purpose", info.purpose),
      base::dateText(info.startedAt), inlineWords(placeInRecord(session, context)));
}

constexpr const char* kNavigation = R"(<nav aria-label="Contents">
<ul>
<li><a href="#in-short">In short</a></li>
<li><a href="#recommendations">Recommendations</a></li>
<li><a href="#votes">Votes</a></li>
<li><a href="#themes">Themes</a></li>
<li><a href="#outside">Cards outside the themes</a></li>
<li><a href="#differing-views">Differing views</a></li>
<li><a href="#heard">Who was heard</a></li>
<li><a href="#accounted">Everything accounted for</a></li>
<li><a href="#about">About this record</a></li>
</ul>
</nav>
)";

}  // namespace

std::string htmlPage(const SharedSession& shared, const Context& context) {
  Printed printed;
  std::string page = pageHead(shared.session.info().title + ": report");
  page += "<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n";
  page += header(shared.session, context);
  page += kNavigation;
  page += "<main id=\"main\">\n";
  page += inShortSection(shared);
  page += recommendationsSection(shared);
  page += votesSection(shared);
  page += themesSection(shared, printed);
  page += outsideSection(shared, printed);
  page += differingSection(shared);
  page += heardSection(shared);
  page += accountedSection(shared, printed);
  page += aboutSection();
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace ct::report
