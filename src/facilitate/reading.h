#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// Reading the cards aloud, so that everybody has heard every one (practice.md, R12).
namespace ct::facilitate {

struct MarkRead {
  static constexpr std::string_view kName = "markRead";
  static constexpr std::string_view kHelp = "Note that a card was read aloud to the group.";
  session::CardId card;

  static constexpr auto fields() { return std::tuple{session::field("card", &MarkRead::card)}; }
};

base::Result<session::Edit> plan(const session::Session&, const MarkRead&, base::Time now);

/// Of what residents said and is not held back, and of cards that say the same the one that stands
/// for them, how many were read.
struct ReadSoFar {
  std::size_t read = 0;
  std::size_t all = 0;
};
ReadSoFar readSoFar(const session::Session& session);

/// The next card after `card` that residents said and that is neither read nor held back, beginning
/// again from the first; of those that say the same, the one the others stand with. Null when every
/// card was read.
const session::Card* nextUnread(const session::Session& session, session::CardId card);

}  // namespace ct::facilitate
