#include "platform/glyph_atlas.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <vector>

namespace ct::platform {
namespace {

/// Numbers textures and remembers how much was written to each.
class NumberedTextures final : public TextureStore {
 public:
  std::uint64_t create(int) override {
    live.insert(++last);
    return last;
  }
  void write(std::uint64_t texture, TextureArea area,
             const std::vector<std::uint8_t>& rgba) override {
    EXPECT_EQ(live.count(texture), 1U);
    EXPECT_GE(area.x, 0);
    EXPECT_GE(area.y, 0);
    EXPECT_LE(area.x + area.width, GlyphAtlas::kPageSize);
    EXPECT_LE(area.y + area.height, GlyphAtlas::kPageSize);
    EXPECT_EQ(rgba.size(), static_cast<std::size_t>(area.width * area.height * 4));
    areas[texture].push_back(area);
    pixels = rgba;
    ++writes;
  }
  void remove(std::uint64_t texture) override { live.erase(texture); }

  std::uint64_t last = 0;
  std::set<std::uint64_t> live;
  std::map<std::uint64_t, std::vector<TextureArea>> areas;
  std::vector<std::uint8_t> pixels;  // of the last write
  int writes = 0;
};

class GlyphAtlasTest : public testing::Test {
 protected:
  std::optional<text::Sprite> spriteOf(const char* utf8, float pixels) {
    const text::Glyph glyph = typesetter.lay(utf8, {}).glyphs.at(0);
    return atlas.sprite(glyph.face, glyph.index, pixels);
  }
  /// Draws glyphs of a Chinese font, 256 pixels high, until `pages` are in use. Returns the first
  /// one's sprite.
  text::Sprite fill(std::size_t pages) {
    const text::Glyph glyph = typesetter.lay("中", {}).glyphs.at(0);
    const text::Sprite first = *atlas.sprite(glyph.face, glyph.index, 256);
    for (std::uint32_t next = glyph.index; atlas.pages() < pages; ++next) {
      atlas.sprite(glyph.face, next, 256);
    }
    return first;
  }

  text::Typesetter typesetter;
  NumberedTextures textures;
  GlyphAtlas atlas{typesetter, textures};
};

TEST_F(GlyphAtlasTest, DrawsAGlyphOnce) {
  const auto first = spriteOf("a", 20);
  const auto second = spriteOf("a", 20);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(textures.writes, 1);
  EXPECT_EQ(first->u0, second->u0);
  EXPECT_EQ(first->texture, second->texture);
}

TEST_F(GlyphAtlasTest, DrawsNearbySizesOnce) {
  spriteOf("a", 17);
  spriteOf("a", 19.5F);
  EXPECT_EQ(textures.writes, 1);
  spriteOf("a", 20.5F);
  EXPECT_EQ(textures.writes, 2);
}

TEST_F(GlyphAtlasTest, HasALargestAndASmallestSize) {
  spriteOf("a", 250);
  spriteOf("a", 5000);
  EXPECT_EQ(textures.writes, 1);
  spriteOf("a", 1);
  spriteOf("a", 0);
  EXPECT_EQ(textures.writes, 2);
}

TEST_F(GlyphAtlasTest, MeasuresInEmsFromThePen) {
  const auto sprite = spriteOf("H", 256);
  ASSERT_TRUE(sprite);
  EXPECT_NEAR(sprite->top, -0.714, 0.02) << "the capital height of Noto Sans";
  EXPECT_NEAR(sprite->bottom, 0, 0.02);
  EXPECT_GT(sprite->left, 0);
  EXPECT_LT(sprite->right, 0.8);
}

TEST_F(GlyphAtlasTest, GivesOneGlyphTheSamePlaceAtEverySize) {
  const auto small = spriteOf("g", 16);
  const auto large = spriteOf("g", 192);
  ASSERT_TRUE(small && large);
  EXPECT_NEAR(small->left, large->left, 2.0 / 16);
  EXPECT_NEAR(small->bottom, large->bottom, 2.0 / 16);
}

TEST_F(GlyphAtlasTest, GivesNothingForABlankGlyph) {
  EXPECT_FALSE(spriteOf(" ", 20));
  EXPECT_EQ(textures.writes, 0);
}

TEST_F(GlyphAtlasTest, GivesNothingForAGlyphTheFontDoesNotHave) {
  EXPECT_FALSE(atlas.sprite(0, 0x00ffffff, 20));
}

TEST_F(GlyphAtlasTest, DrawsLettersInWhite) {
  const auto sprite = spriteOf("a", 20);
  ASSERT_TRUE(sprite);
  EXPECT_FALSE(sprite->coloured);
  bool inked = false;
  for (std::size_t i = 0; i < textures.pixels.size(); i += 4) {
    EXPECT_EQ(textures.pixels[i], 255);
    inked = inked || textures.pixels[i + 3] > 200;
  }
  EXPECT_TRUE(inked);
}

TEST_F(GlyphAtlasTest, KeepsTheColoursOfEmoji) {
  const auto sprite = spriteOf("❤️", 20);
  ASSERT_TRUE(sprite);
  EXPECT_TRUE(sprite->coloured);
  int red = 0;
  int green = 0;
  for (std::size_t i = 0; i < textures.pixels.size(); i += 4) {
    if (textures.pixels[i + 3] < 255) continue;
    red += textures.pixels[i];
    green += textures.pixels[i + 1];
  }
  EXPECT_GT(red, 100 * 200) << "a heart has a hundred pixels and is red";
  EXPECT_LT(green, red / 2);
}

TEST_F(GlyphAtlasTest, ShrinksEmojiToTheSizeAskedFor) {
  spriteOf("❤️", 20);
  const TextureArea area = textures.areas.begin()->second.at(0);
  EXPECT_LE(area.width, 30);
  EXPECT_GE(area.width, 20);
}

TEST_F(GlyphAtlasTest, GivesEmojiOneSizeInEmsWhateverTheLadder) {
  const auto small = spriteOf("❤️", 20);
  const auto large = spriteOf("❤️", 256);
  ASSERT_TRUE(small && large);
  EXPECT_NEAR(small->right - small->left, large->right - large->left, 0.2);
  EXPECT_NEAR((small->top + small->bottom) / 2, (large->top + large->bottom) / 2, 0.06);
}

TEST_F(GlyphAtlasTest, DrawsASignWiderThanAPageSmaller) {
  const text::Layout layout = typesetter.lay("﷽", {});
  for (const text::Glyph& glyph : layout.glyphs) {
    EXPECT_TRUE(atlas.sprite(glyph.face, glyph.index, 256));
  }
}

TEST_F(GlyphAtlasTest, NeverPutsTwoGlyphsInOnePlace) {
  for (std::uint32_t glyph = 1; glyph < 300; ++glyph)
    atlas.sprite(0, glyph, 64);
  for (const auto& [texture, areas] : textures.areas) {
    for (std::size_t i = 0; i < areas.size(); ++i) {
      for (std::size_t j = i + 1; j < areas.size(); ++j) {
        const bool apart = areas[i].x + areas[i].width <= areas[j].x ||
                           areas[j].x + areas[j].width <= areas[i].x ||
                           areas[i].y + areas[i].height <= areas[j].y ||
                           areas[j].y + areas[j].height <= areas[i].y;
        ASSERT_TRUE(apart) << i << " and " << j;
      }
    }
  }
}

TEST_F(GlyphAtlasTest, KeepsEverySpriteOfAFrameWhilePagesRunOver) {
  const text::Sprite first = fill(GlyphAtlas::kPages + 1);
  EXPECT_EQ(textures.live.count(first.texture), 1U);
  EXPECT_EQ(textures.live.size(), GlyphAtlas::kPages + 1);
}

TEST_F(GlyphAtlasTest, StartsAgainAfterAFrameThatRanOver) {
  fill(GlyphAtlas::kPages + 1);
  atlas.frameShown();
  EXPECT_EQ(atlas.pages(), 0U);
  EXPECT_TRUE(textures.live.empty());
  const auto again = spriteOf("中", 256);
  ASSERT_TRUE(again);
  EXPECT_EQ(textures.live.count(again->texture), 1U);
}

TEST_F(GlyphAtlasTest, KeepsItsPagesAfterAFrameThatDidNotRunOver) {
  fill(2);
  atlas.frameShown();
  EXPECT_EQ(atlas.pages(), 2U);
}

TEST(GlyphAtlas, GivesBackItsTextures) {
  const text::Typesetter typesetter;
  NumberedTextures textures;
  {
    GlyphAtlas atlas(typesetter, textures);
    atlas.sprite(0, 5, 20);
    EXPECT_FALSE(textures.live.empty());
  }
  EXPECT_TRUE(textures.live.empty());
}

}  // namespace
}  // namespace ct::platform
