#include "ui/room_voices.h"

#include <algorithm>
#include <array>

#include "ui/room_fit.h"

namespace ct::ui {

using session::Recommendation;

namespace {

constexpr WordLook kName{.size = kRoomSecond, .maxLines = 2};
constexpr WordLook kWords{};
constexpr float kCorner = kControlCorner / 1080;

struct Voice {
  std::string_view name;
  const std::string& words;
};

std::array<Voice, 3> voicesOf(const Recommendation& of) {
  return {{{"What the community can do", of.communityCan},
           {"What the council or partners can do", of.councilCan},
           {"What we do together", of.togetherCan}}};
}

std::string_view wordsOf(const Voice& voice) {
  return voice.words.empty() ? std::string_view("nothing yet") : voice.words;
}

float widthOf(const Ruler& ruler, Area area) {
  return ruler.isWide() ? (area.width - 2 * ruler.of(kRoomGap)) / 3 : area.width;
}

/// How high the boxes are. In a wide picture they are all as high as the highest, and their words
/// begin on one line.
struct Heights {
  float name = 0;
  std::array<float, 3> boxes{};
};

Heights heightsOf(const Ruler& ruler, const Recommendation& of, Area area) {
  const float width = widthOf(ruler, area) - ruler.of(2 * kRoomPadding);
  Heights heights;
  for (const Voice& voice : voicesOf(of)) {
    heights.name = std::max(heights.name, ruler.lay(voice.name, kName, width).height);
  }
  heights.name += ruler.of(0.008F);
  std::size_t i = 0;
  for (const Voice& voice : voicesOf(of)) {
    const float words = ruler.lay(wordsOf(voice), kWords, width).height;
    heights.boxes.at(i++) = heights.name + words + ruler.of(2 * kRoomPadding);
  }
  auto& boxes = heights.boxes;
  if (ruler.isWide()) boxes.fill(*std::max_element(boxes.begin(), boxes.end()));
  return heights;
}

void drawBox(RoomPaper& paper, Area area, float nameHeight, const Voice& voice) {
  const Palette& palette = paper.palette();
  const Ruler& ruler = paper.ruler();
  paper.fill(area, palette.paper, kCorner);
  paper.outline(area, palette.line, kCorner, 0.0012F);
  const Area inside = area.inside(ruler.of(kRoomPadding));
  paper.write(inside, voice.name, kName, palette.second);
  paper.write(inside.below(nameHeight), wordsOf(voice), kWords,
              voice.words.empty() ? palette.second : palette.ink);
}

}  // namespace

std::optional<float> boxesHeight(const Ruler& ruler, const Recommendation& of, Area room) {
  const auto heights = heightsOf(ruler, of, room).boxes;
  const float gap = ruler.of(kRoomGap);
  const float all = ruler.isWide() ? heights[0] : heights[0] + heights[1] + heights[2] + 2 * gap;
  return all <= room.height ? std::optional(all) : std::nullopt;
}

void drawBoxes(RoomPaper& paper, Area area, const Recommendation& of) {
  const Ruler& ruler = paper.ruler();
  const Heights heights = heightsOf(ruler, of, area);
  const float gap = ruler.of(kRoomGap);
  Area box{area.x, area.y, widthOf(ruler, area), 0};
  std::size_t i = 0;
  for (const Voice& voice : voicesOf(of)) {
    box.height = heights.boxes.at(i++);
    drawBox(paper, box, heights.name, voice);
    (ruler.isWide() ? box.x : box.y) += gap + (ruler.isWide() ? box.width : box.height);
  }
}

Sheets voiceSheets(const Ruler& ruler, const Recommendation& of, const Sheet& around, Area room) {
  const float head = ruler.lineHeight(kName.size) + ruler.of(kRoomGap);
  const Area rest = room.below(head);
  Sheets sheets;
  for (const Voice& voice : voicesOf(of)) {
    const Fitted words =
        fitted(ruler, wordsOf(voice), text::Weight::regular, {rest.width, rest.height}, kRoomTitle);
    for (const std::string& piece : words.pieces) {
      sheets.emplace_back([=, name = voice.name, look = words.look](RoomPaper& paper) {
        around(paper);
        paper.write(room, name, kName, paper.palette().second);
        paper.write(rest, piece, look, paper.palette().ink);
      });
    }
  }
  return sheets;
}

}  // namespace ct::ui
