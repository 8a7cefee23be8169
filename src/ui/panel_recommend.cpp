#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "text/words.h"
#include "ui/facilitator_keys.h"
#include "ui/panel_parts.h"
#include "ui/panel_recommend_parts.h"
#include "ui/panels.h"
#include "ui/room.h"
#include "ui/word_hints.h"
#include "ui/words_on_line.h"

namespace ct::ui {
namespace {

constexpr float kListWidth = 300;        // points
constexpr float kPageWidth = 1260;       // points
constexpr std::size_t kCharacters = 60;  // more than its line holds

/// The one being written, or the latest when none was chosen; null when there is none.
const session::Recommendation* inHand(const Frame& frame) {
  const session::Session& session = frame.session();
  if (const auto* chosen = session.find(frame.view.recommendation)) return chosen;
  const auto all = recommend::recommendationsInOrder(session);
  return all.empty() ? nullptr : all.back();
}

/// Its words without the beginning that many share, so that a short line tells them apart.
std::string_view apart(std::string_view words) {
  constexpr std::string_view kBeginning = "We recommend that ";
  return words.starts_with(kBeginning) ? words.substr(kBeginning.size()) : words;
}

/// Up and down go to the one before and the next.
void useKeys(Frame& frame, const session::Recommendation* now) {
  const auto all = recommend::recommendationsInOrder(frame.session());
  const auto at = std::find(all.begin(), all.end(), now);
  if (at == all.end()) return;
  if (keyPressed(ImGuiKey_UpArrow) && at != all.begin()) {
    frame.view.recommendation = (*std::prev(at))->id;
  }
  if (keyPressed(ImGuiKey_DownArrow) && std::next(at) != all.end()) {
    frame.view.recommendation = (*std::next(at))->id;
  }
}

void drawNew(Frame& frame) {
  constexpr const char* kField = "A new recommendation";
  std::string& words = frame.view.typing.recommendation;
  bool add =
      sentenceField(frame, kField, words, "For example: Buses until eleven", isLow(frame) ? 3 : 5);
  const bool typing = fieldHasKeyboard() && !text::blank(words);
  if (auto plainer = drawWordHints(frame, kField, words, text::PlainKind::recommendation))
    words = *plainer;
  add |= button(frame, "Add it", {"Enter", typing});
  if (!add) return;
  if (text::blank(words)) return askFor(frame, kField, "Write what the group recommends first.");
  const auto before = recommend::recommendationsInOrder(frame.session());
  const std::int64_t last = before.empty() ? 0 : before.back()->number;
  recommend::AddRecommendation command;
  command.text = words;
  if (!frame.ask(command)) return;
  frame.view.recommendation = {};  // the latest
  frame.view.writingAfter = last;
  words.clear();
  frame.view.typing.evidenceCards.clear();  // was about the one before
}

/// Its number and first words, and whether the group agreed: there is room for that from the
/// beginning, so that a yes cuts no words shorter.
void drawListed(Frame& frame, const session::Recommendation& each, ButtonKind kind) {
  constexpr std::string_view kAgreed = "agreed";
  const ImVec2 sign = sizeOnLine(frame, Font::small, kAgreed);
  const float width = ImGui::GetContentRegionAvail().x - sign.x - frame.px(kStep);
  const std::string name =
      fmt::format("{}  {}###recommendation {}", each.number,
                  text::firstWords(apart(each.text), kCharacters), each.number);
  if (button(frame, name.c_str(), {}, kind, width / frame.scale)) {
    frame.view.recommendation = each.id;
  }
  if (each.state != session::ThemeState::agreed) return;
  const ImVec2 from = ImGui::GetItemRectMin();
  const ImVec2 to = ImGui::GetItemRectMax();
  writeOnLine(frame, Font::small, {to.x + frame.px(kStep), (from.y + to.y - sign.y) / 2}, kAgreed,
              frame.palette.second);
}

void drawList(Frame& frame, const session::Recommendation* now) {
  for (const auto* each : recommend::recommendationsInOrder(frame.session())) {
    drawListed(frame, *each, each == now ? ButtonKind::chosen : ButtonKind::quiet);
  }
  gap(frame, 2);
  if (frame.mayChange()) drawNew(frame);
  gap(frame, 2);
  if (now == nullptr || !frame.roomMaySeeThis()) return;
  RoomState shown = frame.view.room;
  shown.page = RoomPage::recommendations;
  shown.sheet = sheetOf(*frame.facts.live, shown, now->id, sizeOfRoom(frame), frame.ink);
  RoomState& room = frame.view.room;
  const bool there = room.page == shown.page && room.sheet == shown.sheet;
  const auto kind = there ? ButtonKind::chosen : ButtonKind::plain;
  if (button(frame, "Show it in the room", whenFree("R"), kind) || letterPressed('r')) {
    room = shown;
  }
}

/// Another one begins at the top, where its number and the list say which is agreed to. Who pressed
/// it in the list sees both, and the list stays under the pointer.
void beginAtTheTop(Frame& frame, const session::Recommendation* now) {
  const session::RecommendationId id = now == nullptr ? session::RecommendationId{} : now->id;
  const bool another = std::exchange(frame.view.recommendationSeen, id) != id;
  if (ImGui::IsWindowAppearing() || (another && !ImGui::IsMouseReleased(0))) ImGui::SetScrollY(0);
}

/// The room goes along to another recommendation, when it was at the one before.
void takeRoomAlong(Frame& frame, session::RecommendationId from, session::RecommendationId to) {
  RoomState& room = frame.view.room;
  if (from == to || room.page != RoomPage::recommendations) return;
  const auto sheet = [&](session::RecommendationId id) {
    return sheetOf(*frame.facts.live, room, id, sizeOfRoom(frame), frame.ink);
  };
  if (room.sheet == sheet(from)) room.sheet = sheet(to);
}

void drawEditor(Frame& frame, const session::Recommendation& recommendation) {
  label(frame, fmt::format("Recommendation {}", recommendation.number), Font::large);
  gap(frame);
  {
    const Sheet sheet(frame, "words");
    drawRecommendationWords(frame, recommendation);
  }
  gap(frame);
  {
    const Sheet sheet(frame, "evidence");
    drawEvidence(frame, recommendation);
  }
  const bool none = recommend::differingViewsOf(frame.session(), recommendation.id).empty();
  if (none && !frame.mayChange()) return;
  gap(frame);
  const Sheet sheet(frame, "differing views");
  drawDifferingViews(frame, recommendation);
}

}  // namespace

void drawRecommend(Frame& frame) {
  const Measure page(frame, "recommend page", kPageWidth);
  const session::Recommendation* now = inHand(frame);
  useKeys(frame, now);
  TwoColumns columns(frame, "recommend columns", kListWidth);
  drawList(frame, now);
  const session::Recommendation* next = inHand(frame);
  beginAtTheTop(frame, next);
  if (now != nullptr && next != nullptr) takeRoomAlong(frame, now->id, next->id);
  columns.next();
  if (now == nullptr) {
    label(frame, "Nothing is recommended yet", Font::large);
    return hint(frame, "Write the first in the group's own words; what it rests on comes after.");
  }
  drawEditor(frame, *now);
}

}  // namespace ct::ui
