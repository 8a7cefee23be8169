#pragma once

#include <string>
#include <vector>

#include "recommend/evidence.h"
#include "report/report.h"
#include "report/shared_session.h"
#include "vote/count.h"

/// The sentences that the page and the Markdown file share. Plain text: whoever writes them escapes
/// them.
namespace ct::report {

/// "14:02", with the date before it when that is not the day the session began.
std::string when(const session::Session& session, base::Time time);

/// "Version 2, after reading, saved 14:02" or "As it stood at 14:02".
std::string placeInRecord(const session::Session& session, const Context& context);

/// What happened, with counts, in a few sentences.
std::string inShort(const SharedSession& shared);

/// "Agreed 14:40" or "Proposed, not agreed".
std::string stateWords(const session::Session& session, session::ThemeState state,
                       const std::optional<base::Time>& agreedAt);

/// "A, Buses" as titles are printed; a theme nobody named is "Not named yet".
std::string titleOf(const session::Theme& theme);

/// The title an option had on the ballot paper, or "(without a title)".
std::string titleOf(const session::Option& option);

/// "Rests on 11 cards in 2 themes, 1 card chosen on its own and 1 vote."
std::string restsOn(const recommend::Basis& basis);

/// "2 people see this differently" or, when nobody counted, "A differing view".
std::string whoDiffers(const session::DifferingView& view);

/// "the writer's own view", "speaks for 3 people"; empty when neither was recorded.
std::string voiceOf(const session::Card& card);

/// "Card 14, on 22 November 2026: a name".
std::string erasureWords(const session::Erasure& erasure);

/// How a vote went, or why its result is not here yet.
std::string roundWords(const SharedSession& shared, const session::Round& round);

/// Whether counting the ballots again gives what was counted when the vote closed.
std::string recountWords(const session::Session& session, const session::Round& round);

/// The result lines that speak of a recommendation or of the themes it rests on, and those level
/// with them, so that a tie is never hidden and marked as `level`; all lines when none speaks of
/// them.
struct LineBehind {
  vote::Line line;
  bool level = false;  ///< the recommendation does not rest on it
};
std::vector<LineBehind> linesBehind(const session::Session& session, const session::Round& round,
                                    session::RecommendationId recommendation,
                                    const recommend::Basis& basis);

/// "31 dots from 14 people"
std::string lineWords(const vote::Line& line);
/// The same, saying of one that is level that nothing rests on it.
std::string lineWords(const LineBehind& behind);

/// The cards of a theme as they are printed under a recommendation.
struct ThemeBehind {
  std::vector<const session::Card*> cards;  ///< those that are not printed there one by one too
  std::string others;                       ///< "Also card 4, below."; empty when there is none
};
ThemeBehind themeBehind(const session::Session& session, const session::Theme& theme,
                        const recommend::Basis& basis);

/// The themes a card is in, other than `here`.
std::vector<const session::Theme*> alsoIn(const session::Session& session,
                                          const session::Card& card, session::ThemeId here);

/// How the record was made, where it lives and what is left out: paragraphs.
std::vector<std::string> aboutThisRecord();

}  // namespace ct::report
