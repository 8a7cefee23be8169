#pragma once

#include <string>

#include "report/report.h"
#include "report/shared_session.h"

namespace ct::report {

/// The whole report as one HTML page: no scripts, nothing loaded from elsewhere, readable on a
/// phone, at 200 % and on paper, and by screen readers (WCAG 2.2 AA).
std::string htmlPage(const SharedSession& shared, const Context& context);

}  // namespace ct::report
