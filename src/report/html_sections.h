#pragma once

#include <string>

#include "report/accounted.h"
#include "report/report.h"
#include "report/shared_session.h"

/// The page's sections, each a whole `<section>` with its `<h2>`. Those that print cards note them
/// in `printed`.
namespace ct::report {

std::string inShortSection(const SharedSession& shared);
std::string recommendationsSection(const SharedSession& shared);
std::string votesSection(const SharedSession& shared);
std::string themesSection(const SharedSession& shared, Printed& printed);
std::string outsideSection(const SharedSession& shared, Printed& printed);
std::string heardSection(const SharedSession& shared);
std::string differingSection(const SharedSession& shared);
std::string accountedSection(const SharedSession& shared, const Printed& printed);
std::string aboutSection();

/// The style sheet.
extern const char* const kStyle;

}  // namespace ct::report
