#pragma once

#include <string>
#include <string_view>

namespace ct::text {

/// SHA-256 of the bytes, in 64 hexadecimal digits: to know words again without keeping them.
std::string fingerprintOf(std::string_view bytes);

}  // namespace ct::text
