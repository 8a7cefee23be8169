#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/shared_session.h"
#include "sort/accounting.h"

/// Everything accounted for: what was really printed, held against what came in.
namespace ct::report {

/// Which cards a file has printed where, noted by the code that prints each card. Evidence printed
/// a second time under a recommendation is not noted.
class Printed {
 public:
  void note(sort::Place where, const session::Card& card) { cards_[where].insert(card.id); }

  /// Different cards printed there; a card in two themes counts once.
  std::size_t at(sort::Place where) const;
  bool has(session::CardId card) const;

 private:
  std::map<sort::Place, std::set<session::CardId>> cards_;
};

/// "36 cards can be shown: 36 in, 36 out. 27 in themes, 4 parked, …", with what is missing said
/// plainly.
std::string reconciliation(const SharedSession& shared, const Printed& printed);

/// What a place outside every theme is called in headings.
std::string headingOf(sort::Place place);

}  // namespace ct::report
