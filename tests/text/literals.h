#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ct::tests {

/// The string literals of a C++ file, as the program has them: escapes resolved, those that stand
/// side by side joined. Remarks, characters and lines for the preprocessor hold none.
std::vector<std::string> literalsIn(std::string_view code);

}  // namespace ct::tests
