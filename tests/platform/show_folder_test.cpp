#include "platform/show_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>

#include "support/temporary_folder.h"

namespace ct::platform {
namespace {

namespace fs = std::filesystem;

/// A desktop whose file manager only writes down what it was asked to show.
class ShowFolder : public testing::Test {
 protected:
  ~ShowFolder() override { setenv("PATH", before_.c_str(), 1); }

  void haveFileManager(const std::string& does) {
    const fs::path opener = programs_ / "xdg-open";
    std::ofstream(opener) << "#!/bin/sh\n" << does << "\n";
    fs::permissions(opener, fs::perms::owner_all);
    setenv("PATH", (programs_.path().string() + ":" + before_).c_str(), 1);
  }

  void haveFileManager() {
    const std::string part = (programs_ / "part").string();
    haveFileManager("printf %s \"$1\" > \"" + part + "\"\nmv \"" + part + "\" \"" +
                    asked().string() + "\"");
  }

  void haveOnlyAShell() {
    fs::create_symlink("/bin/sh", programs_ / "sh");
    setenv("PATH", programs_.path().c_str(), 1);
  }

  fs::path asked() const { return programs_ / "asked"; }

  std::string whatWasAsked() const {
    for (int tries = 0; tries < 100 && !fs::exists(asked()); ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::ifstream in(asked());
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  tests::TemporaryFolder programs_;
  std::string before_ = std::getenv("PATH");
};

TEST_F(ShowFolder, AsksTheDesktopForIt) {
  haveFileManager();
  EXPECT_TRUE(showFolder("/srv/Young people's \"report\" $HOME"));
  EXPECT_EQ(whatWasAsked(), "/srv/Young people's \"report\" $HOME");
}

TEST_F(ShowFolder, SaysWhereItIsWhereNothingCanShowIt) {
  haveOnlyAShell();
  const auto shown = showFolder("/srv/report");
  ASSERT_FALSE(shown);
  EXPECT_EQ(shown.error().sentence, "No program was found that opens it. It is /srv/report");
}

TEST_F(ShowFolder, SaysWhereItIsWhenWhatShouldShowItCannot) {
  haveFileManager("exit 3");
  const auto shown = showFolder("/srv/report");
  ASSERT_FALSE(shown);
  EXPECT_EQ(shown.error().sentence, "No program was found that opens it. It is /srv/report");
}

TEST_F(ShowFolder, WaitsForNobodyWhoStaysWithIt) {
  haveFileManager("sleep 20");
  EXPECT_TRUE(showFolder("/srv/report"));
}

}  // namespace
}  // namespace ct::platform
