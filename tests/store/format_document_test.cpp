#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>

#include "store/content.h"
#include "store/database.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/sitting.h"

/// What src/store/FORMAT.md tells a stranger with the sqlite3 shell is so.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::OpenAs;

std::string document() {
  return bytesOf(fs::path(CT_SOURCE_FOLDER) / "src/store/FORMAT.md");
}

fs::path stored() {
  return fs::path(CT_SOURCE_FOLDER) / "tests/data/formats" / std::to_string(store::kSchemaVersion);
}

/// As the sqlite3 shell prints rows.
std::string answerTo(const Database& database, const std::string& sql) {
  store::Statement row(database, sql);
  std::string answer;
  while (row.next()) {
    for (int column = 0; column < row.columns(); ++column) {
      if (column > 0) answer += '|';
      answer += row.textAt(column);
    }
    answer += '\n';
  }
  return answer;
}

TEST(TheFormatDocument, GivesEveryQueryTheAnswerItSays) {
  const Database database(store::sessionFile(stored()), OpenAs::frozen);
  const std::string text = document();
  static const std::regex kQuery("```sql\n([^`]*)```\n```text\n([^`]*)```");
  std::size_t queries = 0;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), kQuery);
       at != std::sregex_iterator(); ++at) {
    ++queries;
    EXPECT_EQ(answerTo(database, (*at)[1]), (*at)[2]) << (*at)[1];
  }
  EXPECT_EQ(queries, 11u);
}

TEST(TheFormatDocument, NamesEveryTableAndTheFormat) {
  const Database database(store::sessionFile(stored()), OpenAs::frozen);
  const std::string text = document();
  store::Statement table(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (table.next()) {
    const std::string row = "\n| `" + std::string(table.textAt(0)) + "` |";
    EXPECT_NE(text.find(row), std::string::npos) << table.textAt(0);
  }
  EXPECT_EQ(database.numberFrom("PRAGMA user_version"), store::kSchemaVersion);
  EXPECT_NE(text.find("format, " + std::to_string(store::kSchemaVersion) + " on this page"),
            std::string::npos);
}

}  // namespace
}  // namespace ct::tests
