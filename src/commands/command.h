#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "base/result.h"
#include "facilitate/opening.h"
#include "facilitate/reading.h"
#include "gather/commands.h"
#include "gather/conversations.h"
#include "recommend/commands.h"
#include "recommend/differing.h"
#include "session/edit.h"
#include "session/session.h"
#include "sort/arranging.h"
#include "sort/placing.h"
#include "sort/removing.h"
#include "sort/same_cards.h"
#include "sort/themes.h"
#include "vote/rounds.h"

/// Everything a facilitator can do, as one list.
namespace ct::commands {

/// What a person asked for that changes the session. Planned by `plan`, which is pure.
using Command = std::variant<
    facilitate::RenameSession, facilitate::SetPurpose, gather::AddCards, gather::EditCard,
    gather::RecordConversation, gather::EditConversation, gather::RemoveConversation,
    gather::CameFrom, gather::SetKind, gather::SetOut, sort::MoveCards, sort::AlsoPlace,
    sort::TakeOut, sort::LayCards, sort::ParkCards, sort::FitNone, sort::HoldBack, sort::Release,
    sort::MergeCards, sort::PartCards, sort::MakeTheme, sort::NameTheme, sort::AgreeTheme,
    sort::ReopenTheme, sort::MergeThemes, sort::SplitTheme, sort::DeleteTheme, sort::MoveTheme,
    sort::MoveWithin, sort::Tidy, facilitate::MarkRead, vote::OpenRound, vote::AddBallot,
    vote::CloseRound, vote::RevealRound, recommend::AddRecommendation,
    recommend::EditRecommendation, recommend::AgreeRecommendation, recommend::ReopenRecommendation,
    recommend::RemoveRecommendation, recommend::AddEvidence, recommend::RemoveEvidence,
    recommend::RecordDifferingView, recommend::EditDifferingView, recommend::RemoveDifferingView>;

/// The edit a command makes of the session as it stands, or why it makes none. Never changes
/// anything, never asks for the time or for chance. What a very large one holds is let go of on the
/// way.
base::Result<session::Edit> plan(const session::Session& session, Command command, base::Time now);

/// What a person may ask for beside commands: it concerns the history or the file, not the records.
struct Undo {
  static constexpr std::string_view kName = "undo";
  static constexpr std::string_view kHelp = "Take back the last thing done.";
  static constexpr auto fields() { return std::tuple{}; }
};

struct Redo {
  static constexpr std::string_view kName = "redo";
  static constexpr std::string_view kHelp = "Do again what was taken back last.";
  static constexpr auto fields() { return std::tuple{}; }
};

struct GoTo {
  static constexpr std::string_view kName = "goTo";
  static constexpr std::string_view kHelp =
      "Go back, or on, to how things stood after that step of the history; 0 is its beginning. "
      "Nothing is lost by it.";
  std::int64_t step = 0;

  static constexpr auto fields() { return std::tuple{session::field("step", &GoTo::step)}; }
};

struct SaveVersion {
  static constexpr std::string_view kName = "saveVersion";
  static constexpr std::string_view kHelp =
      "Save an unchangeable copy of the session, with a message.";
  std::string message;

  static constexpr auto fields() {
    return std::tuple{session::field("message", &SaveVersion::message)};
  }
};

/// One line of a script, one press of a key.
using Request = std::variant<Command, Undo, Redo, GoTo, SaveVersion>;

}  // namespace ct::commands
