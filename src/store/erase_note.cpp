#include <fcntl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <string>

#include "session/sound_text.h"
#include "store/erase_steps.h"
#include "store/failure.h"
#include "store/files.h"
#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

void noteErasing(const fs::path& folder, const Erasing& wish) {
  const Json note = {{"card", wish.card.value},
                     {"said", wish.said},
                     {"impression", wish.impression},
                     {"reason", wish.reason},
                     {"at", base::toIso(wish.at)}};
  UnfinishedFile file(folder / ".erasing.new");
  constexpr unsigned kOwner = 0600;
  writeAll(Descriptor(file.path(), O_WRONLY | O_CREAT | O_EXCL, kOwner), note.dump());
  file.moveTo(erasingFile(folder));
  file.keep();
}

std::optional<Erasing> notedErasing(const fs::path& folder) {
  constexpr std::size_t kLongest = 1 << 20;
  if (!fs::exists(erasingFile(folder))) return std::nullopt;
  const Json note = Json::parse(firstBytes(erasingFile(folder), kLongest), nullptr, false);
  const auto isText = [&](const char* key) {
    return note.contains(key) && note[key].is_string() &&
           session::isSoundText(note[key].get_ref<const std::string&>());
  };
  const bool whole = note.is_object() && note.contains("card") &&
                     note["card"].is_number_integer() && isText("said") && isText("impression") &&
                     isText("reason") && isText("at");
  const auto at = whole ? base::fromIso(note["at"].get<std::string>()) : std::nullopt;
  if (!at) throwDamaged("the note of what is being erased");
  return Erasing{{note["card"].get<std::int64_t>()},
                 note["said"].get<std::string>(),
                 note["impression"].get<std::string>(),
                 note["reason"].get<std::string>(),
                 *at};
}

}  // namespace ct::store
