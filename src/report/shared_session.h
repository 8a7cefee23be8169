#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "gather/reach.h"
#include "session/session.h"
#include "sort/accounting.h"

namespace ct::report {

/// What may leave the room. Every writer of this folder reads this and never the session itself, so
/// nothing that was left out can reach a file.
struct SharedSession {
  session::Session session;
  sort::Accounting whole;  ///< of the session as it was, held-back cards among them
  std::map<session::RoundId, std::size_t> ballotsIn;  ///< for every round, revealed or not
  gather::Reach reach;                                ///< who was heard, small numbers left out
};

/// Leaves out held-back cards with their placements and evidence, impressions, the names of the
/// files cards came from, single conversations and which cards came from them, and the ballots and
/// tallies of votes the room has not seen. Ballots are put in the order of their content, so that
/// neither their order nor their ids say who gave them. Where other words repeat those of a
/// held-back card they read `kHeldBackWords` instead.
SharedSession shareable(const session::Session& session);

/// Stands for words of a held-back card repeated in a title, a question or a message.
inline constexpr const char* kHeldBackWords = "[words held back]";

/// `words` without those of any held-back card of `session`.
std::string withoutHeldBack(const session::Session& session, std::string words);

}  // namespace ct::report
