#include "report/escape.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/formulas.h"

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
  constexpr std::array<std::pair<std::string_view, char>, 2> kNamed{
      {{"&lt;", '<'}, {"&amp;", '&'}}};
  std::string out;
  out.reserve(markdown.size());
  while (!markdown.empty()) {
    const auto named = std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& each) {
      return markdown.starts_with(each.first);
    });
    if (named != kNamed.end()) {
      out += named->second;
      markdown.remove_prefix(named->first.size());
      continue;
    }
    if (markdown.size() > 1 && markdown.front() == '\\') {
      markdown.remove_prefix(1);
      if (markdown.front() == '\n') continue;  // a hard break: the end of the line says it
    }
    out += markdown.front();
    markdown.remove_prefix(1);
  }
  return out;
}

std::string csvField(std::string_view words) {
  std::string out = "\"";
  for (const char c : text::guardedFromFormulas(words)) {
    out += c;
    if (c == '"') out += c;
  }
  return out + '"';
}

}  // namespace ct::report
