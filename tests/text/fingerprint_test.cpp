#include "text/fingerprint.h"

#include <gtest/gtest.h>

namespace ct::text {
namespace {

/// The examples of FIPS 180-4.
TEST(Fingerprint, IsTheSha256OfTheBytes) {
  EXPECT_EQ(fingerprintOf("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(fingerprintOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(fingerprintOf({}), fingerprintOf(""));
}

}  // namespace
}  // namespace ct::text
