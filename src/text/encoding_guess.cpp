#include "text/encoding_guess.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "text/encoding.h"

namespace ct::text {
namespace {

constexpr std::string_view kUsual = "Windows-1252";
constexpr std::size_t kLookedAt = 64UL * 1024;  // bytes of lines that tell something

bool isAscii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

/// The lines with letters beyond ASCII: the others are the same in all these encodings.
std::string tellingLines(std::string_view bytes) {
  std::string lines;
  while (!bytes.empty() && lines.size() < kLookedAt) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(0, std::min(end, kLookedAt));
    if (!std::all_of(line.begin(), line.end(), isAscii)) lines += line;
    bytes.remove_prefix(end);
  }
  return lines;
}

/// Classic Mac OS put its small accented letters, quotation marks and dashes where Windows has
/// capitals, and a capital does not follow a small letter within a word.
bool isLikelyMac(std::string_view lines) {
  constexpr std::string_view kSmallOnMacs =
      "\x87\x88\x89\x8A\x8D\x8E\x8F\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9A\x9C\x9D\x9E\x9F";
  constexpr std::string_view kPunctuationOnMacs = "\xC9\xD0\xD1\xD2\xD3\xD4\xD5";
  std::size_t mac = 0;
  std::size_t windows = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const char c = lines[i];
    if (isAscii(c) || !isLower(lines[i - 1])) continue;
    const bool within = i + 1 < lines.size() && isLower(lines[i + 1]);
    const bool oldMac = kPunctuationOnMacs.find(c) != std::string_view::npos ||
                        (within && kSmallOnMacs.find(c) != std::string_view::npos);
    mac += oldMac ? 1 : 0;
    windows += static_cast<unsigned char>(c) >= 0xE0 ? 1 : 0;
    // The apostrophe of Windows stands within words as well: “don’t”.
    windows += c == '\x92' && within ? 1 : 0;
  }
  return mac > windows;
}

struct Match {
  std::string name;
  std::int32_t confidence = 0;  // of 100
};

Match bestMatch(std::string_view lines) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), lines.data(), static_cast<std::int32_t>(lines.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** all = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string name = ucsdet_getName(all[i], &status);
    if (name.starts_with("UTF")) continue;  // it would have been read as that
    return {name, ucsdet_getConfidence(all[i], &status)};
  }
  return {};
}

/// ICU's name for it as one of ours.
std::string_view oursFor(std::string_view icuName) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kNames{{
      {"ISO-8859-1", "Windows-1252"},
      {"windows-1252", "Windows-1252"},
      {"windows-1250", "Windows-1250"},
      {"ISO-8859-2", "ISO-8859-2"},
      {"windows-1251", "Windows-1251"},
      {"windows-1256", "Windows-1256"},
      {"GB18030", "GB18030"},
      {"Big5", "Big5"},
      {"Shift_JIS", "Shift_JIS"},
  }};
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const auto& each) { return each.first == icuName; });
  return found == kNames.end() ? kUsual : found->second;
}

}  // namespace

std::string_view likelyEncoding(std::string_view bytes) {
  constexpr std::int32_t kConvincing = 30;
  const std::string lines = tellingLines(bytes);
  const Match match = bestMatch(lines);
  const std::string_view ours = match.confidence < kConvincing ? kUsual : oursFor(match.name);
  const bool latin = ours == kUsual || ours == "Windows-1250" || ours == "ISO-8859-2";
  if (latin && isLikelyMac(lines)) return "Macintosh";
  return ours;
}

}  // namespace ct::text
