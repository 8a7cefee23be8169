#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compare/differences.h"
#include "session/session.h"

/// What all comparisons are made with. Private to compare/.
namespace ct::compare {

struct Forms {
  const session::Session& before;
  const session::Session& after;
};

/// Calls `visit(was, is)` for every record of the kind that is not the same in both: null where it
/// is not there.
template <class Record, class Visitor>
void forEachChanged(const Forms& forms, Visitor&& visit) {
  const auto& before = forms.before.table<Record>();
  const auto& after = forms.after.table<Record>();
  auto was = before.begin();
  auto is = after.begin();
  while (was != before.end() || is != after.end()) {
    if (is == after.end() || (was != before.end() && was->id < is->id)) {
      visit(&*was, static_cast<const Record*>(nullptr));
      ++was;
    } else if (was == before.end() || is->id < was->id) {
      visit(static_cast<const Record*>(nullptr), &*is);
      ++is;
    } else {
      if (!(*was == *is)) visit(&*was, &*is);
      ++was;
      ++is;
    }
  }
}

/// Cards of which the same is to be said, gathered.
class Gathered {
 public:
  /// `one` and `many` end the sentence: "is held back", "are held back".
  void add(const std::string& one, const std::string& many, const std::string& code);
  /// "Card 4 is held back.", "3 cards are held back: 4, 7, 9."
  void tell(Topic topic, std::vector<Difference>& all) const;

 private:
  struct Group {
    std::string one;
    std::string many;
    std::vector<std::string> codes;
  };
  std::vector<Group> groups_;
  std::map<std::string, std::size_t> places_;
};

/// "4, 7, 9", or the first dozen and how many more.
std::string listed(const std::vector<std::string>& codes);

// Each tells its part of the differences.
void compareMeeting(const Forms& forms, std::vector<Difference>& all);
void compareConversations(const Forms& forms, std::vector<Difference>& all);
void compareCards(const Forms& forms, std::vector<Difference>& all);
void comparePlaces(const Forms& forms, std::vector<Difference>& all);
void compareErasures(const Forms& forms, std::vector<Difference>& all);
void compareThemes(const Forms& forms, std::vector<Difference>& all);
void compareVotes(const Forms& forms, std::vector<Difference>& all);
void compareRecommendations(const Forms& forms, std::vector<Difference>& all);
void compareDifferingViews(const Forms& forms, std::vector<Difference>& all);

}  // namespace ct::compare
