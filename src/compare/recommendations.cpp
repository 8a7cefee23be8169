#include <fmt/format.h>

#include <set>

#include "base/counted.h"
#include "compare/pairs.h"
#include "sort/accounting.h"

namespace ct::compare {

using session::DifferingView;
using session::Evidence;
using session::Recommendation;
using session::Session;

namespace {

void tellWords(const Recommendation& was, const Recommendation& is, std::vector<Difference>& all) {
  const auto tell = [&](std::string_view what, const std::string& before,
                        const std::string& after) {
    if (before == after) return;
    all.push_back({Topic::recommendations,
                   fmt::format("Recommendation {} {} differently.", is.number, what),
                   Wording{before, after}});
  };
  tell("is worded", was.text, is.text);
  tell("says what the community can do", was.communityCan, is.communityCan);
  tell("says what the council or partners can do", was.councilCan, is.councilCan);
  tell("says what is done together", was.togetherCan, is.togetherCan);
}

void tellRecommendation(const Recommendation* was, const Recommendation* is,
                        std::vector<Difference>& all) {
  const std::int64_t number = is == nullptr ? was->number : is->number;
  const auto tell = [&](bool differs, std::string_view what) {
    if (!differs) return;
    all.push_back({Topic::recommendations, fmt::format("Recommendation {} {}.", number, what), {}});
  };
  if (is == nullptr) {
    all.push_back({Topic::recommendations, fmt::format("Recommendation {} is gone.", number),
                   Wording{was->text, ""}});
    return;
  }
  const bool agreed = is->state == session::ThemeState::agreed;
  if (was == nullptr) {
    all.push_back({Topic::recommendations, fmt::format("Recommendation {} was written.", number),
                   Wording{"", is->text}});
    return tell(agreed, "is agreed");
  }
  tellWords(*was, *is, all);
  tell(was->state != is->state, agreed ? "is agreed" : "is proposed again");
  tell(was->state == is->state && was->agreedAt != is->agreedAt, "was agreed at another time");
  tell(was->number != is->number, fmt::format("had the number {} before", was->number));
}

/// "theme B, Fares", "card 4", "vote 1".
std::string nameOf(const Session& session, const Evidence& evidence) {
  if (evidence.theme) return "theme " + sort::nameOf(*session.find(*evidence.theme));
  if (evidence.card) return "card " + session.find(*evidence.card)->code;
  return fmt::format("vote {}", session.find(*evidence.round)->number);
}

void compareEvidence(const Forms& forms, std::vector<Difference>& all) {
  const auto tell = [&](const Session& session, const Evidence& evidence, const char* verb) {
    const Recommendation* about = forms.after.find(evidence.recommendation);
    if (about == nullptr) return;  // that it is gone is told already
    all.push_back(
        {Topic::recommendations,
         fmt::format("Recommendation {} {} {}.", about->number, verb, nameOf(session, evidence)),
         {}});
  };
  forEachChanged<Evidence>(forms, [&](const Evidence* was, const Evidence* is) {
    if (was != nullptr) tell(forms.before, *was, "no longer rests on");
    if (is != nullptr) tell(forms.after, *is, "now rests on");
  });
}

std::string about(const Session& session, const DifferingView& view) {
  if (view.theme) return "theme " + sort::nameOf(*session.find(*view.theme));
  return fmt::format("recommendation {}", session.find(*view.recommendation)->number);
}

void tellView(const Forms& forms, const DifferingView* was, const DifferingView* is,
              std::vector<Difference>& all) {
  const auto tell = [&](std::string sentence, std::optional<Wording> wording) {
    all.push_back({Topic::differingViews, std::move(sentence), std::move(wording)});
  };
  if (is == nullptr) {
    return tell(fmt::format("A differing view on {} is gone.", about(forms.before, *was)),
                Wording{was->words, ""});
  }
  const std::string where = about(forms.after, *is);
  if (was == nullptr) {
    return tell(fmt::format("A differing view on {} was recorded.", where), Wording{"", is->words});
  }
  if (was->words != is->words) {
    tell(fmt::format("A differing view on {} is worded differently.", where),
         Wording{was->words, is->words});
  }
  if (was->people != is->people) {
    tell(fmt::format("A differing view on {} is held by {}, not {}.", where,
                     base::counted(static_cast<std::size_t>(is->people), "person", "people"),
                     was->people),
         {});
  }
  if (was->theme != is->theme || was->recommendation != is->recommendation) {
    tell(fmt::format("A differing view on {} is on {} now.", about(forms.before, *was), where), {});
  }
}

}  // namespace

void compareRecommendations(const Forms& forms, std::vector<Difference>& all) {
  forEachChanged<Recommendation>(forms, [&](const Recommendation* was, const Recommendation* is) {
    tellRecommendation(was, is, all);
  });
  compareEvidence(forms, all);
}

void compareDifferingViews(const Forms& forms, std::vector<Difference>& all) {
  forEachChanged<DifferingView>(forms, [&](const DifferingView* was, const DifferingView* is) {
    tellView(forms, was, is, all);
  });
}

}  // namespace ct::compare
