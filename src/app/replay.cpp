#include "app/replay.h"

#include <fmt/format.h>

#include <sstream>

#include "commands/command_json.h"
#include "text/words.h"

namespace ct::app {
namespace {

base::Result<void> carryOutLine(OpenSession& open, const std::string& line, base::Time now) {
  auto request = commands::requestFromText(open.session(), line);
  if (!request) return base::passOn(std::move(request));
  auto done = open.carryOut(*request, now);
  open.endGesture();
  if (!done) return base::passOn(std::move(done));
  return {};
}

base::Result<void> carryOutAll(OpenSession& open, const std::string& script, base::Clock& clock,
                               const Acknowledge& acknowledge) {
  std::istringstream lines(script);
  std::string line;
  bool before = false;  // whether a line was carried out
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (text::blank(line)) continue;
    if (auto done = carryOutLine(open, line, clock.now()); !done) {
      return base::refuse(
          fmt::format("Line {}: {} {}", number, done.error().sentence,
                      before ? "The lines before it are done and saved." : "Nothing was done."));
    }
    before = true;
    if (!acknowledge) continue;
    if (auto durable = open.waitUntilDurable(); !durable) return durable;
    acknowledge(number);
  }
  return {};
}

}  // namespace

base::Result<void> replay(OpenSession& open, const std::string& script, base::Clock& clock,
                          const Acknowledge& acknowledge) {
  auto done = carryOutAll(open, script, clock, acknowledge);
  if (auto durable = open.waitUntilDurable(); !durable) return durable;
  return done;
}

}  // namespace ct::app
