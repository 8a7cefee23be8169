#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "session/history.h"
#include "session/session.h"
#include "store/database.h"
#include "store/digest.h"
#include "store/load.h"

/// Writing steps into a session's file. Private to store/.
namespace ct::store {

/// Keeps its statements prepared, so it lives as long as its database and no longer.
class StepWriter {
 public:
  explicit StepWriter(Database& database) : database_(database) {}

  /// Writes all steps in one transaction and brings `sums` along. When it throws, nothing changed,
  /// and this writer is not used again; another may write the same steps, even when the disk had
  /// taken them after all.
  void write(const std::vector<session::Step>& steps, Sums& sums);

  /// Writes a whole new session, without history, into empty tables.
  void writeNew(const session::Session& session);

 private:
  template <class Record>
  struct Statements {
    std::optional<Statement> upsert;
    std::optional<Statement> remove;
  };

  template <class Record>
  void put(const Record& record);
  template <class Record>
  void remove(base::Id<Record> id);
  void apply(const session::Step& step, Sums& sums);
  /// One record's going from `before` to `after`; not both are absent.
  template <class Record>
  void replace(const session::Held<Record>& before, const session::Held<Record>& after,
               TableSum& sum);
  template <class Record>
  Digest digestOf(const Record& record);
  void writeEntry(const session::Entry& entry);
  void writeParts(std::int64_t entry, std::span<const session::Change> changes);
  void writeMeta(std::int64_t revision, std::int64_t nextId, std::int64_t inForce,
                 const Sums& sums);

  Database& database_;
  session::AllRecords::Apply<std::tuple, Statements> statements_;
  RowHash hash_;
};

}  // namespace ct::store
