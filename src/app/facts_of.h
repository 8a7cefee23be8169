#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/live_file.h"
#include "store/versions.h"
#include "ui/facts.h"

/// What the program knows, in the form screens read.
namespace ct::app {

ui::SaveState saveStateOf(const store::SaveState& state, const std::string& warning);

/// Versions oldest first; one that cannot be read is left out.
std::vector<ui::VersionRow> versionRowsOf(const std::filesystem::path& session);

/// The newest folder with a report in a session's folder; empty when there is none.
std::string lastReportOf(const std::filesystem::path& session);

/// The sessions in a folder, for the start page.
std::vector<ui::SessionRow> sessionRowsIn(const std::filesystem::path& folder);

/// The photos of a wall that lie with a session.
std::vector<ui::PhotoRow> photoRowsOf(const std::filesystem::path& session);

/// A folder's lines, for choosing a file of notes.
ui::FolderView folderViewOf(const std::filesystem::path& folder);

}  // namespace ct::app
