#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using tests::aSession;
using tests::Screen;

/// Opening, with two photos that lie with the session.
class PhotosPanel : public testing::Test {
 protected:
  PhotosPanel() {
    screen_.facts.photos = {{"photo 1", "/spring/photos/photo 1.jpg"},
                            {"photo 2", "/spring/photos/photo 2.jpg"}};
    screen_.frame(3);
  }
  /// The middle of a control that is there.
  ImVec2 placeOf(const std::string& label) const { return places_.at(label); }

  std::map<std::string, ImVec2> places_;
  Screen screen_{
      [this](Frame& frame) {
        drawOpening(frame);
        for (const Noted& each : notedControls())
          places_[each.label] = {(each.from.x + each.to.x) / 2, (each.from.y + each.to.y) / 2};
      },
      aSession().withCards(1)};
};

TEST_F(PhotosPanel, LooksAtOneWithoutTurningTheRoomToIt) {
  const RoomPage before = screen_.view.room.page;
  screen_.click("Look at photo 2");
  screen_.frame(2);
  EXPECT_EQ(screen_.view.photoLookedAt, "/spring/photos/photo 2.jpg");
  EXPECT_EQ(screen_.view.room.photo, "/spring/photos/photo 2.jpg") << "it is made ready to draw";
  EXPECT_EQ(screen_.view.room.page, before);
  screen_.click("Look at photo 2");
  EXPECT_EQ(screen_.view.photoLookedAt, "");
}

TEST_F(PhotosPanel, LooksAtNoOtherThanTheRoomSees) {
  screen_.click("Show photo 1 in the room");
  screen_.frame(2);
  EXPECT_EQ(screen_.view.room.page, RoomPage::photo);
  EXPECT_FALSE(screen_.shows("Look at photo 2")) << "the room would see it too";
  EXPECT_TRUE(screen_.shows("Look at photo 1"));
}

TEST_F(PhotosPanel, LooksAtNoneAnyMoreWhenTheRoomTurnsToAnother) {
  screen_.click("Look at photo 1");
  screen_.click("Show photo 2 in the room");
  screen_.frame(2);
  EXPECT_FALSE(screen_.shows("Look at photo 1"));
}

TEST_F(PhotosPanel, RemovesNoneByADoublePress) {
  const ImVec2 place = placeOf("Remove it…##photo 1");
  screen_.drag(place, place);
  screen_.frame(2);
  ASSERT_TRUE(screen_.shows("Remove it for good##photo 1"));
  screen_.drag(place, place);
  screen_.frame(2);
  EXPECT_THAT(screen_.wishes(), IsEmpty());
  screen_.click("Remove it…##photo 1");
  screen_.frame(2);
  screen_.click("Remove it for good##photo 1");
  EXPECT_THAT(screen_.wishes(), testing::SizeIs(1));
}

}  // namespace
}  // namespace ct::ui
