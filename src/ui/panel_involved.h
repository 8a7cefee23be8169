#pragma once

#include <string>

#include "gather/conversations.h"
#include "ui/frame.h"

/// Who wants to be involved: code words alone, on the laptop alone. Parts of "Who was heard".
namespace ct::ui {

/// Whether somebody of a conversation being typed does, and their code words; one is suggested.
/// `entered` becomes true when Enter was pressed.
void drawInvolvement(Frame& frame, gather::ConversationFacts& facts, bool& entered);

/// True when what was typed can be kept. Otherwise says why, and gives its field the keyboard.
bool codeWordsCanBeKept(Frame& frame, const gather::ConversationFacts& facts);

/// "wants to be involved (Lantern)"; empty of a conversation in which nobody does.
std::string involvementOf(const session::Conversation& conversation);

/// All who do, those who have waited longest first, and a button that copies the list.
void drawInvolved(Frame& frame);

}  // namespace ct::ui
