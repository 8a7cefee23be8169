#pragma once

#include "ui/frame.h"

/// What the recommendation panel is made of: each within a sheet of paper, about the one
/// recommendation being written.
namespace ct::ui {

/// Its text, who can do what, and whether the group agrees. Saves as it is typed.
void drawRecommendationWords(Frame& frame, const session::Recommendation& recommendation);

/// The themes, cards and votes it rests on.
void drawEvidence(Frame& frame, const session::Recommendation& recommendation);

/// Adds cards to that as somebody remembers them: by their number, or by a word on them.
void drawCardsWanted(Frame& frame, const session::Recommendation& recommendation);

/// Who sees it differently, in their own words.
void drawDifferingViews(Frame& frame, const session::Recommendation& recommendation);

}  // namespace ct::ui
