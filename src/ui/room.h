#pragma once

#include <imgui.h>

#include <string_view>

#include "session/session.h"
#include "ui/ink.h"
#include "ui/room_state.h"

/// What the room sees: one calm picture at a time, sized for the back row. It never holds a
/// control, a held-back card, an impression, a running total or a warning. What does not fit goes
/// on further sheets; it is never made smaller than the back row can read.
namespace ct::ui {

/// Draws the room's picture in the rectangle of `size` pixels at `at`, and nothing outside it.
/// While the room is frozen, that picture.
void drawRoom(ImDrawList& list, Ink& ink, const session::Session& session, const RoomState& state,
              ImVec2 at, ImVec2 size);

/// How many sheets the page has in a picture of that size; at least 1.
int sheetsOf(const session::Session& session, const RoomState& state, ImVec2 size, Ink& ink);

/// The first sheet about a recommendation on the page of them.
int sheetOf(const session::Session& session, const RoomState& state,
            session::RecommendationId recommendation, ImVec2 size, Ink& ink);

/// The room after a press of a presenter's clicker: the sheet `by` further (1) or back (-1); past
/// the last sheet of a theme or card the next theme or card. At either end it stays as it is.
RoomState turned(const session::Session& session, const RoomState& state, ImVec2 size, Ink& ink,
                 int by);

/// Without a card to show, the page of cards shows the purpose.
std::string_view nameOfPageSeen(const RoomState& room);

}  // namespace ct::ui
