#pragma once

namespace ct::text {

/// The fonts words are set in, on screen and on paper. Named in full, so that one look is kept
/// across scripts and computers; fontconfig finds what these lack.
inline constexpr const char* kFamilies =
    "Noto Sans,Noto Sans Arabic,Noto Sans Devanagari,Noto Sans Bengali,Noto Sans Gurmukhi,Noto "
    "Sans Gujarati,"
    "Noto Sans Tamil,Noto Sans CJK SC,sans-serif";

}  // namespace ct::text
