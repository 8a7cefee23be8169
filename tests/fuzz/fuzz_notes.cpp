#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/contract.h"
#include "commands/command.h"
#include "facilitate/opening.h"
#include "gather/notes.h"
#include "gather/table.h"

/// Bytes as a file of notes, and as pasted words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ct;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto session = *facilitate::newSession("Fuzzed", "", {});
  const auto bringIn = [&](gather::AddCards add) {
    if (add.cards.empty()) return;
    for (const gather::ConversationFacts& each : add.conversations)
      base::contract(gather::conversationOf(each).has_value(), "what a file says can be recorded");
    const auto edit = commands::plan(session, std::move(add), {});
    if (!edit) return;
    base::contract(session.apply(edit->changes).has_value(), "what is planned can be done");
    base::contract(!session::findFault(session), "what comes in leaves a sound session");
  };
  if (const auto table = gather::readTable(bytes)) {
    auto notes = gather::notesFrom(*table, gather::likelyColumns(*table), "fuzzed.csv");
    if (notes) {
      bringIn({.cards = std::move(notes->cards),
               .source = "fuzzed",
               .conversations = std::move(notes->conversations)});
    }
  }
  bringIn({.cards = gather::notesFromLines(bytes), .source = "fuzzed"});
  return 0;
}
