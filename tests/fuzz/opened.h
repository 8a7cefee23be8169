#pragma once

#include <filesystem>

namespace ct::tests {

/// Everything the program does with a session's folder from elsewhere: reads it, verifies it,
/// compares its versions with it, opens it, undoes and redoes all of its history, changes it, saves
/// a version, and opens it again. Ends the program when what comes of that is not a sound session.
void openAsIfItWereOurs(const std::filesystem::path& folder);

}  // namespace ct::tests
