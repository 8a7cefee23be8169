#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "session/session.h"

namespace ct::ui {

/// Finds cards by their words, or by those of a card that stands with them, in any script, with or
/// without accents and capitals, or by their number. What a held-back card says is not looked at.
/// Keeps the words in the form they are compared in until the session changes.
class CardWords {
 public:
  /// The cards that hold every word of `typed`, in the order of their ids; none when there is no
  /// word. `looks` is the number of the session among those looked at (facts.h).
  const std::vector<session::CardId>& holding(const session::Session& session, std::int64_t looks,
                                              const std::string& typed);

 private:
  void prepare(const session::Session& session, std::int64_t looks);

  struct Words {
    session::CardId card;
    std::string form;
  };
  std::vector<Words> words_;
  std::pair<std::int64_t, std::int64_t> of_{-1, -1};  ///< looks and revision
  std::string looked_;                                ///< what `found_` was looked up for
  std::vector<session::CardId> found_;
};

}  // namespace ct::ui
