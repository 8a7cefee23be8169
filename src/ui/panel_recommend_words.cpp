#include <fmt/format.h>

#include "recommend/evidence.h"
#include "text/words.h"
#include "ui/panel_differing.h"
#include "ui/panel_parts.h"
#include "ui/panel_recommend_parts.h"
#include "ui/word_hints.h"

namespace ct::ui {
namespace {

using session::Recommendation;

/// One box of it, and its words when they changed. Its number is part of the field's id, so that
/// what is typed never lands in another one's box.
std::optional<std::string> box(Frame& frame, const Recommendation& recommendation, const char* name,
                               int lines, const std::string& saved, bool start = false) {
  const std::string id = fmt::format("{}##{}", name, recommendation.number);
  const auto typed =
      savedField(frame, {.name = id.c_str(), .lines = lines, .start = start}, saved).typed;
  const auto plainer =
      drawWordHints(frame, id, typed.value_or(saved), text::PlainKind::recommendation);
  return plainer ? plainer : typed;
}

void drawText(Frame& frame, const Recommendation& recommendation) {
  recommend::EditRecommendation edit;
  edit.recommendation = recommendation.id;
  edit.text = box(frame, recommendation, "We recommend", 3, recommendation.text);
  if (edit.text && !text::blank(*edit.text)) frame.outbox.ask(edit);
}

void drawThreeVoices(Frame& frame, const Recommendation& recommendation) {
  recommend::EditRecommendation edit;
  edit.recommendation = recommendation.id;
  const bool isNew = frame.view.writingAfter && recommendation.number > *frame.view.writingAfter;
  if (isNew) frame.view.writingAfter.reset();
  edit.communityCan = box(frame, recommendation, "What the community can do", 3,
                          recommendation.communityCan, isNew);
  edit.councilCan = box(frame, recommendation, "What the council or partners can do", 3,
                        recommendation.councilCan);
  edit.togetherCan =
      box(frame, recommendation, "What we do together", 3, recommendation.togetherCan);
  if (edit.communityCan || edit.councilCan || edit.togetherCan) frame.outbox.ask(edit);
  const bool onlyCouncil = !text::blank(recommendation.councilCan) &&
                           text::blank(recommendation.communityCan) &&
                           text::blank(recommendation.togetherCan);
  if (onlyCouncil) {
    hint(frame,
         "So far only the council has something to do. What could the community do, or both "
         "together?");
  }
}

/// Asked once more, because whatever it rests on goes with it.
void drawTakingOut(Frame& frame, const Recommendation& recommendation) {
  label(frame, fmt::format("Take recommendation {} out of the record?", recommendation.number));
  Flow flow(frame);
  if (flow.button("Yes, take it out", whenFree("Del")) || keyPressed(ImGuiKey_Delete)) {
    frame.outbox.ask(recommend::RemoveRecommendation{recommendation.id});
    frame.view.takingOut = {};
  }
  if (flow.button("Keep it", whenFree("Esc"), ButtonKind::quiet) || keyPressed(ImGuiKey_Escape)) {
    frame.view.takingOut = {};
  }
}

void drawAgreement(Frame& frame, const Recommendation& recommendation) {
  const bool agreed = recommendation.state == session::ThemeState::agreed;
  const std::string state = agreementWords(recommendation.state, recommendation.agreedAt);
  if (!frame.mayChange()) return label(frame, state, Font::bold);
  const bool rests = !recommend::basisOf(frame.session(), recommendation.id).empty();
  const char* question = "Does the group agree?";
  label(frame, agreed || rests ? question : fmt::format("{} It rests on nothing yet.", question),
        Font::bold);
  if (frame.view.takingOut == recommendation.id) return drawTakingOut(frame, recommendation);
  Flow flow(frame);
  // The answer stands where it was given, as wide, so that a second press takes nothing back.
  const char* yes = "The group agrees";
  const KeyCap key = whenFree("Y");
  if (agreed) {
    flow.button(state, {}, ButtonKind::off, buttonWidth(frame, yes, key) / frame.scale);
  } else if (flow.button(yes, key, ButtonKind::strong) || letterPressed('y')) {
    frame.outbox.ask(recommend::AgreeRecommendation{recommendation.id});
  }
  const bool again = letterPressed('y') && ImGui::GetIO().KeyShift;
  if (agreed && (flow.button("Propose it again", whenFree("Shift Y")) || again)) {
    frame.outbox.ask(recommend::ReopenRecommendation{recommendation.id});
  }
  const bool questioned = !recommend::differingViewsOf(frame.session(), recommendation.id).empty();
  if (!questioned &&
      (flow.button("Take it out…", whenFree("Del")) || keyPressed(ImGuiKey_Delete))) {
    frame.view.takingOut = recommendation.id;
  }
  if (questioned) hint(frame, "A differing view stands under it, so it stays in the record.");
}

}  // namespace

void drawRecommendationWords(Frame& frame, const Recommendation& recommendation) {
  drawText(frame, recommendation);
  gap(frame);
  drawThreeVoices(frame, recommendation);
  gap(frame);
  drawAgreement(frame, recommendation);
}

void drawDifferingViews(Frame& frame, const Recommendation& recommendation) {
  label(frame, "Does anyone see it differently?", Font::bold);
  for (const auto* view : recommend::differingViewsOf(frame.session(), recommendation.id)) {
    drawDifferingView(frame, *view);
  }
  if (!frame.mayChange()) return;
  recommend::RecordDifferingView about;
  about.recommendation = recommendation.id;
  drawNewView(frame, about);
}

}  // namespace ct::ui
