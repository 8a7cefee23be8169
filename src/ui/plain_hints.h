#pragma once

#include <optional>
#include <string>

#include "text/plain_words.h"
#include "ui/frame.h"

/// Plainer words for what the group writes itself, on the laptop alone. A hint stops nothing, and
/// what residents said has none.
namespace ct::ui {

/// Beneath the field called `field`, whose words are given: the first hints about them, small, each
/// with a button that puts plainer words in their place where there are some. Gives the words as
/// somebody wants them now. The place it took is given back only while somebody types, so that
/// nothing comes under the pointer that was just pressed.
std::optional<std::string> drawPlainHints(Frame& frame, const std::string& field,
                                          const std::string& words, text::PlainKind kind);

}  // namespace ct::ui
