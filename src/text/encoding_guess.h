#pragma once

#include <string_view>

/// What bytes are likely to be that do not say so.
namespace ct::text {

/// The likeliest of `kEncodings` for a file that is no Unicode: by ICU's detector, which knows how
/// often letters follow one another in the languages of each, and for old Macs by what stands
/// within words. Windows-1252 when nothing tells.
std::string_view likelyEncoding(std::string_view bytes);

}  // namespace ct::text
