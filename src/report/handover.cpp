#include "report/handover.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/counted.h"
#include "facilitate/reading.h"
#include "report/escape.h"
#include "report/html_parts.h"
#include "report/shared_session.h"
#include "report/wording.h"
#include "session/chosen_cards.h"
#include "vote/count.h"

namespace ct::report {

using base::counted;
using session::Session;

namespace {

constexpr std::size_t kLastThings = 12;

/// Lines under a heading.
struct Part {
  std::string heading;
  std::vector<std::string> lines;
};

std::string agreedWords(const Session& session, session::ThemeState state,
                        const std::optional<base::Time>& agreedAt) {
  return state == session::ThemeState::agreed && agreedAt
             ? "the group said yes at " + when(session, *agreedAt)
             : "the group has not said yes yet";
}

std::string themeLine(const Session& session, const session::Theme& theme) {
  const auto cards = sort::cardsIn(session, theme.id, sort::HeldBack::leaveOut);
  return fmt::format("{}, {}: {}; {}", theme.letter, titleOf(theme),
                     counted(session::voicesAmong(session, cards), "card"),
                     agreedWords(session, theme.state, theme.agreedAt));
}

std::string recommendationLine(const Session& session, const session::Recommendation& each) {
  return fmt::format("{}. {} ({})", each.number, each.text,
                     agreedWords(session, each.state, each.agreedAt));
}

Part whereItStands(const SharedSession& shared) {
  const Session& session = shared.session;
  const facilitate::ReadSoFar read = facilitate::readSoFar(session);
  Part part{"Where it stands", {sort::sentence(shared.whole) + "."}};
  part.lines.push_back(fmt::format("{} of {} read aloud.", read.read, counted(read.all, "card")));
  for (const session::Theme* theme : sort::themesInOrder(session))
    part.lines.push_back(themeLine(session, *theme));
  for (const session::Round& round : session.rounds()) {
    part.lines.push_back(
        fmt::format("Vote {}, “{}”: {}", round.number, round.question, roundWords(shared, round)));
  }
  for (const auto* each : recommend::recommendationsInOrder(session))
    part.lines.push_back(recommendationLine(session, *each));
  for (const session::Erasure& each : session.erasures())
    part.lines.push_back("Words removed for good: " + erasureWords(each));
  return part;
}

void addVotesToDo(std::vector<std::string>& lines, const SharedSession& shared) {
  for (const session::Round& round : shared.session.rounds()) {
    if (round.state == session::RoundState::open) {
      lines.push_back(fmt::format(
          "Vote {} is open; {} in so far. Type in the rest, then close it.", round.number,
          counted(shared.ballotsIn.at(round.id), "ballot is", "ballots are")));
    } else if (round.state == session::RoundState::closed) {
      lines.push_back(
          fmt::format("Vote {} is closed, and the room has not seen its result.", round.number));
    }
  }
}

void addRecommendationsToDo(std::vector<std::string>& lines, const Session& session) {
  for (const auto* each : recommend::recommendationsInOrder(session)) {
    if (recommend::basisOf(session, each->id).empty()) {
      lines.push_back(fmt::format("Recommendation {} rests on nothing yet.", each->number));
    }
    if (each->state != session::ThemeState::agreed) {
      lines.push_back(fmt::format("Ask the group for its yes to recommendation {}.", each->number));
    }
  }
}

/// What the record itself shows to be unfinished.
Part stillToDo(const SharedSession& shared) {
  const Session& session = shared.session;
  Part part{"Still to do", {}};
  auto& lines = part.lines;
  const facilitate::ReadSoFar read = facilitate::readSoFar(session);
  if (session.info().purpose.empty()) lines.push_back("Agree the question the group answers.");
  if (read.read < read.all && session.themes().empty()) {
    lines.push_back(counted(read.all - read.read, "card is", "cards are") + " not read aloud yet.");
  }
  if (shared.whole.notYetPlaced > 0) {
    lines.push_back(counted(shared.whole.notYetPlaced, "card is", "cards are") +
                    " not yet placed.");
  }
  for (const session::Theme* theme : sort::themesInOrder(session)) {
    if (theme->state != session::ThemeState::agreed) {
      lines.push_back(fmt::format("Ask the group for its yes to theme {}.", theme->letter));
    }
  }
  addVotesToDo(lines, shared);
  addRecommendationsToDo(lines, session);
  if (lines.empty()) lines.push_back("Nothing that the record shows.");
  return part;
}

/// Newest first, as much of it as anybody reads.
Part doneLast(const Session& whole, const session::History& history) {
  Part part{"Done last", {}};
  const auto end = history.line().begin() + static_cast<std::ptrdiff_t>(history.done());
  for (auto at = end; at != history.line().begin() && part.lines.size() < kLastThings;) {
    const session::Entry& entry = history.entry(*--at);
    part.lines.push_back(
        fmt::format("{} {}", when(whole, entry.time), withoutHeldBack(whole, entry.sentence)));
  }
  if (part.lines.empty()) part.lines.push_back("Nothing was done yet.");
  return part;
}

Part versionsSaved(const Session& whole, const HandoverContext& context) {
  Part part{"Versions to go back to", {}};
  for (const SavedVersion& each : context.versions) {
    part.lines.push_back(fmt::format("{}, {}, saved {}", each.number,
                                     withoutHeldBack(whole, each.message),
                                     when(whole, each.savedAt)));
  }
  if (part.lines.empty()) part.lines.push_back("None is saved yet.");
  return part;
}

Part howToGoOn(const SharedSession& shared) {
  Part part{"How to go on", {}};
  part.lines.push_back(
      "Install Common Thread, choose “A session from elsewhere” and give it the folder that holds "
      "this session's file, session.sqlite. Everything is in that folder; nothing is on the "
      "internet.");
  part.lines.push_back(
      "Every change saves itself. Undo takes anything back; “Look back” (F10) shows every step.");
  const std::size_t heldBack = shared.whole.heldBack + shared.whole.informationHeldBack;
  if (heldBack > 0) {
    part.lines.push_back(counted(heldBack, "card is", "cards are") +
                         " held back: never shown in the room, and never read out.");
  }
  return part;
}

std::vector<Part> partsOf(const Session& session, const session::History& history,
                          const HandoverContext& context) {
  const SharedSession shared = shareable(session);
  return {whereItStands(shared), stillToDo(shared), doneLast(session, history),
          versionsSaved(session, context), howToGoOn(shared)};
}

std::string momentOf(const HandoverContext& context) {
  return fmt::format("As it stood on {} at {}", base::dateText(context.writtenAt),
                     base::clockText(context.writtenAt));
}

std::string asText(const session::SessionInfo& info, const std::string& moment,
                   const std::vector<Part>& parts) {
  std::string text = fmt::format("WHAT HAPPENED SO FAR\n\n{}\n", info.title);
  if (!info.purpose.empty()) text += info.purpose + "\n";
  if (!info.origin.empty()) text += info.origin + "\n";
  text += moment + "\n";
  for (const Part& part : parts) {
    text += fmt::format("\n\n{}\n\n", part.heading);
    for (const std::string& line : part.lines)
      text += "  - " + line + "\n";
  }
  return text;
}

std::string asPage(const session::SessionInfo& info, const std::string& moment,
                   const std::vector<Part>& parts) {
  std::string page = pageHead(info.title + ": what happened so far");
  page +=
      fmt::format("<body>\n<header class=\"top\">\n<h1 dir=\"auto\">{}</h1>\n", html(info.title));
  if (!info.purpose.empty()) page += paragraph("purpose", info.purpose);
  if (!info.origin.empty()) page += paragraph("moment", info.origin);
  page += fmt::format("<p class=\"moment\">What happened so far · {}</p>\n</header>\n<main>\n",
                      html(moment));
  for (const Part& part : parts) {
    page += fmt::format("<section>\n<h2>{}</h2>\n<ul class=\"lines\">\n", html(part.heading));
    for (const std::string& line : part.lines)
      page += fmt::format("<li dir=\"auto\">{}</li>\n", inlineWords(line));
    page += "</ul>\n</section>\n";
  }
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace

std::vector<ReportFile> writeHandover(const Session& session, const session::History& history,
                                      const HandoverContext& context) {
  const session::SessionInfo info = shareable(session).session.info();
  const std::vector<Part> parts = partsOf(session, history, context);
  const std::string moment = momentOf(context);
  return {{"what happened so far.html", asPage(info, moment, parts)},
          {"what happened so far.txt", asText(info, moment, parts)}};
}

}  // namespace ct::report
