#include "ui/panel_involved.h"

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/counted.h"
#include "gather/involved.h"
#include "gather/months.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

constexpr const char* kCodeWord = "Code word";

/// Which of the free words it is does not matter, as long as it is not always the same.
std::string suggested(const Frame& frame, const std::string& typed) {
  return gather::freeCodeWord(frame.facts.codeWords, frame.session(), typed,
                              static_cast<std::uint64_t>(frame.facts.now.milliseconds));
}

void addWord(std::string& words, const std::string& word) {
  if (!words.empty() && !word.empty()) words += ", ";
  words += word;
}

/// Another in the place of the last.
void replaceLast(Frame& frame, std::string& words) {
  const std::string another = suggested(frame, words);
  const auto comma = words.find_last_of(',');
  words.erase(comma == std::string::npos ? 0 : comma);
  addWord(words, another);
}

void drawSuggesting(Frame& frame, std::string& words) {
  if (frame.facts.codeWords.empty()) return;
  Flow flow(frame);
  if (flow.button("Another word", {}, ButtonKind::quiet)) replaceLast(frame, words);
  if (flow.button("One more person", {}, ButtonKind::quiet))
    addWord(words, suggested(frame, words));
}

std::string wordsOf(const Frame& frame, const gather::Involved& involved) {
  const session::Conversation& from = *frame.session().find(involved.conversation);
  std::string words = involved.codeWord.empty() ? "No code word" : involved.codeWord;
  words += ": conversation " + base::inFigures(from.number);
  if (!from.heldIn.empty()) words += ", since " + gather::monthInWords(from.heldIn);
  if (!from.place.empty()) words += ", " + from.place;
  return words;
}

}  // namespace

void drawInvolvement(Frame& frame, gather::ConversationFacts& facts, bool& entered) {
  gap(frame);
  if (tick(frame, "Somebody wants to be involved", facts.wantsToBeInvolved) &&
      facts.wantsToBeInvolved && facts.codeWords.empty())
    facts.codeWords = suggested(frame, {});
  if (!facts.wantsToBeInvolved) return;
  entered |= field(frame, kCodeWord, facts.codeWords, "Commas between several", 0, true);
  drawSuggesting(frame, facts.codeWords);
  hint(frame,
       "Give them this word, and write their name beside it in a list of your own. No name belongs "
       "here.");
}

bool codeWordsCanBeKept(Frame& frame, const gather::ConversationFacts& facts) {
  if (!facts.wantsToBeInvolved) return true;
  std::string why = gather::whyNoCodeWords(facts.codeWords, frame.facts.identity);
  if (why.empty()) return true;
  askFor(frame, kCodeWord, std::move(why));
  return false;
}

std::string involvementOf(const session::Conversation& conversation) {
  if (!conversation.wantsToBeInvolved) return {};
  if (conversation.codeWords.empty()) return "wants to be involved";
  return "wants to be involved (" + conversation.codeWords + ")";
}

void drawInvolved(Frame& frame) {
  constexpr std::size_t kMostShown = 12;
  const std::vector<gather::Involved>& all = frame.view.reachSeen.involved;
  if (all.empty()) return;
  gap(frame, 2);
  label(frame, "Who wants to be involved", Font::bold);
  hint(frame, "For you alone: the room never sees this, and no report has it.");
  for (std::size_t i = 0; i < std::min(all.size(), kMostShown); ++i)
    paragraph(frame, wordsOf(frame, all[i]));
  if (all.size() > kMostShown)
    hint(frame, "and " + base::inFigures(all.size() - kMostShown) + " more");
  gap(frame);
  if (button(frame, "Copy the list")) {
    ImGui::SetClipboardText(gather::involvedAsTable(frame.session()).c_str());
    frame.view.reachSeen.copied = true;
  }
  if (frame.view.reachSeen.copied) hint(frame, "Copied: paste it into your own list.");
}

}  // namespace ct::ui
