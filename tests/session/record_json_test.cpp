#include "session/record_json.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <span>

#include "session/session_records.h"

namespace ct::session {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kAwkward =
    "“Zoë”\t\\ \" \n</script> 👩🏽‍🦱 שלום نمی‌شود \xE2\x80\x8D";

/// Fills a field with something that is easily lost on the way.
void fill(std::string& value) {
  value = kAwkward;
}
void fill(bool& value) {
  value = true;
}
void fill(std::int64_t& value) {
  value = std::numeric_limits<std::int64_t>::max();
}
void fill(double& value) {
  value = -0.1;
}
void fill(base::Time& value) {
  value = base::Time{-1};
}
void fill(std::vector<Dots>& value) {
  value = {{OptionId{31}, 2}, {OptionId{32}, 0}};
}
template <class Record>
void fill(base::Id<Record>& value) {
  value.value = 41;
}
template <class E>
requires std::is_enum_v<E>
void fill(E& value) {
  value = static_cast<E>(namesOf(E{}).size() - 1);
}
template <class T>
void fill(std::optional<T>& value) {
  fill(value.emplace());
}

template <class Record>
Record filled() {
  Record record;
  forEachField<Record>([&](const auto& each) { fill(record.*(each.member)); });
  return record;
}

template <class Record>
class EveryRecord : public testing::Test {};

std::string changesToText(const Changes& changes) {
  std::span<const Change> left(changes);
  return firstChangesToText(left, std::string::npos);
}

base::Result<Changes> changesFromText(const std::string& text) {
  ChangesReader reader;
  if (auto read = reader.add(text); !read) return base::passOn(std::move(read));
  return reader.take();
}

template <class... Records>
using AsTypes = testing::Types<Records...>;
template <class Record>
using Itself = Record;
using Kinds = AllRecords::Apply<AsTypes, Itself>;
TYPED_TEST_SUITE(EveryRecord, Kinds);

TYPED_TEST(EveryRecord, ComesBackFromJsonAsItWas) {
  const auto record = filled<TypeParam>();
  const auto back = recordFromJson<TypeParam>(toJson(record));
  ASSERT_TRUE(back);
  EXPECT_TRUE(*back == record);
}

TYPED_TEST(EveryRecord, ComesBackEmptyWithItsAbsentValuesAbsent) {
  const TypeParam record{};
  const auto back = recordFromJson<TypeParam>(toJson(record));
  ASSERT_TRUE(back);
  EXPECT_TRUE(*back == record);
}

TYPED_TEST(EveryRecord, SurvivesBeingWrittenAsTextInAChange) {
  const Changes changes{ChangeOf<TypeParam>{filled<TypeParam>(), std::nullopt}};
  const auto back = changesFromText(changesToText(changes));
  ASSERT_TRUE(back) << back.error().sentence;
  EXPECT_EQ(*back, changes);
}

TYPED_TEST(EveryRecord, IsReadAsNewInTheFieldsThatAreLeftOut) {
  const Json whole = toJson(filled<TypeParam>());
  const Json fresh = toJson(TypeParam{});
  for (const auto& [name, value] : whole.items()) {
    Json lacking = whole;
    lacking.erase(name);
    Json expected = whole;
    expected[name] = fresh[name];
    const auto read = recordFromJson<TypeParam>(lacking);
    ASSERT_TRUE(read) << name;
    EXPECT_EQ(toJson(*read), expected) << name;
  }
}

TYPED_TEST(EveryRecord, LeavesOutOfAChangeWhatIsAsInANewOne) {
  TypeParam record{};
  record.id.value = 7;
  EXPECT_EQ(
      changesToText({ChangeOf<TypeParam>{std::nullopt, record}}),
      R"([{"record":")" + std::string(TypeParam::kTable) + R"(","before":null,"after":{"id":7}}])");
}

TYPED_TEST(EveryRecord, IsRefusedWithAnyFieldOfTheWrongKind) {
  const Json whole = toJson(filled<TypeParam>());
  for (const auto& [name, value] : whole.items()) {
    for (const Json& wrong : {Json::object(), Json::array({1}), Json(1.5e300)}) {
      if (wrong.is_number() && value.is_number_float()) continue;
      Json spoilt = whole;
      spoilt[name] = wrong;
      EXPECT_FALSE(recordFromJson<TypeParam>(spoilt)) << name << " " << wrong;
    }
  }
}

TYPED_TEST(EveryRecord, IsRefusedWithAFieldTooMany) {
  Json more = toJson(filled<TypeParam>());
  more["colour"] = "red";
  EXPECT_FALSE(recordFromJson<TypeParam>(more));
}

TEST(CamelCase, JoinsWords) {
  EXPECT_EQ(camelCase("held_back"), "heldBack");
  EXPECT_EQ(camelCase("said"), "said");
  EXPECT_EQ(camelCase(""), "");
}

TEST(ToJson, WritesTimesEnumsAndAbsentValuesForAStranger) {
  Theme theme = themeOf(3, "A");
  theme.state = ThemeState::agreed;
  theme.agreedAt = base::Time{0};
  EXPECT_EQ(toJson(theme).dump(), R"({"id":3,"letter":"A","title":"","state":"agreed",)"
                                  R"("agreedAt":"1970-01-01T00:00:00.000Z","x":null,"y":null})");
}

TEST(FirstChangesToText, IsOneLine) {
  const std::string text = changesToText({added(filled<Card>())});
  EXPECT_EQ(text.find('\n'), std::string::npos);
  EXPECT_EQ(changesToText({}), "[]");
}

Changes someCards(std::int64_t count) {
  Changes changes;
  for (std::int64_t id = 1; id <= count; ++id)
    changes.push_back(added(cardOf(id, std::to_string(id))));
  return changes;
}

TEST(FirstChangesToText, TakesAsManyAsMakeTheLengthAndLeavesTheOthers) {
  const Changes changes = someCards(100);
  std::span<const Change> left(changes);
  const std::string first = firstChangesToText(left, 1'000);
  EXPECT_GT(first.size(), 1'000u);
  EXPECT_LT(first.size(), 1'100u);
  EXPECT_LT(left.size(), changes.size());
  const std::string one = firstChangesToText(left, 1);
  EXPECT_EQ(one, changesToText({changes[changes.size() - left.size() - 1]}));
}

TEST(ChangesReader, PutsTogetherWhatWasWrittenPartByPart) {
  const Changes changes = someCards(100);
  ChangesReader reader;
  for (std::span<const Change> left(changes); !left.empty();)
    EXPECT_TRUE(reader.add(firstChangesToText(left, 1'000)));
  EXPECT_EQ(reader.take(), changes);
}

TEST(ChangesReader, RefusesARecordThatStandsInTwoParts) {
  ChangesReader reader;
  EXPECT_TRUE(reader.add(changesToText(someCards(3))));
  EXPECT_FALSE(reader.add(changesToText(someCards(1))));
}

class HostileChanges : public testing::TestWithParam<std::string> {};

TEST_P(HostileChanges, AreRefusedWithASentence) {
  const auto changes = changesFromText(GetParam());
  ASSERT_FALSE(changes);
  EXPECT_FALSE(changes.error().sentence.empty());
}

std::string nested(const std::string& open, std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i)
    text += open;
  return text;
}

std::string placement(const char* before, const char* after) {
  return std::string(R"({"record":"placement","before":)") + before + R"(,"after":)" + after + "}";
}

INSTANTIATE_TEST_SUITE_P(
    Each, HostileChanges,
    testing::Values(
        "", "null", "{}", "[", "[1]", "[[]]", "[{}]", R"([{"record":7}])",
        R"([{"record":"weapon","before":null,"after":null}])",
        R"([{"record":"placement","before":null}])", "[" + placement("null", "null") + "]",
        "[" + placement(R"({"id":1,"card":2,"theme":3})", R"({"id":2,"card":2,"theme":3})") + "]",
        "[" + placement("null", R"({"id":18446744073709551615,"card":2,"theme":3})") + "]",
        "[" + placement("null", R"({"id":1e3,"card":2,"theme":3})") + "]",
        "[" + placement("null", R"({"id":0,"card":2,"theme":3})") + "]",
        "[" + placement("null", R"({"id":-4,"card":2,"theme":3})") + "]",
        "[" + placement("null", R"({"id":4,"card":2,"theme":3})") + "," +
            placement("null", R"({"id":4,"card":2,"theme":5})") + "]",
        "[" + placement("null", "\"\xC3\"") + "]", nested("[", 200'000),
        nested("{\"a\":", 200'000)));

TEST(ChangesReader, RefusesARecordBuriedInBracketsWithoutGoingDownThere) {
  const std::string deep = nested("[", 200'000) + nested("]", 200'000);
  EXPECT_FALSE(changesFromText("[" + placement("null", deep.c_str()) + "]"));
}

TEST(DotsFromText, ReadsWhatDotsToTextWrites) {
  const std::vector<Dots> dots{{OptionId{31}, 2}, {OptionId{32}, 1}};
  EXPECT_EQ(dotsToText(dots), R"([{"option":31,"dots":2},{"option":32,"dots":1}])");
  EXPECT_EQ(dotsFromText(dotsToText(dots)), dots);
  EXPECT_EQ(dotsFromText("[]"), std::vector<Dots>{});
}

TEST(DotsFromText, RefusesAnythingElse) {
  for (const char* text :
       {"", "{}", "[1]", R"([{"option":31}])", R"([{"option":31,"dots":"2"}])",
        R"([{"option":31,"dots":2,"name":"Zoë"}])", R"([{"option":31,"dots":2.5}])"}) {
    const auto dots = dotsFromText(text);
    ASSERT_FALSE(dots) << text;
    EXPECT_EQ(dots.error().sentence, "A saved ballot cannot be read.");
  }
}

}  // namespace
}  // namespace ct::session
