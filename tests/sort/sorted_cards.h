#pragma once

#include <string>

#include "sort/accounting.h"
#include "support/session_builder.h"

/// What the tests about themes begin with and look at.
namespace ct::sort {

/// Cards 1, 2 in A, 2, 3 in B (2 as a copy), 4 not yet placed.
inline session::Session sorted() {
  return tests::aSession()
      .withCards(4)
      .withTheme("Buses", {"1", "2"})
      .withTheme("Parking", {"3"})
      .alsoIn("B", {"2"});
}

inline std::string codesIn(const session::Session& session, const std::string& letter) {
  std::string codes;
  for (const auto* each : cardsIn(session, tests::theme(session, letter), HeldBack::include)) {
    codes += each->code;
  }
  return codes;
}

inline const session::Theme& themeNamed(const session::Session& session,
                                        const std::string& letter) {
  return *session.find(tests::theme(session, letter));
}

}  // namespace ct::sort
