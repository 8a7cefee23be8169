#include "app/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <string>

#include "app/desktop.h"
#include "app/import_notes.h"
#include "app/subcommands.h"
#include "app/view_pictures.h"
#include "base/result.h"
#include "gather/columns.h"

namespace ct::app {
namespace {

/// What was written on the command line.
struct Words {
  std::string session;
  std::string title;
  std::string purpose;
  std::string file;
  std::map<gather::Meaning, std::string> columns;
  std::string message;
  std::string to;
  std::string view;
  bool dark = false;
  float scale = 1;
  std::string size = "1920x1080";
  std::string other;
  std::int64_t version = 0;
  std::string reason;
  bool oldWording = false;
  bool json = false;
  bool acknowledge = false;
  std::string sheet;
  std::string encoding;
  std::string shape;
  bool information = false;
  bool dryRun = false;
  int toAPage = 0;
};

ImportWish importWish(const Words& w) {
  ImportWish wish{w.file, w.columns, {w.encoding, w.sheet, {}}, w.information, w.dryRun, w.json};
  if (!w.shape.empty()) wish.reading.asTable = w.shape == "table";
  return wish;
}

using Run = std::function<base::Result<void>()>;

/// For files and folders, as when a variable of a script was never set. Gives what is wrong.
std::string notEmpty(const std::string& words) {
  return words.empty() ? "a name is needed here, and there is none" : std::string();
}

/// Declares the subcommands. Which of them was given is left in `chosen`.
class Usage {
 public:
  Usage(CLI::App& app, Words& words, Run& chosen) : app_(app), words_(words), chosen_(chosen) {}

  void declare() {
    declareMaking();
    declareLooking();
    declareGiving();
    declarePrinting();
  }

 private:
  CLI::App* add(const char* name, const char* help, Run run) {
    CLI::App* sub = app_.add_subcommand(name, help);
    sub->callback([this, run = std::move(run)] { chosen_ = run; });
    return sub;
  }

  /// One that takes a session's folder first.
  CLI::App* addOn(const char* name, const char* help, Run run) {
    CLI::App* sub = add(name, help, std::move(run));
    sub->add_option("SESSION", words_.session, "The session's folder")->required()->check(notEmpty);
    return sub;
  }

  void declareMaking() {
    Words& w = words_;
    auto* make =
        addOn("new", "Make a session", [&w] { return runNew(w.session, w.title, w.purpose); });
    make->add_option("--title", w.title, "What the session is called")->required();
    make->add_option("--purpose", w.purpose, "The question the group came to answer");
    auto* import = addOn("import", "Bring in notes from Excel, CSV, tab-separated or plain text",
                         [&w] { return runImport(w.session, importWish(w)); });
    import->add_option("FILE", w.file, "The file of notes")->required()->check(notEmpty);
    import->add_option("--text", w.columns[gather::Meaning::note],
                       "The column of what was said; the likely one if left out");
    for (const gather::OptionalColumn& each : gather::kOptionalColumns) {
      import->add_option(fmt::format("--{}", each.key), w.columns[each.meaning],
                         each.holds.empty()
                             ? fmt::format("The column of: {}", each.words)
                             : fmt::format("The column of: {} ({})", each.words, each.holds));
    }
    import->add_option("--sheet", w.sheet,
                       "The sheet of a workbook; its first with notes if left out");
    import->add_option("--encoding", w.encoding,
                       "How letters are written, as Windows-1252; found out if left out");
    import->add_option("--as", w.shape, "A table with a heading, or a note on each line")
        ->check(CLI::IsMember({"table", "lines"}));
    import->add_flag("--information", w.information,
                     "What a service told: shown apart, and never counted as residents' voices");
    import->add_flag("--dry-run", w.dryRun, "Say what would come in, and bring nothing in");
    import->add_flag("--json", w.json, "With --dry-run: say it for programs");
    auto* replay = addOn("replay", "Carry out a script, one command a line",
                         [&w] { return runReplay(w.session, w.file, w.acknowledge); });
    replay->add_option("SCRIPT", w.file, "The script, a .jsonl file")->required()->check(notEmpty);
    replay->add_flag("--acknowledge", w.acknowledge,
                     "Print each line's number once what it did is on the disk");
    auto* save = addOn("save", "Save a version", [&w] { return runSave(w.session, w.message); });
    auto* erase = addOn("erase", "Remove a card's words for good, from every version too", [&w] {
      return runErase(w.session, {w.file, w.reason, w.oldWording});
    });
    erase->add_option("CARD", w.file, "The card's number")->required();
    erase->add_option("--reason", w.reason, "Why; never the words themselves")->required();
    erase->add_flag("--old-wording", w.oldWording,
                    "Keep the words it has now, and remove those it had before");
    auto* restore = addOn("restore", "Carry on from a version, in a new session",
                          [&w] { return runRestore(w.session, w.version, w.to); });
    restore->add_option("VERSION", w.version, "The number of the version")->required();
    restore->add_option("NEW-SESSION", w.to, "The folder of the new session")
        ->required()
        ->check(notEmpty);
    save->add_option("-m,--message", w.message, "What this version is")->required();
  }

  void declareLooking() {
    Words& w = words_;
    auto* show =
        addOn("show", "Show a session in a few words", [&w] { return runShow(w.session, w.json); });
    show->add_flag("--json", w.json, "As JSON");
    auto* versions =
        addOn("versions", "List the versions", [&w] { return runVersions(w.session, w.json); });
    versions->add_flag("--json", w.json, "As JSON");
    auto* compare = addOn("compare", "Say in plain words what changed from one version to another",
                          [&w] { return runCompare(w.session, w.file, w.other, w.json); });
    compare->add_option("A", w.file, "The number of a version, or now")->required();
    compare->add_option("B", w.other, "The number of another, or now")->required();
    compare->add_flag("--json", w.json, "As JSON");
    addOn("verify", "Check the session and every version of it",
          [&w] { return runVerify(w.session); });
    auto* commands = add("commands", "List everything a facilitator can do, with examples",
                         [&w] { return runCommands(w.json); });
    commands->add_flag("--json", w.json, "As JSON, one command a line");
  }

  void declareGiving() {
    Words& w = words_;
    auto* report =
        addOn("report", "Write the report", [&w] { return runReport(w.session, w.to, w.version); });
    report->add_option("--to", w.to, "The folder to write it in")->required()->check(notEmpty);
    report->add_option("--version", w.version, "A saved version instead of the session as it is")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{999'999}));
    auto* handover = addOn("handover", "Write what happened so far, for whoever takes over",
                           [&w] { return runHandover(w.session, w.to); });
    handover->add_option("--to", w.to, "The folder to write it in")->required()->check(notEmpty);
    auto* copy = addOn("copy", "Copy the session to a stick, checked, to go on with elsewhere",
                       [&w] { return runCopy(w.session, w.to); });
    copy->add_option("--to", w.to, "The folder of the stick")->required()->check(notEmpty);
    auto* rehearse = addOn("rehearse", "Make a copy to practise with",
                           [&w] { return runRehearse(w.session, w.to); });
    rehearse->add_option("NEW-SESSION", w.to, "The folder of the copy")
        ->required()
        ->check(notEmpty);
    auto* picture = addOn("picture", "Draw one view of either window", [&w] {
      return runPicture(w.session, {w.view, w.size, w.to, w.dark, w.scale});
    });
    picture->add_option("--view", w.view, "One of: " + viewNames())->required();
    picture->add_option("--size", w.size, "Width and height in pixels, as 1920x1080");
    picture->add_option("--to", w.to, "The PNG file to write")->required()->check(notEmpty);
    picture->add_flag("--dark", w.dark, "Light words on a dark ground");
    picture->add_option("--scale", w.scale, "How much larger everything is, as on a fine screen")
        ->check(CLI::Range(0.5, 4.0));
  }

  void declarePrinting() {
    Words& w = words_;
    auto* print =
        addOn("print", "Write sheets of A4 to print, as PDF, for an evening on paper", [&w] {
          return runPrint(w.session, {w.view, w.toAPage, w.to});
        });
    print->add_option("--what", w.view, "One of: cards, large-cards, note-sheets, sorting-sheet")
        ->required()
        ->check(CLI::IsMember({"cards", "large-cards", "note-sheets", "sorting-sheet"}));
    print->add_option("--to-a-page", w.toAPage, "How many cards to a page: 6, or 12")
        ->check(CLI::IsMember({6, 12}));
    print->add_option("--to", w.to, "The PDF file to write")->required()->check(notEmpty);
  }

  CLI::App& app_;
  Words& words_;
  Run& chosen_;
};

/// Nothing is done until whoever asked can read what came of it.
base::Result<void> finishPrinting() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return {};
  return base::refuse("What was to be printed could not be written; is the disk full?");
}

}  // namespace

int run(int argc, const char* const* argv) {
  CLI::App app("Common Thread helps a group make sense of conversations together.",
               "common-thread");
  Words words;
  Run chosen = [&words] { return openDesktop(words.session); };
  app.add_option("SESSION", words.session, "The session to open in a window")->check(notEmpty);
  app.require_subcommand(0, 1);
  Usage usage(app, words, chosen);  // the subcommands refer to it while they are read
  usage.declare();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong) == 0 ? 0 : 2;  // help is not a mistake
  }
  base::Result<void> done = chosen();
  if (done) done = finishPrinting();
  if (done) return 0;
  std::fputs((done.error().sentence + "\n").c_str(), stderr);
  return 1;
}

}  // namespace ct::app
