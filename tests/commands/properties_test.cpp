#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <iterator>
#include <set>

#include "commands/command_json.h"
#include "commands/random_command.h"
#include "session/history.h"
#include "support/session_builder.h"

/// What holds after any sequence of commands, sensible or silly. A failure prints its seed and the
/// shortest sequence found; RC_PARAMS="seed=…" repeats it, RC_PARAMS="max_success=10000" looks
/// longer.
namespace rc {

template <>
struct Arbitrary<ct::tests::Choice> {
  static Gen<ct::tests::Choice> arbitrary() {
    using ct::tests::Choice;
    return gen::build<Choice>(
        gen::set(&Choice::kind, gen::inRange<std::size_t>(0, ct::tests::kKinds)),
        gen::set(&Choice::picks, gen::container<std::array<std::size_t, 3>>(
                                     gen::inRange<std::size_t>(0, ct::tests::kPicks))));
  }
};

}  // namespace rc

namespace ct::tests {

std::ostream& operator<<(std::ostream& out, const Choice& choice) {
  return out << "{" << choice.kind << ", {" << choice.picks[0] << ", " << choice.picks[1] << ", "
             << choice.picks[2] << "}}";
}

namespace {

using commands::Command;
using session::Session;

/// Card 5 says the same as card 4.
Session start() {
  auto builder = aSession()
                     .withCards(5)
                     .with(gather::RecordConversation{})
                     .withTheme("Buses", {"1", "2"})
                     .withTheme("Parking", {"3"})
                     .withRecommendation("Light the path.", {"A"}, {"4"})
                     .withOpenVote({"A", "B"})
                     .withBallot({{"A", 2}});
  const Session& session = builder.session();
  return builder.with(sort::MergeCards{{card(session, "5")}, card(session, "4")});
}

/// A workshop: what was accepted of a sequence of commands.
struct Workshop {
  Session session = start();
  session::History history;
  std::vector<std::string> script;
};

/// Gives each command in turn, and calls `check(workshop)` after each that is accepted.
template <class Check>
Workshop hold(const std::vector<Choice>& choices, Check check) {
  Workshop workshop;
  base::Time now = kEvening;
  for (const Choice& choice : choices) {
    const Command command = commandFor(workshop.session, choice);
    now.milliseconds += static_cast<std::int64_t>(choice.picks[0]) * 300;
    auto edit = commands::plan(workshop.session, command, now);
    if (!edit) {
      RC_ASSERT(!edit.error().sentence.empty());
      continue;
    }
    workshop.script.push_back(commands::requestToText(workshop.session, command));
    RC_ASSERT(workshop.session.apply(edit->changes).has_value());
    workshop.history.record(std::move(*edit));
    check(workshop);
  }
  return workshop;
}

void takeBackOne(Workshop& workshop) {
  RC_ASSERT(
      workshop.session.apply(session::reversed(*workshop.history.toUndo()->changes)).has_value());
  workshop.history.undone();
}

void repeatOne(Workshop& workshop) {
  RC_ASSERT(workshop.session.apply(*workshop.history.toRedo()->changes).has_value());
  workshop.history.redone();
}

void nothing(const Workshop&) {}

TEST(AnyCommands, LeaveASessionWithoutFault) {
  EXPECT_TRUE(rc::check([](const std::vector<Choice>& choices) {
    hold(choices, [](const Workshop& workshop) {
      const auto fault = session::findFault(workshop.session);
      if (fault) RC_FAIL(*fault);
    });
  }));
}

TEST(AnyCommands, AccountForEveryCardOnce) {
  EXPECT_TRUE(rc::check([](const std::vector<Choice>& choices) {
    hold(choices, [](const Workshop& workshop) {
      const sort::Accounting all = sort::account(workshop.session);
      RC_ASSERT(all.cards + all.information == workshop.session.cards().size());
      RC_ASSERT(all.cards ==
                all.inThemes + all.parked + all.fitsNone + all.notYetPlaced + all.heldBack);
      std::set<session::CardId> placed;
      for (const session::Placement& placement : workshop.session.placements()) {
        const session::Card& card = *workshop.session.find(placement.card);
        if (card.heldBack || !card.isVoice()) continue;
        const auto together = workshop.session.together(card);
        placed.insert(together.begin(), together.end());
      }
      RC_ASSERT(all.inThemes == placed.size());
    });
  }));
}

TEST(AnyCommands, NeverLoseACardOrItsCode) {
  EXPECT_TRUE(rc::check([](const std::vector<Choice>& choices) {
    std::size_t before = start().cards().size();
    hold(choices, [&](const Workshop& workshop) {
      RC_ASSERT(workshop.session.cards().size() >= before);
      before = workshop.session.cards().size();
      for (const session::Card& card : workshop.session.cards()) {
        RC_ASSERT(workshop.session.cardByCode(card.code) == &card);
      }
    });
  }));
}

TEST(AnyCommands, LeaveTalliesThatMatchARecount) {
  EXPECT_TRUE(rc::check([](const std::vector<Choice>& choices) {
    hold(choices, [](const Workshop& workshop) {
      std::size_t open = 0;
      for (const session::Round& round : workshop.session.rounds()) {
        if (round.state == session::RoundState::open) {
          ++open;
        } else {
          RC_ASSERT(vote::tallyMatches(workshop.session, round.id));
        }
      }
      RC_ASSERT(open <= 1u);
    });
  }));
}

TEST(AnyCommands, CanAllBeUndoneAndAllRedone) {
  EXPECT_TRUE(rc::check([](const std::vector<Choice>& choices) {
    Workshop workshop = hold(choices, nothing);
    const Session end = workshop.session;
    while (workshop.history.toUndo() != nullptr)
      takeBackOne(workshop);
    RC_ASSERT(sameRecords(workshop.session, start()));
    RC_ASSERT(workshop.session.nextId() == end.nextId());
    while (workshop.history.toRedo() != nullptr)
      repeatOne(workshop);
    RC_ASSERT(sameRecords(workshop.session, end));
  }));
}

TEST(AnyCommands, GiveTheSameSessionWhenReplayedFromTheirScript) {
  EXPECT_TRUE(rc::check([](const std::vector<Choice>& choices) {
    base::Time now = kEvening;
    Session replayed = start();
    const auto follow = [&](const Workshop& workshop) {
      const std::string& line = workshop.script.back();
      const auto request = commands::requestFromText(replayed, line);
      if (!request) RC_FAIL(line + ": " + request.error().sentence);
      now = workshop.history.entries().back().time;
      const auto edit = commands::plan(replayed, std::get<Command>(*request), now);
      if (!edit) RC_FAIL(line + ": " + edit.error().sentence);
      RC_ASSERT(replayed.apply(edit->changes).has_value());
      RC_ASSERT(sameRecords(replayed, workshop.session));
    };
    hold(choices, follow);
  }));
}

TEST(RandomCommands, AreOfEveryKindAndAcceptedOnceEach) {
  // Guards the properties above: a kind that is never accepted would make them say less than they
  // seem to.
  std::set<std::size_t> accepted;
  for (const Session& session : {start(), Session(aSession()
                                                      .withCards(2)
                                                      .withTheme("Buses", {"1"})
                                                      .withTheme("Parking")
                                                      .withOpenVote({"A", "B"})
                                                      .withBallot({})
                                                      .closed()
                                                      .withRecommendation("Sing.")
                                                      .withRecommendation("Dance.")
                                                      .withDifferingView("Rest.", 2))}) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      for (std::size_t picks = 0; picks < kPicks * kPicks * kPicks; ++picks) {
        const Choice choice{kind,
                            {picks % kPicks, picks / kPicks % kPicks, picks / kPicks / kPicks}};
        const Command command = commandFor(session, choice);
        EXPECT_EQ(command.index(), kind);
        if (commands::plan(session, command, kEvening)) accepted.insert(kind);
      }
    }
  }
  EXPECT_EQ(accepted.size(), kKinds);
}

}  // namespace
}  // namespace ct::tests
