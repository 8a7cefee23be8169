#include "store/schema_steps.h"

namespace ct::store {
namespace {

// A step that has been used is never changed again: files made by it are out there.

constexpr const char* kFirst = R"sql(
CREATE TABLE "session_info" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "started_at" TEXT NOT NULL
) STRICT;

CREATE TABLE "card" (
  "id" INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "said" TEXT NOT NULL,
  "impression" TEXT NOT NULL,
  "voice" TEXT NOT NULL,
  "people" INTEGER NOT NULL,
  "standing" TEXT NOT NULL,
  "held_back" INTEGER NOT NULL,
  "x" REAL,
  "y" REAL,
  "source" TEXT NOT NULL,
  "read_at" TEXT
) STRICT;

CREATE TABLE "theme" (
  "id" INTEGER PRIMARY KEY,
  "letter" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "agreed_at" TEXT,
  "x" REAL,
  "y" REAL
) STRICT;

CREATE TABLE "placement" (
  "id" INTEGER PRIMARY KEY,
  "card" INTEGER NOT NULL REFERENCES "card" ("id") DEFERRABLE INITIALLY DEFERRED,
  "theme" INTEGER NOT NULL REFERENCES "theme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" INTEGER
) STRICT;
CREATE INDEX "placement_card" ON "placement" ("card");
CREATE INDEX "placement_theme" ON "placement" ("theme");

CREATE TABLE "recommendation" (
  "id" INTEGER PRIMARY KEY,
  "number" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "community_can" TEXT NOT NULL,
  "council_can" TEXT NOT NULL,
  "together_can" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "agreed_at" TEXT
) STRICT;

CREATE TABLE "round" (
  "id" INTEGER PRIMARY KEY,
  "number" INTEGER NOT NULL,
  "question" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "dots_per_person" INTEGER NOT NULL,
  "people" INTEGER NOT NULL,
  "state" TEXT NOT NULL,
  "opened_at" TEXT NOT NULL,
  "closed_at" TEXT,
  "revealed_at" TEXT
) STRICT;

CREATE TABLE "option" (
  "id" INTEGER PRIMARY KEY,
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "label" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "theme" INTEGER REFERENCES "theme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "recommendation" INTEGER REFERENCES "recommendation" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "option_round" ON "option" ("round");
CREATE INDEX "option_theme" ON "option" ("theme");
CREATE INDEX "option_recommendation" ON "option" ("recommendation");

CREATE TABLE "ballot" (
  "id" INTEGER PRIMARY KEY,
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "dots" TEXT NOT NULL,
  "spoiled" INTEGER NOT NULL
) STRICT;
CREATE INDEX "ballot_round" ON "ballot" ("round");

CREATE TABLE "tally" (
  "id" INTEGER PRIMARY KEY,
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "option" INTEGER NOT NULL REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "dots" INTEGER NOT NULL,
  "people" INTEGER NOT NULL
) STRICT;
CREATE INDEX "tally_round" ON "tally" ("round");
CREATE INDEX "tally_option" ON "tally" ("option");

CREATE TABLE "evidence" (
  "id" INTEGER PRIMARY KEY,
  "recommendation" INTEGER NOT NULL REFERENCES "recommendation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "theme" INTEGER REFERENCES "theme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "card" INTEGER REFERENCES "card" ("id") DEFERRABLE INITIALLY DEFERRED,
  "round" INTEGER REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "evidence_recommendation" ON "evidence" ("recommendation");
CREATE INDEX "evidence_theme" ON "evidence" ("theme");
CREATE INDEX "evidence_card" ON "evidence" ("card");
CREATE INDEX "evidence_round" ON "evidence" ("round");

CREATE TABLE "differing_view" (
  "id" INTEGER PRIMARY KEY,
  "words" TEXT NOT NULL,
  "people" INTEGER NOT NULL,
  "theme" INTEGER REFERENCES "theme" ("id") DEFERRABLE INITIALLY DEFERRED,
  "recommendation" INTEGER REFERENCES "recommendation" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "differing_view_theme" ON "differing_view" ("theme");
CREATE INDEX "differing_view_recommendation" ON "differing_view" ("recommendation");

CREATE TABLE "edit" (
  "number" INTEGER PRIMARY KEY,
  "sentence" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "join_key" TEXT NOT NULL,
  "changes" TEXT NOT NULL
) STRICT;

CREATE TABLE "meta" (
  "name" TEXT PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

/// The history keeps every line of it (`follows`); a session says what it was carried on from; a
/// vote says what was in the themes it was about.
constexpr const char* kLinesOfHistory = R"sql(
ALTER TABLE "session_info" ADD COLUMN "origin" TEXT NOT NULL DEFAULT '';
ALTER TABLE "option" ADD COLUMN "cards" TEXT;
CREATE TABLE "edit_with_lines" (
  "number" INTEGER PRIMARY KEY,
  "follows" INTEGER NOT NULL,
  "sentence" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "join_key" TEXT NOT NULL,
  "changes" TEXT NOT NULL
) STRICT;
INSERT INTO "edit_with_lines" ("number", "follows", "sentence", "time", "join_key", "changes")
  SELECT "number", "number" - 1, "sentence", "time", "join_key", "changes" FROM "edit";
DROP TABLE "edit";
ALTER TABLE "edit_with_lines" RENAME TO "edit";
UPDATE "meta" SET "name" = 'edit_in_force' WHERE "name" = 'edits_done';
)sql";

/// The dated marks of words that were removed for good.
constexpr const char* kErasures = R"sql(
CREATE TABLE "erasure" (
  "id" INTEGER PRIMARY KEY,
  "card" TEXT NOT NULL,
  "erased_at" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;
)sql";

/// In `edit.changes` a record lacks what is as in a new one. Of what was written before nothing is
/// changed: it can be read as it stands.
constexpr const char* kShorterHistory = "";

/// Who was heard: conversations, and what the campaign set out for. Cards that say the same stand
/// as one, and what services told is told apart from what residents said.
constexpr const char* kWhoWasHeard = R"sql(
CREATE TABLE "conversation" (
  "id" INTEGER PRIMARY KEY,
  "number" INTEGER NOT NULL,
  "held_in" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  "people" INTEGER NOT NULL,
  "kinds" TEXT NOT NULL,
  "guide" TEXT NOT NULL
) STRICT;
ALTER TABLE "session_info" ADD COLUMN "goal" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "session_info" ADD COLUMN "population" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "session_info" ADD COLUMN "population_source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "session_info" ADD COLUMN "hoped_to_hear" TEXT NOT NULL DEFAULT '';
ALTER TABLE "session_info" ADD COLUMN "small_number" INTEGER NOT NULL DEFAULT 5;
ALTER TABLE "card" ADD COLUMN "same_as" INTEGER REFERENCES "card" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "card" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'heard';
ALTER TABLE "card" ADD COLUMN "conversation" INTEGER REFERENCES "conversation" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "card_same_as" ON "card" ("same_as") WHERE "same_as" IS NOT NULL;
CREATE INDEX "card_conversation" ON "card" ("conversation") WHERE "conversation" IS NOT NULL;
)sql";

/// The changes of a very large edit stand in several rows, so that no row is larger than memory has
/// room for.
constexpr const char* kPartsOfEdits = R"sql(
CREATE TABLE "edit_part" (
  "edit" INTEGER NOT NULL REFERENCES "edit" ("number") DEFERRABLE INITIALLY DEFERRED,
  "part" INTEGER NOT NULL,
  "changes" TEXT NOT NULL,
  PRIMARY KEY ("edit", "part")
) STRICT;
)sql";

/// Who wants to be involved: that somebody does, and a code word, never who.
constexpr const char* kCodeWords = R"sql(
ALTER TABLE "conversation" ADD COLUMN "wants_to_be_involved" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation" ADD COLUMN "code_words" TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace

const std::vector<SchemaStep>& schemaSteps() {
  static const std::vector<SchemaStep> steps = {
      {kFirst, {}, 1},
      {kLinesOfHistory, {{"session_info", "origin", "\"\""}, {"option", "cards", "null"}}, 2},
      {kErasures, {}, 3},
      {kShorterHistory, {}, 4},
      {kWhoWasHeard, {}, 5},
      {kPartsOfEdits, {}, 6},
      {kCodeWords, {}, 7},
  };
  return steps;
}

}  // namespace ct::store
