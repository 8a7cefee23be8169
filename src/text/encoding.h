#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/result.h"

/// Bytes of a file from anywhere turned into words.
namespace ct::text {

/// A file's words as UTF-8 in NFC, without a byte order mark.
struct Decoded {
  std::string utf8;
  std::string encodingName;  ///< "UTF-8", "UTF-16LE", "Windows-1252" …
  /// The bytes did not say what they are, and some letters may be wrong: tell the person who
  /// imports them.
  bool guessed = false;
};

/// A way of writing letters as bytes.
struct Encoding {
  std::string_view name;   ///< as it is commonly called, and as ICU knows it
  std::string_view usual;  ///< where files are written so, for people
};

/// What a person can choose from when letters came out wrong.
inline constexpr std::array<Encoding, 12> kEncodings{{
    {"UTF-8", "most files today"},
    {"UTF-16LE", "“Unicode Text” from Excel"},
    {"UTF-16BE", "Unicode, the other way round"},
    {"Windows-1252", "Western Europe"},
    {"Windows-1250", "Central Europe, Windows"},
    {"ISO-8859-2", "Central Europe"},
    {"Macintosh", "old Macs"},
    {"Windows-1251", "Cyrillic"},
    {"Windows-1256", "Arabic, Urdu"},
    {"GB18030", "Simplified Chinese"},
    {"Big5", "Traditional Chinese"},
    {"Shift_JIS", "Japanese"},
}};

/// Reads UTF-8, UTF-16 and UTF-32 with a byte order mark, valid UTF-8, and UTF-16 whose zero bytes
/// give it away. Everything else is a guess: nearly valid UTF-8 (a file cut off within a letter),
/// and what `likelyEncoding` takes it for. Bytes that mean nothing in the encoding become U+FFFD.
/// Refuses files over 256 MB.
base::Result<Decoded> decode(std::string_view bytes);

/// Reads them as what a person said they are, one of the names above; a byte order mark is left
/// out. No guess. Refuses a name that is none.
base::Result<Decoded> decodeAs(std::string_view bytes, std::string_view encodingName);

}  // namespace ct::text
