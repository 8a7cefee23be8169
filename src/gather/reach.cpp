#include "gather/reach.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "base/counted.h"
#include "gather/conversations.h"
#include "text/search.h"

namespace ct::gather {
namespace {

using session::Conversation;
using session::Session;

/// A conversation that does not say was with somebody.
std::int64_t peopleIn(const Conversation& conversation) {
  return std::max<std::int64_t>(conversation.people, 1);
}

class Counts {
 public:
  void add(const std::string& name, const Conversation& conversation) {
    ReachRow& row = rows_[text::searchForm(name)];  // "Young people" are "young people"
    if (row.name.empty()) row.name = name.empty() ? kNotRecorded : std::string_view(name);
    row.people += peopleIn(conversation);
  }

  std::vector<ReachRow> rows() const {
    std::vector<ReachRow> rows;
    for (const auto& [form, row] : rows_)
      rows.push_back(row);
    std::stable_sort(rows.begin(), rows.end(), [](const ReachRow& a, const ReachRow& b) {
      const bool aNamed = a.name != kNotRecorded;
      const bool bNamed = b.name != kNotRecorded;
      return aNamed != bNamed ? aNamed : a.people > b.people;
    });
    return rows;
  }

 private:
  std::map<std::string, ReachRow> rows_;
};

/// Rows told of as one, and what anybody can work out about one of them.
struct Together {
  std::int64_t rows = 0;
  ReachRow sum{std::string(kOthers), 0};

  void add(const ReachRow& row) {
    ++rows;
    sum.people += row.people;
  }

  /// `most` is how many people each can be at most: no more than in any row that is told.
  bool isSafe(std::int64_t smallNumber, std::int64_t most) const {
    const std::int64_t others = rows - 1;
    const bool mayBeOne = sum.people - 1 <= others * most;
    const bool mayBeMany = sum.people - others >= smallNumber;
    return rows >= 2 && mayBeOne && mayBeMany;
  }
};

/// Kinds of people, several of which may have been in one conversation.
class Overlapping {
 public:
  void add(const std::vector<std::string>& names, const Conversation& conversation) {
    std::vector<std::string> forms;
    for (const std::string& name : names.empty() ? std::vector<std::string>{""} : names) {
      counts_.add(name, conversation);
      forms.push_back(text::searchForm(name));
    }
    std::sort(forms.begin(), forms.end());
    for (const std::string& one : forms) {
      for (const std::string& other : forms)
        both_[{one, other}] += peopleIn(conversation);
    }
    together_[std::move(forms)] += peopleIn(conversation);
  }

  /// The most people first, as many as there can be told of: those who are not of a kind that is
  /// told, nor of the one kind and not of another, nor of none of them, are nobody or not few.
  std::vector<ReachRow> safeToTell(std::int64_t all, std::int64_t smallNumber) const {
    const auto safe = [&](std::int64_t people) { return people == 0 || people >= smallNumber; };
    std::vector<ReachRow> told;
    for (const ReachRow& row : counts_.rows()) {
      const bool apart = std::all_of(told.begin(), told.end(), [&](const ReachRow& other) {
        const std::int64_t both = bothIn(row, other);
        return safe(row.people - both) && safe(other.people - both);
      });
      if (row.people >= smallNumber && safe(all - row.people) && apart) told.push_back(row);
    }
    while (!told.empty() && !safe(all - peopleInAny(told)))
      told.pop_back();
    return told;
  }

 private:
  static std::string formOf(const ReachRow& row) {
    return row.name == kNotRecorded ? "" : text::searchForm(row.name);
  }

  std::int64_t bothIn(const ReachRow& one, const ReachRow& other) const {
    const auto found = both_.find({formOf(one), formOf(other)});
    return found == both_.end() ? 0 : found->second;
  }

  std::int64_t peopleInAny(const std::vector<ReachRow>& rows) const {
    std::int64_t people = 0;
    for (const auto& [forms, count] : together_) {
      const bool any = std::any_of(rows.begin(), rows.end(), [&, &kinds = forms](const auto& row) {
        return std::binary_search(kinds.begin(), kinds.end(), formOf(row));
      });
      if (any) people += count;
    }
    return people;
  }

  Counts counts_;
  std::map<std::pair<std::string, std::string>, std::int64_t> both_;  ///< people, by two kinds
  std::map<std::vector<std::string>, std::int64_t> together_;  ///< by all kinds of a conversation
};

}  // namespace

Reach reachOf(const Session& session) {
  Reach reach;
  reach.smallNumber = session.info().smallNumber;
  Counts places;
  Counts ways;
  Overlapping kinds;
  for (const Conversation& each : session.conversations()) {
    ++reach.conversations;
    reach.people += peopleIn(each);
    reach.peopleAtLeast = reach.peopleAtLeast || each.people == 0;
    places.add(each.place, each);
    ways.add(each.way == session::Way::notSaid ? "" : std::string(inWords(each.way)), each);
    kinds.add(apartAtCommas(each.kinds), each);
  }
  reach.told = reach.people >= reach.smallNumber;
  if (reach.told) {
    reach.places = safeToTell(places.rows(), reach.smallNumber);
    reach.ways = safeToTell(ways.rows(), reach.smallNumber);
    reach.kinds = kinds.safeToTell(reach.people, reach.smallNumber);
  }
  for (const std::string& name : apartAtCommas(session.info().hopedToHear)) {
    const auto found = std::find_if(reach.kinds.begin(), reach.kinds.end(), [&](const auto& row) {
      return text::searchForm(row.name) == text::searchForm(name);
    });
    reach.hoped.push_back({name, found == reach.kinds.end() ? 0 : found->people});
  }
  return reach;
}

std::vector<ReachRow> safeToTell(std::vector<ReachRow> rows, std::int64_t smallNumber) {
  const auto small = std::stable_partition(
      rows.begin(), rows.end(), [&](const ReachRow& row) { return row.people >= smallNumber; });
  if (small == rows.end()) return rows;
  Together together;
  for (auto row = small; row != rows.end(); ++row)
    together.add(*row);
  rows.erase(small, rows.end());
  const auto fewer = [](const ReachRow& a, const ReachRow& b) { return a.people < b.people; };
  for (;;) {
    const auto smallest = std::min_element(rows.begin(), rows.end(), fewer);
    const bool all = smallest == rows.end();
    if (together.isSafe(smallNumber, all ? together.sum.people : smallest->people)) break;
    if (all) return {};
    together.add(*smallest);
    rows.erase(smallest);
  }
  rows.push_back(std::move(together.sum));
  return rows;
}

std::string sentenceOf(const Reach& reach) {
  if (reach.conversations == 0) return "No conversation is recorded.";
  if (!reach.told)
    return fmt::format("Conversations are recorded; fewer than {} people took part in them.",
                       reach.smallNumber);
  const auto count = [](std::int64_t number) { return static_cast<std::size_t>(number); };
  return fmt::format("{} with {}{}.", base::counted(count(reach.conversations), "conversation"),
                     reach.peopleAtLeast ? "at least " : "",
                     base::counted(count(reach.people), "person", "people"));
}

std::vector<std::string> howFar(const Reach& reach, const session::SessionInfo& info) {
  std::vector<std::string> sentences;
  if (!reach.told) return sentences;
  if (info.goal > 0) {
    sentences.push_back(
        fmt::format("{} of the {} hoped for: {}.",
                    base::counted(static_cast<std::size_t>(reach.conversations), "conversation"),
                    base::inFigures(info.goal), aboutWords(reach.conversations, info.goal)));
  }
  if (info.population > 0) {
    const std::string source =
        info.populationSource.empty() ? "" : fmt::format(" ({})", info.populationSource);
    sentences.push_back(fmt::format("{}{} people took part, of {} who live there{}: {}.",
                                    reach.peopleAtLeast ? "At least " : "",
                                    base::inFigures(reach.people), base::inFigures(info.population),
                                    source, aboutWords(reach.people, info.population)));
  }
  return sentences;
}

std::string peopleWords(const HopedFor& hoped, const Reach& reach) {
  if (hoped.people == 0) return fmt::format("fewer than {}, or not recorded", reach.smallNumber);
  return peopleWords(ReachRow{{}, hoped.people}, reach);
}

std::string peopleWords(const ReachRow& row, const Reach& reach) {
  return (reach.peopleAtLeast ? "at least " : "") +
         base::counted(static_cast<std::size_t>(row.people), "person", "people");
}

std::string aboutWords(std::int64_t part, std::int64_t whole) {
  constexpr std::array<std::pair<double, const char*>, 15> kSaid = {
      {{0.0, "fewer than one in forty"},
       {0.05, "about one in twenty"},
       {0.1, "about one in ten"},
       {0.125, "about one in eight"},
       {1.0 / 6, "about one in six"},
       {0.2, "about a fifth"},
       {0.25, "about a quarter"},
       {1.0 / 3, "about a third"},
       {0.4, "about two fifths"},
       {0.5, "about half"},
       {0.6, "about three fifths"},
       {2.0 / 3, "about two thirds"},
       {0.75, "about three quarters"},
       {0.9, "about nine in ten"},
       {1.0, "nearly all"}}};
  if (part == 0) return "none yet";
  if (part == whole) return "all of them";
  if (part > whole) return "more than that";
  const double share = static_cast<double>(part) / static_cast<double>(whole);
  const auto nearest = std::min_element(kSaid.begin(), kSaid.end(), [&](auto a, auto b) {
    return std::abs(a.first - share) < std::abs(b.first - share);
  });
  return nearest->second;
}

std::string_view inWords(session::Way way) {
  switch (way) {
    case session::Way::doorstep:
      return "on the doorstep";
    case session::Way::event:
      return "at an event";
    case session::Way::oneToOne:
      return "one to one";
    case session::Way::group:
      return "in a group";
    case session::Way::phone:
      return "by phone";
    case session::Way::online:
      return "online";
    case session::Way::other:
      return "in another way";
    case session::Way::notSaid:
      break;
  }
  return "not recorded";
}

}  // namespace ct::gather
