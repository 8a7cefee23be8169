#pragma once

#include <string>

/// Where the cursor stands in a field of ImGui's the keyboard comes to, other than ImGui puts it.
/// Called right after the field was drawn; does nothing to one that was pressed, for who presses a
/// place in the words means that place.
namespace ct::ui {

/// Tab selects all of a field of one line: a key pressed for something else would then replace it.
void selectNothing(const std::string& id);

/// A box the keyboard has come to anew begins before its words, where nobody goes on typing.
void goOnAtTheEnd(const std::string& id);

}  // namespace ct::ui
