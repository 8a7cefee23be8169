#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "faults/failing_calls.h"
#include "faults/memory_places.h"
#include "faults/recovered.h"

/// The same evening again and again, each time with a fault at another place.
namespace ct::tests {

/// Which of the places are tried: the `first`th (1, 2, …) and every `step`th after it.
struct Places {
  std::int64_t first = 1;
  std::int64_t step = 1;
};

/// What came of one kind of fault.
struct Tally {
  std::int64_t injected = 0;       ///< evenings in which the fault was met
  std::int64_t told = 0;           ///< of them, those in which the program said something
  std::vector<std::string> wrong;  ///< each with the place it happened at
};

/// For each place an evening in which that call to the system fails with that `errno`.
Tally failCalls(const Reference& reference, Call kind, int withErrno, Lasting lasting,
                Places places);

/// The same beneath SQLite alone, in what it takes for its disk.
Tally failDisk(const Reference& reference, DiskCall call, DiskFault fault, Lasting lasting,
               Places places);

/// The same with memory, at the places in the program that ask for it (see memory_places.h), of
/// which `choose` picks once it is known how many there are: compilers differ in that by far. An
/// evening whose program ended itself for want of memory counts among those that were told.
Tally failMemory(const Reference& reference, Asking whose, Lasting lasting,
                 const std::function<Places(std::int64_t all)>& choose);

/// One evening, and for each place what would be left had the power gone there: `how` each file and
/// name had come to the disk.
enum class PowerCut {
  dropped,     ///< nothing that was not synced
  torn,        ///< by chance: of each file some sectors, of each folder the first few new names
  namesFirst,  ///< every name, and no byte that was not synced
  kept,        ///< everything, as when the program alone is killed
};
Tally cutPower(const Reference& reference, PowerCut how, Places places, unsigned seed);

/// For each place an evening in which that sync fails and loses for good what it was to bring to
/// the disk, though later ones succeed; and then what a power cut after it would leave: at many
/// moments soon after, at one by chance, and at the end.
Tally lieOnceSynced(const Reference& reference, Places places, unsigned seed);

/// The program itself, killed at random moments while it carries out a script line by line, again
/// and again on one session. `told` counts the lines it acknowledged.
Tally killProgram(std::int64_t cycles, unsigned seed);

/// The program itself, killed at random moments while it removes a card's words for good. `told`
/// counts those that opening the session finished, and said so.
Tally killErasing(std::int64_t cycles, unsigned seed);

}  // namespace ct::tests
