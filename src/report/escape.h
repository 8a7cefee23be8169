#pragma once

#include <string>
#include <string_view>

/// Making people's words safe inside each kind of file.
namespace ct::report {

/// For HTML text and quoted attributes.
std::string html(std::string_view words);

/// For Markdown text: shows exactly these words, whatever they look like. Line ends become hard
/// breaks, and further lines begin with `indent`.
std::string markdown(std::string_view words, std::string_view indent = {});

/// For Markdown headings and table cells: as `markdown`, on one line.
std::string markdownLine(std::string_view words);

/// What a reader of that Markdown sees of people's words, for who opens it as plain text: what was
/// escaped stands as it was typed again.
std::string unescaped(std::string_view markdown);

/// One quoted field. Words a spreadsheet would take for a formula get an apostrophe before them.
std::string csvField(std::string_view words);

}  // namespace ct::report
