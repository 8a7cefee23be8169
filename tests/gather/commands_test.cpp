#include "gather/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace ct::gather {
namespace {

using session::Card;
using session::CardId;
using session::Session;
using testing::HasSubstr;

constexpr base::Time kNow{1000};

Session emptySession() {
  return Session({.title = "Buses"});
}

template <class Command>
session::Edit done(Session& session, const Command& command) {
  auto edit = plan(session, command, kNow);
  EXPECT_TRUE(edit) << edit.error().sentence;
  EXPECT_TRUE(session.apply(edit->changes));
  EXPECT_EQ(session::findFault(session), std::nullopt);
  return *edit;
}

template <class Command>
std::string refusalOf(const Session& session, const Command& command) {
  const auto edit = plan(session, command, kNow);
  return edit ? "(not refused)" : edit.error().sentence;
}

/// A session with a card of each of these words.
Session sessionWith(std::vector<std::string> words, bool heldBack = false) {
  Session session = emptySession();
  AddCards add;
  for (auto& said : words)
    add.cards.push_back({.said = std::move(said), .heldBack = heldBack});
  done(session, add);
  return session;
}

const Card& cardOf(const Session& session, std::string_view code) {
  return *session.cardByCode(code);
}

template <class Command>
void expectUndoAndRedo(const Session& before, const Command& command) {
  Session session = before;
  const auto edit = done(session, command);
  const Session after = session;
  ASSERT_TRUE(session.apply(session::reversed(edit.changes)));
  EXPECT_TRUE(sameRecords(session, before));
  ASSERT_TRUE(session.apply(edit.changes));
  EXPECT_TRUE(sameRecords(session, after));
}

TEST(AddCards, KeepsEverythingGivenAndTidiesTheWords) {
  Session session = emptySession();
  done(session,
       AddCards{{{" more\r\nbuses ", " calm ", session::Voice::someone, 3, true}}, "notes.csv"});
  const Card& card = cardOf(session, "1");
  EXPECT_EQ(card.said, "more\nbuses");
  EXPECT_EQ(card.impression, "calm");
  EXPECT_EQ(card.voice, session::Voice::someone);
  EXPECT_EQ(card.people, 3);
  EXPECT_TRUE(card.heldBack);
  EXPECT_EQ(card.source, "notes.csv");
  EXPECT_EQ(card.standing, session::Standing::open);
}

TEST(AddCards, NumbersCardsOnFromTheHighest) {
  Session session = sessionWith({"a", "b"});
  done(session, AddCards{{{"c"}, {"d"}}});
  EXPECT_EQ(cardOf(session, "3").said, "c");
  EXPECT_EQ(cardOf(session, "4").said, "d");
}

TEST(AddCards, NumbersOnPastCodesThatAreNotPlainNumbers) {
  session::Records records;
  std::get<std::vector<session::SessionInfo>>(records).push_back({});
  std::int64_t id = 2;
  for (const char* code : {"12", "B7", "-40", "9223372036854775807", ""}) {
    std::get<std::vector<Card>>(records).push_back({.id = {id++}, .code = code, .said = "x"});
  }
  Session session(records, 0, id);
  done(session, AddCards{{{"new"}}});
  EXPECT_EQ(cardOf(session, "13").said, "new");
}

TEST(AddCards, IsUndoneAndRedoneWhole) {
  expectUndoAndRedo(sessionWith({"a"}), AddCards{{{"b"}, {"c"}}, "notes.csv"});
}

TEST(AddCards, SaysWhatWasAdded) {
  const Session session = emptySession();
  const auto sentence = [&](const AddCards& command) {
    return plan(session, command, kNow)->sentence;
  };
  EXPECT_EQ(sentence({{{"more\nbuses"}}}), "Added card 1");
  EXPECT_EQ(sentence({{{"a"}, {"b"}}}), "Added 2 cards");
  EXPECT_EQ(sentence({{{"a"}, {"b"}}, "n.csv"}), "Added 2 cards from n.csv");
  EXPECT_EQ(sentence({{{"a"}, {.said = "b", .heldBack = true}}, "n.csv"}),
            "Added 2 cards from n.csv, 1 of them held back");
}

TEST(AddCards, NeverShowsTheWordsOfACardHeldBack) {
  const auto edit = plan(emptySession(), AddCards{{{.said = "secret", .heldBack = true}}}, kNow);
  EXPECT_EQ(edit->sentence, "Added card 1, held back");
}

TEST(AddCards, KeepsTheNameOfTheFileWithoutItsFolder) {
  Session session = emptySession();
  done(session, AddCards{{{"a"}}, "/home/ann/notes.csv"});
  done(session, AddCards{{{"b"}}, "C:\\Users\\Ann\\notes.csv"});
  EXPECT_EQ(cardOf(session, "1").source, "notes.csv");
  EXPECT_EQ(cardOf(session, "2").source, "notes.csv");
}

TEST(AddCards, NeverJoinsAnotherEdit) {
  EXPECT_EQ(plan(emptySession(), AddCards{{{"a"}}}, kNow)->join, "");
}

TEST(AddCards, RefusesAnEmptyList) {
  EXPECT_EQ(refusalOf(emptySession(), AddCards{}), "There are no notes to add.");
}

TEST(AddCards, RefusesANoteWithoutWordsAndSaysWhich) {
  EXPECT_EQ(refusalOf(emptySession(), AddCards{{{"a"}, {"b"}, {" \u200B "}}}),
            "Note 3 has no words.");
}

TEST(AddCards, TakesTheLongestNoteAndRefusesOneLonger) {
  EXPECT_TRUE(plan(emptySession(), AddCards{{{std::string(20'000, 'x')}}}, kNow));
  EXPECT_EQ(refusalOf(emptySession(), AddCards{{{std::string(20'001, 'x')}}}),
            "Note 1 is longer than 20,000 characters.");
  EXPECT_THAT(refusalOf(emptySession(), AddCards{{{"a", std::string(20'001, 'x')}}}),
              HasSubstr("impression"));
}

TEST(AddCards, RefusesFewerThanNoPeople) {
  EXPECT_THAT(refusalOf(emptySession(), AddCards{{{.said = "a", .people = -1}}}),
              HasSubstr("fewer than 0"));
  EXPECT_THAT(refusalOf(emptySession(), AddCards{{{.said = "a", .people = 1'000'000'001}}}),
              HasSubstr("more than a thousand million"));
}

TEST(EditCard, ChangesOnlyWhatIsGiven) {
  Session session = emptySession();
  done(session, AddCards{{{"a", "calm", session::Voice::own, 2}}});
  const Card before = cardOf(session, "1");
  done(session, EditCard{.card = before.id, .said = " more\r\nbuses"});
  Card expected = before;
  expected.said = "more\nbuses";
  EXPECT_EQ(cardOf(session, "1"), expected);
}

TEST(EditCard, ChangesEveryPartThatCanBeChanged) {
  Session session = sessionWith({"a"});
  done(session, EditCard{cardOf(session, "1").id, "b", "calm", session::Voice::several, 4});
  const Card& card = cardOf(session, "1");
  EXPECT_EQ(card.said, "b");
  EXPECT_EQ(card.impression, "calm");
  EXPECT_EQ(card.voice, session::Voice::several);
  EXPECT_EQ(card.people, 4);
}

TEST(EditCard, EmptiesAnImpression) {
  Session session = emptySession();
  done(session, AddCards{{{"a", "calm"}}});
  done(session, EditCard{.card = cardOf(session, "1").id, .impression = ""});
  EXPECT_EQ(cardOf(session, "1").impression, "");
}

TEST(EditCard, HoldsBackAndLetsBeSeenInOneStepWithTheWords) {
  Session session = sessionWith({"Mrs Khan"});
  const auto edit = [&](const EditCard& command) {
    const auto planned = plan(session, command, kNow);
    EXPECT_TRUE(planned);
    done(session, command);
    return planned->sentence;
  };
  const session::CardId card = cardOf(session, "1").id;
  EXPECT_EQ(edit({.card = card, .heldBack = true}), "Held back card 1");
  EXPECT_TRUE(cardOf(session, "1").heldBack);
  EXPECT_EQ(edit({.card = card, .said = "[a name]", .heldBack = false}),
            "Changed the words of card 1 and let it be seen again");
  EXPECT_FALSE(cardOf(session, "1").heldBack);
  expectUndoAndRedo(session, EditCard{.card = card, .said = "c", .heldBack = true});
}

TEST(EditCard, IsUndoneAndRedone) {
  const Session session = sessionWith({"a", "b"});
  expectUndoAndRedo(session, EditCard{.card = cardOf(session, "2").id, .said = "c", .people = 2});
}

TEST(EditCard, SaysWhatChangedAndNeverTheWords) {
  const Session session = sessionWith({"secret"}, true);
  const CardId id = cardOf(session, "1").id;
  const auto sentence = [&](const EditCard& command) {
    return plan(session, command, kNow)->sentence;
  };
  EXPECT_EQ(sentence({.card = id, .said = "also secret"}), "Changed the words of card 1");
  EXPECT_EQ(sentence({.card = id, .impression = "x"}), "Changed the impression of card 1");
  EXPECT_EQ(sentence({.card = id, .voice = session::Voice::own}),
            "Changed whose view card 1 brings");
  EXPECT_EQ(sentence({.card = id, .people = 2}), "Changed how many people card 1 speaks for");
  EXPECT_EQ(sentence({.card = id, .said = "also secret", .people = 2}), "Changed card 1");
}

TEST(EditCard, JoinsEditsOfTheSameCardOnly) {
  const Session session = sessionWith({"a", "b"});
  const auto join = [&](std::string_view code) {
    return plan(session, EditCard{.card = cardOf(session, code).id, .said = "c"}, kNow)->join;
  };
  EXPECT_EQ(join("1"), "editCard:" + std::to_string(cardOf(session, "1").id.value));
  EXPECT_NE(join("1"), join("2"));
}

TEST(EditCard, ChangesNothingWhenTheCardIsSoAlready) {
  const Session session = sessionWith({"a"});
  EXPECT_TRUE(plan(session, EditCard{.card = cardOf(session, "1").id, .said = "a "}, kNow)
                  ->changes.empty());
}

TEST(EditCard, RefusesACardThatIsNotThere) {
  EXPECT_EQ(refusalOf(emptySession(), EditCard{.card = {99}, .said = "a"}),
            "That card is not there any more.");
}

TEST(EditCard, RefusesWithoutAnythingToChange) {
  const Session session = sessionWith({"a"});
  EXPECT_EQ(refusalOf(session, EditCard{.card = cardOf(session, "1").id}),
            "Say what to change about card 1.");
}

TEST(EditCard, RefusesWhatAddingRefuses) {
  const Session session = sessionWith({"a"});
  const CardId id = cardOf(session, "1").id;
  EXPECT_EQ(refusalOf(session, EditCard{.card = id, .said = "\uFEFF "}),
            "Card 1 has no words; it was left as it is.");
  EXPECT_THAT(refusalOf(session, EditCard{.card = id, .said = std::string(20'001, 'x')}),
              HasSubstr("longer"));
  EXPECT_THAT(refusalOf(session, EditCard{.card = id, .people = -1}), HasSubstr("fewer than 0"));
}

}  // namespace
}  // namespace ct::gather
