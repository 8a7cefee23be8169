#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Words as people type and paste them, in every script. All strings are UTF-8, at most 2 GB.
namespace ct::text {

/// What is kept of anything a person types or imports: NFC, no white space at either end, each line
/// end one line feed, and none of the characters that show nothing but can hide or reorder words:
/// controls other than tab, bidi embeddings and isolates, byte order marks. Joiners stay, because
/// emoji, Indic and Persian words need them. Bytes that are not UTF-8 become U+FFFD. Tidying twice
/// is tidying once.
std::string tidy(std::string_view utf8);

/// True when there is nothing to see: empty, white space and invisible characters only.
bool blank(std::string_view utf8);

/// The words on one line, cut at a word boundary with "…" when there are more than `characters` of
/// them as people count characters; a single longer word is cut within.
std::string firstWords(std::string_view utf8, std::size_t characters);

/// How many characters a person would count: a letter with its accents is one, and so is a family
/// emoji.
std::size_t characters(std::string_view utf8);

/// True when it is one word: letters with their marks, and hyphens between them.
bool isOneWord(std::string_view utf8);

/// Valid UTF-8 in NFC: letters and their accents composed where Unicode has one character for them.
/// Nothing is copied when that is so already.
std::string composed(std::string utf8);

}  // namespace ct::text
