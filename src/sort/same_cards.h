#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// Cards that say the same and stand as one. Each keeps its words, its number and the people it
/// speaks for, so that nobody heard is counted less for it.
namespace ct::sort {

struct MergeCards {
  static constexpr std::string_view kName = "mergeCards";
  static constexpr std::string_view kHelp =
      "Let cards stand with another that says the same. Each keeps its words and counts as before.";
  std::vector<session::CardId> cards;
  session::CardId into;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &MergeCards::cards), field("into", &MergeCards::into)};
  }
};

struct PartCards {
  static constexpr std::string_view kName = "partCards";
  static constexpr std::string_view kHelp =
      "Make cards that stand with another cards of their own again, beside it.";
  std::vector<session::CardId> cards;

  static constexpr auto fields() { return std::tuple{session::field("cards", &PartCards::cards)}; }
};

/// What stood with one of the cards stands with the same one afterwards. Refuses a card that is to
/// stand with itself, with one that stands with another, with one that is held back when it is not,
/// or with information when a resident said it; and the other way round.
base::Result<session::Edit> plan(const session::Session&, const MergeCards&, base::Time now);

/// Refuses cards that stand with no other.
base::Result<session::Edit> plan(const session::Session&, const PartCards&, base::Time now);

/// Of cards that are to stand as one, the one that stays: the first of those in a theme, or the
/// first that came in. `cards` is not empty.
session::CardId staysOf(const session::Session& session, const std::vector<session::CardId>& cards);

/// The card it stands with; itself when it stands for itself.
const session::Card& shownAs(const session::Session& session, const session::Card& card);

/// "said twice", "said 3 times"; empty for a card that nothing stands with.
std::string timesSaid(const session::Session& session, const session::Card& card);

/// The cards that stand with it, in the order they came in.
std::vector<const session::Card*> standingWith(const session::Session& session,
                                               const session::Card& card);

}  // namespace ct::sort
