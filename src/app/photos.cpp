#include "app/photos.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>

#include "platform/files.h"
#include "platform/photo.h"
#include "store/paths.h"

namespace ct::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBefore = "photo ";

/// The number in "photo 3.jpg"; 0 for anything else.
int numberOf(const fs::path& path) {
  const std::string name = path.stem().string();
  if (path.extension() != ".jpg" || !name.starts_with(kBefore)) return 0;
  int number = 0;
  const char* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + kBefore.size(), end, number);
  return read.ptr == end && number > 0 ? number : 0;
}

}  // namespace

std::vector<fs::path> photosOf(const fs::path& session) {
  std::vector<fs::path> photos;
  std::error_code none;  // then there are no photos
  for (fs::directory_iterator at(store::photosFolder(session), none), end; !none && at != end;
       at.increment(none)) {
    std::error_code gone;
    const bool ordinary = fs::is_regular_file(at->symlink_status(gone));
    if (ordinary && numberOf(at->path()) > 0) photos.push_back(at->path());
  }
  std::sort(photos.begin(), photos.end(),
            [](const fs::path& a, const fs::path& b) { return numberOf(a) < numberOf(b); });
  return photos;
}

base::Result<fs::path> attachPhoto(const fs::path& session, const fs::path& file) {
  const auto photo = platform::readPhoto(file, kLongestSide);
  if (!photo) return base::refuse(photo.error().sentence, photo.error().detail);
  const auto before = photosOf(session);
  const int number = before.empty() ? 1 : numberOf(before.back()) + 1;
  platform::makeFolders(store::photosFolder(session));  // else writing into it says so
  fs::path kept = store::photosFolder(session) / fmt::format("{}{}.jpg", kBefore, number);
  if (auto written = platform::writeJpeg(kept, *photo); !written)
    return base::passOn(std::move(written));
  return kept;
}

base::Result<void> removePhoto(const fs::path& photo) {
  std::error_code refused;
  fs::remove(photo, refused);
  if (refused) {
    return base::refuse(fmt::format("“{}” was not removed.", photo.filename().string()),
                        refused.message());
  }
  // A power cut may bring the name back; then it is there to be removed again.
  (void)platform::syncFolder(photo.parent_path());
  return {};
}

std::vector<std::string> copyPhotos(const fs::path& from, const fs::path& to) {
  std::vector<std::string> missing;
  for (const fs::path& photo : photosOf(from)) {
    platform::makeFolders(store::photosFolder(to));
    const auto read = platform::readPhoto(photo, kLongestSide);
    // Written anew: one that was put there by hand may tell when and where it was taken.
    const bool there =
        read && platform::writeJpeg(store::photosFolder(to) / photo.filename(), *read);
    if (!there) missing.push_back(photo.stem().string());
  }
  return missing;
}

}  // namespace ct::app
