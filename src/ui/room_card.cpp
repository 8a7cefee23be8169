#include <algorithm>

#include "sort/accounting.h"
#include "sort/removed_words.h"
#include "sort/same_cards.h"
#include "text/words.h"
#include "ui/card_name.h"
#include "ui/room_fit.h"
#include "ui/room_pages.h"

namespace ct::ui {

using session::Card;
using session::Session;

namespace {

constexpr float kLargestWords = 0.088F;
constexpr float kLargestPurpose = 0.1F;

/// Words standing a little above the middle of an area, where the eye rests.
void writeResting(RoomPaper& paper, Area area, std::string_view words, const WordLook& look) {
  const float height = paper.ruler().lay(words, look, area.width).height;
  paper.write(area.below(std::max(0.0F, area.height - height) * 0.4F), words, look,
              paper.palette().ink);
}

/// Where the card lies, for the left of the foot.
std::vector<FootPart> placeParts(const Scene& scene, const Card& card) {
  const Session& session = scene.session;
  const auto& placements = session.placementsOf(card.id);
  if (!placements.empty()) {
    const session::Theme& home = *session.find(session.find(*placements.begin())->theme);
    if (scene.state.withoutTitles) return {{{}, home.letter}};
    return {{{}, home.letter}, {titleOf(home)}};
  }
  if (card.standing == session::Standing::parked) return {{"Parked for later"}};
  if (card.standing == session::Standing::fitsNone) return {{"Fits none of the themes"}};
  return {{"Not yet placed"}};
}

/// "Card 14", how often it was said, and which sheet this is where there are several.
std::string footNameOf(const Session& session, const Card& card, const std::string& sheet) {
  std::string name = cardName(card);
  for (const std::string& each : {sort::timesSaid(session, card), sheet})
    name += each.empty() ? "" : " · " + each;
  return name;
}

/// In quotation marks, but for what stands in place of words that were removed for good.
std::string quoted(const Session& session, const Card& card) {
  return sort::wordsWereRemoved(session, card) ? card.said : "“" + card.said + "”";
}

}  // namespace

const Card* cardShown(const Session& session, const RoomState& state) {
  const Card* chosen = session.find(state.card);
  if (chosen == nullptr) return nullptr;
  const Card& card = sort::shownAs(session, *chosen);
  return card.heldBack || state.isOutOfSight(card) ? nullptr : &card;
}

Sheets cardSheets(const Scene& scene) {
  const Card* card = cardShown(scene.session, scene.state);
  if (card == nullptr) return purposeSheets(scene);
  const Area body = scene.ruler.body();
  const Fitted words = fitted(scene.ruler, quoted(scene.session, *card), text::Weight::regular,
                              {body.width, body.height}, kLargestWords);
  Sheets sheets;
  for (std::size_t i = 0; i < words.pieces.size(); ++i) {
    sheets.emplace_back([body, look = words.look, piece = words.pieces[i],
                         left = placeParts(scene, *card),
                         right = footNameOf(scene.session, *card,
                                            sheetName(i, words.pieces.size()))](RoomPaper& paper) {
      writeResting(paper, body, piece, look);
      paper.foot(left, right);
    });
  }
  return sheets;
}

Sheets purposeSheets(const Scene& scene) {
  const session::SessionInfo& info = scene.session.info();
  const WordLook titleLook{.size = kRoomReading, .maxLines = 2};
  const Area body = scene.ruler.body();
  const float head =
      scene.ruler.lay(info.title, titleLook, body.width).height + scene.ruler.of(2 * kRoomGap);
  const Area rest = body.below(head);
  const bool agreed = !text::blank(info.purpose);
  const Fitted words = fitted(scene.ruler, agreed ? info.purpose : "No question yet.",
                              agreed ? text::Weight::bold : text::Weight::regular,
                              {rest.width, rest.height}, kLargestPurpose);
  Sheets sheets;
  for (std::size_t i = 0; i < words.pieces.size(); ++i) {
    sheets.emplace_back([=, title = info.title, look = words.look, piece = words.pieces[i],
                         right = sheetName(i, words.pieces.size())](RoomPaper& paper) {
      paper.write(body, title, titleLook, paper.palette().second);
      writeResting(paper, rest, piece, look);
      paper.foot({}, right);
    });
  }
  return sheets;
}

Sheet calmSheet(std::string sentence) {
  return [sentence = std::move(sentence)](RoomPaper& paper) {
    writeResting(paper, paper.ruler().body(), sentence, {.size = kRoomTitle});
  };
}

std::string sheetName(std::size_t sheet, std::size_t sheets) {
  return sheets < 2 ? std::string() : std::to_string(sheet + 1) + " of " + std::to_string(sheets);
}

std::string titleIn(const RoomState& state, const session::Theme& theme) {
  return state.withoutTitles ? "" : titleOf(theme);
}

std::string titleOf(const session::Theme& theme) {
  return theme.title.empty() ? "Not named yet" : theme.title;
}

}  // namespace ct::ui
