#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"

/// What can be done with the chosen cards or the chosen theme: one list for keys, buttons and the
/// drop of a drag, so that they can never mean different things. Each asks for the command that
/// does it; without anything chosen it does nothing.
namespace ct::ui {

/// The cards chosen, each once.
std::vector<session::CardId> chosenCards(const BoardState& board);

/// Takes back where everything was put by hand, and shows all of it.
void layOutTidily(Frame& frame);

/// Moves the chosen cards to a theme, out of the one they were chosen in.
void moveChosen(Frame& frame, session::ThemeId theme);
/// Puts marked copies of them in a further theme.
void alsoPlaceChosen(Frame& frame, session::ThemeId theme);
void takeChosenOut(Frame& frame);
void parkChosen(Frame& frame);
void setChosenAside(Frame& frame);
/// True when all of them are.
bool chosenAreHeldBack(const Frame& frame);
/// Lets the chosen cards stand as one, with the first of them that lies in a theme, or the first
/// that came in: they say the same.
void mergeChosen(Frame& frame);
/// Says that the chosen cards are information from a service; of one that is, that residents said
/// them.
void toggleInformation(Frame& frame);
/// Holds the chosen cards back; releases them when all of them are held back.
void holdBackChosen(Frame& frame);
/// A new theme from the chosen cards; its title is typed next.
void makeThemeOfChosen(Frame& frame);
/// Splits the chosen cards from the theme they lie in.
void splitChosen(Frame& frame);
/// The card in hand, or the chosen theme, on the room window.
void showChosenInRoom(Frame& frame);

/// Takes the theme in hand and gives its title the keyboard.
void startNaming(Frame& frame, session::ThemeId theme);
/// The group says yes to the chosen theme's title.
void agreeChosenTheme(Frame& frame);
/// It takes that back.
void reopenChosenTheme(Frame& frame);
/// Asks which theme the chosen one goes into, or no longer asks.
void beginMerging(Frame& frame);
/// Asks where the cards of the chosen theme go.
void beginRemoving(Frame& frame);
/// Removes the theme that was asked about.
void removeTheme(Frame& frame, sort::CardsGo where, std::optional<session::ThemeId> into = {});

/// Takes up that card, and lets go of everything else; of all when there is none.
void takeUp(BoardState& board, session::CardId card);

/// The cards that are not placed yet and in sight, in the order they came in.
std::vector<const session::Card*> waitingCards(const Frame& frame);

/// The theme acted on: the chosen one, or the one the card in hand lies in.
const session::Theme* themeInHand(const Frame& frame);
/// The card in hand, or null.
const session::Card* cardInHand(const Frame& frame);

/// Drops from what is chosen whatever is no longer there.
void forgetGone(Frame& frame);

}  // namespace ct::ui
