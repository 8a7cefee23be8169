#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "app/example_session.h"
#include "store/content.h"
#include "store/database.h"
#include "store/schema.h"

/// What the program says at a terminal of a version that somebody else put among ours.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

const std::string kTurner = "\u202e";  // turns round what is shown after it

class VersionFromElsewhere : public WithExample {
 protected:
  void SetUp() override {
    WithExample::SetUp();
    version_ = session_ / "versions/0002 After sorting.sqlite";
    ASSERT_TRUE(fs::exists(version_));
    fs::permissions(version_, fs::perms::owner_write, fs::perm_options::add);
  }

  /// Its sums and its hash fit, as somebody makes them who knows the format.
  void spoil(const std::string& sql) {
    store::Database file(version_, store::OpenAs::writing);
    file.run(sql);
    store::saveSums(file);
    store::setMeta(file, "hash", store::contentHash(file));
    file.run(store::kIntoOneFile);
  }

  static void expectRefused(const Arguments& arguments) {
    tests::expectRefused(arguments, Not(HasSubstr(kTurner)));
  }

  void expectNeverUsed() const {
    const std::string session = session_.string();
    expectRefused({"compare", session, "2", "now"});
    expectRefused({"compare", session, "1", "2"});
    expectRefused({"restore", session, "2", at("again").string()});
    expectRefused({"report", session, "--to", at("report").string(), "--version", "2"});
    fs::create_directory(at("stick"));
    expectRefused({"copy", session, "--to", at("stick").string()});
    EXPECT_TRUE(fs::is_empty(at("stick")));
    EXPECT_FALSE(fs::exists(at("again")));
    EXPECT_FALSE(fs::exists(at("report")));
  }

  void expectTheOthers() const {
    const std::string session = session_.string();
    const Outcome listed = run({"versions", session});
    EXPECT_THAT(listed.out, HasSubstr("What we agreed"));
    EXPECT_THAT(listed.out + listed.err, Not(HasSubstr(kTurner)));
    const Outcome verified = run({"verify", session});
    EXPECT_EQ(verified.exitCode, 1);
    EXPECT_THAT(verified.out, HasSubstr("Version 2, “After sorting”: NOT sound"));
    EXPECT_THAT(verified.out, HasSubstr("Version 4, “What we agreed”: sound."));
    EXPECT_THAT(verified.out + verified.err, Not(HasSubstr(kTurner)));
    EXPECT_EQ(run({"compare", session, "1", "4"}).exitCode, 0);
    EXPECT_EQ(run({"restore", session, "1", at("first").string()}).exitCode, 0);
    EXPECT_EQ(run({"save", session, "-m", "goes on"}).exitCode, 0);
  }

  fs::path version_;
};

TEST_F(VersionFromElsewhere, IsRefusedWithWordsThatHideOrReorderOthers) {
  spoil("UPDATE card SET said = said || char(8238) || 'desrever' WHERE code = '1'");
  expectNeverUsed();
  expectTheOthers();
}

TEST_F(VersionFromElsewhere, IsRefusedWithATriggerOfItsOwn) {
  spoil("CREATE TRIGGER t AFTER UPDATE ON card BEGIN DELETE FROM theme; END");
  expectNeverUsed();
  expectTheOthers();
}

}  // namespace
}  // namespace ct::tests
