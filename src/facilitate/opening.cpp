#include "facilitate/opening.h"

#include "session/draft.h"
#include "text/words.h"

namespace ct::facilitate {

using base::Result;
using session::Edit;
using session::Session;
using session::SessionInfo;

namespace {

Result<std::string> readableTitle(const std::string& typed) {
  std::string title = text::tidy(typed);
  if (text::blank(title)) return base::refuse("A session needs a title.");
  if (title.find('\n') != std::string::npos) return base::refuse("A session's title is one line.");
  return title;
}

}  // namespace

std::string_view tip(Stage stage) {
  switch (stage) {
    case Stage::opening:
      return "Welcome everybody, agree on the question, bring the notes in.";
    case Stage::read:
      return "Read the cards aloud one by one. Ask only what they mean.";
    case Stage::sort:
      return "Put like with like. A card nobody can place is fine as it is.";
    case Stage::name:
      return "Find a few words for each theme, read them out, and ask for a yes.";
    case Stage::vote:
      return "Explain the question, hand out paper, type ballots in one by one.";
    case Stage::recommend:
      return "Write what the group proposes and what it rests on. Ask who sees it differently.";
    case Stage::ending:
      return "Save a version, hand out the report, say what happens next.";
  }
  return "";
}

Result<void> mayEnter(const Session& session, Stage stage) {
  if (stage >= Stage::sort && text::blank(session.info().purpose)) {
    return base::refuse("Agree on the question first, and write it under Opening.");
  }
  return {};
}

Result<Edit> plan(const Session& session, const RenameSession& command, base::Time now) {
  auto title = readableTitle(command.title);
  if (!title) return base::passOn(std::move(title));
  SessionInfo info = session.info();
  info.title = std::move(*title);
  session::Draft draft(session, now);
  draft.put(info);
  return draft.finish("Named the session " + info.title, "renameSession");
}

Result<Edit> plan(const Session& session, const SetPurpose& command, base::Time now) {
  SessionInfo info = session.info();
  info.purpose = text::tidy(command.purpose);
  session::Draft draft(session, now);
  draft.put(info);
  return draft.finish("Set the purpose: " + info.purpose, "setPurpose");
}

Result<Session> newSession(const std::string& title, const std::string& purpose, base::Time now) {
  auto readable = readableTitle(title);
  if (!readable) return base::passOn(std::move(readable));
  SessionInfo info;
  info.title = std::move(*readable);
  info.purpose = text::tidy(purpose);
  info.startedAt = now;
  return Session(std::move(info));
}

}  // namespace ct::facilitate
