#include "report/wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "base/counted.h"

namespace ct::report {

using base::counted;
using session::Round;
using session::RoundState;
using session::Session;

namespace {

std::size_t size(std::int64_t count) {
  return static_cast<std::size_t>(count);
}

template <class Record>
std::size_t agreedIn(const session::Table<Record>& records) {
  return static_cast<std::size_t>(std::count_if(
      records.begin(), records.end(),
      [](const Record& record) { return record.state == session::ThemeState::agreed; }));
}

std::string agreedOn(std::size_t agreed, std::size_t all) {
  if (agreed == 0) return "has not agreed on any yet";
  if (agreed < all) return fmt::format("has agreed on {}", agreed);
  return all == 1 ? "has agreed on it" : "has agreed on all";
}

}  // namespace

std::string when(const Session& session, base::Time time) {
  const std::string date = base::dateText(time);
  const std::string clock = base::clockText(time);
  return date == base::dateText(session.info().startedAt) ? clock : date + ", " + clock;
}

std::string placeInRecord(const Session& session, const Context& context) {
  const std::string at = when(session, context.writtenAt);
  if (context.version == 0) return "As it stood at " + at;
  if (context.versionMessage.empty())
    return fmt::format("Version {}, saved {}", context.version, at);
  return fmt::format("Version {}, {}, saved {}", context.version, context.versionMessage, at);
}

std::string inShort(const SharedSession& shared) {
  const Session& session = shared.session;
  std::vector<std::string> sentences = {
      fmt::format("The group worked with {}.", counted(sort::account(session).cards, "card"))};
  if (const std::size_t themes = session.themes().size(); themes > 0) {
    sentences.push_back(fmt::format("It put {} of them in {} and {}.", shared.whole.inThemes,
                                    counted(themes, "theme"),
                                    agreedOn(agreedIn(session.themes()), themes)));
  }
  for (const Round& round : session.rounds()) {
    sentences.push_back(
        fmt::format("In vote {}, {} handed in.", round.number,
                    shared.ballotsIn.at(round.id) == 1
                        ? "1 ballot was"
                        : fmt::format("{} ballots were", shared.ballotsIn.at(round.id))));
  }
  if (const std::size_t count = session.recommendations().size(); count > 0) {
    sentences.push_back(fmt::format("The group makes {} and {}.", counted(count, "recommendation"),
                                    agreedOn(agreedIn(session.recommendations()), count)));
  } else {
    sentences.push_back("It has made no recommendation yet.");
  }
  const std::size_t views = session.differingViews().size();
  sentences.push_back(views == 0 ? "No differing view was recorded."
                                 : counted(views, "differing view") +
                                       (views == 1 ? " is recorded." : " are recorded."));
  return fmt::format("{}", fmt::join(sentences, " "));
}

std::string stateWords(const Session& session, session::ThemeState state,
                       const std::optional<base::Time>& agreedAt) {
  if (state == session::ThemeState::proposed) return "Proposed, not agreed yet";
  return agreedAt ? "Agreed " + when(session, *agreedAt) : "Agreed";
}

std::string titleOf(const session::Theme& theme) {
  return theme.title.empty() ? "Not named yet" : theme.title;
}

std::string titleOf(const session::Option& option) {
  return option.title.empty() ? "(without a title)" : option.title;
}

std::string restsOn(const recommend::Basis& basis) {
  if (basis.empty()) return "No evidence is recorded for this recommendation.";
  return "Rests on " + recommend::wordsOf(basis) + ".";
}

std::string whoDiffers(const session::DifferingView& view) {
  if (view.people <= 0) return "A differing view";
  return counted(size(view.people), "person sees", "people see") + " this differently";
}

std::string voiceOf(const session::Card& card) {
  if (!card.isVoice()) return "information from a service";
  if (card.people > 0) return "speaks for " + counted(size(card.people), "person", "people");
  switch (card.voice) {
    case session::Voice::own:
      return "the writer’s own view";
    case session::Voice::someone:
      return "somebody else’s view";
    case session::Voice::several:
      return "several people’s view";
    case session::Voice::unknown:
      break;
  }
  return {};
}

std::string erasureWords(const session::Erasure& erasure) {
  return fmt::format("Card {}, on {}: {}", erasure.card, base::dateText(erasure.erasedAt),
                     erasure.reason);
}

std::string roundWords(const SharedSession& shared, const Round& round) {
  const Session& session = shared.session;
  std::string words =
      fmt::format("Dot voting: each person had {}, and could put several on one. Opened {}",
                  counted(size(round.dotsPerPerson), "dot"), when(session, round.openedAt));
  words += round.closedAt ? ", closed " + when(session, *round.closedAt) + "." : ", still open.";
  if (round.people > 0) {
    words += " " + counted(size(round.people), "person", "people") + " could vote.";
  }
  if (round.state == RoundState::revealed) {
    const vote::Count count = vote::count(session, round.id);
    return words + fmt::format(" {} in, {} blank, {} spoiled; {} given.",
                               counted(count.ballots, "ballot"), count.blank, count.spoiled,
                               counted(size(count.dots), "dot"));
  }
  words += " " + counted(shared.ballotsIn.at(round.id), "ballot") + " in. ";
  return words + (round.state == RoundState::open
                      ? "The vote was still open, so there is no result here."
                      : "The room had not seen the result yet, so it is not here.");
}

std::string recountWords(const Session& session, const Round& round) {
  return vote::tallyMatches(session, round.id)
             ? "Counted again for this report: the same result."
             : "Counted again for this report: not the same result as when the vote closed. The "
               "figures here are from the ballots. Please check this vote before relying on it.";
}

std::vector<LineBehind> linesBehind(const Session& session, const Round& round,
                                    session::RecommendationId recommendation,
                                    const recommend::Basis& basis) {
  const std::vector<vote::Line> all = vote::count(session, round.id).lines;
  const auto speaksOfIt = [&](const vote::Line& line) {
    const session::Option& option = *session.find(line.option);
    return option.recommendation == recommendation ||
           std::any_of(basis.themes.begin(), basis.themes.end(),
                       [&](const session::Theme* theme) { return option.theme == theme->id; });
  };
  std::set<std::int64_t> dots;
  for (const vote::Line& line : all) {
    if (speaksOfIt(line)) dots.insert(line.dots);
  }
  std::vector<LineBehind> behind;
  for (const vote::Line& line : all) {
    if (dots.empty() || dots.contains(line.dots)) {
      behind.push_back({line, !dots.empty() && !speaksOfIt(line)});
    }
  }
  return behind;
}

ThemeBehind themeBehind(const Session& session, const session::Theme& theme,
                        const recommend::Basis& basis) {
  ThemeBehind behind;
  std::vector<std::string> below;
  for (const session::Card* card : sort::cardsIn(session, theme.id, sort::HeldBack::leaveOut)) {
    if (std::find(basis.chosen.begin(), basis.chosen.end(), card) == basis.chosen.end()) {
      behind.cards.push_back(card);
    } else {
      below.push_back(card->code);
    }
  }
  if (below.empty()) return behind;
  behind.others = fmt::format("{} {}, below.", below.size() == 1 ? "Also card" : "Also cards",
                              fmt::join(below, ", "));
  return behind;
}

std::string lineWords(const vote::Line& line) {
  return counted(size(line.dots), "dot") + " from " +
         counted(size(line.people), "person", "people");
}

std::string lineWords(const LineBehind& behind) {
  return lineWords(behind.line) +
         (behind.level ? " (just as many; this recommendation does not rest on it)" : "");
}

std::vector<const session::Theme*> alsoIn(const Session& session, const session::Card& card,
                                          session::ThemeId here) {
  std::vector<const session::Theme*> others;
  for (const session::PlacementId id : session.placementsOf(card.id)) {
    const session::ThemeId theme = session.find(id)->theme;
    if (theme != here) others.push_back(session.find(theme));
  }
  return others;
}

std::vector<std::string> aboutThisRecord() {
  return {
      // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): sentences over several lines
      "The cards are notes from conversations, each printed in full, in the words the session "
      "holds. The group put them in themes, named the themes, voted, and wrote the "
      "recommendations. The program kept the record and counted; it moved, named and merged "
      "nothing.",
      "A vote counts secret ballots. The ballots in session.json stand in the order of what they "
      "say, so that nobody can tell who gave which.",
      "The full record is the session’s own folder, on the computer it was made on and wherever "
      "the group has taken a copy. It needs no internet and no account. These files were made from "
      "it and can be made again.",
      fmt::format(
          "Cards that are held back are left out of all these files, and so are the names of the "
          "files that notes came from. The note-takers’ impressions are kept in the session’s own "
          "file only. So are single conversations, and ballots of votes the room has not seen the "
          "result of. Where a title or another text repeats the words of a held-back card, it "
          "reads “{}”.",
          kHeldBackWords),
      "The report’s folder holds the same content as report.html, report.md, cards.csv, "
      "themes.csv, recommendations.csv, votes.csv, heard.csv and session.json. In the CSV files an "
      "apostrophe stands before words that a spreadsheet would take for a formula; it is not part "
      "of what was said.",
  };
}

}  // namespace ct::report
