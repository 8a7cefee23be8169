#include "app/earlier_reports.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "app/report_folder.h"
#include "app/sitting_test.h"
#include "support/session_builder.h"

namespace ct::tests {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

session::Session whereHeard(std::int64_t people) {
  return aSession().withCards(1).with(
      gather::RecordConversation{{.place = "Riverside", .people = people}});
}

class EarlierReports : public testing::Test {
 protected:
  void write(const std::string& name, std::int64_t people) {
    ASSERT_TRUE(app::writeReportFolder(reports_ / name, whereHeard(people), {}));
  }
  std::vector<std::string> tooFewOf(std::int64_t people, const std::string& target = "now") const {
    return app::tellsOfTooFew(whereHeard(people), reports_, reports_ / target);
  }

  const TemporaryFolder place_;
  const fs::path reports_ = place_ / "reports";
};

TEST_F(EarlierReports, AreHeldAgainstTheNextOne) {
  write("June", 20);
  EXPECT_THAT(tooFewOf(22),
              ElementsAre(AllOf(HasSubstr("Whoever has the report “June” too can tell of fewer "
                                          "than 5 people."),
                                HasSubstr("Riverside: 20 people then, 22 now"),
                                HasSubstr("Hand out one of the two only."))));
  EXPECT_THAT(tooFewOf(20), IsEmpty());
  EXPECT_THAT(tooFewOf(25), IsEmpty());
}

TEST_F(EarlierReports, AreToldOfInASentenceThatFits) {
  write("June", 20);
  EXPECT_THAT(tooFewOf(22), ElementsAre(HasSubstr("22 now; and 1 more. Hand out")));
}

TEST_F(EarlierReports, AreAllAsked) {
  write("June", 20);
  write("July", 40);
  EXPECT_THAT(tooFewOf(22), ElementsAre(HasSubstr("June")));
  EXPECT_THAT(tooFewOf(38), ElementsAre(HasSubstr("July")));
}

TEST_F(EarlierReports, SayTheSameNumberOnce) {
  write("June", 20);
  write("June again", 20);
  EXPECT_THAT(tooFewOf(22), testing::SizeIs(1));
}

TEST_F(EarlierReports, IncludeTheOneThatIsReplacedWhereverItLies) {
  ASSERT_TRUE(app::writeReportFolder(place_ / "elsewhere", whereHeard(20), {}));
  EXPECT_THAT(app::tellsOfTooFew(whereHeard(21), reports_, place_ / "elsewhere"),
              ElementsAre(HasSubstr("“elsewhere”")));
}

TEST_F(EarlierReports, ThatCannotBeReadAreNamed) {
  write("June", 20);
  std::ofstream(reports_ / "June/heard.csv") << "nothing\nof\nthe kind\n";
  fs::create_directories(reports_ / "a folder in its place/heard.csv");
  fs::create_directories(reports_ / "a pipe");
  ASSERT_EQ(mkfifo((reports_ / "a pipe/heard.csv").c_str(), 0600), 0);
  EXPECT_THAT(tooFewOf(22), testing::UnorderedElementsAre(HasSubstr("The report “June”:"),
                                                          HasSubstr("“a folder in its place”"),
                                                          HasSubstr("“a pipe”")));
}

TEST_F(EarlierReports, AreNotAskedWhileTooFewWereHeardToTellOfAny) {
  write("June", 20);
  std::ofstream(reports_ / "June/heard.csv") << "nothing\nof\nthe kind\n";
  EXPECT_THAT(tooFewOf(3), IsEmpty());
}

TEST_F(SittingTest, SaysWhenTwoReportsTogetherTellOfTooFew) {
  makeSession();
  ask(gather::RecordConversation{{.place = "Riverside", .people = 20}});
  wish(ui::WriteReport{});
  EXPECT_THAT(facts().tooFewTold, IsEmpty());
  ask(gather::RecordConversation{{.place = "Riverside", .people = 2}});
  wish(ui::WriteReport{});
  EXPECT_THAT(facts().tooFewTold, ElementsAre(HasSubstr("Riverside: 20 people then, 22 now")));
}

}  // namespace
}  // namespace ct::tests
