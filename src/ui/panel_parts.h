#pragma once

#include <optional>
#include <string>

#include "ui/controls.h"
#include "ui/controls_layout.h"

/// What several panels say and show in the same way.
namespace ct::ui {

/// "Agreed 14:40" or "Proposed".
std::string agreementWords(session::ThemeState state, const std::optional<base::Time>& agreedAt);

/// "B, Open talk with the police", short enough for a button.
std::string shortName(const session::Theme& theme);

/// "Card 36, held back": all that may stand openly on a screen the room might see.
std::string heldBackWords(const session::Card& card);

/// True while it is held back and nobody asked to see it on this screen.
bool isCovered(const Frame& frame, const session::Card& card);

/// What stands in place of its words then.
inline constexpr const char* kCovered =
    "Its words are covered, because the room may see this screen.";

/// A card on one line: its code, then the beginning of what was said, unless it is held back.
void cardLine(Frame& frame, const session::Card& card);

/// A button that turns the room to one of its pages, and shows whether that page is there now. True
/// when pressed.
bool roomButton(Frame& frame, const std::string& label, RoomPage page);

}  // namespace ct::ui
