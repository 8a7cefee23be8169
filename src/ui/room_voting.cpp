#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>
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
constexpr float kBetween = 1.5F * kRoomGap;
constexpr float kSign = 0.066F;
constexpr WordLook kName{.weight = text::Weight::bold, .maxLines = 3};
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

void drawBoxes(RoomPaper& paper, Area area, const Boxes& boxes) {
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

/// What stands on the ballot paper, down one column, or two where there are many.
struct Choices {
  std::vector<const session::Option*> options;
  std::vector<float> heights;  ///< of each
  std::size_t columns = 1;
  std::size_t rows = 1;  ///< in a column of one sheet

  std::size_t perSheet() const { return rows * columns; }
  std::size_t sheets() const {
    return std::max<std::size_t>(1, (options.size() + perSheet() - 1) / perSheet());
  }
  /// How high the highest column is with so many in each.
  float highest(std::size_t inEach) const {
    float highest = 0;
    for (std::size_t first = 0; first < heights.size(); first += inEach) {
      const auto from = heights.begin() + static_cast<std::ptrdiff_t>(first);
      const auto to = from + static_cast<std::ptrdiff_t>(std::min(inEach, heights.size() - first));
      highest = std::max(highest, std::accumulate(from, to, 0.0F));
    }
    return highest;
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
    const float words = ruler.lay(option->title, kName, width).height;
    choices.heights.push_back(std::max(words, ruler.signHeight(option->label, kSign)) +
                              ruler.of(0.5F * kRoomGap));
  }
  choices.rows =
      std::max<std::size_t>(1, (choices.options.size() + choices.columns - 1) / choices.columns);
  while (choices.rows > 1 && choices.highest(choices.rows) > area.height)
    --choices.rows;
  return choices;
}

void drawChoices(RoomPaper& paper, Area area, const Choices& choices, std::size_t sheet) {
  const Ruler& ruler = paper.ruler();
  const std::size_t first = sheet * choices.perSheet();
  const std::size_t end = std::min(choices.options.size(), first + choices.perSheet());
  const float name = nameWidth(ruler, area, choices.columns);
  const float across = name + ruler.of(kSign) + ruler.of(4 * kRoomGap);
  float y = area.y;
  for (std::size_t i = first; i < end; ++i) {
    const session::Option& option = *choices.options[i];
    const std::size_t column = (i - first) / choices.rows;
    if ((i - first) % choices.rows == 0) y = area.y;
    const Area at{area.x + static_cast<float>(column) * across, y, name, choices.heights[i]};
    y += choices.heights[i];
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

/// How much room everything but the choices takes. Parts of the picture's height.
struct Spacing {
  float question = 0;  ///< its largest size
  float boxes = 0;     ///< the strip they stand in; without one, the foot alone counts the ballots
  bool ruleOnTop = false;  ///< in the line above the question
};

/// Where everything stands on the page.
struct Plan {
  std::string head;
  std::string rule;  ///< empty when it stands in the head
  WordLook question;
  Area below;  ///< the question and what follows it
  Area choicesAt;
  Area boxesAt;
  Choices choices;
};

Plan planFor(const Scene& scene, const Round& round, const Spacing& spacing) {
  const Ruler& ruler = scene.ruler;
  const bool open = round.state == session::RoundState::open;
  const float gap = ruler.of(kBetween);
  Plan plan;
  plan.head = open ? "Voting is open. Your ballot is secret." : "Voting is closed.";
  if (open) (spacing.ruleOnTop ? plan.head += " " : plan.rule) += ruleOf(round);
  plan.below = ruler.body().below(ruler.lineHeight(kHead.size) + ruler.of(kRoomGap));
  plan.question = fitted(ruler, round.question, text::Weight::bold,
                         {plan.below.width, ruler.of(kQuestionShare)}, spacing.question)
                      .look;
  plan.question.maxLines = 4;
  Area rest =
      plan.below.below(ruler.lay(round.question, plan.question, plan.below.width).height + gap);
  if (!plan.rule.empty()) rest = rest.below(ruler.lay(plan.rule, kRule, rest.width).height + gap);
  const float height = open ? ruler.of(spacing.boxes) : rest.height;
  plan.boxesAt = {rest.x, rest.bottom() - height, rest.width, height};
  if (height > 0) rest.height -= height + gap;
  plan.choicesAt = rest;
  if (open) plan.choices = choicesOf(scene, round, rest);
  return plan;
}

/// All choices on one sheet, whatever else must give way: people vote with them in sight.
Plan planFor(const Scene& scene, const Round& round) {
  constexpr std::array<Spacing, 6> kSpacings{{{kLargestQuestion, 0.15F},
                                              {0.066F, 0.15F},
                                              {0.066F, 0.09F},
                                              {0.058F, 0.06F},
                                              {kRoomReading, 0.05F, true},
                                              {kRoomReading, 0, true}}};
  for (const Spacing& each : kSpacings) {
    Plan plan = planFor(scene, round, each);
    if (plan.choices.sheets() == 1) return plan;
  }
  return planFor(scene, round, kSpacings.front());
}

}  // namespace

Sheets votingSheets(const Scene& scene) {
  const Round* round = roundOn(scene.session);
  if (round == nullptr) return {calmSheet("No vote is open.")};
  const Area body = scene.ruler.body();
  const float gap = scene.ruler.of(kBetween);
  const Plan plan = planFor(scene, *round);
  const std::size_t all = plan.choices.sheets();
  Sheets sheets;
  for (std::size_t sheet = 0; sheet < all; ++sheet) {
    sheets.emplace_back([=, boxes = boxesOf(scene.session, *round)](RoomPaper& paper) {
      const Palette& palette = paper.palette();
      paper.write(body, plan.head, kHead, palette.second);
      const float end = paper.write(plan.below, round->question, plan.question, palette.ink).y;
      paper.write(plan.below.below(end + gap), plan.rule, kRule, palette.ink);
      drawChoices(paper, plan.choicesAt, plan.choices, sheet);
      if (plan.boxesAt.height > 0) drawBoxes(paper, plan.boxesAt, boxes);
      paper.foot({{ballotsIn(boxes, *round)}}, sheetName(sheet, all));
    });
  }
  return sheets;
}

}  // namespace ct::ui
