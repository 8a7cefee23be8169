#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/counted.h"
#include "ui/room_fit.h"
#include "ui/room_pages.h"
#include "vote/count.h"

namespace ct::ui {

using session::Round;
using session::Session;

namespace {

constexpr float kLargestQuestion = 0.088F;
constexpr float kLargestBox = 0.125F;
constexpr float kSmallestBox = 0.012F;
constexpr float kBoxShape = 0.66F;       // height to width
constexpr float kBoxGap = 0.13F;         // to its width
constexpr float kQuestionShare = 0.17F;  // of the picture's height
constexpr float kStrip = 0.15F;          // for the ballots that are in, under the choices
constexpr float kSign = 0.066F;
constexpr WordLook kName{.weight = text::Weight::bold, .maxLines = 2};
constexpr WordLook kHead{.size = kRoomSecond, .maxLines = 1};
constexpr WordLook kRule{.size = 0.058F, .maxLines = 2};

/// The vote that is on, or has ended and is not shown yet; null otherwise.
const Round* roundOn(const Session& session) {
  if (const Round* open = vote::openRound(session)) return open;
  const Round* latest = nullptr;
  for (const Round& round : session.rounds())
    latest = &round;
  return latest != nullptr && latest->state == session::RoundState::closed ? latest : nullptr;
}

/// Ballots as boxes: `in` filled ones of `all`.
struct Boxes {
  std::size_t in = 0;
  std::size_t all = 0;
};

Boxes boxesOf(const Session& session, const Round& round) {
  const std::size_t in = vote::ballotsIn(session, round.id);
  return {in, std::max(in, static_cast<std::size_t>(std::max<std::int64_t>(0, round.people)))};
}

std::string ballotsIn(const Boxes& boxes, const Round& round) {
  if (boxes.all > boxes.in || (round.people > 0 && boxes.all == boxes.in &&
                               boxes.in == static_cast<std::size_t>(round.people))) {
    return fmt::format("{} of {} {} in", boxes.in, base::counted(boxes.all, "ballot"),
                       boxes.all == 1 ? "is" : "are");
  }
  if (boxes.in == 0) return "No ballots are in yet";
  return fmt::format("{} {} in", base::counted(boxes.in, "ballot"), boxes.in == 1 ? "is" : "are");
}

std::string ruleOf(const Round& round) {
  return fmt::format("{} each. Put {} where you like.",
                     base::counted(static_cast<std::size_t>(round.dotsPerPerson), "dot"),
                     round.dotsPerPerson == 1 ? "it" : "them");
}

void drawBoxes(Paper& paper, Area area, const Boxes& boxes) {
  const Ruler& ruler = paper.ruler();
  std::size_t columns = 1;
  std::size_t rows = 1;
  float width = 0;
  constexpr float kFiner = 0.002F;
  const auto steps = std::lround((kLargestBox - kSmallestBox) / kFiner);
  for (int i = 0; i <= steps; ++i) {
    width = ruler.of(kLargestBox - static_cast<float>(i) * kFiner);
    const float gap = width * kBoxGap;
    columns = static_cast<std::size_t>(std::max(1.0F, (area.width + gap) / (width + gap)));
    rows =
        static_cast<std::size_t>(std::max(1.0F, (area.height + gap) / (width * kBoxShape + gap)));
    if (columns * rows >= boxes.all) break;
  }
  const float gap = width * kBoxGap;
  const std::size_t used = std::max<std::size_t>(1, (boxes.all + columns - 1) / columns);
  if (used <= rows) columns = (boxes.all + used - 1) / used;
  for (std::size_t i = 0; i < std::min(boxes.all, columns * rows); ++i) {
    const std::size_t row = i / columns;
    const Area box{area.x + static_cast<float>(i % columns) * (width + gap),
                   area.y + static_cast<float>(row) * (width * kBoxShape + gap), width,
                   width * kBoxShape};
    if (i < boxes.in) {
      paper.fill(box, paper.palette().ink, 0.007F);
    } else {
      paper.outline(box.inside(ruler.of(0.001F)), paper.palette().second, 0.007F, 0.0025F);
    }
  }
}

/// What stands on the ballot paper, in rows, in two columns where there are many.
struct Choices {
  std::vector<const session::Option*> options;
  std::size_t columns = 1;
  std::size_t rows = 1;  ///< on one sheet
  float rowHeight = 0;

  std::size_t sheets() const {
    return std::max<std::size_t>(1, (options.size() + rows * columns - 1) / (rows * columns));
  }
};

float nameWidth(const Ruler& ruler, Area area, std::size_t columns) {
  const auto across = static_cast<float>(columns);
  return (area.width - (across - 1) * ruler.of(2 * kRoomGap)) / across - ruler.of(kSign) -
         ruler.of(2 * kRoomGap);
}

Choices choicesOf(const Scene& scene, const Round& round, Area area) {
  constexpr std::size_t kInOneColumn = 4;
  const Ruler& ruler = scene.ruler;
  Choices choices;
  choices.options = vote::optionsOf(scene.session, round.id);
  if (choices.options.size() > kInOneColumn && ruler.isWide()) choices.columns = 2;
  const float width = nameWidth(ruler, area, choices.columns);
  for (const session::Option* option : choices.options) {
    choices.rowHeight = std::max({choices.rowHeight, ruler.signHeight(option->label, kSign),
                                  ruler.lay(option->title, kName, width).height});
  }
  choices.rowHeight += ruler.of(0.5F * kRoomGap);
  choices.rows = static_cast<std::size_t>(std::max(1.0F, area.height / choices.rowHeight));
  const std::size_t needed = (choices.options.size() + choices.columns - 1) / choices.columns;
  choices.rows = std::clamp<std::size_t>(needed, 1, choices.rows);
  return choices;
}

void drawChoices(Paper& paper, Area area, const Choices& choices, std::size_t sheet) {
  const Ruler& ruler = paper.ruler();
  const std::size_t first = sheet * choices.rows * choices.columns;
  const std::size_t end = std::min(choices.options.size(), first + choices.rows * choices.columns);
  const float name = nameWidth(ruler, area, choices.columns);
  const float across = name + ruler.of(kSign) + ruler.of(4 * kRoomGap);
  for (std::size_t i = first; i < end; ++i) {
    const session::Option& option = *choices.options[i];
    const std::size_t column = (i - first) / choices.rows;
    const std::size_t row = (i - first) % choices.rows;
    const Area at{area.x + static_cast<float>(column) * across,
                  area.y + static_cast<float>(row) * choices.rowHeight, name, choices.rowHeight};
    if (option.theme || option.label.size() == 1) {
      paper.sign(at, option.label, kSign);
    } else {
      paper.writeBeside(at, option.label, kName, paper.palette().ink);
    }
    Area words = at.beside(ruler.of(kSign + kRoomGap));
    words.width = name;
    paper.writeBeside(words, option.title.empty() ? "Not named yet" : option.title, kName,
                      paper.palette().ink);
  }
}

}  // namespace

Sheets votingSheets(const Scene& scene) {
  const Round* round = roundOn(scene.session);
  if (round == nullptr) return {calmSheet("No vote is open.")};
  const Ruler& ruler = scene.ruler;
  const bool open = round->state == session::RoundState::open;
  const Area body = ruler.body();
  const Area below = body.below(ruler.lineHeight(kHead.size) + ruler.of(kRoomGap));
  const float gap = ruler.of(1.5F * kRoomGap);
  WordLook question = fitted(ruler, round->question, text::Weight::bold,
                             {below.width, ruler.of(kQuestionShare)}, kLargestQuestion)
                          .look;
  question.maxLines = 4;
  Area rest = below.below(ruler.lay(round->question, question, below.width).height + gap);
  if (open) rest = rest.below(ruler.lay(ruleOf(*round), kRule, rest.width).height + gap);
  const float strip = open ? ruler.of(kStrip) : rest.height;
  const Area boxesAt{rest.x, rest.bottom() - strip, rest.width, strip};
  rest.height -= strip + gap;
  const Choices choices = open ? choicesOf(scene, *round, rest) : Choices{};
  const std::size_t all = choices.sheets();
  Sheets sheets;
  for (std::size_t sheet = 0; sheet < all; ++sheet) {
    sheets.emplace_back([=, boxes = boxesOf(scene.session, *round)](Paper& paper) {
      const Palette& palette = paper.palette();
      paper.write(body, open ? "Voting is open. Your ballot is secret." : "Voting is closed.",
                  kHead, palette.second);
      const float end = paper.write(below, round->question, question, palette.ink).y;
      if (open) paper.write(below.below(end + gap), ruleOf(*round), kRule, palette.ink);
      drawChoices(paper, rest, choices, sheet);
      drawBoxes(paper, boxesAt, boxes);
      paper.foot({{ballotsIn(boxes, *round)}}, sheetName(sheet, all));
    });
  }
  return sheets;
}

}  // namespace ct::ui
