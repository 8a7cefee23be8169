#include "app/foreseen.h"

#include <gtest/gtest.h>

#include <string>

#include "app/open_session.h"
#include "facilitate/opening.h"
#include "store/create_session.h"
#include "store/sitting.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

constexpr base::Time kNoon{1'795'262'400'000};

class ForeseenTest : public testing::Test {
 protected:
  /// A session with so many notes, opened again.
  void makeWith(int notes) {
    ASSERT_TRUE(store::createSession(folder_, valueOf(facilitate::newSession("Buses", "", kNoon))));
    const auto open = valueOf(app::OpenSession::openForChanging(folder_));
    before_.emplace(open->session());
    gather::AddCards add;
    for (int i = 0; i < notes; ++i)
      add.cards.push_back({"The last bus goes early. " + std::to_string(i)});
    ASSERT_TRUE(open->carryOut(commands::Command(add), kNoon));
    ASSERT_TRUE(open->close());
    opened_.emplace(valueOf(store::LiveFile::open(folder_)));
  }

  std::optional<app::Foreseen::Side> foreseen() {
    const session::Entry& last = *opened_->history.toUndo();
    app::Foreseen foreseen;
    foreseen.begin(opened_->session, last, session::Direction::back, *opened_->file);
    EXPECT_FALSE(foreseen.take(last.number, session::Direction::on));
    auto side = foreseen.take(last.number, session::Direction::back);
    EXPECT_FALSE(foreseen.take(last.number, session::Direction::back)) << "given once";
    return side;
  }

  TemporaryFolder place_;
  std::filesystem::path folder_ = place_ / "buses";
  std::optional<session::Session> before_;
  std::optional<store::Opened> opened_;
};

TEST_F(ForeseenTest, IsTheOtherSideOfAVeryLargeEdit) {
  makeWith(4'001);
  const auto side = foreseen();
  ASSERT_TRUE(side);
  EXPECT_TRUE(sameRecords(side->session, *before_));
  EXPECT_EQ(side->changes->size(), 4'001u);
}

TEST_F(ForeseenTest, IsNothingOfASmallOneWhichIsQuicklyUndone) {
  makeWith(10);
  EXPECT_FALSE(foreseen());
}

}  // namespace
}  // namespace ct::tests
