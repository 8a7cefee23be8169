#include <gtest/gtest.h>

#include <array>
#include <type_traits>

#include "compare/differences.h"
#include "support/session_builder.h"

/// No change to any field of any record goes untold.
namespace ct::compare {
namespace {

using session::Session;

Session full() {
  auto builder =
      tests::aSession()
          .withCards(6)
          .withTheme("Buses", {"1", "2"})
          .withTheme("Fares", {"3"})
          .alsoIn("B", {"1"})
          .parked({"4"})
          .withOpenVote({"A", "B"})
          .withBallot({{"A", 3}})
          .closed()
          .withRecommendation("Run the 12 later", {"A"}, {"2"})
          .withRecommendation("Light the stops", {"B"})
          .withDifferingView("Trains instead")
          .with(gather::RecordConversation{{.place = "Riverside"}})
          .with(gather::RecordConversation{{.place = "Hilltop"}})
          .with(gather::AddCards{
              {{.said = "Fares", .conversation = 1}, {.said = "Fares!"}}, "", {{.place = "Mill"}}});
  const Session& session = builder.session();
  return builder.with(sort::MergeCards{tests::cards(session, {"8"}), tests::card(session, "7")});
}

/// Makes the value another one; false when there is no other that could stand there.
template <class Value>
bool alter(Value& value, const Session& session);

template <class Inner>
bool alterInner(Inner& value, const Session& session) {
  if constexpr (session::IsId<Inner>::value) {
    for (const auto& other : session.table<typename session::IsId<Inner>::Target>()) {
      if (other.id == value) continue;
      value = other.id;
      return true;
    }
    return false;
  } else if constexpr (std::is_same_v<Inner, bool>) {
    value = !value;
  } else if constexpr (std::is_enum_v<Inner>) {
    constexpr std::size_t kinds = namesOf(Inner{}).size();
    if (kinds < 2) return false;
    value = static_cast<Inner>((static_cast<std::size_t>(value) + 1) % kinds);
  } else if constexpr (std::is_same_v<Inner, std::string>) {
    value += " changed";
  } else if constexpr (std::is_same_v<Inner, base::Time>) {
    value.milliseconds += 1000;
  } else if constexpr (std::is_same_v<Inner, std::vector<session::Dots>>) {
    value.clear();
  } else {
    value += 1;
  }
  return true;
}

template <class Value>
bool alter(Value& value, const Session& session) {
  if constexpr (session::IsOptional<Value>::value) {
    using Inner = typename session::IsOptional<Value>::Inner;
    if (session::IsId<Inner>::value && !value) return false;  // one of several, and another is set
    if (!value) value.emplace();
    return alterInner(*value, session);
  } else {
    return alterInner(value, session);
  }
}

template <class Record>
std::size_t expectEveryFieldTold(const Session& before) {
  std::size_t altered = 0;
  session::forEachField<Record>([&]<class Value>(const session::Field<Record, Value>& field) {
    if (std::string_view(field.name) == "id") return;
    for (const Record& record : before.table<Record>()) {
      Record changed = record;
      if (!alter(changed.*(field.member), before)) continue;
      Session after = before;
      ASSERT_TRUE(after.apply({session::ChangeOf<Record>{record, changed}}));
      EXPECT_FALSE(differences(before, after).empty())
          << Record::kTable << " " << record.id.value << ": " << field.name;
      ++altered;
    }
  });
  return altered;
}

TEST(Differences, LeaveNoFieldOfAnyRecordUntold) {
  Session before = full();
  const session::Erasure erasure{{before.nextId()}, "3", tests::kEvening, "a name"};
  ASSERT_TRUE(before.apply({session::ChangeOf<session::Erasure>{{}, erasure}}));
  session::AllRecords::forEachKind([&]<class Record>() {
    EXPECT_GT(expectEveryFieldTold<Record>(before), 0u) << Record::kTable;
  });
}

}  // namespace
}  // namespace ct::compare
