#include "ui/identity_findings.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "gather/telling.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_parts.h"

namespace ct::ui {
namespace {

constexpr std::size_t kMostShown = 4;

std::string quoted(const std::string& words, const text::IdentityFinding& finding) {
  return words.substr(finding.begin, finding.end - finding.begin);
}

/// One finding; true when it is to be replaced.
bool drawFinding(Frame& frame, const std::string& words, const text::IdentityFinding& finding,
                 const std::string& id) {
  constexpr float kBeside = 480;  // points: narrower, what was found stands above its button
  const std::string instead = fmt::format("Write {}##finding {}", finding.replacement, id);
  const std::string found = fmt::format("“{}” looks like {}", quoted(words, finding), finding.what);
  if (ImGui::GetContentRegionAvail().x < frame.px(kBeside)) {
    paragraph(frame, found, kBody);
    return button(frame, instead.c_str());
  }
  const bool pressed = button(frame, instead.c_str());
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  alignToButtons(frame);
  line(frame, found);
  ImGui::EndGroup();
  return pressed;
}

}  // namespace

std::optional<std::string> drawFindings(Frame& frame, const std::string& words, const char* what) {
  if (frame.facts.identity == nullptr) return std::nullopt;
  const std::vector<text::IdentityFinding> findings = frame.facts.identity->find(words);
  if (findings.empty()) return std::nullopt;
  gap(frame);
  label(frame, fmt::format("{} may tell who somebody is", what), Font::bold);
  std::optional<std::string> instead;
  for (std::size_t i = 0; i < findings.size() && i < kMostShown; ++i) {
    if (drawFinding(frame, words, findings[i], fmt::format("{} {}", what, i)))
      instead = text::replaced(words, {findings[i]});
  }
  if (findings.size() > kMostShown) {
    hint(frame, fmt::format("and {} more", findings.size() - kMostShown));
  }
  if (findings.size() > 1 &&
      button(frame, fmt::format("Write something else for all of them##{}", what).c_str())) {
    instead = text::replaced(words, findings);
  }
  return instead;
}

void drawCardFindings(Frame& frame, const session::Card& card) {
  if (!card.heldBack || !frame.mayChange() || frame.view.changing == card.id) return;
  gather::EditCard edit{.card = card.id};
  edit.said = drawFindings(frame, card.said);
  edit.impression = drawFindings(frame, card.impression, "The impression");
  if (!edit.said && !edit.impression) return;
  frame.outbox.ask(edit);
  frame.view.reworded = card.id;  // what it told stays in the history until it is removed
}

const std::string& kindsFoundIn(Frame& frame, const session::Card& card) {
  KindsFound& found = frame.view.kindsFound;
  const std::pair now{frame.facts.looks, frame.session().revision()};
  if (found.at != now) found = {now, {}};
  const auto [kept, fresh] = found.byCard.try_emplace(card.id.value);
  if (fresh && frame.facts.identity != nullptr) {
    kept->second = gather::kindsIn(frame.facts.identity->find(card.said + "\n" + card.impression));
  }
  return kept->second;
}

}  // namespace ct::ui
