#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "paper/cards.h"
#include "paper/lettering.h"
#include "paper/sheets.h"
#include "report/shared_session.h"
#include "support/bytes.h"
#include "support/session_builder.h"
#include "support/temporary_folder.h"

namespace ct::tests {

/// All that stands on a page, line by line.
inline std::string wordsOn(const paper::Page& page) {
  std::string all;
  for (const paper::Words& words : page.words)
    all += words.line.words + "\n";
  return all;
}

inline std::string wordsOn(const paper::Sheets& sheets) {
  std::string all;
  for (const paper::Page& page : sheets.pages)
    all += wordsOn(page);
  return all;
}

/// Without white space, so that where lines were broken does not matter.
inline std::string unspaced(std::string words) {
  std::erase_if(words, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return words;
}

inline std::size_t timesIn(const std::string& all, std::string_view words) {
  std::size_t times = 0;
  for (auto at = all.find(words); at != std::string::npos; at = all.find(words, at + words.size()))
    ++times;
  return times;
}

/// What another program reads in a PDF file.
inline std::string readBack(const std::string& pdf) {
  const TemporaryFolder place;
  putBytes(place / "a.pdf", pdf);
  const std::string command = "pdftotext -enc UTF-8 '" + (place / "a.pdf").string() + "' -";
  std::string words;
  std::FILE* out = popen(command.c_str(), "r");
  if (out == nullptr) return words;
  char part[4096];
  while (const std::size_t count = std::fread(part, 1, sizeof part, out))
    words.append(part, count);
  EXPECT_EQ(pclose(out), 0) << "pdftotext, of the package poppler-utils, could not read it";
  return words;
}

/// Every line lies within what any printer can print on, and none runs over the next.
inline void expectInPrintableArea(const paper::Sheets& sheets) {
  constexpr float kRounding = 0.5F;
  for (const paper::Page& page : sheets.pages) {
    for (const paper::Words& words : page.words) {
      const float left = words.x + words.line.indent;
      EXPECT_GE(left, paper::kMargin - kRounding) << words.line.words;
      EXPECT_LE(left + words.line.width, paper::kPageWidth - paper::kMargin + kRounding)
          << words.line.words;
      EXPECT_GE(words.y + words.style.size * 0.3F, paper::kMargin - kRounding) << words.line.words;
      EXPECT_LE(words.y + words.line.height, paper::kPageHeight - paper::kMargin + kRounding)
          << words.line.words;
    }
  }
}

inline float smallestType(const paper::Sheets& sheets) {
  float smallest = 1000;
  for (const paper::Page& page : sheets.pages) {
    for (const paper::Words& words : page.words)
      smallest = std::min(smallest, words.style.size);
  }
  return smallest;
}

inline bool anythingIsCut(const paper::Sheets& sheets) {
  return std::any_of(sheets.pages.begin(), sheets.pages.end(), [](const paper::Page& page) {
    return std::any_of(page.words.begin(), page.words.end(),
                       [](const paper::Words& words) { return words.style.maxLines > 0; });
  });
}

/// A sentence said over and over, each time with another number in it, so that none can get lost.
inline std::string longWords(std::size_t characters) {
  std::string words;
  for (int i = 0; words.size() < characters; ++i)
    words += "Bus " + std::to_string(i) + " came late. ";
  words.resize(characters);
  return words;
}

}  // namespace ct::tests
