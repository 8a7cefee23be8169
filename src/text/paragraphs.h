#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ct::text {

/// Any bytes as paragraphs that are safe to lay out: valid UTF-8 without line breaks or control
/// characters, which are replaced by U+FFFD. Empty paragraphs are kept except at the end; there is
/// always at least one.
///
/// A stretch of 500 characters in which no word begins (it is no language, but files hold such
/// things) starts a new paragraph, because line breaking takes time with the square of its length.
std::vector<std::string> paragraphs(std::string_view bytes);

}  // namespace ct::text
