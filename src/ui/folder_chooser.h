#pragma once

#include <optional>
#include <string>

#include "ui/frame.h"

/// Choosing among the folders of this laptop: a row for each thing in the one that is looked into,
/// `Facts::folder`. Wishes LookInFolder when somebody goes on to another.
namespace ct::ui {

/// The button that opens it where a folder is wanted.
inline constexpr const char* kChooseFolder = "Choose a folder…";

/// What is chosen in it.
enum class Choosing { file, folder };

/// What somebody pressed to be done with it.
struct FolderChoice {
  std::optional<FileRow> file = {};
  bool folder = false;  ///< the one that is looked into
  bool nothing = false;
};

/// Draws it. `take` is what the button says that takes the folder itself, when one is chosen. Comes
/// into sight when it was not there in the frame before; Up and Down lead from row to row.
std::optional<FolderChoice> drawFolderChooser(Frame& frame, Choosing what,
                                              const char* take = nullptr);

/// From the next frame on a folder is chosen, `ViewState::choosingFolder`.
void beginChoosingFolder(Frame& frame);

/// Draws the choosing of a folder and ends it once somebody is done. Gives the folder they took.
std::optional<std::string> drawChoosingFolder(Frame& frame, const char* take);

}  // namespace ct::ui
