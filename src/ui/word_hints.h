#pragma once

#include <optional>
#include <string>

#include "text/plain_words.h"
#include "ui/frame.h"

/// What to look at again in words as they are typed, on the laptop alone: what may tell who
/// somebody is, and in what the group writes itself plainer words. A hint stops nothing.
namespace ct::ui {

/// Beneath the field called `field`, whose words are given: the first hints about them, small, each
/// with a button that puts other words in their place where there are some. Gives the words as
/// somebody wants them now. Without a `kind` they are a resident's, and nobody asks for plainer
/// ones. The place it took is given back only while somebody types, so that
/// nothing comes under the pointer that was just pressed.
std::optional<std::string> drawWordHints(Frame& frame, const std::string& field,
                                         const std::string& words,
                                         std::optional<text::PlainKind> kind);

}  // namespace ct::ui
