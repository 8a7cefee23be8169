#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "faults/campaign.h"
#include "faults/system_calls.h"

namespace ct::tests {

/// What the calls of a program make of an empty folder: what everybody sees, and what is on the
/// disk for certain, which is what `sync` brought there. A folder's names are synced through the
/// folder; POSIX promises no more.
class DiskModel {
 public:
  explicit DiskModel(std::filesystem::path root);

  /// The calls in the order they were made; those that failed are left out.
  void apply(const SystemCall& call);

  /// A sync that failed, and after which the system takes for written what never came to the disk,
  /// as Linux does ("fsyncgate"): the bytes written until then stay lost, whatever is synced later.
  /// Names are kept apart from that, in the file system's own journal.
  void loseUnsynced(const SystemCall& failedSync);

  /// What a power cut now would leave, written to an empty folder.
  void writeTo(const std::filesystem::path& folder, PowerCut how, std::mt19937& chance) const;

 private:
  using Number = std::size_t;
  using Names = std::map<std::string, Number>;

  /// A name given, or taken away when there is no number.
  struct NameChange {
    std::string name;
    std::int64_t number = -1;
  };

  /// Bytes written, or a new length.
  struct ByteChange {
    std::int64_t at = 0;
    std::string bytes;
    bool isLength = false;
  };

  struct Node {
    bool folder = false;
    Names names;  ///< on the disk
    std::vector<NameChange> newNames;
    std::string bytes;  ///< on the disk
    std::vector<ByteChange> newBytes;
  };

  static Names namesAfter(const Node& node, std::size_t changes);
  static void change(std::string& bytes, const ByteChange& change);
  static std::string torn(const Node& node, std::mt19937& chance);

  Names namesLeft(const Node& node, PowerCut how, std::mt19937& chance) const;
  std::string bytesLeft(const Node& node, PowerCut how, std::mt19937& chance) const;
  void writeFolder(const Node& node, const std::filesystem::path& folder, PowerCut how,
                   std::mt19937& chance) const;

  Number add(bool folder);
  Number folderOf(const std::string& path) const;
  Number at(const std::string& path) const;
  void name(const std::string& path, std::int64_t number);
  void opened(const SystemCall& call);
  void synced(Node& node);

  std::filesystem::path root_;
  std::vector<Node> nodes_;
  std::map<int, Number> open_;  ///< by file number
};

}  // namespace ct::tests
