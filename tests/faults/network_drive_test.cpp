#include <gtest/gtest.h>

#include <dlfcn.h>
#include <mntent.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "app/sitting.h"
#include "app/steady_clock.h"
#include "support/bytes.h"
#include "support/temporary_folder.h"

/// What the system says is mounted where, while a test says it in its place: nobody can mount a
/// network drive to try this.
namespace {

std::string& mountsInstead() {
  static std::string file;
  return file;
}

}  // namespace

extern "C" FILE* setmntent(const char* file, const char* mode) noexcept {
  using Real = FILE* (*)(const char*, const char*);
  static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "setmntent"));
  return real(mountsInstead().empty() ? file : mountsInstead().c_str(), mode);
}

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

class Drive : public testing::Test {
 protected:
  void TearDown() override { mountsInstead().clear(); }

  /// The folder "drive" lies on a file system of that kind.
  void mount(const std::string& kind) {
    fs::create_directory(drive());
    putBytes(place_ / "mounts", "/dev/sda1 / ext4 rw 0 0\nserver:/evenings " + drive().string() +
                                    " " + kind + " rw 0 0\n");
    mountsInstead() = (place_ / "mounts").string();
  }
  fs::path drive() const { return fs::canonical(place_.path()) / "drive"; }

  /// What stands beside "Saved" when a session is made there.
  std::string warningIn(const fs::path& folder) {
    app::Sitting sitting(folder, clock_, [] {});
    ui::Outbox outbox;
    ui::ViewState view;
    outbox.wish(ui::NewSession{"Late buses", "What would help?"});
    sitting.carryOut(outbox, view);
    EXPECT_NE(sitting.facts().session, nullptr) << sitting.facts().refused;
    const std::string warning = sitting.facts().saving.warning;
    EXPECT_TRUE(sitting.close(view));
    return warning;
  }

  TemporaryFolder place_;
  SteadyClock clock_;
};

class ANetworkDrive : public Drive, public testing::WithParamInterface<const char*> {};

TEST_P(ANetworkDrive, IsWarnedOfAndSaidWhatToDoInstead) {
  mount(GetParam());
  EXPECT_EQ(warningIn(drive() / "sessions"),
            "This folder is on a network drive, which can damage a session while it is being "
            "written. Keep it on this computer and copy it afterwards.");
  EXPECT_EQ(warningIn(place_ / "beside it"), "");
}

INSTANTIATE_TEST_SUITE_P(Each, ANetworkDrive,
                         testing::Values("nfs4", "cifs", "smb3", "fuse.sshfs", "davfs"));

TEST_F(Drive, OfThisComputerIsWarnedOfNowhere) {
  for (const char* kind : {"ext4", "vfat", "exfat", "fuse.ntfs-3g"}) {
    mount(kind);
    EXPECT_EQ(warningIn(drive() / kind), "") << kind;
  }
}

}  // namespace
}  // namespace ct::tests
