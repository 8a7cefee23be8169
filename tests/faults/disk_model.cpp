#include "faults/disk_model.h"

#include <algorithm>
#include <fstream>
#include <utility>

namespace ct::tests {

namespace fs = std::filesystem;

DiskModel::DiskModel(fs::path root) : root_(std::move(root)) {
  add(true);
}

DiskModel::Number DiskModel::add(bool folder) {
  nodes_.push_back(Node{folder, {}, {}, {}, {}});
  return nodes_.size() - 1;
}

DiskModel::Number DiskModel::at(const std::string& path) const {
  Number number = 0;
  for (const fs::path& part : fs::path(path).lexically_relative(root_)) {
    if (part == ".") continue;
    const Node& node = nodes_[number];
    number = namesAfter(node, node.newNames.size()).at(part.string());
  }
  return number;
}

DiskModel::Number DiskModel::folderOf(const std::string& path) const {
  return at(fs::path(path).parent_path().string());
}

void DiskModel::name(const std::string& path, std::int64_t number) {
  nodes_[folderOf(path)].newNames.push_back({fs::path(path).filename().string(), number});
}

void DiskModel::opened(const SystemCall& call) {
  if (call.creates) name(call.path, static_cast<std::int64_t>(add(false)));
  const Number number = at(call.path);
  if (call.empties) nodes_[number].newBytes.push_back({0, "", true});
  open_[call.file] = number;
}

void DiskModel::synced(Node& node) {
  node.names = namesAfter(node, node.newNames.size());
  node.newNames.clear();
  for (const ByteChange& each : node.newBytes)
    change(node.bytes, each);
  node.newBytes.clear();
}

void DiskModel::loseUnsynced(const SystemCall& failedSync) {
  nodes_[open_.at(failedSync.file)].newBytes.clear();
}

void DiskModel::apply(const SystemCall& call) {
  switch (call.kind) {
    case Call::open:
      return opened(call);
    case Call::close:
      open_.erase(call.file);
      return;
    case Call::write:
      nodes_[open_.at(call.file)].newBytes.push_back({call.at, call.bytes, false});
      return;
    case Call::truncate:
      nodes_[open_.at(call.file)].newBytes.push_back({call.at, "", true});
      return;
    case Call::sync:
      return synced(nodes_[open_.at(call.file)]);
    case Call::rename: {
      const Number moved = at(call.path);
      name(call.path, -1);
      return name(call.to, static_cast<std::int64_t>(moved));
    }
    case Call::remove:
      return name(call.path, -1);
    case Call::makeFolder:
      return name(call.path, static_cast<std::int64_t>(add(true)));
    case Call::read:
    case Call::permit:
      return;
  }
}

DiskModel::Names DiskModel::namesAfter(const Node& node, std::size_t changes) {
  Names names = node.names;
  for (std::size_t i = 0; i < changes; ++i) {
    const NameChange& each = node.newNames[i];
    if (each.number < 0) {
      names.erase(each.name);
    } else {
      names[each.name] = static_cast<Number>(each.number);
    }
  }
  return names;
}

void DiskModel::change(std::string& bytes, const ByteChange& change) {
  const auto from = static_cast<std::size_t>(change.at);
  if (change.isLength) {
    bytes.resize(from);
    return;
  }
  bytes.resize(std::max(bytes.size(), from + change.bytes.size()));
  std::copy(change.bytes.begin(), change.bytes.end(), bytes.begin() + change.at);
}

/// Each sector of each write came there or did not; lengths come with them or not.
std::string DiskModel::torn(const Node& node, std::mt19937& chance) {
  constexpr std::size_t kSector = 512;
  std::string bytes = node.bytes;
  std::bernoulli_distribution coin;
  for (const ByteChange& each : node.newBytes) {
    if (each.isLength) {
      if (coin(chance)) change(bytes, each);
      continue;
    }
    for (std::size_t from = 0; from < each.bytes.size();) {
      const std::size_t inSector = (static_cast<std::size_t>(each.at) + from) % kSector;
      const std::size_t count = std::min(kSector - inSector, each.bytes.size() - from);
      if (coin(chance)) {
        change(bytes,
               {each.at + static_cast<std::int64_t>(from), each.bytes.substr(from, count), false});
      }
      from += count;
    }
  }
  return bytes;
}

DiskModel::Names DiskModel::namesLeft(const Node& node, PowerCut how, std::mt19937& chance) const {
  const std::size_t all = node.newNames.size();
  if (how == PowerCut::dropped) return namesAfter(node, 0);
  if (how != PowerCut::torn) return namesAfter(node, all);
  return namesAfter(node, std::uniform_int_distribution<std::size_t>(0, all)(chance));
}

std::string DiskModel::bytesLeft(const Node& node, PowerCut how, std::mt19937& chance) const {
  if (how == PowerCut::torn) return torn(node, chance);
  std::string bytes = node.bytes;
  if (how != PowerCut::kept) return bytes;
  for (const ByteChange& each : node.newBytes)
    change(bytes, each);
  return bytes;
}

void DiskModel::writeFolder(const Node& node, const fs::path& folder, PowerCut how,
                            std::mt19937& chance) const {
  fs::create_directories(folder);
  for (const auto& [name, number] : namesLeft(node, how, chance)) {
    const Node& child = nodes_[number];
    if (child.folder) {
      writeFolder(child, folder / name, how, chance);
    } else {
      std::ofstream(folder / name, std::ios::binary) << bytesLeft(child, how, chance);
    }
  }
}

void DiskModel::writeTo(const fs::path& folder, PowerCut how, std::mt19937& chance) const {
  writeFolder(nodes_[0], folder, how, chance);
}

}  // namespace ct::tests
