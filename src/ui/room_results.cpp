#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "base/counted.h"
#include "base/time.h"
#include "ui/room_pages.h"
#include "vote/count.h"
#include "vote/earlier_form.h"

namespace ct::ui {

using session::Option;
using session::Round;
using session::Session;

namespace {

constexpr float kSign = 0.08F;
constexpr float kBarHeight = 0.058F;
constexpr std::array<float, 3> kNameShares{0.5F, 0.56F, 0.62F};  // of the width; bars have the rest
constexpr WordLook kName{.weight = text::Weight::bold, .maxLines = 3};
constexpr WordLook kFigure{.size = 0.044F, .weight = text::Weight::bold, .maxLines = 1};
constexpr WordLook kPeople{.size = kRoomSecond, .maxLines = 1};

/// The round the results page is about: the chosen one, else the latest that was revealed, else the
/// latest.
const Round* roundShown(const Session& session, const RoomState& state) {
  if (const Round* chosen = session.find(state.round)) return chosen;
  const Round* latest = nullptr;
  for (const Round& round : session.rounds()) {
    const bool revealed = round.state == session::RoundState::revealed;
    if (revealed || latest == nullptr || latest->state != session::RoundState::revealed) {
      latest = &round;
    }
  }
  return latest;
}

std::string peopleOf(const vote::Line& line) {
  return "from " + base::counted(static_cast<std::size_t>(line.people), "person", "people");
}

/// Labels of recommendations end in their number, those of themes are letters.
bool isRecommendation(const Option& option) {
  return !option.label.empty() && option.label.back() >= '0' && option.label.back() <= '9';
}

/// What all rows of one result share.
struct Rows {
  std::vector<float> heights;       ///< at least
  std::vector<std::size_t> firsts;  ///< of each sheet
  float sign = kSign;
  float nameShare = kNameShares.front();
  float signWidth = 0;
  float longestBar = 0;
  std::int64_t mostDots = 1;
};

float nameWidth(const Ruler& ruler, Area area, const Rows& rows) {
  return area.width * rows.nameShare - rows.signWidth - ruler.of(3 * kRoomGap);
}

int linesOf(const Scene& scene, const vote::Line& line, float width) {
  return static_cast<int>(
      scene.ruler.lay(scene.session.find(line.option)->title, kName, width).lines);
}

bool allOnOneLine(const Scene& scene, const vote::Count& count, float width) {
  return std::all_of(count.lines.begin(), count.lines.end(),
                     [&](const vote::Line& line) { return linesOf(scene, line, width) <= 1; });
}

/// As many on each sheet as it holds.
std::vector<std::size_t> firstsOf(const std::vector<float>& heights, float height) {
  std::vector<std::size_t> firsts;
  float y = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (i == 0 || y + heights[i] > height) {
      firsts.push_back(i);
      y = 0;
    }
    y += heights[i];
  }
  return firsts;
}

std::vector<float> heightsOf(const Scene& scene, const vote::Count& count, float width, float sign,
                             float gap) {
  const Ruler& ruler = scene.ruler;
  std::vector<float> heights;
  for (const vote::Line& line : count.lines) {
    const int lines = std::max(1, linesOf(scene, line, width));
    const float name = ruler.lineHeight(kName.size) * static_cast<float>(lines);
    heights.push_back(std::max(name, sign) + ruler.of(gap));
  }
  return heights;
}

/// `sign` and `gap` say how tall a row is at least. Titles get as much of the width as brings them
/// all on one line, or else as little as needs the fewest sheets.
Rows rowsOf(const Scene& scene, const vote::Count& count, Area area, float sign, float gap) {
  const Ruler& ruler = scene.ruler;
  Rows rows;
  rows.sign = sign;
  float peopleWidth = 0;
  for (const vote::Line& line : count.lines) {
    const Option& option = *scene.session.find(line.option);
    rows.signWidth = std::max(rows.signWidth, ruler.signHeight(option.label, sign));
    peopleWidth = std::max(peopleWidth, ruler.lay(peopleOf(line), kPeople, area.width).width);
    rows.mostDots = std::max(rows.mostDots, line.dots);
  }
  Rows best;
  for (const float share : kNameShares) {
    rows.nameShare = share;
    rows.heights = heightsOf(scene, count, nameWidth(ruler, area, rows), rows.signWidth, gap);
    rows.firsts = firstsOf(rows.heights, area.height);
    const bool oneLine = allOnOneLine(scene, count, nameWidth(ruler, area, rows));
    const bool fewer = best.heights.empty() || rows.firsts.size() < best.firsts.size();
    if (oneLine || fewer) best = rows;
    if (oneLine) break;
  }
  best.longestBar = area.width * (1 - best.nameShare) - peopleWidth - ruler.of(kRoomGap);
  return best;
}

/// The whole ranking on one sheet, if need be in closer rows.
Rows rowsOf(const Scene& scene, const vote::Count& count, Area area) {
  constexpr float kCloseSign = 0.066F;
  Rows wide = rowsOf(scene, count, area, kSign, kRoomGap);
  if (wide.firsts.size() <= 1) return wide;
  return rowsOf(scene, count, area, kCloseSign, 0.25F * kRoomGap);
}

void drawBar(RoomPaper& paper, Area area, const Rows& rows, const Option& option,
             const vote::Line& line) {
  const Ruler& ruler = paper.ruler();
  const Palette& palette = paper.palette();
  const float gap = ruler.of(0.012F);
  const std::string figure = base::counted(static_cast<std::size_t>(line.dots), "dot");
  const float figureWidth = ruler.lay(figure, kFigure, area.width).width;
  const float share = static_cast<float>(line.dots) / static_cast<float>(rows.mostDots);
  Area bar{area.x, area.y + (area.height - ruler.of(kBarHeight)) / 2,
           std::max(rows.longestBar * share, ruler.of(line.dots > 0 ? 0.006F : 0)),
           ruler.of(kBarHeight)};
  const bool isTheme = !isRecommendation(option);
  const bool within = bar.width > figureWidth + 2 * gap;
  if (line.dots > 0) {
    paper.fill(bar, isTheme ? lookOf(option.label).fill : palette.second, 0.006F);
  }
  const Colour onBar = isTheme ? kInkOnFill : palette.ground;
  const Area inside{bar.x + gap, area.y, area.width, area.height};
  float end = bar.right() + (line.dots > 0 ? gap : 0);
  if (within) {
    paper.writeBeside(inside, figure, kFigure, onBar);
  } else {
    paper.writeBeside(area.beside(end - area.x), figure, kFigure, palette.ink);
    end += figureWidth + gap;
  }
  paper.writeBeside(area.beside(end - area.x), peopleOf(line), kPeople, palette.second);
}

void drawRow(RoomPaper& paper, Area area, const Rows& rows, const Option& option,
             const vote::Line& line) {
  const Ruler& ruler = paper.ruler();
  if (isRecommendation(option)) {
    paper.writeBeside(area, option.label, kName, paper.palette().ink);
  } else {
    paper.sign(area, option.label, rows.sign);
  }
  Area name = area.beside(rows.signWidth + ruler.of(kRoomGap));
  name.width = nameWidth(ruler, area, rows);
  paper.writeBeside(name, option.title.empty() ? "Not named yet" : option.title, kName,
                    paper.palette().ink);
  drawBar(paper, area.beside(area.width * rows.nameShare), rows, option, line);
}

/// Those of one sheet, with a little of what room is left between them.
void drawRows(RoomPaper& paper, Area area, const Rows& rows, const Session& session,
              const vote::Count& count, std::size_t sheet) {
  constexpr float kMostStretched = 0.35F;
  if (rows.firsts.empty()) return;
  const std::size_t first = rows.firsts[sheet];
  const std::size_t end =
      sheet + 1 < rows.firsts.size() ? rows.firsts[sheet + 1] : rows.heights.size();
  const auto at = [&](std::size_t i) {
    return rows.heights.begin() + static_cast<std::ptrdiff_t>(i);
  };
  const float spare = area.height - std::accumulate(at(first), at(end), 0.0F);
  const float each = spare / static_cast<float>(end - first);
  float y = area.y;
  for (std::size_t i = first; i < end; ++i) {
    const float height = rows.heights[i] + std::clamp(each, 0.0F, kMostStretched * rows.heights[i]);
    drawRow(paper, {area.x, y, area.width, height}, rows, *session.find(count.lines[i].option),
            count.lines[i]);
    y += height;
  }
}

/// When it was closed, and whether what was voted on has changed since: the titles and dots on the
/// page stand for it as it was then.
std::string closedAt(const Session& session, const Round& round, std::size_t sheet,
                     std::size_t sheets) {
  std::string words = round.closedAt ? "Closed " + base::clockText(*round.closedAt) : "";
  const std::size_t changed = vote::changesSince(session, round.id).size();
  if (changed > 0) words += fmt::format(" · {} changed since", changed);
  if (sheets > 1) words += (words.empty() ? "" : " · ") + sheetName(sheet, sheets);
  return words;
}

}  // namespace

Sheets resultsSheets(const Scene& scene) {
  const Round* round = roundShown(scene.session, scene.state);
  if (round == nullptr) return {calmSheet("No vote yet.")};
  if (round->state != session::RoundState::revealed) {
    return {calmSheet("The result is not shown yet.")};
  }
  const Ruler& ruler = scene.ruler;
  const Area body = ruler.body();
  const WordLook question{.size = 0.058F, .weight = text::Weight::bold, .maxLines = 2};
  const float head = ruler.lay(round->question, question, body.width).height;
  const Area area = body.below(head + ruler.of(kRoomGap));
  const vote::Count count = vote::count(scene.session, round->id);
  const Rows rows = rowsOf(scene, count, area);
  const std::size_t all = std::max<std::size_t>(1, rows.firsts.size());
  Sheets sheets;
  for (std::size_t sheet = 0; sheet < all; ++sheet) {
    sheets.emplace_back([=, &session = scene.session](RoomPaper& paper) {
      paper.write(body, round->question, question, paper.palette().ink);
      drawRows(paper, area, rows, session, count, sheet);
      paper.foot({{vote::sentence(count)}}, closedAt(session, *round, sheet, all));
    });
  }
  return sheets;
}

}  // namespace ct::ui
