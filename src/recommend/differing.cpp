#include "recommend/differing.h"

#include <fmt/format.h>

#include "recommend/wording.h"
#include "session/draft.h"
#include "session/sound_number.h"

namespace ct::recommend {

using base::Result;
using base::Time;
using session::Draft;
using session::Edit;
using session::Session;

namespace {

constexpr const char* kNoView = "That differing view is no longer in the session.";

/// "recommendation 2" or "theme B".
std::string aboutWhat(const Session& session, const session::DifferingView& view) {
  if (view.recommendation) {
    return fmt::format("recommendation {}", session.find(*view.recommendation)->number);
  }
  return "theme " + session.find(*view.theme)->letter;
}

Result<void> fill(session::DifferingView& view, const std::string& typed, std::int64_t people) {
  if (!session::isSoundNumber(people)) {
    return base::refuse(
        "A view cannot be held by fewer than no people, or more than a thousand million.");
  }
  auto words = needed(typed, "A differing view needs the group's own words.");
  if (!words) return base::passOn(std::move(words));
  view.words = std::move(*words);
  view.people = people;
  return {};
}

}  // namespace

Result<Edit> plan(const Session& session, const RecordDifferingView& command, Time now) {
  if (command.recommendation.has_value() == command.theme.has_value()) {
    return base::refuse("A differing view is about one recommendation or one theme.");
  }
  if (command.recommendation && session.find(*command.recommendation) == nullptr) {
    return base::refuse("That recommendation is no longer in the session.");
  }
  if (command.theme && session.find(*command.theme) == nullptr) {
    return base::refuse("That theme is no longer in the session.");
  }
  Draft draft(session, now);
  session::DifferingView view;
  view.id = draft.freshId<session::DifferingView>();
  view.theme = command.theme;
  view.recommendation = command.recommendation;
  if (auto filled = fill(view, command.words, command.people); !filled) {
    return base::passOn(std::move(filled));
  }
  draft.put(view);
  return draft.finish("Recorded a differing view on " + aboutWhat(session, view));
}

Result<Edit> plan(const Session& session, const EditDifferingView& command, Time now) {
  const session::DifferingView* found = session.find(command.view);
  if (found == nullptr) return base::refuse(kNoView);
  session::DifferingView view = *found;
  if (auto filled =
          fill(view, command.words.value_or(view.words), command.people.value_or(view.people));
      !filled) {
    return base::passOn(std::move(filled));
  }
  Draft draft(session, now);
  draft.put(view);
  return draft.finish("Changed the differing view on " + aboutWhat(session, view),
                      fmt::format("editDifferingView:{}", view.id.value));
}

Result<Edit> plan(const Session& session, const RemoveDifferingView& command, Time now) {
  const session::DifferingView* found = session.find(command.view);
  if (found == nullptr) return base::refuse(kNoView);
  Draft draft(session, now);
  draft.remove(found->id);
  return draft.finish("Took out the differing view on " + aboutWhat(session, *found));
}

}  // namespace ct::recommend
