#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "gather/conversations.h"
#include "gather/months.h"
#include "gather/reach.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/identity_findings.h"
#include "ui/panel_involved.h"
#include "ui/panel_notes.h"

namespace ct::ui {
namespace {

using gather::ReachRow;
using session::Conversation;
using session::Way;

constexpr const char* kMonth = "Month";
constexpr int kMostPeople = 1'000'000;

/// The stepper counts what a record holds in 64 bits.
int asStepped(std::int64_t number) {
  return static_cast<int>(std::min<std::int64_t>(number, 1'000'000'000));
}

void drawWays(Frame& frame, Way& way) {
  label(frame, "How it came about", Font::small);
  Flow flow(frame);
  for (std::size_t i = 1; i < namesOf(Way{}).size(); ++i) {
    const auto each = static_cast<Way>(i);
    const auto kind = each == way ? ButtonKind::chosen : ButtonKind::plain;
    if (flow.button(std::string(gather::inWords(each)), {}, kind))
      way = each == way ? Way::notSaid : each;
  }
}

void drawFields(Frame& frame, gather::ConversationFacts& facts, int& people, bool& entered) {
  entered |= field(frame, kMonth, facts.heldIn, "March 2026");
  entered |= field(frame, "Where", facts.place, "A part of town, never an address");
  entered |= field(frame, "Kinds of people", facts.kinds, "young people, carers");
  for (const auto& [words, what] :
       {std::pair{&facts.place, "The place"}, std::pair{&facts.kinds, "The kinds of people"}}) {
    if (auto instead = drawFindings(frame, *words, what)) *words = *instead;
  }
  drawWays(frame, facts.way);
  gap(frame);
  stepper(frame, "How many people, 0 when nobody knows", people, 0, kMostPeople, &entered);
  entered |= field(frame, "Version of the guide", facts.guide, "Leave it empty if there was none");
  drawInvolvement(frame, facts, entered);
}

/// The next is often of the same evening: what was typed stays, but for the people.
void record(Frame& frame) {
  ConversationTyped& typed = frame.view.conversationTyped;
  if (!codeWordsCanBeKept(frame, typed.facts)) return;
  typed.facts.people = typed.people;
  if (!typed.facts.wantsToBeInvolved) typed.facts.codeWords.clear();
  if (typed.changing) {
    if (!frame.ask(gather::EditConversation{typed.changing, typed.facts})) return;
    typed = {};
    return;
  }
  const session::ConversationId id{frame.session().nextId()};  // the id its plan will give it
  if (!frame.ask(gather::RecordConversation{typed.facts})) return;
  frame.view.typedFrom = id;
  typed.facts.kinds.clear();
  typed.facts.wantsToBeInvolved = false;
  typed.facts.codeWords.clear();
  typed.people = 1;
  pressByName(kMonth);
}

void drawRecording(Frame& frame) {
  ConversationTyped& typed = frame.view.conversationTyped;
  const Conversation* changing = frame.session().find(typed.changing);
  if (changing == nullptr) typed.changing = {};
  label(frame,
        changing == nullptr ? "A conversation" : fmt::format("Conversation {}", changing->number),
        Font::bold);
  gap(frame);
  bool entered = false;
  drawFields(frame, typed.facts, typed.people, entered);
  gap(frame);
  Flow flow(frame);
  entered |= flow.button(changing == nullptr ? "Record it" : "Keep the change", "Enter",
                         ButtonKind::strong);
  if (changing != nullptr && flow.button("Leave it as it was", {}, ButtonKind::quiet)) {
    typed = {};
  } else if (entered) {
    record(frame);
  }
}

std::string wordsOf(const Conversation& conversation) {
  std::string words = fmt::format("{}", conversation.number);
  for (const std::string& each :
       {gather::monthInWords(conversation.heldIn), conversation.place,
        std::string(conversation.way == Way::notSaid ? "" : gather::inWords(conversation.way)),
        conversation.people > 0
            ? base::counted(static_cast<std::size_t>(conversation.people), "person", "people")
            : "",
        conversation.kinds, involvementOf(conversation)}) {
    if (!each.empty()) words += ", " + each;
  }
  return words;
}

/// Its facts stand in the fields, to be changed there.
void change(Frame& frame, const Conversation& each) {
  frame.view.conversationTyped = {{each.heldIn, each.place, each.way, each.wantsToBeInvolved,
                                   each.people, each.kinds, each.guide, each.codeWords},
                                  asStepped(each.people),
                                  each.id};
  pressByName(kMonth);
}

void drawOne(Frame& frame, const Conversation& each) {
  rowWords(frame, wordsOf(each));
  if (!each.heldIn.empty() && gather::isUnlikely(each.heldIn, frame.facts.now))
    trouble(frame, gather::monthInWords(each.heldIn) + " is before 1900 or has not come yet.");
  Flow flow(frame);
  if (flow.button(fmt::format("Change conversation {}", each.number), {}, ButtonKind::quiet))
    change(frame, each);
  if (flow.button(fmt::format("Take out conversation {}", each.number), {}, ButtonKind::quiet))
    frame.outbox.ask(gather::RemoveConversation{each.id});
}

/// The latest first; a campaign may have a thousand.
void drawRecorded(Frame& frame) {
  constexpr std::size_t kMostShown = 6;
  const std::vector<session::ConversationId>& last = frame.view.reachSeen.last;
  if (last.empty()) return;
  gap(frame, 2);
  label(frame, "Recorded last", Font::small);
  for (std::size_t i = 0; i < last.size() && i < kMostShown; ++i) {
    const Conversation* each = frame.session().find(last[last.size() - 1 - i]);
    if (each != nullptr) drawOne(frame, *each);
  }
  if (last.size() > kMostShown)
    hint(frame, "and " + base::inFigures(last.size() - kMostShown) + " more");
}

void drawSmallNumber(Frame& frame, std::int64_t now) {
  label(frame, "Fewer people than this are never told of by number", Font::small);
  Flow flow(frame);
  for (const std::int64_t number : session::kSmallNumbers) {
    const auto kind = number == now ? ButtonKind::chosen : ButtonKind::plain;
    if (flow.button(fmt::format("{}##small number", number), {}, kind))
      frame.outbox.ask(gather::SetOut{.smallNumber = number});
  }
}

void drawSettingOut(Frame& frame) {
  const session::SessionInfo& info = frame.session().info();
  label(frame, "Whom the campaign set out to hear", Font::bold);
  gap(frame);
  int goal = asStepped(info.goal);
  if (stepper(frame, "Conversations hoped for", goal, 0, kMostPeople))
    frame.outbox.ask(gather::SetOut{.goal = goal});
  int population = asStepped(info.population);
  if (stepper(frame, "People who live there", population, 0, 1'000'000'000))
    frame.outbox.ask(gather::SetOut{.population = population});
  const SavedField source{.name = "Where that number is from", .hint = "Census 2021"};
  if (auto typed = savedField(frame, source, info.populationSource).typed)
    frame.outbox.ask(gather::SetOut{.populationSource = *typed});
  const SavedField hoped{.name = "Kinds of people it hoped to hear",
                         .hint = "young people, carers"};
  if (auto typed = savedField(frame, hoped, info.hopedToHear).typed)
    frame.outbox.ask(gather::SetOut{.hopedToHear = *typed});
  drawSmallNumber(frame, info.smallNumber);
}

void drawRows(Frame& frame, const char* caption, const std::vector<ReachRow>& rows,
              const gather::Reach& reach) {
  if (rows.empty()) return;
  gap(frame);
  label(frame, caption, Font::small);
  for (const ReachRow& row : rows)
    line(frame, fmt::format("{}: {}", row.name, gather::peopleWords(row, reach)));
}

/// Counted again only when the session has changed: there may be very many conversations.
const gather::Reach& reachNow(Frame& frame) {
  ReachSeen& seen = frame.view.reachSeen;
  const std::pair now{frame.facts.looks, frame.session().revision()};
  if (std::exchange(seen.at, now) == now) return seen.reach;
  seen.reach = gather::reachOf(frame.session());
  seen.last.clear();
  for (const Conversation& each : frame.session().conversations())
    seen.last.push_back(each.id);
  seen.involved = gather::involvedIn(frame.session());
  seen.copied = false;
  return seen.reach;
}

void drawReach(Frame& frame, const gather::Reach& reach) {
  paragraph(frame, gather::sentenceOf(reach), kBody, {}, text::Weight::bold);
  for (const std::string& each : gather::howFar(reach, frame.session().info()))
    paragraph(frame, each);
  if (!reach.told) return;
  drawRows(frame, "By place", reach.places, reach);
  drawRows(frame, "By how it came about", reach.ways, reach);
  drawRows(frame, "By kinds of people, which may be several", reach.kinds, reach);
  if (reach.hoped.empty()) return;
  gap(frame);
  label(frame, "Whom the campaign hoped to hear", Font::small);
  for (const gather::HopedFor& hoped : reach.hoped)
    line(frame, fmt::format("{}: {}", hoped.name, gather::peopleWords(hoped, reach)));
}

}  // namespace

void drawWhoWasHeard(Frame& frame) {
  hint(frame,
       "Conversations before this meeting, without a word of who they were with. The report tells "
       "how many people were heard, and where, as long as nobody can be picked out.");
  gap(frame);
  const gather::Reach& reach = reachNow(frame);
  TwoColumns columns(frame, "who was heard", ImGui::GetContentRegionAvail().x / frame.scale / 2);
  drawRecording(frame);
  drawRecorded(frame);
  columns.next();
  drawSettingOut(frame);  // first: what is counted grows as somebody types
  gap(frame, 2);
  drawReach(frame, reach);
  drawInvolved(frame);
}

}  // namespace ct::ui
