#include "platform/screen.h"

#include "platform/glfw.h"

namespace ct::platform {
namespace {

int changesOfMonitors = 0;  // GLFW's callback carries nothing of ours

}  // namespace

base::Result<std::unique_ptr<Graphics>> Graphics::start() {
  if (glfwInit() == GLFW_FALSE) {
    return base::refuse(
        "No window can be opened, because no screen was found. Start Common Thread from a desktop, "
        "or give it one of "
        "the subcommands that need no screen (see --help).",
        lastGlfwError());
  }
  glfwSetMonitorCallback([](GLFWmonitor*, int) { ++changesOfMonitors; });
  return std::unique_ptr<Graphics>(new Graphics());
}

Graphics::~Graphics() {
  glfwTerminate();
}

int monitorChanges() {
  return changesOfMonitors;
}

std::vector<Monitor> monitors() {
  std::vector<Monitor> found;
  int count = 0;
  GLFWmonitor** all = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    const GLFWvidmode* mode = glfwGetVideoMode(all[i]);
    Monitor monitor;
    monitor.name = glfwGetMonitorName(all[i]);
    monitor.width = mode->width;
    monitor.height = mode->height;
    glfwGetMonitorPos(all[i], &monitor.x, &monitor.y);
    glfwGetMonitorContentScale(all[i], &monitor.scale, nullptr);
    found.push_back(std::move(monitor));
  }
  return found;
}

void waitForEvents(std::optional<double> seconds) {
  if (!seconds) {
    glfwWaitEvents();
  } else if (*seconds > 0) {
    glfwWaitEventsTimeout(*seconds);
  } else {
    glfwPollEvents();
  }
}

void wake() {
  glfwPostEmptyEvent();
}

}  // namespace ct::platform
