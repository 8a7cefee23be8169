#include <fmt/format.h>

#include <algorithm>
#include <array>

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
  float height = 0;
  std::size_t perSheet = 1;
  float sign = kSign;
  float nameShare = kNameShares.front();
  float signWidth = 0;
  float longestBar = 0;
  std::int64_t mostDots = 1;
};

float nameWidth(const Ruler& ruler, Area area, const Rows& rows) {
  return area.width * rows.nameShare - rows.signWidth - ruler.of(3 * kRoomGap);
}

/// The most lines a title takes.
int linesOf(const Scene& scene, const vote::Count& count, float width) {
  int most = 1;
  for (const vote::Line& line : count.lines) {
    const std::string& title = scene.session.find(line.option)->title;
    most = std::max(most, static_cast<int>(scene.ruler.lay(title, kName, width).lines));
  }
  return most;
}

/// `sign` and `gap` say how tall a row is at least.
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
  for (const float share : kNameShares) {
    rows.nameShare = share;
    if (linesOf(scene, count, nameWidth(ruler, area, rows)) == 1) break;
  }
  const int lines = linesOf(scene, count, nameWidth(ruler, area, rows));
  if (lines > 1) rows.nameShare = kNameShares.front();
  const float names = ruler.lineHeight(kName.size) * static_cast<float>(lines);
  rows.height = std::max(names, rows.signWidth) + ruler.of(gap);
  rows.perSheet = static_cast<std::size_t>(std::max(1.0F, area.height / rows.height));
  const float even = area.height / static_cast<float>(std::max<std::size_t>(1, count.lines.size()));
  rows.height = std::clamp(even, rows.height, 1.35F * rows.height);
  rows.longestBar = area.width * (1 - rows.nameShare) - peopleWidth - ruler.of(kRoomGap);
  return rows;
}

/// The whole ranking on one sheet, if need be in closer rows.
Rows rowsOf(const Scene& scene, const vote::Count& count, Area area) {
  constexpr float kCloseSign = 0.066F;
  const Rows wide = rowsOf(scene, count, area, kSign, kRoomGap);
  if (wide.perSheet >= count.lines.size()) return wide;
  return rowsOf(scene, count, area, kCloseSign, 0.25F * kRoomGap);
}

void drawBar(Paper& paper, Area area, const Rows& rows, const Option& option,
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

void drawRow(Paper& paper, Area area, const Rows& rows, const Option& option,
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
  const std::size_t all = (count.lines.size() + rows.perSheet - 1) / rows.perSheet;
  Sheets sheets;
  for (std::size_t sheet = 0; sheet < std::max<std::size_t>(1, all); ++sheet) {
    sheets.emplace_back([=, &session = scene.session](Paper& paper) {
      paper.write(body, round->question, question, paper.palette().ink);
      const std::size_t first = sheet * rows.perSheet;
      for (std::size_t i = first; i < std::min(count.lines.size(), first + rows.perSheet); ++i) {
        const Area row{area.x, area.y + static_cast<float>(i - first) * rows.height, area.width,
                       rows.height};
        drawRow(paper, row, rows, *session.find(count.lines[i].option), count.lines[i]);
      }
      paper.foot({{vote::sentence(count)}}, closedAt(session, *round, sheet, all));
    });
  }
  return sheets;
}

}  // namespace ct::ui
