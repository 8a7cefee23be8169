#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "gather/commands.h"
#include "text/identity.h"

/// Notes that may tell who somebody is wait, held back, until a person has looked at them.
namespace ct::gather {

/// What was found in some notes.
struct Telling {
  std::size_t cards = 0;        ///< that are held back for it
  std::set<std::string> kinds;  ///< "a name", "a phone number"
};

/// Holds back each card in whose words or impression something is found, and tells of those that
/// were not held back yet. Without a check nothing is looked at. Tells `progress`, if there is one,
/// of each card; once that was stopped, some are left unseen.
Telling holdBackTelling(std::vector<NewCard>& cards, const text::IdentityCheck* check,
                        base::Progress* progress = nullptr);

/// What may tell, for people: "2 notes may tell who somebody is (a name, a phone number). They come
/// in held back, until somebody has looked at them under Read."
std::string sentenceOf(const Telling& telling);

/// Each kind once, with commas between them.
std::string kindsIn(const std::vector<text::IdentityFinding>& findings);

}  // namespace ct::gather
