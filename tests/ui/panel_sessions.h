#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/controls.h"

/// What the tests of several panels are about.
namespace ct::tests {

/// Everything an evening brings: themes, a card held back, a vote, a recommendation, a view.
inline session::Session typical() {
  auto builder =
      aSession().withCards(12).withTheme("Late buses", {"1", "2"}).withTheme("Fares", {"3"});
  builder.withTheme("Safe stops", {"4"}).agreed("A").heldBack({"9"}).parked({"5"});
  builder.withRecommendation("Run the last bus at midnight", {"A"}, {"3"});
  builder.withDifferingView("Taxis would do").withOpenVote({"A", "B", "C"}, 2);
  return builder.withBallot({{"A", 2}}).closed().revealed();
}

/// Titles and words in scripts of every direction and shape, and bytes that are no words.
inline session::Session everyScript() {
  auto builder = aSession();
  for (const char* said : {"أريد حافلة متأخرة", "我们想要晚班车", "रात की बस चाहिए", "אוטובוס לילה",
                           "ต้องการรถเมล์ดึก", "👩‍👩‍👧 Nos bws hwyr", "\xFF\xFE"}) {
    builder.withCard(said, said);
  }
  builder.withTheme("公交", {"1", "2"})
      .withTheme("حافلات", {"3"})
      .withRecommendation("夜班车到午夜", {"A"});
  return builder.withOpenVote({"A", "B"});
}

/// A session every screen is to be drawn with.
struct Sample {
  const char* name;
  session::Session session;
};

inline std::vector<Sample> samples() {
  return {{"empty", aSession()},
          {"typical", typical()},
          {"500 cards", aSession().withCards(500).withTheme("All of them", {"1", "2"})},
          {"every script", everyScript()}};
}

/// Words no card, ballot paper or recommendation takes.
inline std::string endlessWords() {
  return std::string(20'001, 'a');
}

/// The key cap on the control with that whole label, as it is drawn now.
inline std::string keyShownOn(std::string_view label) {
  for (const ui::Noted& noted : ui::notedControls()) {
    if (noted.label == label) return noted.key;
  }
  ADD_FAILURE() << "there is no control called " << label;
  return {};
}

/// The upper left corner of the control with that whole label, as it is drawn now: pixels.
inline ImVec2 placeOf(std::string_view label) {
  for (const ui::Noted& noted : ui::notedControls()) {
    if (noted.label == label) return noted.from;
  }
  ADD_FAILURE() << "there is no control called " << label;
  return {};
}

/// True when the whole of the control with that label is within these heights in pixels, as it is
/// drawn now.
inline bool standsBetween(std::string_view label, float top, float bottom) {
  for (const ui::Noted& noted : ui::notedControls()) {
    if (noted.label == label) return noted.from.y >= top && noted.to.y <= bottom;
  }
  ADD_FAILURE() << "there is no control called " << label;
  return false;
}

inline void pressWithControl(Screen& screen, ImGuiKey key) {
  if (key == ImGuiKey_Z) screen.facts.keys = {ui::withControl('z')};
  if (key == ImGuiKey_Y) screen.facts.keys = {ui::withControl('y')};
  ImGui::GetIO().KeyCtrl = true;
  ImGui::GetIO().KeysDown[key] = true;
  screen.frame();
  ImGui::GetIO().KeysDown[key] = false;
  screen.facts.keys.clear();
  screen.frame(2);
  ImGui::GetIO().KeyCtrl = false;
  screen.frame();
}

}  // namespace ct::tests
