#pragma once

#include <gtest/gtest.h>

#include <string>

#include "commands/command.h"
#include "support/session_builder.h"

namespace ct::tests {

/// Does the command and gives the session after it, having checked what must hold of every command:
/// planning changes nothing, the session stays without fault, undoing gives back what was, redoing
/// what came of it, and ids never return.
inline session::Session carriedOut(const session::Session& before,
                                   const commands::Command& command) {
  const auto edit = commands::plan(before, command, kEvening);
  EXPECT_TRUE(edit) << (edit ? "" : edit.error().sentence);
  if (!edit) return before;
  EXPECT_FALSE(edit->sentence.empty());
  EXPECT_EQ(edit->time, kEvening);

  session::Session session = before;
  EXPECT_TRUE(session.apply(edit->changes));
  EXPECT_EQ(session::findFault(session), std::nullopt);
  const session::Session done = session;

  EXPECT_TRUE(session.apply(session::reversed(edit->changes)));
  EXPECT_TRUE(sameRecords(session, before));
  EXPECT_EQ(session.nextId(), done.nextId());
  EXPECT_EQ(session::findFault(session), std::nullopt);

  EXPECT_TRUE(session.apply(edit->changes));
  EXPECT_TRUE(sameRecords(session, done));
  return done;
}

/// The sentence a command is refused with; empty when it is accepted.
inline std::string refusal(const session::Session& session, const commands::Command& command) {
  const auto edit = commands::plan(session, command, kEvening);
  return edit ? std::string() : edit.error().sentence;
}

/// What the history would call a command that is accepted.
inline std::string sentenceOf(const session::Session& session, const commands::Command& command) {
  const auto edit = commands::plan(session, command, kEvening);
  return edit ? edit->sentence : "refused: " + edit.error().sentence;
}

/// True when the command is accepted and there is nothing to change.
inline bool changesNothing(const session::Session& session, const commands::Command& command) {
  const auto edit = commands::plan(session, command, kEvening);
  return edit && edit->changes.empty();
}

}  // namespace ct::tests
