#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// Differencing: two reports can tell together what neither tells alone (practice.md, 2d). Somebody
/// with "20 people" from June and "22 people" from July knows of two.
namespace ct::report {

/// What changed, between two files `heardCsv` (csv.h) wrote, by fewer people than may be told of:
/// "by place, Riverside: 20 people then, 22 now". In the order of the later one. Refuses what is no
/// such file.
base::Result<std::vector<std::string>> tooFewBetween(std::string_view earlier,
                                                     std::string_view later,
                                                     std::int64_t smallNumber);

}  // namespace ct::report
