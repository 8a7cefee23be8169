#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/open_session.h"
#include "commands/command.h"
#include "faults/memory_places.h"
#include "store/create_session.h"
#include "support/temporary_folder.h"

/// Saving that is cut short within a row goes on as if nothing had been, once it can.
namespace ct::tests {
namespace {

constexpr base::Time kNoon{1'795'262'400'000};

/// A session in which a card, a theme and a vote were written once, so that what writes them again
/// is kept.
class HalfWritten : public testing::Test {
 protected:
  void SetUp() override {
    session::SessionInfo info;
    info.title = "Spring workshop";
    info.startedAt = kNoon;
    ASSERT_TRUE(store::createSession(folder_, session::Session(info)));
    open();
    change(gather::AddCards{{{"The last bus"}, {"Damp"}}});
    change(sort::MakeTheme{{card()}, "Buses"});
    change(edit("as it was"));
  }
  void TearDown() override {
    if (!open_) return;
    EXPECT_TRUE(open_->close());
    open_.reset();
  }

  void open() {
    auto opened = app::OpenSession::openForChanging(folder_);
    ASSERT_TRUE(opened) << opened.error().sentence;
    open_ = std::move(*opened);
  }
  session::CardId card() const { return open_->session().cards().begin()->id; }
  gather::EditCard edit(const std::string& said) const {
    return {.card = card(), .said = said, .impression = "as " + said};
  }
  /// Whether it is saved.
  bool change(const commands::Command& command) {
    now_.milliseconds += 61'000;
    EXPECT_TRUE(open_->carryOut(command, now_));
    open_->endGesture();
    return open_->waitUntilDurable().has_value();
  }

  MemoryPlaces memory_{Asking::sqlite};  // before anything that opens a file
  const TemporaryFolder place_;
  const std::filesystem::path folder_ = place_ / "spring";
  std::unique_ptr<app::OpenSession> open_;
  base::Time now_ = kNoon;
};

TEST_F(HalfWritten, IsSavedWholeAtTheNextTryWhereverMemoryWasMissing) {
  memory_.beginNoting();
  change(edit("noted"));
  const auto places = memory_.noted();
  ASSERT_GT(places.size(), 5U);
  int missing = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::string name = "place " + std::to_string(i);
    memory_.failAt(places[i], Lasting::once);
    const bool saved = change(edit(name));
    missing += memory_.mend() ? 1 : 0;
    ASSERT_TRUE(saved || change(edit(name + " again"))) << name;
  }
  EXPECT_GT(missing, 0);
  const session::Session before = open_->session();
  ASSERT_TRUE(open_->close());
  open();
  EXPECT_TRUE(sameRecords(open_->session(), before));
}

}  // namespace
}  // namespace ct::tests
