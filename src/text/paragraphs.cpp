#include "text/paragraphs.h"

#include <glib.h>

#include <cstddef>
#include <utility>

namespace ct::text {
namespace {

constexpr int kLongestStretch = 500;
constexpr gunichar kReplacement = 0xfffd;

bool endsParagraph(gunichar c) {
  return c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isControl(gunichar c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0);
}

/// Between words: spaces, and the full-width punctuation of scripts that write none.
bool isBetweenWords(gunichar c) {
  return g_unichar_isspace(c) != 0 ||
         (((c >= 0x3000 && c < 0x3040) || (c >= 0xff00 && c < 0xff20)) &&
          g_unichar_ispunct(c) != 0);
}

void append(std::string& text, gunichar c) {
  char utf8[6];
  text.append(utf8, static_cast<std::size_t>(g_unichar_to_utf8(c, utf8)));
}

/// Takes valid UTF-8 apart, character by character.
class Splitter {
 public:
  void take(gunichar c) {
    const bool completesCrLf = c == '\n' && last_ == '\r';
    const bool lineBreak = endsParagraph(c) || c == '\r';
    if (lineBreak && !completesCrLf) {
      start();
    } else if (!lineBreak) {
      if (!isBetweenWords(c) && isBetweenWords(last_)) stretch_ = 0;
      if (stretch_ == kLongestStretch) start();
      append(found_.back(), isControl(c) ? kReplacement : c);
      ++stretch_;
    }
    last_ = c;
  }

  std::vector<std::string> finish() && {
    while (found_.size() > 1 && found_.back().empty())
      found_.pop_back();
    return std::move(found_);
  }

 private:
  void start() {
    found_.emplace_back();
    stretch_ = 0;
  }

  std::vector<std::string> found_ = {{}};
  int stretch_ = 0;  // characters since a word last began
  gunichar last_ = 0;
};

}  // namespace

std::vector<std::string> paragraphs(std::string_view bytes) {
  Splitter splitter;
  if (!bytes.empty()) {
    gchar* valid = g_utf8_make_valid(bytes.data(), static_cast<gssize>(bytes.size()));
    for (const gchar* at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
      splitter.take(g_utf8_get_char(at));
    }
    g_free(valid);
  }
  return std::move(splitter).finish();
}

}  // namespace ct::text
