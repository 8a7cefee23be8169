#include "ui/board_card.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "sort/same_cards.h"
#include "text/estimate.h"
#include "ui/rounded.h"

namespace ct::ui {

using session::Card;
using session::Theme;

namespace {

constexpr float kWords = 15;      // board units
constexpr float kMostWords = 17;  // without a code beneath, most cards hold all of theirs
constexpr float kFirstWords = 21;
constexpr float kFewWords = 27;
constexpr float kCodeSize = 12.5F;
constexpr float kLineHeight = 1.362F;  // of the words' size
constexpr int kMostLines = 9;          // longer notes are cut here, never in the reading view
constexpr double kBesideWords = 2 * kCardPadding + 4 + kCodeSize * kLineHeight - 3;

/// The layers of CardLayers, from beneath.
enum Layer { papers, words, marks, letters, layers };

constexpr double kReadable = 8;     // points; smaller words are not drawn whole
constexpr double kTelling = 6.7;    // points; smaller words tell less than fewer and larger ones
constexpr double kGuessable = 5.5;  // points; a few words smaller than that tell nothing
constexpr double kFarCard = 7;      // points; smaller cards are drawn as patches
constexpr float kNoCorner = 2.5F;   // pixels; smaller corners are not rounded
constexpr std::size_t kMostFull = 700;
constexpr std::size_t kMostFewWords = 1600;

float innerWidth() {
  return static_cast<float>(kCardWidth - 2 * kCardPadding);
}

text::Style wordsStyle(int lines = kMostLines) {
  return {.size = kWords, .width = innerWidth(), .maxLines = lines};
}

/// With one screen the room may be looking at the board, so a held-back card does not say what it
/// says.
std::string_view wordsOf(const Card& card) {
  if (card.heldBack) return "Held back";
  return card.said;
}

int linesIn(const PlacedCard& placed, double beside, float size) {
  return std::max(1, static_cast<int>((placed.box.height - beside) / (size * kLineHeight) + 0.2));
}

/// Grey bars in the place of words that are not laid out yet.
void paintBars(Frame& frame, ImDrawList& list, ImVec2 at, float scale, int lines) {
  const float line = kWords * kLineHeight * scale;
  for (int i = 0; i < lines; ++i) {
    const float y = at.y + (static_cast<float>(i) + 0.3F) * line;
    const float width = innerWidth() * scale * (i + 1 == lines ? 0.6F : 0.95F);
    list.AddRectFilled({at.x, y}, {at.x + width, y + line * 0.4F},
                       toImGui(frame.palette.ink.at(0.2F)));
  }
}

void paintWords(Frame& frame, ImDrawList& list, ImVec2 at, float scale, const PlacedCard& placed,
                const Card& card, float opacity) {
  const Colour ink = (card.heldBack ? frame.palette.second : frame.palette.ink).at(opacity);
  const std::string_view said = wordsOf(card);
  const double room = placed.box.height - kBesideWords + 1;
  const text::Layout* words = frame.ink.layInTime(said, wordsStyle());
  if (words != nullptr && words->height > room) {
    words = frame.ink.layInTime(said, wordsStyle(linesIn(placed, kBesideWords, kWords)));
  }
  if (words == nullptr)
    return paintBars(frame, list, at, scale, linesIn(placed, kBesideWords, kWords));
  frame.ink.draw(list, at, *words, ink, scale);
}

/// The number before the words, and "×2" when the card was said twice: there is no line for them
/// beneath.
std::string numberedWords(const session::Session& session, const Card& card) {
  const std::size_t others = session.standingWith(card.id).size();
  const std::string times = others == 0 ? "" : " ×" + std::to_string(others + 1);
  return card.code + times + " · " + std::string(wordsOf(card));
}

void paintLarger(Frame& frame, ImDrawList& list, ImVec2 at, float scale, const PlacedCard& placed,
                 const Card& card, float size, float opacity) {
  const text::Style style{
      .size = size, .width = innerWidth(), .maxLines = linesIn(placed, kCardPadding, size)};
  const text::Layout* words = frame.ink.layInTime(numberedWords(frame.session(), card), style);
  if (words == nullptr) return;
  const Colour ink = (card.heldBack ? frame.palette.second : frame.palette.ink).at(opacity);
  frame.ink.draw(list, at, *words, ink, scale);
}

/// A folded corner in the colour of a card's other theme: it lies in two places and counts once.
void paintCopyMark(Frame& frame, ImDrawList& list, const Card& card, session::ThemeId here,
                   ImVec2 at, float scale, Detail detail) {
  for (const session::PlacementId id : frame.session().placementsOf(card.id)) {
    const Theme& other = *frame.session().find(frame.session().find(id)->theme);
    if (other.id == here) continue;
    const float size = 26 * scale;
    list.ChannelsSetCurrent(Layer::marks);
    const ImVec2 tip(at.x + static_cast<float>(kCardWidth) * scale, at.y);
    list.AddTriangleFilled({tip.x - size, tip.y}, tip, {tip.x, tip.y + size},
                           toImGui(lookOf(other.letter).fill));
    if (detail != Detail::full) return;
    list.ChannelsSetCurrent(Layer::letters);
    const text::Layout& letter =
        frame.ink.lay(other.letter, {.size = 11, .weight = text::Weight::bold});
    frame.ink.draw(list, {tip.x - (letter.width + 3) * scale, tip.y + 1 * scale}, letter,
                   kInkOnFill, scale);
    return;
  }
}

ImVec2 wholePixels(ImVec2 point) {
  return {std::round(point.x), std::round(point.y)};
}

/// With the shadow only where it shows: filling under the paper too costs as much as the paper.
void paintRounded(Frame& frame, ImDrawList& list, ImVec2 at, ImVec2 to, float scale, ImU32 paper,
                  const CardSigns& signs) {
  const float round = std::round(kCardCorner * scale);
  const float thick = std::max(1.0F, std::round(scale));
  const float shadow = std::max(1.0F, std::round(2 * scale));
  fillRounded(list, {at.x, to.y - 2 * round}, {to.x, to.y + shadow},
              toImGui(frame.palette.ink.at(0.10F * signs.opacity)), round);
  fillRounded(list, at, to, paper, round);
  lineRounded(list, at, to, toImGui(frame.palette.line.at(signs.opacity)), round, thick);
}

void paintPaper(Frame& frame, ImDrawList& list, ImVec2 at, ImVec2 to, float scale, bool heldBack,
                const CardSigns& signs) {
  const Palette& palette = frame.palette;
  const ImU32 paper = toImGui((heldBack ? palette.panel : palette.paper).at(signs.opacity));
  const float round = kCardCorner * scale;
  if (round < kNoCorner) {
    // An edge as a rectangle beneath, and no shadow: a fraction of the work, and nobody can tell.
    const float edge = to.x - at.x > frame.px(14) ? 1 : 0;
    if (edge > 0) list.AddRectFilled(at, to, toImGui(palette.line.at(signs.opacity)));
    list.AddRectFilled({at.x + edge, at.y + edge}, {to.x - edge, to.y - edge}, paper);
    return;
  }
  paintRounded(frame, list, wholePixels(at), wholePixels(to), scale, paper, signs);
}

/// A band along its side and another paper: nobody takes it for what a resident said.
void paintInformation(Frame& frame, ImDrawList& list, ImVec2 at, ImVec2 to, float scale,
                      const CardSigns& signs) {
  constexpr float kBand = 7;  // board units
  const float round = kCardCorner * scale;
  const Colour ink = frame.palette.second;
  list.AddRectFilled(at, to, toImGui(ink.at(0.12F * signs.opacity)), round);
  list.AddRectFilled(at, {at.x + kBand * scale, to.y}, toImGui(ink.at(signs.opacity)), round,
                     ImDrawFlags_RoundCornersLeft);
}

float sizeOf(Detail detail) {
  if (detail == Detail::mostWords) return kMostWords;
  return detail == Detail::firstWords ? kFirstWords : kFewWords;
}

void paintInside(Frame& frame, ImDrawList& list, ImVec2 at, ImVec2 to, float scale,
                 const PlacedCard& placed, const Card& card, const CardSigns& signs) {
  const auto inset = static_cast<float>(kCardPadding) * scale;
  list.ChannelsSetCurrent(Layer::words);
  if (signs.detail != Detail::full) {
    paintLarger(frame, list, {at.x + inset, at.y + inset / 3}, scale, placed, card,
                sizeOf(signs.detail), signs.opacity);
    return;
  }
  paintWords(frame, list, {at.x + inset, at.y + inset - 2 * scale}, scale, placed, card,
             signs.opacity);
  const std::string times = sort::timesSaid(frame.session(), card);
  std::string foot = card.code;
  for (const std::string& each : {times, std::string(card.isVoice() ? "" : "information")})
    foot += each.empty() ? "" : " · " + each;
  const text::Layout& code = frame.ink.lay(foot, {.size = kCodeSize});
  frame.ink.draw(list, {at.x + inset, to.y - inset + (3 - code.height) * scale}, code,
                 frame.palette.second.at(signs.opacity), scale);
}

/// Of the words that are written with spaces between them and broken nowhere else.
float widestWord(Ink& ink, std::string_view title, const text::Style& style) {
  constexpr unsigned char kManyBytes = 0xE0;  // scripts that may be broken within a word begin here
  float widest = 0;
  for (std::size_t from = 0; from < title.size();) {
    const std::size_t to = std::min(title.find(' ', from), title.size());
    const std::string_view word = title.substr(from, to - from);
    const bool whole = std::all_of(word.begin(), word.end(), [](char c) {
      return static_cast<unsigned char>(c) < kManyBytes;
    });
    if (whole) {
      widest = std::max(widest, ink.lay(word, {.size = style.size, .weight = style.weight}).width);
    }
    from = to + 1;
  }
  return widest;
}

}  // namespace

Detail detailAt(double zoom, std::size_t inSight) {
  if (kCardWidth * zoom < kFarCard) return Detail::patches;
  if (kWords * zoom >= kReadable && inSight <= kMostFull) return Detail::full;
  if (kMostWords * zoom >= kTelling && inSight <= kMostFull) return Detail::mostWords;
  if (kFirstWords * zoom >= kTelling && inSight <= kMostFull) return Detail::firstWords;
  if (kFewWords * zoom >= kGuessable && inSight <= kMostFewWords) return Detail::fewWords;
  return Detail::block;
}

std::string boardTitle(const Theme& theme) {
  return theme.title.empty() ? "Not named yet" : theme.title;
}

const text::Layout& layBoardTitle(Ink& ink, const Theme& theme, std::size_t columns, float head) {
  constexpr float kCountRoom = 40;
  constexpr float kSmallest = 0.6F;
  const auto across = static_cast<float>(columns);
  const float inner =
      across * static_cast<float>(kCardWidth) + (across - 1) * static_cast<float>(kCardGap);
  text::Style style{.size = kHeaderSize * head,
                    .weight = text::Weight::bold,
                    .width = inner - (kSignSize + 12 + kCountRoom) * head,
                    .maxLines = 4};
  const std::string title = boardTitle(theme);
  const float widest = widestWord(ink, title, style);
  if (widest > style.width) style.size *= std::max(kSmallest, style.width / widest);
  return ink.lay(title, style);
}

namespace {

/// Grows with the side of a board of so many cards, until titles would leave no room for cards.
float headFor(std::size_t cards) {
  constexpr float kUsual = 15;  // cards, whose board is seen at nearly full size
  constexpr float kMost = 2.5F;
  return std::clamp(std::sqrt(static_cast<float>(cards) / kUsual), 1.0F, kMost);
}

}  // namespace

BoardMeasures boardMeasures(Ink& ink, std::size_t cards) {
  const bool exactly = cards <= kMeasuredExactly;
  const float head = headFor(cards);
  return {.head = head,
          .card =
              [&ink, exactly](const Card& card) {
                const std::string_view said = wordsOf(card);
                const double words =
                    exactly ? ink.lay(said, wordsStyle()).height
                            : static_cast<float>(text::estimatedLines(
                                  said, static_cast<double>(innerWidth() / kWords), kMostLines)) *
                                  kWords * kLineHeight;
                return std::ceil(words + kBesideWords);
              },
          .header =
              [&ink, head](const Theme& theme, std::size_t columns) {
                double height = layBoardTitle(ink, theme, columns, head).height + 4;
                // Whether it has one or not, so that a yes moves nothing.
                height += ink.lay("proposed", {.size = kTagSize * head}).height + 10 * head;
                return kHeaderTop + std::max(height, (kSignSize * head) + 0.0) + 8;
              }};
}

CardLayers::CardLayers(const Ink& ink, ImDrawList& list) : ink_(ink), list_(list) {
  list_.ChannelsSplit(Layer::layers);
  ink_.beginShapes(list_);
}

CardLayers::~CardLayers() {
  list_.ChannelsSetCurrent(Layer::papers);
  ink_.endShapes(list_);
  list_.ChannelsMerge();
}

void paintCard(Frame& frame, ImDrawList& list, ImVec2 at, double pixels, const PlacedCard& placed,
               const CardSigns& signs) {
  const Card& card = *frame.session().find(placed.card);
  const auto scale = static_cast<float>(pixels);
  const ImVec2 to(at.x + static_cast<float>(placed.box.width) * scale,
                  at.y + static_cast<float>(placed.box.height) * scale);
  list.ChannelsSetCurrent(Layer::papers);
  paintPaper(frame, list, at, to, scale, card.heldBack, signs);
  if (!card.isVoice()) paintInformation(frame, list, at, to, scale, signs);
  if (signs.detail != Detail::block) paintInside(frame, list, at, to, scale, placed, card, signs);
  if (placed.theme) paintCopyMark(frame, list, card, placed.theme, at, scale, signs.detail);
  if (!signs.chosen) return;
  list.ChannelsSetCurrent(Layer::marks);
  const float out = frame.px(2);
  list.AddRect({at.x - out, at.y - out}, {to.x + out, to.y + out}, toImGui(frame.palette.focus),
               kCardCorner * scale + out, 0, frame.px(3));
}

}  // namespace ct::ui
