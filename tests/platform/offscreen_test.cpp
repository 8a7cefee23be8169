#include "platform/offscreen.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "platform/gl_textures.h"
#include "platform/glyph_atlas.h"

namespace ct::platform {
namespace {

using Pixel = std::array<int, 4>;

Pixel at(const Picture& picture, int x, int y) {
  const std::size_t first = static_cast<std::size_t>(y * picture.width + x) * 4;
  return {picture.rgba[first], picture.rgba[first + 1], picture.rgba[first + 2],
          picture.rgba[first + 3]};
}

class OffscreenTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Offscreen::open({});
    ASSERT_TRUE(opened) << opened.error().sentence;
    offscreen = std::move(*opened);
  }

  std::unique_ptr<Offscreen> offscreen;
};

/// What is left uncovered is the ground of the context's own look.
void setGround(ImVec4 colour) {
  ImGui::GetStyle().Colors[ImGuiCol_WindowBg] = colour;
}

void fillTopLeft() {
  setGround({0, 0, 1, 1});
  ImGui::GetBackgroundDrawList()->AddRectFilled(ImVec2(0, 0), ImVec2(20, 10),
                                                IM_COL32(200, 100, 50, 255));
}

TEST_F(OffscreenTest, DrawsColoursWhereTheyBelong) {
  const auto picture = offscreen->draw(64, 48, fillTopLeft);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->width, 64);
  EXPECT_EQ(picture->height, 48);
  EXPECT_EQ(at(*picture, 5, 5), (Pixel{200, 100, 50, 255}));
  EXPECT_EQ(at(*picture, 30, 5), (Pixel{0, 0, 255, 255}));
  EXPECT_EQ(at(*picture, 5, 40), (Pixel{0, 0, 255, 255}));
}

TEST_F(OffscreenTest, DrawsPicturesOfSeveralSizes) {
  ASSERT_TRUE(offscreen->draw(200, 10, fillTopLeft));
  const auto picture = offscreen->draw(33, 77, fillTopLeft);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->rgba.size(), 33U * 77 * 4);
  EXPECT_EQ(at(*picture, 5, 5), (Pixel{200, 100, 50, 255}));
}

TEST_F(OffscreenTest, LetsAWindowFindItsSize) {
  float width = 0;
  const auto picture = offscreen->draw(400, 300, [&width] {
    ImGui::Begin("##w", nullptr, ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::Dummy(ImVec2(222, 10));
    width = ImGui::GetWindowWidth();
    ImGui::End();
  });
  ASSERT_TRUE(picture);
  EXPECT_GE(width, 222);
}

TEST_F(OffscreenTest, DrawsGlyphsOfTheAtlas) {
  text::Typesetter typesetter;
  GlTextures textures;
  GlyphAtlas atlas(typesetter, textures);
  const text::Glyph block = typesetter.lay("█", {}).glyphs.at(0);
  const auto picture = offscreen->draw(100, 100, [&] {
    setGround({0, 0, 0, 1});
    const auto sprite = atlas.sprite(block.face, block.index, 80);
    ASSERT_TRUE(sprite);
    const auto texture =
        // NOLINTNEXTLINE(performance-no-int-to-ptr): ImGui carries OpenGL's number as a pointer
        reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(sprite->texture));
    ImGui::GetBackgroundDrawList()->AddImage(
        texture, ImVec2(10, 10), ImVec2(90, 90), ImVec2(sprite->u0, sprite->v0),
        ImVec2(sprite->u1, sprite->v1), IM_COL32(0, 255, 0, 255));
  });
  ASSERT_TRUE(picture);
  EXPECT_EQ(at(*picture, 50, 50), (Pixel{0, 255, 0, 255}));
  EXPECT_EQ(at(*picture, 5, 5), (Pixel{0, 0, 0, 255}));
}

TEST_F(OffscreenTest, RefusesAPictureWithoutArea) {
  EXPECT_FALSE(offscreen->draw(0, 100, fillTopLeft));
  EXPECT_FALSE(offscreen->draw(100, -5, fillTopLeft));
}

TEST_F(OffscreenTest, RefusesAPictureLargerThanTheGraphicsAllow) {
  EXPECT_FALSE(offscreen->draw(10'000'000, 10, fillTopLeft));
}

TEST(Offscreen, PreparesOnceWithItsScale) {
  int calls = 0;
  float told = 0;
  const auto opened = Offscreen::open(
      [&](float scale) {
        ++calls;
        told = scale;
        EXPECT_NE(ImGui::GetCurrentContext(), nullptr);
      },
      2);
  ASSERT_TRUE(opened);
  ASSERT_TRUE((*opened)->draw(10, 10, [] {}));
  EXPECT_EQ(calls, 1);
  EXPECT_EQ(told, 2);
}

TEST(Offscreen, OpensAgainAfterOneHasGone) {
  ASSERT_TRUE(Offscreen::open({}));
  const auto second = Offscreen::open({});
  ASSERT_TRUE(second);
  const auto picture = (*second)->draw(30, 30, fillTopLeft);
  ASSERT_TRUE(picture);
  EXPECT_EQ(at(*picture, 5, 5), (Pixel{200, 100, 50, 255}));
}

}  // namespace
}  // namespace ct::platform
