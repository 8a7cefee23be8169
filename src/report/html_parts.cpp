#include "report/html_parts.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_sections.h"
#include "report/wording.h"
#include "sort/same_cards.h"
#include "sort/theme_look.h"

namespace ct::report {

using session::Card;
using session::Session;
using session::Theme;

namespace {

/// The outline of a shape in a box of 40 by 40.
std::string_view outlineOf(sort::Shape shape) {
  switch (shape) {
    case sort::Shape::circle:
      return R"(<circle cx="20" cy="20" r="17"/>)";
    case sort::Shape::square:
      return R"(<rect x="5" y="5" width="30" height="30"/>)";
    case sort::Shape::triangle:
      return R"(<path d="M20 2 38 35H2Z"/>)";
    case sort::Shape::diamond:
      return R"(<path d="M20 1 39 20 20 39 1 20Z"/>)";
    case sort::Shape::hexagon:
      return R"(<path d="M11 4h18l9 16-9 16H11L2 20Z"/>)";
    case sort::Shape::pentagon:
      return R"(<path d="M20 2 38 16 31 37H9L2 16Z"/>)";
    case sort::Shape::arch:
      return R"(<path d="M4 36V20a16 16 0 0 1 32 0V36Z"/>)";
    case sort::Shape::shield:
      return R"(<path d="M4 4h32v21L20 38 4 25Z"/>)";
  }
  return {};
}

std::string metaOf(const Session& session, const Card& card, session::ThemeId here) {
  std::string meta = fmt::format(R"(<span class="code">Card {}</span>)", html(card.code));
  if (const std::string voice = voiceOf(card); !voice.empty()) meta += " · " + html(voice);
  if (!here) return meta;
  std::string others;
  for (const Theme* other : alsoIn(session, card, here)) {
    others += (others.empty() ? " · also in " : ", ") + themeLink(*other);
  }
  return meta + others;
}

}  // namespace

std::string pageHead(std::string_view title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n",
      html(title), kStyle);
}

std::string paragraph(std::string_view cssClass, std::string_view words) {
  return fmt::format("<p class=\"{}\" dir=\"auto\">{}</p>\n", cssClass, html(words));
}

std::string inlineWords(std::string_view words) {
  return fmt::format("<bdi dir=\"auto\">{}</bdi>", html(words));
}

std::string fillOf(const Theme& theme) {
  return fmt::format("#{:06X}", sort::lookOf(theme.letter).fill);
}

std::string badge(const Theme& theme) {
  const sort::Shape shape = sort::lookOf(theme.letter).shape;
  const int baseline = shape == sort::Shape::triangle ? 31 : 26;  // its weight is at the foot
  return fmt::format(R"(<svg class="badge" viewBox="0 0 40 40" aria-hidden="true">)"
                     R"(<g fill="{}" stroke="#1C1B19" stroke-width="1.5">{}</g>)"
                     R"(<text x="20" y="{}" text-anchor="middle">{}</text></svg>)",
                     fillOf(theme), outlineOf(shape), baseline, html(theme.letter));
}

std::string themeName(const Theme& theme) {
  return fmt::format(R"({}<span><span class="unseen">Theme {}: </span>{}</span>)", badge(theme),
                     html(theme.letter), inlineWords(titleOf(theme)));
}

std::string themeLink(const Theme& theme) {
  return fmt::format(R"(<a href="#theme-{}">{}</a>)", theme.id.value, html(theme.letter));
}

std::string stateTag(const Session& session, session::ThemeState state,
                     const std::optional<base::Time>& agreedAt) {
  return fmt::format(R"(<span class="state {}">{}</span>)", session::nameOf(state),
                     html(stateWords(session, state, agreedAt)));
}

std::string cardList(const Session& session, const std::vector<const Card*>& cards,
                     session::ThemeId here) {
  if (cards.empty()) return "<p class=\"none\">No card.</p>\n";
  std::string out = "<ul class=\"cards\" role=\"list\">\n";
  for (const Card* card : cards) {
    out += "<li class=\"card\">" + paragraph("words", card->said);
    out += "<p class=\"meta\">" + metaOf(session, *card, here) + "</p>";
    for (const Card* same : sort::standingWith(session, *card)) {
      out += "<div class=\"same\">" + paragraph("words", same->said) + "<p class=\"meta\">" +
             metaOf(session, *same, {}) + " · says the same</p></div>";
    }
    out += "</li>\n";
  }
  return out + "</ul>\n";
}

std::string differingViews(const std::vector<const session::DifferingView*>& views) {
  std::string out;
  for (const session::DifferingView* view : views) {
    out += fmt::format(
        "<div class=\"differs\" id=\"differing-{}\"><p class=\"who\">{}</p>\n"
        "<blockquote>{}</blockquote></div>\n",
        view->id.value, html(whoDiffers(*view)), paragraph("words", view->words));
  }
  return out;
}

}  // namespace ct::report
