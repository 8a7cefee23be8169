#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// The stages of an evening, and what is settled at its opening.
namespace ct::facilitate {

/// The usual order. A group may go back and forth between them; a stage brings things to the fore,
/// it forbids nothing but sorting without a purpose.
enum class Stage { opening, read, sort, name, vote, recommend, ending };
constexpr std::array<std::string_view, 7> namesOf(Stage) {
  return {"Opening", "Read", "Sort", "Name", "Vote", "Recommend", "Ending"};
}
/// What is done in a stage: "sorting".
constexpr std::string_view workOf(Stage stage) {
  constexpr std::array<std::string_view, 7> kWork{"opening", "reading",      "sorting", "naming",
                                                  "voting",  "recommending", "ending"};
  return kWork[static_cast<std::size_t>(stage)];
}

/// One line for the facilitator's eyes: what this stage is for.
std::string_view tip(Stage stage);

/// Refuses to go on to sorting and later stages before the group has a purpose: without one, notes
/// turn into a list of demands (practice.md, P1).
base::Result<void> mayEnter(const session::Session& session, Stage stage);

struct RenameSession {
  static constexpr std::string_view kName = "renameSession";
  static constexpr std::string_view kHelp = "Change the session's title.";
  std::string title;

  static constexpr auto fields() {
    return std::tuple{session::field("title", &RenameSession::title)};
  }
};

struct SetPurpose {
  static constexpr std::string_view kName = "setPurpose";
  static constexpr std::string_view kHelp =
      "Set the question the group came to answer; it stays in the room all evening.";
  std::string purpose;

  static constexpr auto fields() {
    return std::tuple{session::field("purpose", &SetPurpose::purpose)};
  }
};

base::Result<session::Edit> plan(const session::Session&, const RenameSession&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const SetPurpose&, base::Time now);

/// A session that begins now; refuses a title without words.
base::Result<session::Session> newSession(const std::string& title, const std::string& purpose,
                                          base::Time now);

}  // namespace ct::facilitate
