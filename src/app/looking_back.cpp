#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "app/carry_on.h"
#include "app/subcommands.h"
#include "compare/differences.h"
#include "sort/held_back.h"
#include "store/read_session.h"
#include "store/versions.h"

namespace ct::app {

namespace fs = std::filesystem;
using base::Result;
using session::Session;

namespace {

constexpr std::string_view kNow = "now";

/// A version by its number, or the session as it is. What is held back now is held back in both.
Result<Session> formOf(const fs::path& folder, const std::string& which, const Session& now) {
  if (which == kNow) return now;
  std::int64_t number = 0;
  const char* end = which.data() + which.size();
  if (std::from_chars(which.data(), end, number).ptr != end || which.empty()) {
    return base::refuse(
        fmt::format("“{}” is not the number of a version; give one, or “now”.", which));
  }
  auto version = store::readVersion(folder, number);
  if (!version) return version;
  return sort::withHeldBackOf(std::move(*version), now);
}

std::string asText(const std::vector<compare::Difference>& differences) {
  if (differences.empty()) return "Nothing is different.\n";
  std::string text;
  for (const compare::Difference& each : differences) {
    text += each.sentence + "\n";
    if (!each.wording) continue;
    if (!each.wording->before.empty()) text += "    before: " + each.wording->before + "\n";
    if (!each.wording->after.empty()) text += "    after:  " + each.wording->after + "\n";
  }
  return text;
}

std::string asJson(const std::string& from, const std::string& to,
                   const std::vector<compare::Difference>& differences) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const compare::Difference& each : differences) {
    nlohmann::ordered_json one = {{"topic", session::nameOf(each.topic)},
                                  {"sentence", each.sentence}};
    if (each.wording) {
      one["before"] = each.wording->before;
      one["after"] = each.wording->after;
    }
    all.push_back(std::move(one));
  }
  const nlohmann::ordered_json json = {{"from", from}, {"to", to}, {"differences", std::move(all)}};
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

Result<void> runCompare(const fs::path& folder, const std::string& from, const std::string& to,
                        bool json) {
  auto now = store::readSession(folder);
  if (!now) return base::passOn(std::move(now));
  auto before = formOf(folder, from, now->session);
  if (!before) return base::passOn(std::move(before));
  auto after = formOf(folder, to, now->session);
  if (!after) return base::passOn(std::move(after));
  const auto differences = compare::differences(*before, *after);
  std::fputs((json ? asJson(from, to, differences) : asText(differences)).c_str(), stdout);
  return {};
}

Result<void> runRestore(const fs::path& folder, std::int64_t version, const fs::path& newFolder) {
  auto now = store::readSession(folder);
  if (!now) return base::passOn(std::move(now));
  if (auto made = carryOn(now->session, folder, version, newFolder); !made) return made;
  std::fputs(fmt::format("Version {} goes on in {}; the session it came from is as it was.\n",
                         version, newFolder.string())
                 .c_str(),
             stdout);
  return {};
}

}  // namespace ct::app
