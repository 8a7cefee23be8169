#pragma once

#include <string>

#include "report/report.h"
#include "report/shared_session.h"

namespace ct::report {

/// The whole report as Markdown (CommonMark, with a table for each vote), in the order of the page.
std::string markdownReport(const SharedSession& shared, const Context& context);

}  // namespace ct::report
