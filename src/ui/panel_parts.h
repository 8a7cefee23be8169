#pragma once

#include <optional>
#include <string>
#include <vector>

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

/// Holds cards back, or lets them be seen when all of them are held back. Nobody lets words be seen
/// unseen: it uncovers the first card whose words were not in sight here instead, and gives it.
std::optional<session::CardId> holdBackOrRelease(Frame& frame,
                                                 const std::vector<session::CardId>& cards);

/// The note-taker's impression, if there is one, once somebody has asked to see it: the room may
/// see this screen, and is never to see that.
void drawImpression(Frame& frame, const session::Card& card);

/// In points: of the codes in front of the cards of a list.
float widthOfCodes(Frame& frame);

/// A card on one line: its code, then the beginning of what was said, unless it is held back.
void cardLine(Frame& frame, const session::Card& card);

/// A button that turns the room to one of its pages, and shows whether that page is there now. True
/// when pressed.
bool roomButton(Frame& frame, const std::string& label, RoomPage page);

}  // namespace ct::ui
