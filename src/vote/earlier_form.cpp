#include "vote/earlier_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "base/counted.h"
#include "vote/count.h"

namespace ct::vote {

using session::Option;
using session::Session;

namespace {

using Codes = std::set<std::string>;

Codes codesOf(const std::string& cards) {
  std::istringstream words(cards);
  return {std::istream_iterator<std::string>(words), {}};
}

std::size_t countOnlyIn(const Codes& these, const Codes& others) {
  return static_cast<std::size_t>(std::count_if(
      these.begin(), these.end(), [&](const auto& code) { return !others.contains(code); }));
}

std::string cardsSince(const Session& session, const Option& option) {
  if (!option.cards) return {};
  const Codes then = codesOf(*option.cards);
  const Codes now = codesOf(codesIn(session, *option.theme));
  const std::size_t come = countOnlyIn(now, then);
  const std::size_t gone = countOnlyIn(then, now);
  const auto have = [](std::size_t count) { return count == 1 ? "has" : "have"; };
  if (come > 0 && gone > 0) {
    return fmt::format("{} {} come since, {} {} gone", base::counted(come, "card"), have(come),
                       gone, have(gone));
  }
  if (come > 0) return fmt::format("{} {} come since", base::counted(come, "card"), have(come));
  if (gone > 0) return fmt::format("{} {} gone since", base::counted(gone, "card"), have(gone));
  return {};
}

std::string themeSince(const Session& session, const Option& option) {
  const session::Theme* theme = session.find(*option.theme);
  std::string since;
  if (theme->title != option.title) {
    since = option.title.empty() ? "had no name then"
                                 : fmt::format("was called “{}” then", option.title);
  }
  const std::string cards = cardsSince(session, option);
  if (since.empty() && !cards.empty()) return fmt::format("In {}, {}.", option.label, cards);
  if (since.empty()) return {};
  return fmt::format("{} {}{}{}.", option.label, since, cards.empty() ? "" : "; ", cards);
}

}  // namespace

std::string codesIn(const Session& session, session::ThemeId theme) {
  std::string codes;
  for (const session::PlacementId id : session.placementsIn(theme)) {
    const session::Card& card = *session.find(session.find(id)->card);
    if (!card.isVoice()) continue;
    for (const session::CardId each : session.together(card))
      codes += (codes.empty() ? "" : " ") + session.find(each)->code;
  }
  return codes;
}

std::string changedSince(const Session& session, const Option& option) {
  if (option.theme) return themeSince(session, option);
  if (option.recommendation) {
    const bool same = session.find(*option.recommendation)->text == option.title;
    return same ? "" : fmt::format("{} was worded “{}” then.", option.label, option.title);
  }
  return fmt::format("{} is no longer there.", option.label);
}

std::vector<std::string> changesSince(const Session& session, session::RoundId round) {
  std::vector<std::string> all;
  for (const Option* option : optionsOf(session, round)) {
    std::string changed = changedSince(session, *option);
    if (!changed.empty()) all.push_back(std::move(changed));
  }
  return all;
}

}  // namespace ct::vote
