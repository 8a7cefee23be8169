#pragma once

/// Hands are quicker than frames: letters typed between asking for a field and its having the
/// keyboard belong into it, and mean nothing else.
namespace ct::ui {

/// A field will have the keyboard within a few frames. What was typed in this one asked for it, as
/// far as it was heard.
void awaitField();

/// Of the letters typed in this frame so many have been heard; without being told, all.
void heard(int letters);

/// True while one is awaited: no letter is a key then.
bool fieldIsAwaited();

/// A field has the keyboard. In its first frame ImGui drops letters if the field did not take them.
void fieldArrived(bool tookLetters);

/// Gives back the letters kept. Once a frame, before anything asks what was typed.
void giveTypedAhead();

/// Keeps the letters of this frame for the field that is awaited. Once a frame, after everything
/// that hears them.
void keepTypedAhead();

}  // namespace ct::ui
