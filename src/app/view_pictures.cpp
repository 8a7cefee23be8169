#include "app/view_pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <memory>
#include <optional>
#include <system_error>

#include "app/facts_of.h"
#include "app/plain_word_lists.h"
#include "platform/folders.h"
#include "platform/gl_textures.h"
#include "platform/glyph_atlas.h"
#include "platform/offscreen.h"
#include "platform/picture.h"
#include "platform/plain_shapes.h"
#include "recommend/evidence.h"
#include "sort/accounting.h"
#include "store/read_session.h"
#include "text/layout.h"
#include "ui/controls.h"
#include "ui/facilitator_window.h"
#include "ui/room_window.h"

namespace ct::app {
namespace {

using base::Result;
using facilitate::Stage;

std::string lower(std::string_view words) {
  std::string all(words);
  for (char& c : all)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return all;
}

struct Size {
  int width = 0;
  int height = 0;
};

Result<Size> sizeFrom(const std::string& words) {
  Size size;
  const std::size_t cross = words.find('x');
  const auto number = [&](std::size_t from, std::size_t to, int& value) {
    const auto read = std::from_chars(words.data() + from, words.data() + to, value);
    return read.ec == std::errc{} && read.ptr == words.data() + to;
  };
  if (cross == std::string::npos || !number(0, cross, size.width) ||
      !number(cross + 1, words.size(), size.height) || size.width < 320 || size.height < 240 ||
      size.width > 7680 || size.height > 4320) {
    return base::refuse("A size is written as 1920x1080, from 320x240 to 7680x4320.");
  }
  return size;
}

/// What is drawn, and how the screen stands while it is.
struct View {
  bool room = false;
  bool start = false;
  ui::ViewState state;
};

Result<void> turnToRecommendation(View& view, const session::Session& session,
                                  const std::string& about) {
  for (const auto* each : recommend::recommendationsInOrder(session)) {
    if (std::to_string(each->number) != about) continue;
    view.state.recommendation = each->id;
    return {};
  }
  return base::refuse(fmt::format("There is no recommendation {}.", about));
}

/// Turns to what the view is about: a theme's letter, a card's code or a recommendation's number.
Result<void> turnTo(View& view, const session::Session& session, const std::string& about) {
  if (about.empty()) return {};
  if (view.state.stage == Stage::recommend) return turnToRecommendation(view, session, about);
  if (const session::Theme* theme = sort::themeByLetter(session, about)) {
    view.state.room.theme = theme->id;
    view.state.board.chosenTheme = theme->id;
    return {};
  }
  const session::Card* card = session.cardByCode(about);
  if (card == nullptr) return base::refuse(fmt::format("There is no theme or card {}.", about));
  view.state.room.card = card->id;
  const auto& placements = session.placementsOf(card->id);
  view.state.board.chosen = {{card->id, placements.empty()
                                            ? session::ThemeId{}
                                            : session.find(*placements.begin())->theme}};
  return {};
}

/// Settles on something to show where the view needs it and nobody said.
void chooseForThem(View& view, const session::Session& session) {
  if (!view.state.room.card) {
    for (const session::Card& card : session.cards()) {
      if (card.heldBack) continue;
      view.state.room.card = card.id;
      break;
    }
  }
  const auto recommendations = recommend::recommendationsInOrder(session);
  if (!view.state.recommendation && !recommendations.empty()) {
    view.state.recommendation = recommendations.front()->id;
  }
}

Result<View> viewFrom(const std::string& words, const session::Session& session) {
  const std::size_t colon = words.find(':');
  const std::string name = lower(words.substr(0, colon));
  View view;
  bool found = name == "start";
  view.start = found;
  for (std::size_t i = 0; i < facilitate::namesOf(Stage{}).size(); ++i) {
    if (name != lower(facilitate::namesOf(Stage{})[i])) continue;
    view.state.stage = static_cast<Stage>(i);
    found = true;
  }
  for (std::size_t i = 0; i < namesOf(ui::RoomPage{}).size(); ++i) {
    if (name != "room-" + lower(namesOf(ui::RoomPage{})[i])) continue;
    view.room = found = true;
    view.state.room.page = static_cast<ui::RoomPage>(i);
  }
  if (!found) {
    return base::refuse(fmt::format("There is no view “{}”. There are: {}.", name, viewNames()));
  }
  const std::string about = colon == std::string::npos ? "" : words.substr(colon + 1);
  if (auto turned = turnTo(view, session, about); !turned) return base::passOn(std::move(turned));
  chooseForThem(view, session);
  return view;
}

ui::Facts factsFor(const std::filesystem::path& folder, const store::Reading& reading, bool start) {
  ui::Facts facts;
  facts.saving.savedAt = reading.savedAt;
  facts.sessionsFolder = folder.parent_path().string();
  facts.sessions = sessionRowsIn(folder.parent_path());
  facts.folder = folderViewOf(platform::homeFolder());
  facts.now = reading.savedAt;
  if (start) return facts;
  facts.session = facts.live = &reading.session;
  facts.history = &reading.history;
  facts.versions = versionRowsOf(folder);
  if (const session::Entry* last = reading.history.toUndo()) facts.lastDone = last->sentence;
  facts.undoes = reading.history.toUndo() != nullptr;
  facts.redoes = reading.history.toRedo() != nullptr;
  return facts;
}

}  // namespace

std::string viewNames() {
  std::string names = "start";
  for (const std::string_view stage : facilitate::namesOf(Stage{}))
    names += ", " + lower(stage);
  for (const std::string_view page : namesOf(ui::RoomPage{}))
    names += ", room-" + lower(page);
  return names;
}

Result<void> runPicture(const std::filesystem::path& session, const PictureWish& wish) {
  auto size = sizeFrom(wish.size);
  if (!size) return base::passOn(std::move(size));
  std::error_code nowhere;
  const auto folder = std::filesystem::absolute(session, nowhere).lexically_normal();
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  auto view = viewFrom(wish.view, reading->session);
  if (!view) return base::passOn(std::move(view));
  view->state.dark = view->state.room.dark = wish.dark;

  text::Typesetter typesetter;
  auto offscreen = platform::Offscreen::open(
      [&](float scale) { ui::loadControlFonts(typesetter, scale); }, wish.scale);
  if (!offscreen) return base::passOn(std::move(offscreen));
  platform::GlTextures textures;
  platform::GlyphAtlas atlas(typesetter, textures);
  ui::Ink ink(typesetter, atlas, platform::PlainShapes::begin);
  ui::FacilitatorWindow window;
  ui::Facts facts = factsFor(folder, *reading, view->start);
  const auto plainWords = readPlainWords();
  if (plainWords) facts.plainWords = &*plainWords;
  auto picture = (*offscreen)->draw(size->width, size->height, [&] {
    ui::Outbox asked;  // looking asks for nothing
    const ui::Palette& palette = view->state.dark ? ui::kDark : ui::kLight;
    ui::applyLook(palette, wish.scale);
    ui::Frame frame{ink, palette, wish.scale, facts, view->state, asked};
    if (view->room) {
      ui::drawRoomWindow(ink, &reading->session, view->state.room);
    } else {
      window.draw(frame);
    }
  });
  if (!picture) return base::passOn(std::move(picture));
  return platform::writePng(wish.to, *picture);
}

}  // namespace ct::app
