#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "faults/evening.h"

namespace ct::tests {

/// An evening without faults, to hold the others against.
class Reference {
 public:
  Reference();

  /// What is wrong with what is left of an evening in `folder`, in sentences; empty when nothing
  /// is. Opens it as the program would, and works on in it.
  ///
  /// All that was acknowledged is there and nothing that was not attempted; the content is what
  /// replaying the surviving history gives, and what the evening had at some moment; pages,
  /// references and hashes are sound; versions and reports are whole or not there; words that were
  /// erased are nowhere, and an erasing that had begun is finished.
  std::vector<std::string> faultsIn(const std::filesystem::path& folder,
                                    const Progress& progress) const;

 private:
  friend class Examination;
  Seen seen_;
};

}  // namespace ct::tests
