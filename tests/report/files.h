#pragma once

#include <gtest/gtest.h>

#include <string>

#include "report/report.h"
#include "report/sample_session.h"

namespace ct::tests {

/// The bytes of one file of a session's report, as it stood at `kTwoPm` + 95 minutes.
inline std::string reportFile(const session::Session& session, const std::string& name) {
  for (auto& file : report::writeReport(session, {minutesLater(95), 0, ""})) {
    if (file.name == name) return file.bytes;
  }
  ADD_FAILURE() << "no file called " << name;
  return {};
}

inline std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace ct::tests
