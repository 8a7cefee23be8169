#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "text/encoding_guess.h"
#include "text/words.h"

namespace ct::text {
namespace {

constexpr std::size_t kLargestFile = 256UL * 1024 * 1024;

struct Mark {
  std::string encodingName;
  std::size_t length = 0;
};

std::int32_t lengthOf(std::string_view bytes) {
  return static_cast<std::int32_t>(bytes.size());
}

/// The byte order mark the file starts with. ICU also knows marks of encodings nobody saves notes
/// in, and plain words can look like them.
std::optional<Mark> markOf(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  const char* name = ucnv_detectUnicodeSignature(bytes.data(), lengthOf(bytes), &length, &status);
  if (U_FAILURE(status) || name == nullptr) return std::nullopt;
  const std::string_view found = name;
  if (found != "UTF-8" && !found.starts_with("UTF-16") && !found.starts_with("UTF-32")) {
    return std::nullopt;
  }
  return Mark{std::string(found), static_cast<std::size_t>(length)};
}

/// UTF-16 without a mark: in words with spaces, digits or commas many of the bytes of one side are
/// zero. A CJK letter may put a zero on the other side now and then.
std::optional<std::string> unmarkedUtf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
  const auto clearly = [&](std::size_t side, std::size_t other) {
    return side * 10 >= bytes.size() / 2 && side >= 4 * other;
  };
  if (clearly(zeros[1], zeros[0])) return "UTF-16LE";
  if (clearly(zeros[0], zeros[1])) return "UTF-16BE";
  return std::nullopt;
}

bool isUtf8(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, bytes.data(), lengthOf(bytes), &status);
  return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

/// More than ten letters beyond ASCII are right for each one that is wrong.
bool nearlyUtf8(std::string_view bytes) {
  const auto words = icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), lengthOf(bytes)));
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (std::int32_t i = 0; i < words.length(); ++i) {
    if (words.charAt(i) == 0xFFFD) ++wrong;
    if (words.charAt(i) >= 0x80 && words.charAt(i) != 0xFFFD) ++right;
  }
  return right > 10 * wrong;
}

base::Result<Decoded> convert(std::string_view bytes, std::string encodingName, bool guessed) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encodingName.c_str(), &status), &ucnv_close);
  const icu::UnicodeString words(bytes.data(), lengthOf(bytes), converter.get(), status);
  if (U_FAILURE(status)) {
    return base::refuse("The file could not be read as text, so nothing was imported.",
                        encodingName + ": " + u_errorName(status));
  }
  std::string utf8;
  words.toUTF8String(utf8);
  return Decoded{composed(std::move(utf8)), std::move(encodingName), guessed};
}

base::Failure tooLarge() {
  return base::refuse(
      "The file is larger than 256 MB, so nothing was imported; split it and import the parts.");
}

}  // namespace

base::Result<Decoded> decode(std::string_view bytes) {
  if (bytes.size() > kLargestFile) return tooLarge();
  if (const auto mark = markOf(bytes)) {
    return convert(bytes.substr(mark->length), mark->encodingName, false);
  }
  if (const auto utf16 = unmarkedUtf16(bytes)) return convert(bytes, *utf16, false);
  if (isUtf8(bytes)) return Decoded{composed(std::string(bytes)), "UTF-8", false};
  const std::string_view likely = nearlyUtf8(bytes) ? "UTF-8" : likelyEncoding(bytes);
  return convert(bytes, std::string(likely), true);
}

base::Result<Decoded> decodeAs(std::string_view bytes, std::string_view encodingName) {
  if (bytes.size() > kLargestFile) return tooLarge();
  const bool known = std::any_of(kEncodings.begin(), kEncodings.end(),
                                 [&](const Encoding& each) { return each.name == encodingName; });
  if (!known) {
    std::string names;
    for (const Encoding& each : kEncodings)
      names += (names.empty() ? "" : ", ") + std::string(each.name);
    return base::refuse("There is no encoding “" + std::string(encodingName) +
                        "” to choose; there are " + names + ".");
  }
  const auto mark = markOf(bytes);
  if (mark && mark->encodingName == encodingName) bytes.remove_prefix(mark->length);
  return convert(bytes, std::string(encodingName), false);
}

}  // namespace ct::text
