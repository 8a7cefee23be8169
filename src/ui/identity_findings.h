#pragma once

#include <optional>
#include <string>

#include "ui/frame.h"

/// What in a note may tell who somebody is, on the laptop alone. People decide: nothing is replaced
/// by itself.
namespace ct::ui {

/// Beneath words: each finding with what it looks like, and a button that writes something else in
/// its place. Gives the words as somebody wants them now; draws nothing where nothing is found.
/// `what` begins the line above: "This" may tell who somebody is.
std::optional<std::string> drawFindings(Frame& frame, const std::string& words,
                                        const char* what = "This");

/// The same for a card that is held back, with what happens next; asks for EditCard.
void drawCardFindings(Frame& frame, const session::Card& card);

/// What was found in a card, for people ("a name, a phone number"); empty where nothing is.
const std::string& kindsFoundIn(Frame& frame, const session::Card& card);

}  // namespace ct::ui
