#pragma once

#include <string>

#include "report/report.h"
#include "report/shared_session.h"

namespace ct::report {

/// Every record that may leave the room, by kind, each as `session::toJson` writes it; with a line
/// on what is left out.
std::string sessionJson(const SharedSession& shared, const Context& context);

}  // namespace ct::report
