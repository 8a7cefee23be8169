#include "paper/note_sheets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paper/pages.h"

namespace ct::paper {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using tests::aSession;
using tests::expectInPrintableArea;
using tests::timesIn;
using tests::wordsOn;

class NoteSheets : public testing::Test {
 protected:
  Sheets sheets(const session::Session& session) {
    return noteSheets(report::shareable(session), lettering_);
  }

  Lettering lettering_;
};

TEST_F(NoteSheets, HaveTheQuestionOnTopOfBothSides) {
  const Sheets all = sheets(aSession());
  ASSERT_THAT(all.pages, SizeIs(2));
  for (const Page& page : all.pages)
    EXPECT_THAT(wordsOn(page), HasSubstr("What would get us home?"));
}

TEST_F(NoteSheets, KeepWhatWasSaidApartFromTheImpressionInSeveralNotesToAPage) {
  const Sheets all = sheets(aSession());
  EXPECT_EQ(timesIn(wordsOn(all.pages[0]), "What was said, in their words"), 3U);
  EXPECT_EQ(timesIn(wordsOn(all.pages[1]), "What was said, in their words"), 4U);
  const std::string words = wordsOn(all);
  for (const char* each : {"my impression", "my own", "someone I spoke with",
                           "Wants to be involved", "with the code word:", "Part of town", "Month"})
    EXPECT_EQ(timesIn(words, each), 7U) << each;
}

TEST_F(NoteSheets, RemindOnBothSidesThatNoNamesAreWritten) {
  for (const Page& page : sheets(aSession()).pages)
    EXPECT_THAT(wordsOn(page), HasSubstr("No names, no addresses, no phone numbers."));
}

TEST_F(NoteSheets, LeaveRoomForAQuestionThatIsNotThereYet) {
  const auto session = aSession().with(facilitate::SetPurpose{""}).session();
  const Sheets all = sheets(session);
  EXPECT_THAT(wordsOn(all.pages[0]), HasSubstr("The question:"));
  expectInPrintableArea(all);
}

TEST_F(NoteSheets, KeepTheirNotesWhateverTheQuestion) {
  for (const std::string& question :
       {tests::longWords(400), tests::longWords(20'000), std::string(3'000, 'a'),
        std::string("كيف نصل إلى البيت ليلا؟ How? 我们怎么回家？ 🚌")}) {
    const Sheets all = sheets(aSession().with(facilitate::SetPurpose{question}));
    EXPECT_EQ(timesIn(wordsOn(all.pages[0]), "Part of town"), 3U);
    EXPECT_GE(tests::smallestType(all), 8);
    expectInPrintableArea(all);
  }
}

TEST_F(NoteSheets, AreSeenToBeWholeOnPaper) {
  for (const Page& page : sheets(aSession()).pages) {
    for (const Box& box : page.boxes) {
      EXPECT_GE(box.x, kMargin - 0.1F);
      EXPECT_LE(box.x + box.width, kPageWidth - kMargin + 0.1F);
      EXPECT_LE(box.y + box.height, kPageHeight - kMargin + 0.1F);
    }
    for (const Stroke& line : page.strokes)
      EXPECT_LE(line.fromX, line.toX);
  }
}

}  // namespace
}  // namespace ct::paper
