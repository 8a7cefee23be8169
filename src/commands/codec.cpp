#include "commands/codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "recommend/evidence.h"
#include "sort/accounting.h"
#include "vote/count.h"

namespace ct::commands::codec {
namespace {

/// Above the largest, nlohmann's own reading would wrap round to a negative number.
std::optional<std::int64_t> wholeNumberIn(const Json& json) {
  if (!json.is_number_integer()) return std::nullopt;
  if (json.is_number_unsigned() && !std::in_range<std::int64_t>(json.get<std::uint64_t>())) {
    return std::nullopt;
  }
  return json.get<std::int64_t>();
}

/// A name that may be written "12" or 12.
std::optional<std::string> nameIn(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  const auto number = wholeNumberIn(json);
  return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

/// The number a vote or recommendation goes by.
template <class Record>
Json writeNumber(const Session& session, base::Id<Record> id) {
  const Record* found = session.find(id);
  return found == nullptr ? Json(nullptr) : Json(found->number);
}

template <class Id, class Find>
base::Result<void> readNumber(const Session& session, const Json& json, Id& id, const char* what,
                              Find find) {
  const auto number = wholeNumberIn(json);
  if (!number) return base::refuse(fmt::format("A {} is named by its number.", what));
  const auto* found = find(session, *number);
  if (found == nullptr) return base::refuse(fmt::format("There is no {} {}.", what, *number));
  id = found->id;
  return {};
}

}  // namespace

Json write(const Session&, const std::string& value) {
  return value;
}
Json write(const Session&, bool value) {
  return value;
}
Json write(const Session&, std::int64_t value) {
  return value;
}
Json write(const Session&, double value) {
  return value;
}

Json write(const Session&, const vote::Marks& value) {
  Json marks = Json::object();
  for (const auto& [label, dots] : value)
    marks[label] = dots;
  return marks;
}

Json write(const Session& session, session::CardId card) {
  const session::Card* found = session.find(card);
  return found == nullptr ? Json(nullptr) : Json(found->code);
}

Json write(const Session& session, session::ThemeId theme) {
  const session::Theme* found = session.find(theme);
  return found == nullptr ? Json(nullptr) : Json(found->letter);
}

Json write(const Session& session, session::ConversationId conversation) {
  return writeNumber(session, conversation);
}

Json write(const Session& session, session::RoundId round) {
  return writeNumber(session, round);
}

Json write(const Session& session, session::RecommendationId recommendation) {
  return writeNumber(session, recommendation);
}

Json write(const Session& session, session::DifferingViewId view) {
  std::int64_t number = 0;
  for (const session::DifferingView& each : session.differingViews()) {
    ++number;
    if (each.id == view) return number;
  }
  return nullptr;
}

base::Result<void> read(const Session&, const Json& json, std::string& value) {
  if (!json.is_string()) return base::refuse("Words are needed there, in quotation marks.");
  value = json.get<std::string>();
  return {};
}

base::Result<void> read(const Session&, const Json& json, bool& value) {
  if (!json.is_boolean()) return base::refuse("That can only be true or false.");
  value = json.get<bool>();
  return {};
}

base::Result<void> read(const Session&, const Json& json, std::int64_t& value) {
  const auto number = wholeNumberIn(json);
  if (!number) return base::refuse("A whole number is needed there.");
  value = *number;
  return {};
}

base::Result<void> read(const Session&, const Json& json, double& value) {
  if (!json.is_number()) return base::refuse("A number is needed there.");
  value = json.get<double>();
  return {};
}

base::Result<void> read(const Session& session, const Json& json, vote::Marks& value) {
  if (!json.is_object()) {
    return base::refuse("A ballot says how many dots each option gets, as {\"A\":2,\"C\":1}.");
  }
  for (const auto& [label, dots] : json.items()) {
    if (auto done = read(session, dots, value[label]); !done) return done;
  }
  return {};
}

base::Result<void> read(const Session& session, const Json& json, session::CardId& card) {
  const auto code = nameIn(json);
  if (!code) return base::refuse("A card is named by its code.");
  const session::Card* found = session.cardByCode(*code);
  if (found == nullptr) return base::refuse(fmt::format("There is no card {}.", *code));
  card = found->id;
  return {};
}

base::Result<void> read(const Session& session, const Json& json, session::ThemeId& theme) {
  const auto letter = nameIn(json);
  if (!letter) return base::refuse("A theme is named by its letter.");
  const session::Theme* found = sort::themeByLetter(session, *letter);
  if (found == nullptr) return base::refuse(fmt::format("There is no theme {}.", *letter));
  theme = found->id;
  return {};
}

base::Result<void> read(const Session& session, const Json& json,
                        session::ConversationId& conversation) {
  const auto byNumber = [](const Session& all, std::int64_t number) {
    const auto& each = all.conversations();
    const auto found = std::find_if(each.begin(), each.end(),
                                    [&](const auto& other) { return other.number == number; });
    return found == each.end() ? nullptr : &*found;
  };
  return readNumber(session, json, conversation, "conversation", byNumber);
}

base::Result<void> read(const Session& session, const Json& json, session::RoundId& round) {
  return readNumber(session, json, round, "vote", vote::roundByNumber);
}

base::Result<void> read(const Session& session, const Json& json,
                        session::RecommendationId& recommendation) {
  return readNumber(session, json, recommendation, "recommendation",
                    recommend::recommendationByNumber);
}

base::Result<void> read(const Session& session, const Json& json, session::DifferingViewId& view) {
  const auto byNumber = [](const Session& all, std::int64_t number) {
    for (const session::DifferingView& each : all.differingViews()) {
      if (--number == 0) return &each;
    }
    return static_cast<const session::DifferingView*>(nullptr);
  };
  return readNumber(session, json, view, "differing view", byNumber);
}

Json example(std::string_view name, const std::string*) {
  if (name == "title") return "Buses after six";
  if (name == "purpose" || name == "question") return "What would make evenings here better?";
  if (name == "said") return "The last bus goes before my shift ends.";
  if (name == "impression") return "She has had to walk home.";
  if (name == "words") return "Some of us would rather have a taxi scheme.";
  if (name == "text") return "Run the 12 bus until eleven.";
  if (name == "message") return "After sorting";
  if (name == "source") return "notes.csv";
  if (name == "communityCan") return "Count who is waiting at each stop";
  if (name == "councilCan") return "Ask the bus company for a trial";
  if (name == "togetherCan") return "Look at the figures after three months";
  if (name == "heldIn") return "March 2026";
  if (name == "place") return "Riverside";
  if (name == "kinds" || name == "hopedToHear") return "young people, carers";
  if (name == "guide") return "2";
  if (name == "codeWords") return "Lantern";
  if (name == "populationSource") return "Census 2021";
  return "words";
}

Json example(std::string_view name, const bool*) {
  return name == "wantsToBeInvolved";
}

Json example(std::string_view name, const std::int64_t*) {
  if (name == "people") return 24;
  if (name == "place" || name == "conversation") return 1;
  return 5;
}

Json example(std::string_view name, const double*) {
  return name == "x" ? 240.0 : 480.0;
}
Json example(std::string_view, const vote::Marks*) {
  return {{"A", 3}, {"B", 2}};
}
Json example(std::string_view name, const session::CardId*) {
  return name == "into" ? "2" : "1";
}
Json example(std::string_view, const session::CardKind*) {
  return session::nameOf(session::CardKind::heard);
}
Json example(std::string_view name, const session::ThemeId*) {
  return name == "from" ? "A" : "B";
}
Json example(std::string_view, const session::ConversationId*) {
  return 1;
}
Json example(std::string_view, const session::RoundId*) {
  return 1;
}
Json example(std::string_view, const session::RecommendationId*) {
  return 1;
}
Json example(std::string_view, const session::DifferingViewId*) {
  return 1;
}

}  // namespace ct::commands::codec
