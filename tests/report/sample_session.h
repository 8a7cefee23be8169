#pragma once

#include "report/record_builder.h"
#include "session/session.h"

namespace ct::tests {

/// A whole evening: 36 cards in six themes and outside, three more held back, a vote of 24 ballots,
/// three recommendations, two differing views.
session::Session sampleEvening();

}  // namespace ct::tests
