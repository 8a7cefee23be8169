#include "app/photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/report_folder.h"
#include "app/sitting_test.h"
#include "support/photos.h"

namespace ct::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

platform::Picture grey() {
  return {8, 4, std::vector<std::uint8_t>(8 * 4 * 4, 128)};
}

std::vector<std::string> namesOf(const std::vector<fs::path>& photos) {
  std::vector<std::string> names;
  for (const fs::path& photo : photos)
    names.push_back(photo.filename().string());
  return names;
}

TEST(Photos, AreKeptByNumberInAFolderOfTheirOwn) {
  const TemporaryFolder place;
  fs::create_directory(place / "spring");
  writeCameraJpeg(place / "IMG 1.jpg", grey(), 6);
  for (int i = 0; i < 10; ++i)
    ASSERT_TRUE(app::attachPhoto(place / "spring", place / "IMG 1.jpg"));
  const auto photos = app::photosOf(place / "spring");
  ASSERT_THAT(photos, SizeIs(10));
  EXPECT_EQ(photos.back(), place / "spring" / "photos" / "photo 10.jpg");
  ASSERT_TRUE(app::removePhoto(photos[3]));
  ASSERT_TRUE(app::attachPhoto(place / "spring", place / "IMG 1.jpg"));
  EXPECT_EQ(app::photosOf(place / "spring").back().filename(), "photo 11.jpg");
  EXPECT_THAT(bytesOfFile(photos[0]), testing::Not(HasSubstr("CAM")));
}

TEST(Photos, AreNothingElseThatLiesThere) {
  const TemporaryFolder place;
  fs::create_directory(place / "photos");
  for (const char* name : {"photo .jpg", "photo 0.jpg", "photo 1.png", "photo 1.jpg.tmp", "x.jpg",
                           "photo 2x.jpg", "photo -1.jpg", "photo 99999999999.jpg"})
    std::ofstream(place.path() / "photos" / name) << "x";
  EXPECT_THAT(app::photosOf(place.path()), IsEmpty());
  EXPECT_THAT(app::photosOf(place / "nowhere"), IsEmpty());
}

TEST(Photos, GoAlongToAnotherSession) {
  const TemporaryFolder place;
  writeCameraJpeg(place / "IMG.jpg", grey(), 1);
  ASSERT_TRUE(app::attachPhoto(place / "one", place / "IMG.jpg"));
  EXPECT_THAT(app::copyPhotos(place / "one", place / "other"), IsEmpty());
  EXPECT_THAT(namesOf(app::photosOf(place / "other")), ElementsAre("photo 1.jpg"));
}

using PhotosInASitting = SittingTest;

TEST_F(PhotosInASitting, AreKeptAndRemovedAtAWish) {
  const TemporaryFolder place;
  writeCameraJpeg(place / "IMG.jpg", grey(), 1);
  wish(ui::NewSession{"Buses", "How?"});
  wish(ui::AttachPhoto{(place / "IMG.jpg").string()});
  ASSERT_THAT(facts().photos, SizeIs(1));
  EXPECT_EQ(facts().photos[0].name, "photo 1");
  EXPECT_EQ(facts().lastDone, "Kept photo 1 with this session");
  view_.room.photo = facts().photos[0].path;
  view_.room.page = ui::RoomPage::photo;
  wish(ui::RemovePhoto{facts().photos[0].path});
  EXPECT_THAT(facts().photos, IsEmpty());
  EXPECT_EQ(facts().lastDone, "Removed photo 1");
  EXPECT_EQ(view_.room.page, ui::RoomPage::purpose);
}

TEST_F(PhotosInASitting, AreRefusedInASentenceWhenTheyAreNone) {
  const TemporaryFolder place;
  std::ofstream(place / "words.jpg") << "words";
  wish(ui::NewSession{"Buses", "How?"});
  wish(ui::AttachPhoto{(place / "words.jpg").string()});
  EXPECT_THAT(facts().refused, HasSubstr("is no photo that can be read"));
  EXPECT_THAT(facts().photos, IsEmpty());
}

TEST_F(PhotosInASitting, StandInNoReport) {
  const TemporaryFolder place;
  writeCameraJpeg(place / "IMG.jpg", grey(), 1);
  wish(ui::NewSession{"Buses", "How?"});
  addCard("More buses");
  wish(ui::AttachPhoto{(place / "IMG.jpg").string()});
  wish(ui::WriteReport{});
  std::size_t files = 0;
  for (const auto& each : fs::recursive_directory_iterator(facts().reportFolder)) {
    ++files;
    EXPECT_NE(each.path().extension(), ".jpg");
    const std::string bytes = each.is_regular_file() ? bytesOfFile(each.path()) : "";
    EXPECT_THAT(bytes, testing::Not(HasSubstr("photo 1")));
  }
  EXPECT_GT(files, 0U);
}

TEST_F(PhotosInASitting, AreToBeLookedAtWhenWordsAreRemoved) {
  const TemporaryFolder place;
  writeCameraJpeg(place / "IMG.jpg", grey(), 1);
  wish(ui::NewSession{"Buses", "How?"});
  addCard("Mrs Khan waits");
  wish(ui::AttachPhoto{(place / "IMG.jpg").string()});
  wish(ui::EraseWords{facts().session->cardByCode("1")->id, false, "a name"});
  EXPECT_THAT(facts().lastDone,
              HasSubstr("Look whether they can be read on 1 photo of a wall that lies with it."));
}

}  // namespace
}  // namespace ct::tests
