#include "platform/window.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdlib>
#include <thread>

#include "platform/gl.h"
#include "platform/gl_textures.h"
#include "platform/glfw.h"
#include "platform/screen.h"

namespace ct::platform {
namespace {

WindowWish wish(const char* title) {
  WindowWish wanted;
  wanted.title = title;
  wanted.width = 320;
  wanted.height = 240;
  return wanted;
}

class WindowTest : public testing::Test {
 protected:
  // Once for all: a test's X server may start anew when its last program leaves.
  static void SetUpTestSuite() {
    if (std::getenv("DISPLAY") == nullptr) return;
    auto started = Graphics::start();
    ASSERT_TRUE(started) << started.error().sentence;
    graphics = std::move(*started);
  }
  static void TearDownTestSuite() { graphics.reset(); }

  void SetUp() override {
    if (!graphics) GTEST_SKIP() << "there is no screen";
  }

  static std::unique_ptr<Window> opened(const WindowWish& wanted) {
    auto window = Window::open(wanted);
    EXPECT_TRUE(window) << window.error().sentence;
    return window ? std::move(*window) : nullptr;
  }

  static GLFWwindow* glfwOf(Window& window) {
    window.beginFrame();
    window.endFrame();
    return glfwGetCurrentContext();
  }

  static void pressKey(Window& window, int key) {
    GLFWwindow* glfw = glfwOf(window);
    glfwSetKeyCallback(glfw, nullptr)(glfw, key, glfwGetKeyScancode(key), GLFW_PRESS, 0);
  }

  inline static std::unique_ptr<Graphics> graphics;
};

TEST_F(WindowTest, DrawsFramesAndCountsThem) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  EXPECT_EQ(window->framesDrawn(), 0);
  for (int i = 0; i < 3; ++i) {
    window->beginFrame();
    ImGui::GetBackgroundDrawList()->AddRectFilled(ImVec2(0, 0), ImVec2(50, 50), IM_COL32_WHITE);
    window->endFrame();
  }
  EXPECT_EQ(window->framesDrawn(), 3);
  EXPECT_EQ(window->width(), 320);
  EXPECT_EQ(window->height(), 240);
  EXPECT_FALSE(window->wantsToClose());
}

TEST_F(WindowTest, HasAnImGuiContextOfItsOwn) {
  const auto one = opened(wish("one"));
  const auto two = opened(wish("two"));
  ASSERT_TRUE(one && two);
  one->beginFrame();
  const ImGuiContext* first = ImGui::GetCurrentContext();
  one->endFrame();
  two->beginFrame();
  EXPECT_NE(ImGui::GetCurrentContext(), first);
  two->endFrame();
}

TEST_F(WindowTest, SharesTexturesWithAnother) {
  const auto one = opened(wish("one"));
  WindowWish second = wish("two");
  second.sharesTexturesWith = one.get();
  const auto two = opened(second);
  ASSERT_TRUE(one && two);
  one->beginFrame();
  GlTextures textures;
  const std::uint64_t texture = textures.create(16);
  one->endFrame();
  two->beginFrame();
  EXPECT_EQ(glIsTexture(static_cast<GLuint>(texture)), GL_TRUE);
  two->endFrame();
}

TEST_F(WindowTest, OutlivesAnotherThatIsClosed) {
  auto one = opened(wish("one"));
  const auto two = opened(wish("two"));
  ASSERT_TRUE(one && two);
  one.reset();
  two->beginFrame();
  two->endFrame();
  EXPECT_EQ(two->framesDrawn(), 1);
}

TEST_F(WindowTest, PreparesItsContextBeforeTheFirstFrame) {
  float told = 0;
  WindowWish wanted = wish("one");
  wanted.prepare = [&told](float scale) {
    told = scale;
    ImGui::GetIO().Fonts->AddFontDefault();
  };
  ASSERT_NE(opened(wanted), nullptr);
  EXPECT_GT(told, 0);
}

TEST_F(WindowTest, FillsTheScreenAndStandsOnItAgain) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  window->fill(0);
  EXPECT_EQ(window->width(), monitors().front().width);
  window->standOn(0);
  EXPECT_EQ(window->width(), wish("one").width);
  EXPECT_EQ(window->monitor(), 0U);
}

TEST_F(WindowTest, OpensFillingAScreen) {
  WindowWish wanted = wish("room");
  wanted.fullScreenOn = 0;
  const auto window = opened(wanted);
  ASSERT_NE(window, nullptr);
  EXPECT_EQ(window->width(), monitors().front().width);
}

TEST_F(WindowTest, StaysWhereItIsWhenAMonitorIsGone) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  window->fill(99);
  EXPECT_EQ(window->width(), wish("one").width);
  window->standOn(99);
  EXPECT_EQ(window->monitor(), 0U);
}

TEST_F(WindowTest, WantsAFrameUntilOneIsDrawn) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  EXPECT_TRUE(window->needsFrame());
  window->beginFrame();
  window->endFrame();
  EXPECT_FALSE(window->needsFrame());
}

TEST_F(WindowTest, HearsOnlyItsOwnKeys) {
  const auto one = opened(wish("one"));
  const auto two = opened(wish("two"));
  ASSERT_TRUE(one && two);
  pressKey(*one, GLFW_KEY_F5);
  const auto keys = one->takeKeys();
  ASSERT_EQ(keys.size(), 1U);
  EXPECT_EQ(keys[0].key, Key::f5);
  EXPECT_TRUE(one->needsFrame());
  EXPECT_TRUE(one->takeKeys().empty());
  EXPECT_TRUE(two->takeKeys().empty());
}

TEST_F(WindowTest, PassesTheMouseToItsOwnContext) {
  const auto one = opened(wish("one"));
  const auto two = opened(wish("two"));
  ASSERT_TRUE(one && two);
  GLFWwindow* glfw = glfwOf(*one);
  const GLFWmousebuttonfun mouseButton = glfwSetMouseButtonCallback(glfw, nullptr);
  two->beginFrame();  // as when an event comes while another window draws
  const ImGuiContext* drawing = ImGui::GetCurrentContext();
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, 0);
  EXPECT_EQ(ImGui::GetCurrentContext(), drawing);
  EXPECT_FALSE(ImGui::GetIO().MouseDown[0]);
  two->endFrame();
  one->beginFrame();
  EXPECT_TRUE(ImGui::GetIO().MouseDown[0]);
  one->endFrame();
}

/// Whoever types a title and presses a card at once has typed the whole title.
TEST_F(WindowTest, TellsAPressInTheFrameAfterTheLettersThatCameFirstAndWhereItWas) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  GLFWwindow* glfw = glfwOf(*window);
  const GLFWmousebuttonfun mouseButton = glfwSetMouseButtonCallback(glfw, nullptr);
  const GLFWcursorposfun move = glfwSetCursorPosCallback(glfw, nullptr);
  const GLFWcharfun letter = glfwSetCharCallback(glfw, nullptr);
  letter(glfw, 'a');
  move(glfw, 40, 50);
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, 0);
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, 0);
  move(glfw, 200, 100);
  window->beginFrame();
  EXPECT_EQ(ImGui::GetIO().InputQueueCharacters.size(), 1);
  EXPECT_FALSE(ImGui::GetIO().MouseDown[0]);
  window->endFrame();
  window->beginFrame();
  EXPECT_TRUE(ImGui::IsMouseClicked(0));
  EXPECT_EQ(ImGui::GetIO().MouseClickedPos[0].x, 40);
  EXPECT_EQ(ImGui::GetIO().MousePos.x, 40) << "what lies there is pressed";
  window->endFrame();
  window->beginFrame();
  EXPECT_TRUE(ImGui::IsMouseReleased(0));
  EXPECT_FALSE(ImGui::IsMouseClicked(0)) << "once";
  window->endFrame();
}

TEST_F(WindowTest, TellsThatAButtonIsUpAsSoonAsItIs) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  GLFWwindow* glfw = glfwOf(*window);
  const GLFWmousebuttonfun mouseButton = glfwSetMouseButtonCallback(glfw, nullptr);
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, 0);
  for (int i = 0; i < 3; ++i) {
    window->beginFrame();
    EXPECT_TRUE(ImGui::GetIO().MouseDown[0]) << "held";
    window->endFrame();
  }
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, 0);
  window->beginFrame();
  EXPECT_TRUE(ImGui::IsMouseReleased(0));
  window->endFrame();
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, 0);
  mouseButton(glfw, GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, 0);
  window->beginFrame();
  window->endFrame();
  EXPECT_TRUE(window->needsFrame()) << "of a tap, that it is up is told in the next";
}

TEST_F(WindowTest, TakesDroppedFiles) {
  const auto window = opened(wish("one"));
  ASSERT_NE(window, nullptr);
  GLFWwindow* glfw = glfwOf(*window);
  const char* paths[] = {"/notes/a.csv", "/notes/b.csv"};
  glfwSetDropCallback(glfw, nullptr)(glfw, 2, paths);
  const auto dropped = window->takeDroppedFiles();
  ASSERT_EQ(dropped.size(), 2U);
  EXPECT_EQ(dropped[1], "/notes/b.csv");
  EXPECT_TRUE(window->takeDroppedFiles().empty());
}

TEST_F(WindowTest, ListsTheScreens) {
  const auto all = monitors();
  ASSERT_FALSE(all.empty());
  EXPECT_GT(all[0].width, 0);
  EXPECT_GT(all[0].scale, 0);
}

TEST_F(WindowTest, IsWokenByAnotherThread) {
  const auto window = opened(wish("one"));
  std::thread other(wake);
  waitForEvents(std::nullopt);  // hangs when it is not woken
  other.join();
}

TEST(Graphics, SaysPlainlyThatThereIsNoScreen) {
  if (std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr) {
    GTEST_SKIP() << "there is a screen";
  }
  const auto started = Graphics::start();
  ASSERT_FALSE(started);
  EXPECT_NE(started.error().sentence.find("no screen was found"), std::string::npos);
}

}  // namespace
}  // namespace ct::platform
