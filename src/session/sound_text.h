#pragma once

#include <string_view>

namespace ct::session {

/// True for words a person could have put into a session (see `text::tidy`): no longer than a
/// megabyte, and nothing in them that shows nothing but can hide or reorder other words, as
/// controls other than tab and line feed, bidi embeddings and isolates, and byte order marks can.
/// For words from a file that may be from anywhere.
bool isSoundText(std::string_view utf8);

}  // namespace ct::session
