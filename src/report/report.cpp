#include "report/report.h"

#include "report/csv.h"
#include "report/html_page.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/shared_session.h"

namespace ct::report {

std::vector<ReportFile> writeReport(const session::Session& session, const Context& context) {
  const SharedSession shared = shareable(session);
  Context told = context;
  told.versionMessage = withoutHeldBack(session, context.versionMessage);
  return {
      {"report.html", htmlPage(shared, told)},
      {"report.md", markdownReport(shared, told)},
      {"cards.csv", cardsCsv(shared.session)},
      {"themes.csv", themesCsv(shared.session)},
      {"recommendations.csv", recommendationsCsv(shared.session)},
      {"votes.csv", votesCsv(shared.session)},
      {"heard.csv", heardCsv(shared.reach)},
      {"session.json", sessionJson(shared, told)},
  };
}

}  // namespace ct::report
