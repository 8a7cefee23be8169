#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "session/fields.h"
#include "session/vote_records.h"

/// Everything a session's record is made of: plain values, each listing its fields once. Words as
/// in the glossary of README.md. A record never refers to another except by id. Those of votes
/// stand in session/vote_records.h.
namespace ct::session {

/// What `SessionInfo::smallNumber` can be.
inline constexpr std::array<std::int64_t, 4> kSmallNumbers{3, 5, 8, 10};

/// What the meeting is about. There is exactly one, with id 1.
struct SessionInfo {
  base::Id<SessionInfo> id{1};
  std::string title;
  std::string purpose;  ///< the question the group came to answer; may be empty until it is agreed
  base::Time startedAt;
  std::string origin;  ///< what it was carried on from, in words; empty when it was begun anew
  // Whom the campaign set out to hear. 0 and empty: not said.
  std::int64_t goal = 0;         ///< how many conversations
  std::int64_t population = 0;   ///< how many people live there
  std::string populationSource;  ///< where that number is from, with its year
  std::string hopedToHear;       ///< kinds of people, with commas between
  std::int64_t smallNumber = 5;  ///< fewer people than this are never told of by number

  static constexpr std::string_view kTable = "session_info";
  static constexpr auto fields() {
    return std::tuple{field("id", &SessionInfo::id),
                      field("title", &SessionInfo::title),
                      field("purpose", &SessionInfo::purpose),
                      field("started_at", &SessionInfo::startedAt),
                      field("origin", &SessionInfo::origin),
                      field("goal", &SessionInfo::goal),
                      field("population", &SessionInfo::population),
                      field("population_source", &SessionInfo::populationSource),
                      field("hoped_to_hear", &SessionInfo::hopedToHear),
                      field("small_number", &SessionInfo::smallNumber)};
  }
  friend bool operator==(const SessionInfo& a, const SessionInfo& b) { return sameFields(a, b); }
};

/// How a conversation came about.
enum class Way : std::uint8_t { notSaid, doorstep, event, oneToOne, group, phone, online, other };
constexpr std::array<std::string_view, 8> namesOf(Way) {
  return {"notSaid", "doorstep", "event", "oneToOne", "group", "phone", "online", "other"};
}

/// One talk with one or more people, before the session. It says nowhere who they were.
struct Conversation {
  base::Id<Conversation> id;
  std::int64_t number = 0;  ///< 1, 2, 3 …: how people call it
  std::string heldIn;       ///< the month, "2026-03"; empty when not recorded
  std::string place;        ///< a part of town, never an address; empty when not recorded
  Way way = Way::notSaid;
  bool wantsToBeInvolved = false;  ///< somebody who took part does
  std::int64_t people = 0;         ///< how many took part, but for who asked; 0 when not recorded
  std::string kinds;               ///< kinds of people, with commas between: "young people, carers"
  std::string guide;               ///< which version of the conversation guide was used
  std::string codeWords;  ///< of those who want to be involved, with commas between. Who they are
                          ///< stands in the organiser's own list, and nowhere in a session

  static constexpr std::string_view kTable = "conversation";
  static constexpr auto fields() {
    return std::tuple{field("id", &Conversation::id),
                      field("number", &Conversation::number),
                      field("held_in", &Conversation::heldIn),
                      field("place", &Conversation::place),
                      field("way", &Conversation::way),
                      field("people", &Conversation::people),
                      field("kinds", &Conversation::kinds),
                      field("guide", &Conversation::guide),
                      field("wants_to_be_involved", &Conversation::wantsToBeInvolved),
                      field("code_words", &Conversation::codeWords)};
  }
  friend bool operator==(const Conversation& a, const Conversation& b) { return sameFields(a, b); }
};

/// Whose view a card brings.
enum class Voice : std::uint8_t { unknown, own, someone, several };
constexpr std::array<std::string_view, 4> namesOf(Voice) {
  return {"unknown", "own", "someone", "several"};
}

/// What a card is: what a resident said, or what a service told, which counts as nobody's voice.
enum class CardKind : std::uint8_t { heard, information };
constexpr std::array<std::string_view, 2> namesOf(CardKind) {
  return {"heard", "information"};
}

/// Where a card outside every theme stands; a card in a theme is `open`.
enum class Standing : std::uint8_t { open, parked, fitsNone };
constexpr std::array<std::string_view, 3> namesOf(Standing) {
  return {"open", "parked", "fitsNone"};
}

/// One note: what was said and, apart from it, the note-taker's impression.
struct Card {
  base::Id<Card> id;
  std::string code;  ///< short, unique, printed on paper and said aloud: "14"
  std::string said;
  std::string impression;  ///< never shown in the room unless asked for
  Voice voice = Voice::unknown;
  Standing standing = Standing::open;
  CardKind kind = CardKind::heard;
  bool heldBack = false;    ///< off the room window and out of every report
  std::int64_t people = 0;  ///< how many people it speaks for; 0 when not recorded
  std::optional<double> x;  ///< where it lies loose on the board, in board units; none while
  std::optional<double> y;  ///< it waits with the not-yet-placed cards
  std::string source;       ///< the file it came from, or empty when it was typed
  std::optional<base::Time> readAt;      ///< when it was first read aloud
  std::optional<base::Id<Card>> sameAs;  ///< the card that says the same and stands for both; this
                                         ///< one then keeps its words, and lies nowhere itself
  std::optional<base::Id<Conversation>> conversation;  ///< the one it came from, when recorded

  bool isVoice() const { return kind == CardKind::heard; }

  static constexpr std::string_view kTable = "card";
  static constexpr auto fields() {
    return std::tuple{field("id", &Card::id),
                      field("code", &Card::code),
                      field("said", &Card::said),
                      field("impression", &Card::impression),
                      field("voice", &Card::voice),
                      field("people", &Card::people),
                      field("standing", &Card::standing),
                      field("held_back", &Card::heldBack),
                      field("x", &Card::x),
                      field("y", &Card::y),
                      field("source", &Card::source),
                      field("read_at", &Card::readAt),
                      field("same_as", &Card::sameAs),
                      field("kind", &Card::kind),
                      field("conversation", &Card::conversation)};
  }
  friend bool operator==(const Card& a, const Card& b) { return sameFields(a, b); }
};

enum class ThemeState { proposed, agreed };
constexpr std::array<std::string_view, 2> namesOf(ThemeState) {
  return {"proposed", "agreed"};
}

/// Cards the room put together. Its letter stays with it for as long as it lives.
struct Theme {
  base::Id<Theme> id;
  std::string letter;
  std::string title;  ///< empty until the group names it
  ThemeState state = ThemeState::proposed;
  std::optional<base::Time> agreedAt;
  std::optional<double> x;  ///< where its region was put by hand on the board, in board units;
  std::optional<double> y;  ///< none while the board places it

  static constexpr std::string_view kTable = "theme";
  static constexpr auto fields() {
    return std::tuple{field("id", &Theme::id),
                      field("letter", &Theme::letter),
                      field("title", &Theme::title),
                      field("state", &Theme::state),
                      field("agreed_at", &Theme::agreedAt),
                      field("x", &Theme::x),
                      field("y", &Theme::y)};
  }
  friend bool operator==(const Theme& a, const Theme& b) { return sameFields(a, b); }
};

/// One card in one theme. A card's first placement is its home; later ones are marked copies that
/// never count twice.
struct Placement {
  base::Id<Placement> id;
  base::Id<Card> card;
  base::Id<Theme> theme;
  std::optional<std::int64_t> rank;  ///< its place in the theme, chosen by hand; those without come
                                     ///< after, in the order of their ids

  static constexpr std::string_view kTable = "placement";
  static constexpr auto fields() {
    return std::tuple{field("id", &Placement::id), field("card", &Placement::card),
                      field("theme", &Placement::theme), field("rank", &Placement::rank)};
  }
  friend bool operator==(const Placement& a, const Placement& b) { return sameFields(a, b); }
};

/// What the group proposes to whom it may concern, in three voices; any of them may be empty.
struct Recommendation {
  base::Id<Recommendation> id;
  std::int64_t number = 0;  ///< 1, 2, 3 …: how the room calls it
  std::string text;
  std::string communityCan;
  std::string councilCan;  ///< the council or partners
  std::string togetherCan;
  ThemeState state = ThemeState::proposed;
  std::optional<base::Time> agreedAt;

  static constexpr std::string_view kTable = "recommendation";
  static constexpr auto fields() {
    return std::tuple{field("id", &Recommendation::id),
                      field("number", &Recommendation::number),
                      field("text", &Recommendation::text),
                      field("community_can", &Recommendation::communityCan),
                      field("council_can", &Recommendation::councilCan),
                      field("together_can", &Recommendation::togetherCan),
                      field("state", &Recommendation::state),
                      field("agreed_at", &Recommendation::agreedAt)};
  }
  friend bool operator==(const Recommendation& a, const Recommendation& b) {
    return sameFields(a, b);
  }
};

/// One thing a recommendation rests on: exactly one of a theme, a card or a round.
struct Evidence {
  base::Id<Evidence> id;
  base::Id<Recommendation> recommendation;
  std::optional<base::Id<Theme>> theme;
  std::optional<base::Id<Card>> card;
  std::optional<base::Id<Round>> round;

  static constexpr std::string_view kTable = "evidence";
  static constexpr auto fields() {
    return std::tuple{field("id", &Evidence::id),
                      field("recommendation", &Evidence::recommendation),
                      field("theme", &Evidence::theme), field("card", &Evidence::card),
                      field("round", &Evidence::round)};
  }
  friend bool operator==(const Evidence& a, const Evidence& b) { return sameFields(a, b); }
};

/// A minority's own words, kept under the theme or the recommendation (exactly one) they are about.
struct DifferingView {
  base::Id<DifferingView> id;
  std::string words;
  std::int64_t people = 0;  ///< how many hold it; 0 when not said
  std::optional<base::Id<Theme>> theme;
  std::optional<base::Id<Recommendation>> recommendation;

  static constexpr std::string_view kTable = "differing_view";
  static constexpr auto fields() {
    return std::tuple{field("id", &DifferingView::id), field("words", &DifferingView::words),
                      field("people", &DifferingView::people),
                      field("theme", &DifferingView::theme),
                      field("recommendation", &DifferingView::recommendation)};
  }
  friend bool operator==(const DifferingView& a, const DifferingView& b) {
    return sameFields(a, b);
  }
};

/// The dated mark that a card's words were removed for good, from here and from every version, at
/// somebody's wish. Not part of what can be undone, so it names the card by its code alone.
struct Erasure {
  base::Id<Erasure> id;
  std::string card;  ///< its code
  base::Time erasedAt;
  std::string reason;  ///< never any of the words

  static constexpr std::string_view kTable = "erasure";
  static constexpr auto fields() {
    return std::tuple{field("id", &Erasure::id), field("card", &Erasure::card),
                      field("erased_at", &Erasure::erasedAt), field("reason", &Erasure::reason)};
  }
  friend bool operator==(const Erasure& a, const Erasure& b) { return sameFields(a, b); }
};

using ConversationId = base::Id<Conversation>;
using CardId = base::Id<Card>;
using ThemeId = base::Id<Theme>;
using PlacementId = base::Id<Placement>;
using RoundId = base::Id<Round>;
using OptionId = base::Id<Option>;
using BallotId = base::Id<Ballot>;
using TallyId = base::Id<Tally>;
using RecommendationId = base::Id<Recommendation>;
using EvidenceId = base::Id<Evidence>;
using DifferingViewId = base::Id<DifferingView>;

/// Every kind of record, in an order in which each refers only to earlier ones.
template <class... Records>
struct RecordList {
  /// `F<Records>…` gathered in one type: `AllRecords::Into<std::variant, ChangeOf>`.
  template <template <class...> class Into, template <class> class F>
  using Apply = Into<F<Records>...>;

  template <class Visitor>
  static constexpr void forEachKind(Visitor&& visit) {
    (visit.template operator()<Records>(), ...);
  }
};

using AllRecords = RecordList<SessionInfo, Conversation, Card, Theme, Placement, Recommendation,
                              Round, Option, Ballot, Tally, Evidence, DifferingView, Erasure>;

}  // namespace ct::session
