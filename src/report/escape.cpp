#include "report/escape.h"

#include <array>

namespace ct::report {
namespace {

std::string escapedLine(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  line.remove_prefix(first);  // four spaces would make it code
  std::string out;
  const std::size_t digits = line.find_first_not_of("0123456789");
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      const bool always = std::string_view("\\`*_[]>|~").find(c) != std::string_view::npos;
      const bool asFirst = i == 0 && std::string_view("#+-=:").find(c) != std::string_view::npos;
      const bool asList = digits > 0 && i == digits && (c == '.' || c == ')');
      if (always || asFirst || asList) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string joinedLines(std::string_view words, std::string_view between) {
  std::string out;
  while (true) {
    const std::size_t end = words.find('\n');
    out += escapedLine(words.substr(0, end));
    if (end == std::string_view::npos) return out;
    out += between;
    words.remove_prefix(end + 1);
  }
}

/// What spreadsheets take for the beginning of a formula, ASCII and full-width.
bool looksLikeFormula(std::string_view words) {
  constexpr std::array<std::string_view, 8> kBeginnings = {"=",  "+",  "-",  "@",
                                                           "＝", "＋", "－", "＠"};
  if (!words.empty() && (words[0] == '\t' || words[0] == '\r')) return true;
  const std::size_t first = words.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  words.remove_prefix(first);
  for (const std::string_view beginning : kBeginnings) {
    if (words.substr(0, beginning.size()) == beginning) return true;
  }
  return false;
}

}  // namespace

std::string html(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (const char c : words) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string markdown(std::string_view words, std::string_view indent) {
  return joinedLines(words, "\\\n" + std::string(indent));
}

std::string markdownLine(std::string_view words) {
  return joinedLines(words, " ");
}

std::string unescaped(std::string_view markdown) {
  std::string out;
  out.reserve(markdown.size());
  while (!markdown.empty()) {
    std::size_t taken = 1;
    char c = markdown.front();
    if (c == '\\' && markdown.size() > 1) {
      taken = markdown[1] == '\n' ? 1 : 2;  // before the end of a line it is a break
      c = markdown[1];
      if (taken == 1) c = '\0';
    } else if (markdown.starts_with("&lt;")) {
      taken = 4;
      c = '<';
    } else if (markdown.starts_with("&amp;")) {
      taken = 5;
      c = '&';
    }
    if (c != '\0') out += c;
    markdown.remove_prefix(taken);
  }
  return out;
}

std::string csvField(std::string_view words) {
  std::string out = "\"";
  if (looksLikeFormula(words)) out += '\'';
  for (const char c : words) {
    out += c;
    if (c == '"') out += c;
  }
  return out + '"';
}

}  // namespace ct::report
