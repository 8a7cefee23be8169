#pragma once

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

/// Reads UTF-8, UTF-16 and UTF-32 with a byte order mark, valid UTF-8, and UTF-16 whose zero bytes
/// give it away. Nearly valid UTF-8 (a file cut off within a letter) and, for everything else,
/// Windows-1252 are guesses. Bytes that mean nothing in the encoding become U+FFFD. Refuses files
/// over 256 MB.
base::Result<Decoded> decode(std::string_view bytes);

}  // namespace ct::text
