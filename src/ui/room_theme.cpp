#include <fmt/format.h>

#include <algorithm>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "ui/card_name.h"
#include "ui/room_columns.h"
#include "ui/room_pages.h"

namespace ct::ui {

using session::Card;
using session::Theme;

namespace {

constexpr float kSign = 0.1F;
constexpr float kStripe = 0.012F;
constexpr int kMostLines = 8;  // of one card; the card's own page shows it whole
constexpr std::array<float, 3> kSizes{0.066F, 0.058F, kRoomReading};
constexpr WordLook kTag{.size = kRoomSecond, .maxLines = 1};

/// The cards of one theme set at one size of type.
struct Spread {
  float cardWidth = 0;
  std::vector<WordLook> looks;  // one a card
  std::vector<float> heights;
  std::vector<ColumnSheet> sheets;
};

float gapOf(const Ruler& ruler) {
  return ruler.of(kRoomGap);
}

/// Where the words of a card stand.
Area wordsOf(const Ruler& ruler, Area card) {
  return card.inside(ruler.of(kRoomPadding)).beside(ruler.of(kStripe / 2));
}

Spread spreadOf(const Ruler& ruler, const std::vector<const Card*>& cards, Area area, float size,
                std::size_t inWidth) {
  Spread spread;
  const auto columns = static_cast<float>(inWidth);
  spread.cardWidth = (area.width - gapOf(ruler) * (columns - 1)) / columns;
  const float width = wordsOf(ruler, {0, 0, spread.cardWidth, area.height}).width;
  for (const Card* card : cards) {
    WordLook look{.size = size, .maxLines = kMostLines};
    const auto height = [&] {
      return ruler.lay(saidWithKind(*card), look, width).height + ruler.of(2 * kRoomPadding);
    };
    while (look.maxLines > 1 && height() > area.height)
      --look.maxLines;
    spread.looks.push_back(look);
    spread.heights.push_back(height());
  }
  spread.sheets = inColumns(spread.heights, inWidth, gapOf(ruler), area.height);
  return spread;
}

/// The largest type at which all cards fit on one sheet, else reading size; two columns unless one
/// needs fewer sheets.
Spread bestSpread(const Ruler& ruler, const std::vector<const Card*>& cards, Area area) {
  Spread best;
  for (const float size : kSizes) {
    best = spreadOf(ruler, cards, area, size, cards.size() > 1 ? 2 : 1);
    Spread single = spreadOf(ruler, cards, area, size, 1);
    if (single.sheets.size() < best.sheets.size()) best = std::move(single);
    if (best.sheets.size() < 2) break;
  }
  return best;
}

void drawCard(RoomPaper& paper, Area area, Colour stripe, const Card& card, const WordLook& look) {
  const Ruler& ruler = paper.ruler();
  paper.fill(area, paper.palette().paper, kCardCorner / 1080);
  paper.outline(area, paper.palette().line, kCardCorner / 1080, 0.0012F);
  paper.fill({area.x, area.y, ruler.of(kStripe), area.height},
             card.isVoice() ? stripe : paper.palette().second, 0);
  paper.write(wordsOf(ruler, area), saidWithKind(card), look, paper.palette().ink);
}

void drawCards(RoomPaper& paper, Area area, const Theme& theme,
               const std::vector<const Card*>& cards, const Spread& spread,
               const ColumnSheet& sheet) {
  const float pitch = spread.cardWidth + gapOf(paper.ruler());
  for (std::size_t i = 0; i < sheet.slots.size(); ++i) {
    const std::size_t card = sheet.first + i;
    const Area place{area.x + static_cast<float>(sheet.slots[i].column) * pitch,
                     area.y + sheet.slots[i].y, spread.cardWidth, spread.heights[card]};
    drawCard(paper, place, lookOf(theme.letter).fill, *cards[card], spread.looks[card]);
  }
}

/// The mark of a title the group has not said yes to, at the right of the head; gives the width it
/// takes.
float drawProposed(RoomPaper& paper, Area head) {
  const Ruler& ruler = paper.ruler();
  const text::Layout& words = ruler.lay("proposed", kTag, head.width);
  const float side = ruler.of(0.014F);
  const Area tag{head.right() - words.width - 2 * side - 1,
                 head.y + (head.height - words.height) / 2 - side / 3, words.width + 2 * side + 1,
                 words.height + side * 2 / 3};
  paper.dashedOutline(tag, paper.palette().second, 0.002F);
  paper.writeBeside(tag.beside(side), "proposed", kTag, paper.palette().second);
  return tag.width + ruler.of(kRoomPadding);
}

/// As large as one line allows; a longer title takes two of reading size.
WordLook titleLook(const Ruler& ruler, const std::string& title, float width) {
  const WordLook large{.size = kRoomTitle, .weight = text::Weight::bold};
  const bool oneLine = ruler.lay(title, large, width).lines < 2;
  return {.size = oneLine ? kRoomTitle : kRoomReading, .weight = text::Weight::bold, .maxLines = 2};
}

void drawHead(RoomPaper& paper, Area head, const Theme& theme, const std::string& title) {
  if (!title.empty() && theme.state == session::ThemeState::proposed)
    head.width -= drawProposed(paper, head);
  const float sign = paper.sign(head, theme.letter, kSign);
  const Area rest = head.beside(sign + paper.ruler().of(kRoomPadding));
  paper.writeBeside(rest, title, titleLook(paper.ruler(), title, rest.width), paper.palette().ink);
}

/// Of a head that holds the sign and the title.
float headHeight(const Ruler& ruler, const Theme& theme, const std::string& title, Area body) {
  const float sign = ruler.signHeight(theme.letter, kSign);
  const float tag = ruler.lay("proposed", kTag, body.width).width + ruler.of(2.2F * kRoomPadding);
  const float room = body.width - sign - tag - ruler.of(kRoomPadding);
  return std::max(sign, ruler.lay(title, titleLook(ruler, title, room), room).height);
}

std::string footOf(std::size_t first, std::size_t end, std::size_t all) {
  if (end == first + 1) return fmt::format("Card {} of {}", end, all);
  return fmt::format("Cards {} to {} of {}", first + 1, end, all);
}

}  // namespace

const Theme* themeShown(const session::Session& session, const RoomState& state) {
  if (const Theme* chosen = session.find(state.theme)) return chosen;
  const auto themes = sort::themesInOrder(session);
  return themes.empty() ? nullptr : themes.front();
}

Sheets themeSheets(const Scene& scene) {
  const Theme* theme = themeShown(scene.session, scene.state);
  if (theme == nullptr) return {calmSheet("No themes yet.")};
  const Ruler& ruler = scene.ruler;
  const Area body = ruler.body();
  const std::string title = titleIn(scene.state, *theme);
  const Area head{body.x, body.y, body.width, headHeight(ruler, *theme, title, body)};
  const Area area = body.below(head.height + gapOf(ruler));
  auto cards = sort::cardsIn(scene.session, theme->id, sort::HeldBack::leaveOut);
  std::erase_if(cards, [&](const Card* card) { return scene.state.isOutOfSight(*card); });
  const auto views = recommend::differingViewsOf(scene.session, theme->id);
  const Spread spread = bestSpread(ruler, cards, area);
  const std::size_t voices = session::voicesAmong(scene.session, cards);
  Sheets sheets;
  if (cards.empty()) {
    sheets.emplace_back([=](RoomPaper& paper) {
      drawHead(paper, head, *theme, title);
      paper.write(area, "No cards here yet.", {}, paper.palette().second);
      paper.foot({}, whoDiffers(views));
    });
  }
  for (const ColumnSheet& sheet : spread.sheets) {
    sheets.emplace_back([=](RoomPaper& paper) {
      drawHead(paper, head, *theme, title);
      drawCards(paper, area, *theme, cards, spread, sheet);
      const std::string foot =
          spread.sheets.size() == 1
              ? base::counted(voices, "card")
              : footOf(sheet.first, sheet.first + sheet.slots.size(), cards.size());
      paper.foot({{foot}}, whoDiffers(views));
    });
  }
  const float size = cards.empty() ? kSizes.front() : spread.looks.front().size;
  for (Sheet& view : differingSheets(ruler, views, "Theme " + theme->letter, size)) {
    sheets.push_back(std::move(view));
  }
  return sheets;
}

}  // namespace ct::ui
