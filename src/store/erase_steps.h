#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/erase.h"

/// What erasing is made of. Private to store/; throws `Trouble` and `Refused`.
namespace ct::store {

/// Notes what is to be erased, so that it can be finished after a power cut.
void noteErasing(const std::filesystem::path& folder, const Erasing& wish);
/// What was noted; nothing when no erasing is under way.
std::optional<Erasing> notedErasing(const std::filesystem::path& folder);

/// Erases in all files of the session, and forgets the note. Whatever was done already is left as
/// it is. The caller holds the lock, and nobody has the session's file open.
Erased eraseEverywhere(const std::filesystem::path& folder, const Erasing& wish);

/// What cannot be read now is tried again at the next start; then it is `named` and left.
enum class Unreadable { triedAgain, named };

/// Erases in what was found in the record's place, which is a copy of it more often than not:
/// wherever the card has one of these `wordings`, for in another session its number is another's.
/// The caller erases in the session's own file afterwards. Gives those that are no session's, are
/// damaged, or are named because they cannot be read.
std::vector<std::filesystem::path> eraseInWhatWasFound(const std::filesystem::path& folder,
                                                       const Erasing& wish,
                                                       const std::set<std::string>& wordings,
                                                       Unreadable unreadable);

/// Finishes what was noted, if anything; gives a sentence about it, or "".
std::string finishErasing(const std::filesystem::path& folder);

}  // namespace ct::store
