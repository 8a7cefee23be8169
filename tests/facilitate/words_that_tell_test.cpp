#include "facilitate/words_that_tell.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/identity_lists.h"
#include "support/session_builder.h"

namespace ct::facilitate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::aSession;

const text::IdentityCheck& check() {
  static const text::IdentityCheck kCheck =
      std::move(text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER)).value());
  return kCheck;
}

TEST(WordsThatTell, AreFoundInEverythingTheGroupWrote) {
  auto builder = aSession()
                     .withCards(2)
                     .with(RenameSession{"Evening with Mrs Khan"})
                     .with(SetPurpose{"Why did Mr Moss leave?"})
                     .withTheme("Ask Dr Patel", {"1"});
  recommend::AddRecommendation add;
  add.text = "Run the 12 until eleven";
  add.communityCan = "Ring 07700 900123";
  add.councilCan = "Ask Mrs Hart";
  EXPECT_THAT(wordsThatTell(builder.with(add).withDifferingView("My neighbour Adam wants a taxi."),
                            check()),
              ElementsAre("The title: “Mrs Khan” looks like a name.",
                          "The question: “Mr Moss” looks like a name.",
                          "Theme A: “Dr Patel” looks like a name.",
                          "Recommendation 1: “07700 900123” looks like a phone number.",
                          "Recommendation 1: “Mrs Hart” looks like a name.",
                          "A differing view on recommendation 1: “Adam” looks like a name."));
}

TEST(WordsThatTell, AreNoneOfWhatResidentsSaid) {
  EXPECT_THAT(wordsThatTell(aSession().withCard("Mrs Khan waits in the dark."), check()),
              IsEmpty());
}

}  // namespace
}  // namespace ct::facilitate
