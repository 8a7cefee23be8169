#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// Recording who sees a theme or a recommendation differently.
namespace ct::recommend {

struct RecordDifferingView {
  static constexpr std::string_view kName = "recordDifferingView";
  static constexpr std::string_view kHelp =
      "Keep a minority's own words under a theme or a recommendation (exactly one).";
  static constexpr std::string_view kExampleWithout = "theme";
  std::string words;
  std::optional<session::RecommendationId> recommendation;
  std::optional<session::ThemeId> theme;
  std::int64_t people = 0;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("words", &RecordDifferingView::words),
                      field("recommendation", &RecordDifferingView::recommendation),
                      field("theme", &RecordDifferingView::theme),
                      field("people", &RecordDifferingView::people)};
  }
};

struct EditDifferingView {
  static constexpr std::string_view kName = "editDifferingView";
  static constexpr std::string_view kHelp =
      "Change a differing view's words or how many hold it; the first recorded is number 1.";
  session::DifferingViewId view;
  std::optional<std::string> words;
  std::optional<std::int64_t> people;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("view", &EditDifferingView::view),
                      field("words", &EditDifferingView::words),
                      field("people", &EditDifferingView::people)};
  }
};

struct RemoveDifferingView {
  static constexpr std::string_view kName = "removeDifferingView";
  static constexpr std::string_view kHelp = "Take a differing view out, as those who hold it ask.";
  session::DifferingViewId view;

  static constexpr auto fields() {
    return std::tuple{session::field("view", &RemoveDifferingView::view)};
  }
};

base::Result<session::Edit> plan(const session::Session&, const RecordDifferingView&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const EditDifferingView&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const RemoveDifferingView&,
                                 base::Time now);

}  // namespace ct::recommend
