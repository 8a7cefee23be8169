#include "store/digest.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <iterator>

#include "base/contract.h"

namespace ct::store {
namespace {

std::array<std::uint64_t, 4> lanesOf(const Digest& digest) {
  std::array<std::uint64_t, 4> lanes{};
  for (std::size_t i = 0; i < digest.size(); ++i)
    lanes[i / 8] = lanes[i / 8] << 8 | digest[i];
  return lanes;
}

}  // namespace

std::string hexOf(const Digest& digest) {
  std::string hex;
  for (const std::uint8_t byte : digest)
    fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
  return hex;
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  base::contract(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1,
                 "SHA-256 is available");
}

void Sha256::add(std::string_view bytes) {
  base::contract(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1,
                 "hashing does not fail");
}

Digest Sha256::finish() {
  Digest digest{};
  base::contract(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) == 1 &&
                     EVP_DigestInit_ex(context_.get(), nullptr, nullptr) == 1,
                 "hashing does not fail");
  return digest;
}

void RowHash::integer(std::int64_t value) {
  number('i', static_cast<std::uint64_t>(value));
}

// A file does not tell -0.0 from 0.0.
void RowHash::real(double value) {
  number('r', std::bit_cast<std::uint64_t>(value + 0.0));
}

void RowHash::text(std::string_view value) {
  number('t', value.size());
  append(value);
}

void RowHash::nothing() {
  append("n");
}

Digest RowHash::finish() {
  hashGathered();
  return hash_.finish();
}

void RowHash::number(char kind, std::uint64_t bits) {
  std::array<char, 9> all{kind};  // appended at once: there are tens of millions of them
  for (std::size_t i = 1; i < all.size(); ++i, bits >>= 8U)
    all[i] = static_cast<char>(bits & 0xff);
  append({all.data(), all.size()});
}

/// One import of a million notes is one value of some hundred megabytes: what is large is hashed
/// where it lies.
void RowHash::append(std::string_view bytes) {
  if (bytes.size() > gathered_.size() - count_) hashGathered();
  if (bytes.size() > gathered_.size()) return hash_.add(bytes);
  std::copy(bytes.begin(), bytes.end(), gathered_.data() + count_);
  count_ += bytes.size();
}

void RowHash::hashGathered() {
  hash_.add({gathered_.data(), count_});
  count_ = 0;
}

void TableSum::add(const Digest& row) {
  const auto lanes = lanesOf(row);
  for (std::size_t i = 0; i < lanes.size(); ++i)
    lanes_[i] += lanes[i];
}

void TableSum::take(const Digest& row) {
  const auto lanes = lanesOf(row);
  for (std::size_t i = 0; i < lanes.size(); ++i)
    lanes_[i] -= lanes[i];
}

std::string TableSum::text() const {
  return fmt::format("{:016x}{:016x}{:016x}{:016x}", lanes_[0], lanes_[1], lanes_[2], lanes_[3]);
}

}  // namespace ct::store
