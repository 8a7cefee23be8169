#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "ui/room_paper.h"
#include "ui/room_state.h"

/// The room's pages. Each says what its sheets are for a session and a size; room.cpp draws the one
/// that is on.
namespace ct::ui {

/// What a page is made from.
struct Scene {
  const session::Session& session;
  const RoomState& state;
  const Ruler& ruler;
};

/// Each gives at least one sheet. Sheets hold on to the session's records: draw them before it
/// changes.
Sheets purposeSheets(const Scene& scene);
Sheets overviewSheets(const Scene& scene);
Sheets themeSheets(const Scene& scene);
Sheets cardSheets(const Scene& scene);
Sheets votingSheets(const Scene& scene);
Sheets resultsSheets(const Scene& scene);
Sheets recommendationSheets(const Scene& scene);
Sheets photoSheets(const Scene& scene);
/// Those that come before one of the recommendations; all of them for none.
Sheets recommendationSheetsBefore(const Scene& scene, session::RecommendationId end);

struct RoomPageRow {
  RoomPage page;
  std::string_view name;
  Sheets (*sheets)(const Scene&);
};

/// Every page there is, in the order of `RoomPage`.
const std::array<RoomPageRow, 8>& roomPages();

/// The theme the theme page is about: the chosen one, else the first; null when there are none.
const session::Theme* themeShown(const session::Session& session, const RoomState& state);
/// The card the card page is about; null when none is chosen or the room may not see it.
const session::Card* cardShown(const session::Session& session, const RoomState& state);

/// A sheet that only says a calm sentence: nothing is here yet.
Sheet calmSheet(std::string sentence);

/// Sheets with a minority's words, `size` high like the words they differ from; `about` heads them:
/// "Recommendation 2".
Sheets differingSheets(const Ruler& ruler, const std::vector<const session::DifferingView*>& views,
                       const std::string& about, float size);
/// "2 of us see this differently"; "Some of us" where nobody was counted; empty for no views.
std::string whoDiffers(const std::vector<const session::DifferingView*>& views);

/// A title as the room reads it; nobody's title is "Not named yet".
std::string titleOf(const session::Theme& theme);

/// The same, or nothing while the group sorts in silence.
std::string titleIn(const RoomState& state, const session::Theme& theme);

/// "2 of 3" for one of several sheets, empty for a single one.
std::string sheetName(std::size_t sheet, std::size_t sheets);

}  // namespace ct::ui
