#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/plain_word_lists.h"
#include "text/literals.h"
#include "text/plain_words.h"

namespace ct::text {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::literalsIn;

std::string contentsOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Files whose literals are code.
const std::set<std::string> kNoSentences = {"report/html_style.cpp",      // a style sheet
                                            "platform/show_folder.cpp"};  // a shell script

/// What is right here, though it is not plain everywhere.
const std::set<std::string> kRightHere = {
    // Kinds of files, called as the menus of other programs call them.
    "CSV", "JSON", "PNG",
    // A made-up name of a folder, and the place of letters that are filled in.
    "STICK", "XXXXXX",
    // Only whoever mends the program meets these: libraries, and forms of letters and of fonts.
    "ICU", "EGL", "UTF", "NFC", "NFD", "ASCII", "CJK", "SC", "SHA", "JIS"};

/// What is said to the database, which only `store` talks to.
bool isSql(const std::string& file, const std::string& literal) {
  static const std::regex kSql(
      "\\b(SELECT|FROM|WHERE|ORDER BY|INSERT|UPDATE|SET|DELETE|PRAGMA|CREATE|ALTER|DROP)\\b");
  return file.starts_with("store/") && std::regex_search(literal, kSql);
}

/// What a person sees of a control's label: without what only tells two of them apart.
std::string seenOf(const std::string& literal) {
  return literal.substr(0, literal.find("##"));
}

/// "ui/board.cpp: “utilise” in …" for each hint about a file's sentences.
std::vector<std::string> hintsAbout(const PlainWords& plainWords, const fs::path& file,
                                    const std::string& name) {
  std::vector<std::string> all;
  for (const std::string& literal : literalsIn(contentsOf(file))) {
    if (isSql(name, literal)) continue;
    const std::string seen = seenOf(literal);
    for (const PlainHint& hint : plainWords.hintsIn(seen, PlainKind::recommendation)) {
      const std::string found = seen.substr(hint.begin, hint.end - hint.begin);
      if (!kRightHere.contains(found))
        all.push_back(name + ": “" + found + "” in “" + seen + "”. " + hint.why);
    }
  }
  return all;
}

TEST(OurOwnWords, AreAsPlainAsWeAskOthersToBe) {
  const PlainWords plainWords =
      std::move(PlainWords::from(tests::plainWordLists(CT_SOURCE_FOLDER)).value());
  const fs::path source = fs::path(CT_SOURCE_FOLDER) / "src";
  std::vector<std::string> hints;
  for (const auto& entry : fs::recursive_directory_iterator(source)) {
    const std::string name = fs::relative(entry.path(), source).generic_string();
    const bool isCode = name.ends_with(".h") || name.ends_with(".cpp");
    if (!isCode || kNoSentences.contains(name)) continue;
    for (std::string& hint : hintsAbout(plainWords, entry.path(), name))
      hints.push_back(std::move(hint));
  }
  std::string all;
  for (const std::string& hint : hints)
    all += "\n" + hint;
  EXPECT_TRUE(hints.empty()) << all;
}

TEST(Literals, AreWhatTheProgramHas) {
  EXPECT_THAT(literalsIn(R"(f("one", "two\n\"x\""); g("a " "b"
    // "not this"
    " c");)"),
              ElementsAre("one", "two\n\"x\"", "a b c"));
}

TEST(Literals, AreNoneInRemarksCharactersNumbersAndIncludes) {
  EXPECT_THAT(literalsIn("#include \"a.h\"\n/* \"b\" */ '\"' 10'000 '\\'' // \"c\"\n\"d\""),
              ElementsAre("d"));
}

TEST(Literals, MayBeRaw) {
  EXPECT_THAT(literalsIn("f(R\"x(one \" )\" two)x\" \"!\")"), ElementsAre("one \" )\" two!"));
}

TEST(Literals, EndWithTheirFile) {
  EXPECT_THAT(literalsIn("\"never closed"), ElementsAre("never closed"));
  EXPECT_THAT(literalsIn("R\"x(never"), ElementsAre("never"));
  EXPECT_THAT(literalsIn("/* never"), IsEmpty());
}

}  // namespace
}  // namespace ct::text
