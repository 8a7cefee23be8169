#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "session/chosen_cards.h"
#include "session/draft.h"
#include "session/session.h"

/// The small steps that the commands of this folder are made of.
namespace ct::sort {

/// Refuses an empty list, cards that are not there, and those that stand with another: they have no
/// place of their own.
base::Result<void> requireOwnCards(const session::Session& session,
                                   const std::vector<session::CardId>& cards);

/// The theme, or a refusal when it is not there.
base::Result<const session::Theme*> requireTheme(const session::Session& session,
                                                 session::ThemeId theme);

bool isIn(const session::Session& session, session::CardId card, session::ThemeId theme);

/// Takes the card out of every theme but `kept` (none: out of all).
void leaveThemes(session::Draft& draft, const session::Session& session, session::CardId card,
                 session::ThemeId kept = {});

/// Takes the card out of one theme, if it is there.
void leaveTheme(session::Draft& draft, const session::Session& session, session::CardId card,
                session::ThemeId theme);

/// Puts the card at the end of the theme and off its loose spot, parked or fits-none place. It must
/// not be there yet.
void enterTheme(session::Draft& draft, session::CardId card, session::ThemeId theme);

/// Gives a card outside every theme its standing, off any loose spot.
void setStanding(session::Draft& draft, session::CardId card, session::Standing standing);

}  // namespace ct::sort
