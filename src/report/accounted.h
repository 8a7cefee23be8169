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
  /// A card is printed with those that stand with it.
  void note(const session::Session& session, sort::Place where, const session::Card& card);

  /// Different cards printed there; a card in two themes counts once, and information not at all.
  std::size_t at(sort::Place where) const;
  bool has(session::CardId card) const;

 private:
  std::map<sort::Place, std::set<session::CardId>> cards_;
  std::set<session::CardId> information_;
};

/// "36 cards can be shown: 36 in, 36 out. 27 in themes, 4 parked, …", with what is missing, and
/// how many say the same as another, said plainly.
std::string reconciliation(const SharedSession& shared, const Printed& printed);

/// What a place outside every theme is called in headings.
std::string headingOf(sort::Place place);

}  // namespace ct::report
