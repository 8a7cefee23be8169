#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "session/draft.h"
#include "store/create_session.h"
#include "store/live_file.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "support/bytes.h"
#include "support/temporary_folder.h"

namespace ct::tests {

inline constexpr base::Time kNoon{1'795'262'400'000};

inline session::SessionInfo infoNamed(std::string title) {
  return {{1}, std::move(title), "What should the council hear?", kNoon};
}

/// Makes a session's folder; the test fails when it cannot.
inline void makeSession(const std::filesystem::path& folder) {
  const auto made = store::createSession(folder, session::Session(infoNamed("Spring workshop")));
  ASSERT_TRUE(made) << made.error().sentence << " " << made.error().detail;
}

template <class T>
T valueOf(base::Result<T>&& result) {
  if (!result) {
    ADD_FAILURE() << result.error().sentence << " " << result.error().detail;
    std::abort();
  }
  return std::move(*result);
}

inline session::Card cardSaying(session::CardId id, std::string said) {
  session::Card card;
  card.id = id;
  card.code = std::to_string(id.value);
  card.said = std::move(said);
  return card;
}

/// A session open for changing, as the program holds one: session, history and file in step.
class Sitting {
 public:
  explicit Sitting(const std::filesystem::path& folder, store::Upkeep upkeep = {})
      : opened_(valueOf(store::LiveFile::open(folder, upkeep))) {}

  const session::Session& session() const { return opened_.session; }
  const session::History& history() const { return opened_.history; }
  store::LiveFile& file() { return *opened_.file; }

  /// `fill(draft)` says what changes.
  template <class Fill>
  void edit(std::string sentence, Fill&& fill, std::string join = {}) {
    session::Draft draft(opened_.session, kNoon);
    fill(draft);
    session::Edit edit = draft.finish(std::move(sentence), std::move(join));
    auto changes = std::make_shared<const session::Changes>(edit.changes);
    ASSERT_TRUE(opened_.session.apply(*changes));
    const session::Entry entry = opened_.history.record(std::move(edit));
    send(std::move(changes), entry);
  }

  void addCard(const std::string& said) {
    edit("Added a card", [&](session::Draft& draft) {
      draft.put(cardSaying(draft.freshId<session::Card>(), said));
    });
  }

  void undo() {
    const session::Entry entry = *opened_.history.toUndo();
    auto changes = std::make_shared<const session::Changes>(changesOf(entry));
    ASSERT_TRUE(opened_.session.apply(session::reversed(*changes)));
    opened_.history.undone();
    send(std::move(changes), {}, session::Direction::back);
  }

  void redo() {
    const session::Entry entry = *opened_.history.toRedo();
    auto changes = std::make_shared<const session::Changes>(changesOf(entry));
    ASSERT_TRUE(opened_.session.apply(*changes));
    opened_.history.redone();
    send(std::move(changes), {});
  }

  void expectSaved() {
    const auto saved = file().waitUntilDurable();
    ASSERT_TRUE(saved) << saved.error().sentence << " " << saved.error().detail;
  }

  store::VersionInfo saveVersion(std::string message) {
    return valueOf(file().saveVersion(std::move(message), kNoon).get());
  }

  void close() {
    const auto closed = file().close();
    ASSERT_TRUE(closed) << closed.error().sentence << " " << closed.error().detail;
  }

 private:
  session::Changes changesOf(const session::Entry& entry) {
    return entry.changes ? *entry.changes : valueOf(file().changesOf(entry.number));
  }

  void send(std::shared_ptr<const session::Changes> changes, std::optional<session::Entry> entry,
            session::Direction direction = session::Direction::on) {
    file().commit({{std::move(changes), direction, std::move(entry), opened_.history.inForce(),
                    opened_.session.revision(), opened_.session.nextId()}});
  }

  store::Opened opened_;
};

/// The names of everything under a folder.
inline std::set<std::string> namesIn(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) {
    names.insert(std::filesystem::relative(each.path(), folder).string());
  }
  return names;
}

/// One record of every kind, with every optional field both there and not, and awkward words.
void fillWithEverything(session::Draft& draft);

}  // namespace ct::tests
