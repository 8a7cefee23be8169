#include <string>
#include <type_traits>

#include "session/fields.h"
#include "store/hostile_file.h"

/// Words that show nothing and hide or reorder others, in a file from elsewhere.
namespace ct::tests {
namespace {

using HostileWords = HostileFile;

const char* const kHiding[] = {"\u202e", "\u2066", "\ufeff", "\x01", "\r", "\u0085"};

TEST_F(HostileWords, IsRefusedWithWordsThatHideOrReorderOthers) {
  for (const std::string hiding : kHiding) {
    putBytes(file, sound);
    spoilWords("a" + hiding + "b");
    expectRefused("damaged", "card 2 has words nobody can have typed in its said.");
  }
  putBytes(file, sound);
  spoilWords("a‍b می‌خواهم\tc\nd");
  EXPECT_TRUE(store::readSession(folder)) << "these may be";
}

/// In every column of words there is, whichever table it is in.
TEST_F(HostileWords, IsRefusedWithHiddenWordsWhereverWordsAre) {
  int tried = 0;
  session::AllRecords::forEachKind([&]<class Record>() {
    const std::string table(Record::kTable);
    session::forEachField<Record>([&]<class Value>(const session::Field<Record, Value>& each) {
      if constexpr (std::is_same_v<typename session::IsOptional<Value>::Inner, std::string>) {
        const std::string column = table + "." + each.name;
        SCOPED_TRACE(column);
        putBytes(file, sound);
        spoilWords("a\u202eb", column, records->table<Record>().begin()->id.value);
        expectRefused("damaged", "has words nobody can have typed in its");
        ++tried;
      }
    });
  });
  EXPECT_EQ(tried, 27);
}

TEST_F(HostileWords, IsRefusedWithHiddenWordsInItsHistory) {
  for (const std::string hiding : kHiding) {
    putBytes(file, sound);
    spoilWords("Added" + hiding + "a card", "edit.sentence", 1);
    expectRefused("damaged", "a sentence of the history");
  }
}

}  // namespace
}  // namespace ct::tests
