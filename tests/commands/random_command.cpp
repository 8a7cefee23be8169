#include "commands/random_command.h"

#include <iterator>
#include <string>

namespace ct::tests {
namespace {

using commands::Command;
using session::Session;

/// Picks from the session: the n-th of what there is, round and round; the last pick, or any when
/// there is none, is gone.
class Picker {
 public:
  Picker(const Session& session, const Choice& choice) : session_(session), picks_(choice.picks) {}

  const Session& session() const { return session_; }

  std::size_t number(std::size_t which) const { return picks_[which]; }
  bool odd(std::size_t which) const { return picks_[which] % 2 == 1; }

  template <class Record>
  base::Id<Record> one(std::size_t which) const {
    const auto& table = session_.table<Record>();
    if (table.empty() || picks_[which] == kPicks - 1) return base::Id<Record>{987'654};
    return std::next(table.begin(), static_cast<std::ptrdiff_t>(picks_[which] % table.size()))->id;
  }
  session::CardId card(std::size_t which) const { return one<session::Card>(which); }
  session::ThemeId theme(std::size_t which) const { return one<session::Theme>(which); }
  session::RoundId round(std::size_t which) const { return one<session::Round>(which); }
  session::RecommendationId recommendation(std::size_t which) const {
    return one<session::Recommendation>(which);
  }
  session::ConversationId conversation(std::size_t which) const {
    return one<session::Conversation>(which);
  }
  session::DifferingViewId differingView(std::size_t which) const {
    return one<session::DifferingView>(which);
  }

  /// None, one or two cards; the same one twice now and then.
  std::vector<session::CardId> cards() const {
    if (picks_[0] == kPicks - 2) return {};
    return odd(1) ? std::vector{card(0)} : std::vector{card(0), card(1)};
  }
  std::string words(std::size_t which) const {
    static const std::array<std::string, 6> kWords = {
        "Buses after six", "", " \t\n ", "Two\nlines", "“Zoë” \\ \" 👩🏽‍🦱 שלום",
        "नमस्ते e\xCC\x81"};
    return kWords[picks_[which] % kWords.size()];
  }
  std::string label(std::size_t which) const {
    static const std::array<std::string, 6> kLabels = {"A", "B", "C", "R1", "AA", ""};
    return kLabels[picks_[which] % kLabels.size()];
  }
  double place(std::size_t which) const { return static_cast<double>(picks_[which]) * -12.3; }

 private:
  const Session& session_;
  const std::array<std::size_t, 3>& picks_;
};

template <class T>
std::optional<T> maybe(bool given, T value) {
  return given ? std::optional<T>(std::move(value)) : std::nullopt;
}

Command addCards(const Picker& pick) {
  gather::AddCards add;
  for (std::size_t i = 0; i < pick.number(0) % 4; ++i) {
    add.cards.push_back({pick.words(1), pick.words(2), session::Voice::own, 2, pick.odd(2)});
  }
  return add;
}

gather::ConversationFacts facts(const Picker& pick) {
  return {.heldIn = pick.odd(0) ? "2026-03" : "",
          .place = pick.words(1),
          .way = static_cast<session::Way>(pick.number(2) % 8),
          .wantsToBeInvolved = pick.odd(1),
          .people = static_cast<std::int64_t>(pick.number(0)) - 1,
          .kinds = pick.words(2),
          .codeWords = pick.odd(2) ? "Lantern, Kettle" : ""};
}

Command setOut(const Picker& pick) {
  return gather::SetOut{.goal = maybe(pick.odd(0), std::int64_t{60}),
                        .population = maybe(pick.odd(1), std::int64_t{3000}),
                        .hopedToHear = maybe(pick.odd(2), pick.words(0)),
                        .smallNumber = maybe(pick.number(1) % 3 == 0, std::int64_t{8})};
}

Command openRound(const Picker& pick) {
  vote::OpenRound open;
  open.question = pick.words(2);
  open.themes = {pick.theme(0), pick.theme(1)};
  if (pick.odd(0)) open.recommendations = {pick.recommendation(2)};
  open.dotsPerPerson = static_cast<std::int64_t>(pick.number(1));
  open.people = static_cast<std::int64_t>(pick.number(2)) - 1;
  return open;
}

Command addRecommendation(const Picker& pick) {
  recommend::AddRecommendation add{pick.words(0), pick.words(1), pick.words(2), {}, {}, {}, {}};
  if (pick.odd(0)) add.themes = {pick.theme(1), pick.theme(2)};
  if (pick.odd(1)) add.cards = pick.cards();
  if (pick.odd(2)) add.round = pick.round(0);
  return add;
}

template <class Evidenced>
Command evidence(const Picker& pick) {
  Evidenced command{pick.recommendation(0), {}, {}, {}};
  if (pick.odd(1)) command.themes = {pick.theme(1), pick.theme(2)};
  if (pick.odd(2)) command.cards = {pick.card(1)};
  if (pick.odd(0)) command.round = pick.round(2);
  return command;
}

Command editRecommendation(const Picker& pick) {
  return recommend::EditRecommendation{pick.recommendation(0),
                                       maybe(pick.odd(1), pick.words(1)),
                                       maybe(pick.odd(2), pick.words(2)),
                                       {},
                                       {}};
}

Command recordDifferingView(const Picker& pick) {
  return recommend::RecordDifferingView{pick.words(0), maybe(pick.odd(1), pick.recommendation(1)),
                                        maybe(!pick.odd(2), pick.theme(2)),
                                        static_cast<std::int64_t>(pick.number(0)) - 1};
}

Command deleteTheme(const Picker& pick) {
  const auto go = static_cast<sort::CardsGo>(pick.number(1) % 4);
  return sort::DeleteTheme{pick.theme(0), maybe(pick.number(1) < 12, go), pick.theme(2)};
}

Command editCard(const Picker& pick) {
  return gather::EditCard{
      pick.card(0), maybe(pick.odd(1), pick.words(1)), maybe(pick.odd(2), pick.words(2)), {}, {}};
}

/// Of a card that is in the theme, when there is one.
Command moveWithin(const Picker& pick) {
  const session::ThemeId theme = pick.theme(0);
  const auto placements = sort::placementsInOrder(pick.session(), theme);
  if (placements.empty()) return sort::MoveWithin{theme, pick.card(1), 1};
  const auto count = static_cast<std::int64_t>(placements.size());
  const auto at = static_cast<std::size_t>(pick.number(1)) % placements.size();
  return sort::MoveWithin{theme, pick.session().find(placements[at])->card,
                          1 + static_cast<std::int64_t>(pick.number(2)) % count};
}

template <class OfCards>
Command ofCards(const Picker& pick) {
  return OfCards{pick.cards()};
}

using Maker = Command (*)(const Picker&);

constexpr std::array<Maker, kKinds> kMakers = {
    [](const Picker& pick) -> Command { return facilitate::RenameSession{pick.words(0)}; },
    [](const Picker& pick) -> Command { return facilitate::SetPurpose{pick.words(0)}; },
    addCards,
    editCard,
    [](const Picker& pick) -> Command { return gather::RecordConversation{facts(pick)}; },
    [](const Picker& pick) -> Command {
      return gather::EditConversation{pick.conversation(0), facts(pick)};
    },
    [](const Picker& pick) -> Command { return gather::RemoveConversation{pick.conversation(0)}; },
    [](const Picker& pick) -> Command {
      return gather::CameFrom{pick.cards(), maybe(pick.odd(2), pick.conversation(2))};
    },
    [](const Picker& pick) -> Command {
      return gather::SetKind{pick.cards(), static_cast<session::CardKind>(pick.number(2) % 2)};
    },
    setOut,
    [](const Picker& pick) -> Command {
      return sort::MoveCards{pick.cards(), pick.theme(2), maybe(pick.odd(0), pick.theme(1))};
    },
    [](const Picker& pick) -> Command {
      return sort::AlsoPlace{pick.cards(), pick.theme(2)};
    },
    [](const Picker& pick) -> Command {
      return sort::TakeOut{pick.cards(), maybe(pick.odd(1), pick.theme(2))};
    },
    [](const Picker& pick) -> Command {
      return sort::LayCards{{{pick.card(0), pick.place(1), pick.place(2)}}};
    },
    ofCards<sort::ParkCards>,
    ofCards<sort::FitNone>,
    ofCards<sort::HoldBack>,
    ofCards<sort::Release>,
    [](const Picker& pick) -> Command {
      return sort::MergeCards{pick.cards(), pick.card(2)};
    },
    ofCards<sort::PartCards>,
    [](const Picker& pick) -> Command {
      return sort::MakeTheme{pick.cards(), maybe(pick.odd(2), pick.words(2))};
    },
    [](const Picker& pick) -> Command {
      return sort::NameTheme{pick.theme(0), pick.words(1)};
    },
    [](const Picker& pick) -> Command { return sort::AgreeTheme{pick.theme(0)}; },
    [](const Picker& pick) -> Command { return sort::ReopenTheme{pick.theme(0)}; },
    [](const Picker& pick) -> Command {
      return sort::MergeThemes{pick.theme(0), pick.theme(1)};
    },
    [](const Picker& pick) -> Command {
      return sort::SplitTheme{pick.theme(2), pick.cards(), maybe(pick.odd(2), pick.words(2))};
    },
    deleteTheme,
    [](const Picker& pick) -> Command {
      return sort::MoveTheme{pick.theme(0), pick.place(1), pick.place(2)};
    },
    moveWithin,
    [](const Picker&) -> Command { return sort::Tidy{}; },
    [](const Picker& pick) -> Command { return facilitate::MarkRead{pick.card(0)}; },
    openRound,
    [](const Picker& pick) -> Command {
      return vote::AddBallot{{{pick.label(0), static_cast<std::int64_t>(pick.number(1))}},
                             pick.number(2) == 0};
    },
    [](const Picker& pick) -> Command { return vote::CloseRound{pick.round(0)}; },
    [](const Picker& pick) -> Command { return vote::RevealRound{pick.round(0)}; },
    addRecommendation,
    editRecommendation,
    [](const Picker& pick) -> Command {
      return recommend::AgreeRecommendation{pick.recommendation(0)};
    },
    [](const Picker& pick) -> Command {
      return recommend::ReopenRecommendation{pick.recommendation(0)};
    },
    [](const Picker& pick) -> Command {
      return recommend::RemoveRecommendation{pick.recommendation(0)};
    },
    evidence<recommend::AddEvidence>,
    evidence<recommend::RemoveEvidence>,
    recordDifferingView,
    [](const Picker& pick) -> Command {
      return recommend::EditDifferingView{pick.differingView(0), maybe(pick.odd(1), pick.words(1)),
                                          maybe(pick.odd(2), std::int64_t{2})};
    },
    [](const Picker& pick) -> Command {
      return recommend::RemoveDifferingView{pick.differingView(0)};
    },
};

}  // namespace

Command commandFor(const Session& session, const Choice& choice) {
  return kMakers[choice.kind](Picker(session, choice));
}

}  // namespace ct::tests
