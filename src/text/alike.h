#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/progress.h"

namespace ct::text {

/// Two texts that say nearly the same, by their places in a list.
struct Alike {
  std::size_t earlier = 0;
  std::size_t later = 0;
  friend bool operator==(const Alike&, const Alike&) = default;
};

/// Every text that says nearly the same as one before it, with the first such. Capitals, signs and
/// white space do not count; texts of fewer than four words are alike only when their words are the
/// same. Others are when of the pairs of neighbouring words in both three fifths are in each
/// (Jaccard's likeness). Candidates are those with one of their four least pairs, hashed, in common
/// (A. Z. Broder, "On the resemblance and containment of documents", 1997), so that a long list
/// takes time in proportion; a few of many that are barely alike go unnoticed. Tells `progress` of
/// each text; once that was stopped, some are left unseen.
std::vector<Alike> nearlyAlike(const std::vector<std::string_view>& texts,
                               base::Progress* progress = nullptr);

}  // namespace ct::text
