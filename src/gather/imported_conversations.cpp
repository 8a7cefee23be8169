#include "gather/imported_conversations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/counted.h"
#include "gather/column_names.h"
#include "gather/involved.h"
#include "gather/months.h"
#include "text/formulas.h"
#include "text/words.h"

namespace ct::gather {
namespace {

constexpr std::size_t kLongestFact = 200;  // characters; longer is no place and no kind of people

bool longer(const std::string& a, const std::string& b) {
  return a.size() < b.size();
}

/// "“Bob”, “Sarah Khan” and others".
std::string firstOf(const std::set<std::string>& words) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kCharacters = 24;  // of each
  std::vector<std::string> first;
  for (auto at = words.begin(); at != words.end() && first.size() < kMost; ++at)
    first.push_back("“" + text::firstWords(*at, kCharacters) + "”");
  return fmt::format("{}{}", fmt::join(first, ", "), words.size() > kMost ? " and others" : "");
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
  facts.wantsToBeInvolved = facts.wantsToBeInvolved || more.wantsToBeInvolved;
  if (facts.codeWords != more.codeWords) facts.codeWords += ", " + more.codeWords;
}

/// The first word of what stands there: "Yes, on Saturdays" is a yes.
std::optional<bool> yesOrNo(std::string_view cell) {
  constexpr std::array<std::string_view, 11> kYes{"yes", "y",      "true", "1",      "x", "✓",
                                                  "✔",   "✔️", "☑",    "☑️", "✅"};
  constexpr std::array<std::string_view, 7> kNo{"no", "n", "false", "0", "not", "none", ""};
  const std::string words = inPlainWords(cell);
  const std::string_view first = std::string_view(words).substr(0, words.find(' '));
  if (std::find(kYes.begin(), kYes.end(), first) != kYes.end()) return true;
  if (std::find(kNo.begin(), kNo.end(), first) != kNo.end()) return false;
  return std::nullopt;
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
          .wantsToBeInvolved = saysYes(cell(Meaning::involved)),
          .people = people,
          .kinds = telling(cell(Meaning::kinds)),
          .codeWords = std::string(text::unguarded(cell(Meaning::codeWords)))};
}

bool ImportedConversations::saysYes(std::string_view cell) {
  if (cell.empty()) return false;
  const auto said = yesOrNo(cell);
  if (!said) ++neitherYesNorNo_;
  return said.value_or(false);
}

/// Of the words in all rows of a conversation those that can be kept, once each. The others, a name
/// among them, are left out one by one.
std::string ImportedConversations::codeWordsIn(const std::string& words) {
  if (words.empty()) return {};
  std::vector<std::string> kept;
  for (std::string& word : apartAtCommas(words)) {
    if (kept.size() < kMostCodeWords && whyNoCodeWord(word, check_).empty()) {
      kept.push_back(std::move(word));
    } else {
      noCodeWords_.insert(std::move(word));
    }
  }
  return fmt::format("{}", fmt::join(kept, ", "));
}

std::vector<ConversationFacts> ImportedConversations::take() {
  for (ConversationFacts& each : all_) {
    each.codeWords = codeWordsIn(each.codeWords);
    each.wantsToBeInvolved = each.wantsToBeInvolved || !each.codeWords.empty();
  }
  return std::move(all_);
}

/// The words, or none when they may tell who somebody is. The same are looked at once: there may be
/// a million rows of a few places.
std::string ImportedConversations::telling(std::string_view words) {
  const auto known = told_.find(words);
  if (known != told_.end()) return known->second;
  std::string tidied = text::tidy(text::unguarded(words));
  const std::string joined = fmt::format("{}", fmt::join(apartAtCommas(tidied), ", "));
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

std::vector<std::string> ImportedConversations::notices(const std::vector<ConversationFacts>& all,
                                                        bool apart) const {
  std::vector<std::string> notices;
  if (!all.empty()) {
    notices.push_back(base::counted(all.size(), "conversation comes", "conversations come") +
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
  aboutInvolved(all, notices);
  return notices;
}

void ImportedConversations::aboutInvolved(const std::vector<ConversationFacts>& all,
                                          std::vector<std::string>& notices) const {
  if (neitherYesNorNo_ > 0) {
    notices.push_back("Whether somebody wants to be involved is said in " +
                      base::counted(neitherYesNorNo_, "row") +
                      " by neither yes nor no, and is left out there.");
  }
  if (!noCodeWords_.empty()) {
    notices.push_back(
        fmt::format("Left out as code words: {}. A code word is one word of letters that nobody is "
                    "called, and one conversation has {} at most.",
                    firstOf(noCodeWords_), kMostCodeWords));
  }
  const auto unnamed = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const ConversationFacts& each) {
        return each.wantsToBeInvolved && each.codeWords.empty();
      }));
  if (unnamed == 0) return;
  notices.push_back(base::counted(unnamed, "conversation") +
                    " with somebody who wants to be involved " + (unnamed == 1 ? "has" : "have") +
                    " no code word, and so your own list cannot say who it is.");
}

}  // namespace ct::gather
