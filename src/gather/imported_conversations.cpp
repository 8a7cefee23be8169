#include "gather/imported_conversations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/counted.h"
#include "gather/column_names.h"
#include "gather/months.h"
#include "text/formulas.h"
#include "text/words.h"

namespace ct::gather {
namespace {

constexpr std::size_t kLongestFact = 200;  // characters; longer is no place and no kind of people

bool longer(const std::string& a, const std::string& b) {
  return a.size() < b.size();
}

session::Way wayFrom(std::string_view cell) {
  using session::Way;
  // Whole words, in this order: a "video call" is online.
  constexpr std::array<std::pair<std::string_view, Way>, 21> kWays{
      {{"doorstep", Way::doorstep}, {"door", Way::doorstep},       {"doors", Way::doorstep},
       {"online", Way::online},     {"web", Way::online},          {"video", Way::online},
       {"zoom", Way::online},       {"phone", Way::phone},         {"telephone", Way::phone},
       {"call", Way::phone},        {"one to one", Way::oneToOne}, {"one one", Way::oneToOne},
       {"1 to 1", Way::oneToOne},   {"1 1", Way::oneToOne},        {"121", Way::oneToOne},
       {"group", Way::group},       {"workshop", Way::group},      {"event", Way::event},
       {"stall", Way::event},       {"fair", Way::event},          {"festival", Way::event}}};
  const std::string words = " " + inPlainWords(cell) + " ";
  if (words == "  ") return Way::notSaid;
  const auto found = std::find_if(kWays.begin(), kWays.end(), [&](const auto& way) {
    return words.find(" " + std::string(way.first) + " ") != std::string::npos;
  });
  return found == kWays.end() ? Way::other : found->second;
}

/// What is not said yet.
void fill(ConversationFacts& facts, ConversationFacts more) {
  if (facts.heldIn.empty()) facts.heldIn = std::move(more.heldIn);
  if (facts.place.empty()) facts.place = std::move(more.place);
  if (facts.way == session::Way::notSaid) facts.way = more.way;
  if (facts.kinds.empty()) facts.kinds = std::move(more.kinds);
  facts.people = std::max(facts.people, more.people);
}

}  // namespace

std::optional<std::int64_t> ImportedConversations::add(const CellOf& cell, std::int64_t people) {
  const std::string entry = text::tidy(cell(Meaning::conversation));
  ConversationFacts facts = factsOf(cell, people);
  if (entry.empty() && facts == ConversationFacts{}) return std::nullopt;
  if (!entry.empty()) {
    const auto [at, isNew] =
        byEntry_.try_emplace(entry, static_cast<std::int64_t>(all_.size()) + 1);
    if (!isNew) {
      fill(all_[static_cast<std::size_t>(at->second) - 1], std::move(facts));
      return at->second;
    }
  }
  all_.push_back(std::move(facts));
  return static_cast<std::int64_t>(all_.size());
}

ConversationFacts ImportedConversations::factsOf(const CellOf& cell, std::int64_t people) {
  return {.heldIn = monthOf(cell(Meaning::month)),
          .place = telling(cell(Meaning::place)),
          .way = wayFrom(cell(Meaning::way)),
          .people = people,
          .kinds = telling(cell(Meaning::kinds))};
}

/// The words, or none when they may tell who somebody is. The same are looked at once: there may be
/// a million rows of a few places.
std::string ImportedConversations::telling(std::string_view words) {
  const auto known = told_.find(words);
  if (known != told_.end()) return known->second;
  std::string tidied = text::tidy(text::unguarded(words));
  const std::string joined = fmt::format("{}", fmt::join(kindsApart(tidied), ", "));
  const bool tells = check_ != nullptr && !check_->find(tidied).empty();
  if (tells || text::characters(std::max(joined, tidied, longer)) > kLongestFact) {
    leftOut_.insert(tidied);
    tidied.clear();
  }
  return told_.emplace(words, std::move(tidied)).first->second;
}

std::string ImportedConversations::monthOf(std::string_view words) {
  if (text::blank(words)) return {};
  auto month = monthFrom(words);
  if (!month) unreadMonths_.insert(std::string(words));
  return month.value_or("");
}

std::vector<std::string> ImportedConversations::notices(bool apart) const {
  std::vector<std::string> notices;
  if (!all_.empty()) {
    notices.push_back(base::counted(all_.size(), "conversation comes", "conversations come") +
                      (apart ? " in with them."
                             : " in with them: each row is taken for one. If several notes are of "
                               "one conversation, press the column that says which."));
  }
  if (!unreadMonths_.empty()) {
    notices.push_back(base::counted(unreadMonths_.size(), "date") +
                      " could not be read as a month and " +
                      (unreadMonths_.size() == 1 ? "is left out." : "are left out."));
  }
  if (!leftOut_.empty()) {
    notices.push_back(
        base::counted(leftOut_.size(), "place or kind of people", "places or kinds of people") +
        " may tell who somebody is and " +
        (leftOut_.size() == 1 ? "is left out." : "are left out."));
  }
  return notices;
}

}  // namespace ct::gather
