#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/picture.h"

/// Photos of a wall that lie with a session, in a folder of their own: the room may see them, and
/// no report holds them.
namespace ct::app {

/// The longest side a photo is kept with, in pixels: as wide as the widest projectors.
constexpr int kLongestSide = 3840;

/// By number, the first first.
std::vector<std::filesystem::path> photosOf(const std::filesystem::path& session);

/// Keeps a photo upright and without what a camera notes of when and where it was taken. Gives its
/// new place: "photos/photo 3.jpg".
base::Result<std::filesystem::path> attachPhoto(const std::filesystem::path& session,
                                                const std::filesystem::path& file);

/// Removes it for good.
base::Result<void> removePhoto(const std::filesystem::path& photo);

/// Those of one session for another, which has none yet. Gives the names of those that could not be
/// read or written.
std::vector<std::string> copyPhotos(const std::filesystem::path& from,
                                    const std::filesystem::path& to);

}  // namespace ct::app
