#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

/// Pieces of HTML that several sections use. People's own words are always escaped and find their
/// own direction.
namespace ct::report {

/// Everything before the body: the page's title and its whole style.
std::string pageHead(std::string_view title);

/// `<p class="…" dir="auto">words</p>`
std::string paragraph(std::string_view cssClass, std::string_view words);

/// Words of people inside a line.
std::string inlineWords(std::string_view words);

/// The theme's colour as CSS writes it: "#A9D6F2".
std::string fillOf(const session::Theme& theme);

/// The theme's shape in its colour with its letter. Decoration: the letter must be in the text
/// beside it as well.
std::string badge(const session::Theme& theme);

/// Shape, "Theme B" and title, to stand in a heading.
std::string themeName(const session::Theme& theme);

/// A link to the theme's section: "C".
std::string themeLink(const session::Theme& theme);

std::string stateTag(const session::Session& session, session::ThemeState state,
                     const std::optional<base::Time>& agreedAt);

/// Cards word for word with their codes; a card that sits in another theme than `here` too says so.
std::string cardList(const session::Session& session,
                     const std::vector<const session::Card*>& cards, session::ThemeId here = {});

/// Differing views in their own words; empty when there are none.
std::string differingViews(const std::vector<const session::DifferingView*>& views);

}  // namespace ct::report
