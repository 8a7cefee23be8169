#include <fmt/format.h>

#include <algorithm>

#include "base/counted.h"
#include "recommend/evidence.h"
#include "ui/room_fit.h"
#include "ui/room_pages.h"
#include "ui/room_voices.h"

namespace ct::ui {

using session::DifferingView;
using session::Recommendation;

namespace {

constexpr float kLargestWords = 0.078F;
constexpr float kWordsShare = 0.3F;  // of the picture: words that leave room for the boxes
constexpr std::size_t kMostSigns = 6;
constexpr WordLook kHead{.size = kRoomSecond, .maxLines = 1};

void append(Sheets& sheets, Sheets more) {
  for (Sheet& sheet : more)
    sheets.push_back(std::move(sheet));
}

/// "Because of" the themes' signs "and 9 cards".
std::vector<FootPart> becauseOf(const recommend::Basis& basis) {
  if (basis.empty()) return {};
  std::vector<FootPart> parts{{"Because of"}};
  const std::size_t shown = std::min(kMostSigns, basis.themes.size());
  for (std::size_t i = 0; i < shown; ++i)
    parts.push_back({{}, basis.themes[i]->letter});
  std::vector<std::string> rest;
  if (basis.themes.size() > shown) {
    rest.push_back(base::counted(basis.themes.size() - shown, "more theme"));
  }
  if (basis.voices > 0) rest.push_back(base::counted(basis.voices, "card"));
  if (!basis.rounds.empty()) rest.push_back(base::counted(basis.rounds.size(), "vote"));
  std::string words;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const bool last = i + 1 == rest.size();
    const bool first = i == 0 && shown == 0;
    words += (first ? "" : last ? " and " : ", ") + rest[i];
  }
  const std::size_t start = std::min(words.size(), words.find_first_not_of(" ,"));
  parts.push_back({words.substr(start)});
  return parts;
}

/// One recommendation on its way onto sheets.
struct Proposal {
  const Recommendation* recommendation;
  std::string name;   ///< "Recommendation 1 of 3"
  std::string state;  ///< "agreed"
  std::vector<FootPart> because;
  std::vector<const DifferingView*> views;
};

/// What stands around the words on every sheet of one recommendation.
Sheet aroundOf(const Proposal& proposal) {
  return [=](RoomPaper& paper) {
    paper.write(paper.ruler().body(), proposal.name + " · " + proposal.state, kHead,
                paper.palette().second);
    paper.foot(proposal.because, whoDiffers(proposal.views));
  };
}

Sheets wordSheets(const Fitted& words, Area area, const Sheet& around) {
  Sheets sheets;
  for (const std::string& piece : words.pieces) {
    sheets.emplace_back([=, look = words.look](RoomPaper& paper) {
      around(paper);
      paper.write(area, piece, look, paper.palette().ink);
    });
  }
  return sheets;
}

/// Words and boxes on one sheet when they fit, else the words first and the boxes, or each voice
/// alone, after them.
Sheets proposalSheets(const Ruler& ruler, const Proposal& proposal) {
  const Recommendation& of = *proposal.recommendation;
  const Sheet around = aroundOf(proposal);
  const Area body = ruler.body();
  const Area area = body.below(ruler.lineHeight(kHead.size) + ruler.of(kRoomGap));
  const auto setIn = [&](float height) {
    return fitted(ruler, of.text, text::Weight::bold, {area.width, height}, kLargestWords);
  };
  const auto heightOf = [&](const Fitted& words) {
    return ruler.lay(words.pieces.front(), words.look, area.width).height +
           ruler.of(kRoomGap * 1.5F);
  };
  const bool silent = of.communityCan.empty() && of.councilCan.empty() && of.togetherCan.empty();
  Fitted words = setIn(silent ? area.height : ruler.of(kWordsShare));
  Sheets sheets;
  if (silent) {
    sheets = wordSheets(words, area, around);
  } else if (words.pieces.size() == 1 && boxesHeight(ruler, of, area.below(heightOf(words)))) {
    sheets.emplace_back([=, boxes = area.below(heightOf(words)), &of](RoomPaper& paper) {
      around(paper);
      paper.write(area, words.pieces.front(), words.look, paper.palette().ink);
      drawBoxes(paper, boxes, of);
    });
  } else {
    words = setIn(area.height);
    sheets = wordSheets(words, area, around);
    if (boxesHeight(ruler, of, area)) {
      sheets.emplace_back([=, &of](RoomPaper& paper) {
        around(paper);
        drawBoxes(paper, area, of);
      });
    } else {
      append(sheets, voiceSheets(ruler, of, around, area));
    }
  }
  append(sheets, differingSheets(ruler, proposal.views, proposal.name, words.look.size));
  return sheets;
}

std::string whoOf(std::int64_t people) {
  return people > 0 ? fmt::format("{} of us {}", people, people == 1 ? "sees" : "see")
                    : "Some of us see";
}

}  // namespace

std::string whoDiffers(const std::vector<const DifferingView*>& views) {
  if (views.empty()) return {};
  std::int64_t people = 0;
  for (const DifferingView* view : views) {
    if (view->people == 0) return whoOf(0) + " this differently";
    people += view->people;
  }
  return whoOf(people) + " this differently";
}

Sheets differingSheets(const Ruler& ruler, const std::vector<const DifferingView*>& views,
                       const std::string& about, float size) {
  const Area body = ruler.body();
  const Area area = body.below(ruler.lineHeight(kHead.size) + ruler.of(kRoomGap));
  const WordLook look{.size = size, .weight = text::Weight::bold};
  Sheets sheets;
  for (const DifferingView* view : views) {
    const std::string head = about + " · " + whoDiffers({view});
    for (const std::string& piece :
         split(ruler, "“" + view->words + "”", look, {area.width, area.height})) {
      sheets.emplace_back([=](RoomPaper& paper) {
        paper.write(body, head, kHead, paper.palette().second);
        paper.write(area, piece, look, paper.palette().ink);
      });
    }
  }
  return sheets;
}

Sheets recommendationSheets(const Scene& scene) {
  Sheets sheets = recommendationSheetsBefore(scene, {});
  if (sheets.empty()) return {calmSheet("No recommendations yet.")};
  return sheets;
}

Sheets recommendationSheetsBefore(const Scene& scene, session::RecommendationId end) {
  const auto all = recommend::recommendationsInOrder(scene.session);
  Sheets sheets;
  for (std::size_t i = 0; i < all.size() && all[i]->id != end; ++i) {
    const Proposal proposal{all[i], fmt::format("Recommendation {} of {}", i + 1, all.size()),
                            std::string(session::nameOf(all[i]->state)),
                            becauseOf(recommend::basisOf(scene.session, all[i]->id)),
                            recommend::differingViewsOf(scene.session, all[i]->id)};
    append(sheets, proposalSheets(scene.ruler, proposal));
  }
  return sheets;
}

}  // namespace ct::ui
