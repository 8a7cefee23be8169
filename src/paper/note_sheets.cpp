#include "paper/note_sheets.h"

#include <algorithm>
#include <array>
#include <string>

#include "paper/pen.h"
#include "text/words.h"

namespace ct::paper {
namespace {

constexpr float kWidth = kPageWidth - 2 * kMargin;
constexpr float kBottom = kPageHeight - kMargin;
constexpr float kGap = mm(4);
constexpr float kInset = mm(3);
constexpr float kFoot = mm(14);
constexpr float kSplit = kMargin + kWidth * 0.66F;  ///< between what was said and the impression
constexpr float kLabelHeight = 12.3F;               ///< of a line of labels

constexpr std::array<const char*, 4> kGuide{
    "Say what the question is and why you ask it. Nobody has to answer, and no names are kept.",
    "Listen more than you talk. “Can you tell me more about that?” and “What would help?” go far.",
    "Write down what was said in their own words. What you think of it goes in the part beside it.",
    "Read your note out to them at the end, and change what they want changed."};

constexpr const char* kReminder = "No names, no addresses, no phone numbers.";
constexpr const char* kReminderMore =
    "Leave out whatever else would tell who somebody is: a workplace, an illness, a job only one "
    "person has. Whoever wants to be involved gets a code word: their name goes beside it in the "
    "organiser’s own list, never here.";

const text::Style kLabel{.size = 9, .weight = text::Weight::bold};
const text::Style kSmall{.size = 9};

class NotePage {
 public:
  NotePage(const report::SharedSession& shared, Page& page, Lettering& lettering)
      : info_(shared.session.info()), pen_(page, lettering), lettering_(lettering) {}

  void drawFront() {
    drawQuestion(18, mm(34));
    drawGuide();
    drawReminder();
    drawNotes(3);
  }

  void drawBack() {
    drawQuestion(11, mm(10));
    drawReminder();
    drawNotes(4);
  }

 private:
  void drawQuestion(float largest, float height) {
    const text::Style title{.size = 9, .width = kWidth};
    y_ = pen_.write(kMargin, y_, fitted(lettering_, "Notes for: " + info_.title, title, 8, 14),
                    kQuiet);
    if (text::blank(info_.purpose)) {
      pen_.label(kMargin, y_ + 4, "The question:", {.size = 14, .weight = text::Weight::bold});
      pen_.writingLine(kMargin + mm(38), y_ + 22, kWidth - mm(38));
      y_ += 26 + kGap;
      return;
    }
    const text::Style question{.size = largest, .weight = text::Weight::bold, .width = kWidth};
    y_ = pen_.write(kMargin, y_, fitted(lettering_, info_.purpose, question, 9, height));
    y_ += kGap / 2;
  }

  void drawGuide() {
    for (std::size_t i = 0; i < kGuide.size(); ++i) {
      pen_.label(kMargin, y_, std::to_string(i + 1), kLabel);
      y_ = pen_.write(kMargin + mm(5), y_, kGuide[i], {.size = 10, .width = kWidth - mm(5)});
    }
    y_ += kGap / 2;
  }

  void drawReminder() {
    const float top = y_;
    const float x = kMargin + mm(3);
    const float width = kWidth - mm(6);
    y_ = pen_.write(x, y_ + mm(1.5F), kReminder,
                    {.size = 11, .weight = text::Weight::bold, .width = width});
    y_ = pen_.write(x, y_, kReminderMore, {.size = 9, .width = width}) + mm(1.5F);
    pen_.box({kMargin, top, kWidth, y_ - top, 1.2F, kInk, 0.94F});
    y_ += kGap;
  }

  void drawNotes(int count) {
    const auto many = static_cast<float>(count);
    const float height = (kBottom - y_ - kGap * (many - 1)) / many;
    for (int i = 0; i < count; ++i) {
      drawNote(y_, height);
      y_ += height + kGap;
    }
  }

  /// What was said at the left, the note-taker's impression apart from it; beneath them whose view
  /// it is, whether they want to be involved, and where and when.
  void drawNote(float top, float height) {
    const float foot = top + height - kFoot;
    const float right = kMargin + kWidth;
    pen_.box({kMargin, top, kWidth, height});
    pen_.stroke({kSplit, top, kSplit, top + height, 0.8F, kInk});
    pen_.stroke({kMargin, foot, right, foot, 0.8F, kInk});
    drawPart("What was said, in their words", kMargin, kSplit, top, foot);
    drawPart("Apart from that: my impression", kSplit, right, top, foot);
    const float first = foot + mm(1.2F);
    const float second = foot + kFoot - mm(1.8F) - kLabelHeight;
    drawWhose(first);
    drawInvolved(second);
    drawBlank("Part of town", first);
    drawBlank("Month", second);
  }

  void drawPart(const char* name, float left, float right, float top, float bottom) {
    pen_.label(left + kInset, top + mm(1.5F), name, kLabel);
    const int lines = std::max(2, static_cast<int>((bottom - top - mm(8)) / mm(9)));
    const float apart = (bottom - top - mm(10)) / static_cast<float>(lines);
    for (int i = 1; i <= lines; ++i)
      pen_.writingLine(left + kInset, top + mm(7) + apart * static_cast<float>(i),
                       right - left - 2 * kInset);
  }

  void drawWhose(float y) {
    float x = pen_.label(kMargin + kInset, y, "Whose view", kLabel) + mm(3);
    for (const char* choice : {"my own", "someone I spoke with", "several people:"})
      x = drawChoice(choice, x, y) + mm(3.5F);
    x -= mm(2.5F);
    pen_.writingLine(x, y + kLabelHeight - 1, kSplit - kInset - x);
  }

  /// The name stands in the organiser's own list, beside the word.
  void drawInvolved(float y) {
    float x = pen_.label(kMargin + kInset, y, "Wants to be involved", kLabel) + mm(3);
    x = drawChoice("yes, with the code word:", x, y) + mm(1);
    pen_.writingLine(x, y + kLabelHeight - 1, kSplit - kInset - x);
  }

  /// A box to tick and what it means; gives where that ends.
  float drawChoice(const char* choice, float x, float y) {
    pen_.box({x, y + 1.5F, 9, 9});
    return pen_.label(x + 12, y, choice, kSmall);
  }

  void drawBlank(const char* name, float y) {
    const float x = pen_.label(kSplit + kInset, y, name, kLabel) + mm(1.5F);
    pen_.writingLine(x, y + kLabelHeight - 1, kMargin + kWidth - kInset - x);
  }

  const session::SessionInfo& info_;
  Pen pen_;
  Lettering& lettering_;
  float y_ = kMargin;
};

}  // namespace

Sheets noteSheets(const report::SharedSession& shared, Lettering& lettering) {
  const session::SessionInfo& info = shared.session.info();
  Sheets sheets{info.title + ": note sheets", info.startedAt, std::vector<Page>(2)};
  NotePage(shared, sheets.pages[0], lettering).drawFront();
  NotePage(shared, sheets.pages[1], lettering).drawBack();
  return sheets;
}

}  // namespace ct::paper
