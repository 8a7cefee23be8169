#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/html_sections.h"
#include "report/wording.h"

namespace ct::report {

using session::DifferingView;
using session::Session;

namespace {

std::string about(const Session& session, const DifferingView& view) {
  if (view.theme) {
    const session::Theme& theme = *session.find(*view.theme);
    return fmt::format("theme {}, {}", html(theme.letter), inlineWords(titleOf(theme)));
  }
  const session::Recommendation& recommendation = *session.find(*view.recommendation);
  return fmt::format("recommendation {}, {}", recommendation.number,
                     inlineWords(recommendation.text));
}

}  // namespace

std::string differingSection(const SharedSession& shared) {
  std::string out = "<section id=\"differing-views\">\n<h2>Differing views</h2>\n";
  if (shared.session.differingViews().empty()) {
    return out + "<p class=\"none\">None was recorded.</p>\n</section>\n";
  }
  out += "<p>Each stands in its own words under what it differs from.</p>\n<ul>\n";
  for (const DifferingView& view : shared.session.differingViews()) {
    out += fmt::format("<li><a href=\"#differing-{}\">{}</a>: on {}</li>\n", view.id.value,
                       html(whoDiffers(view)), about(shared.session, view));
  }
  return out + "</ul>\n</section>\n";
}

namespace {

/// That words were removed is told; they are not.
std::string removedWords(const Session& session) {
  if (session.erasures().empty()) return {};
  std::string out = "<p>Words were removed for good, everywhere:</p>\n<ul>\n";
  for (const session::Erasure& each : session.erasures())
    out += "<li>" + html(erasureWords(each)) + "</li>\n";
  return out + "</ul>\n";
}

}  // namespace

std::string accountedSection(const SharedSession& shared, const Printed& printed) {
  return "<section id=\"accounted\">\n<h2>Everything accounted for</h2>\n<p>" +
         html(reconciliation(shared, printed)) +
         "</p>\n<p>These are the cards counted as they were printed on this page. A card in two "
         "themes counts once.</p>\n" +
         removedWords(shared.session) + "</section>\n";
}

std::string aboutSection() {
  std::string out = "<section id=\"about\">\n<h2>About this record</h2>\n";
  for (const std::string& each : aboutThisRecord())
    out += "<p>" + html(each) + "</p>\n";
  return out + "</section>\n";
}

}  // namespace ct::report
