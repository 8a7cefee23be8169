#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the name of an imported column says about its cells. Names are compared in plain words:
/// "Comment_Body", "comment-body" and "commentBody" are one name.
namespace ct::gather {

/// Likeliest first.
constexpr std::array<std::string_view, 15> kNamesOfNotes = {
    "comment body", "comment",   "comments",  "note",          "notes",
    "text",         "free text", "said",      "what was said", "answer",
    "answers",      "response",  "responses", "feedback",      "statement"};
constexpr std::array<std::string_view, 4> kNamesOfImpressions = {"impression", "impressions",
                                                                 "my impression", "observation"};
constexpr std::array<std::string_view, 4> kNamesOfVoices = {"voice", "whose view", "view",
                                                            "own view"};
constexpr std::array<std::string_view, 4> kNamesOfPeople = {"people", "how many people",
                                                            "number of people", "people heard"};
constexpr std::array<std::string_view, 4> kNamesOfMonths = {"month", "held in", "month held",
                                                            "date"};
constexpr std::array<std::string_view, 5> kNamesOfPlaces = {"place", "area", "neighbourhood",
                                                            "ward", "part of town"};
constexpr std::array<std::string_view, 3> kNamesOfWays = {"way", "how it came about",
                                                          "kind of conversation"};
constexpr std::array<std::string_view, 2> kNamesOfKinds = {"kinds", "kinds of people"};
constexpr std::array<std::string_view, 3> kNamesOfThoseWhoTookPart = {"took part", "people present",
                                                                      "how many took part"};
constexpr std::array<std::string_view, 3> kNamesOfConversations = {
    "conversation", "which conversation", "interview"};
constexpr std::array<std::string_view, 6> kNamesOfInvolved = {
    "wants to be involved",      "want to be involved", "wants to get involved",
    "would like to be involved", "get involved",        "involved"};
constexpr std::array<std::string_view, 3> kNamesOfCodeWords = {"code word", "code words",
                                                               "codeword"};
constexpr std::array<std::string_view, 3> kNamesOfModeration = {"moderated", "moderation",
                                                                "moderation status"};

/// "authorId" and "Author-ID" as "author id". ASCII letters only; others stay as they are.
std::string inPlainWords(std::string_view name);

/// True when a column's name says that it tells who somebody is: author, name, email, voter,
/// postcode …
bool namesAuthor(std::string_view column);

/// False for a column that tells who somebody is, or is named after an id, a date, a number or a
/// state.
bool mayHoldNotes(std::string_view column);

/// The column with the likeliest of the names, which come likeliest first.
std::optional<std::string> columnNamed(const std::vector<std::string>& columns,
                                       std::span<const std::string_view> names);

/// The same, or else the column that may hold notes and has the likeliest name among its words.
std::optional<std::string> columnNamedLike(const std::vector<std::string>& columns,
                                           std::span<const std::string_view> names);

}  // namespace ct::gather
