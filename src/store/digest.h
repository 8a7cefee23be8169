#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

/// Fingerprints of what a file holds. Private to store/.
namespace ct::store {

using Digest = std::array<std::uint8_t, 32>;

std::string hexOf(const Digest& digest);

/// SHA-256.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// The digest of what was added; then starts over.
  Digest finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// SHA-256 of the values of a row, or of many: written one after the other, as FORMAT.md says, so
/// that different rows are never the same bytes.
class RowHash {
 public:
  void integer(std::int64_t value);
  void real(double value);
  void text(std::string_view value);
  void nothing();

  /// The digest of the values until now; then starts over.
  Digest finish();

 private:
  static constexpr std::size_t kGathered = 4096;  // bytes: hashing each value alone costs more

  void number(char kind, std::uint64_t bits);
  void append(std::string_view bytes);
  void hashGathered();

  Sha256 hash_;
  std::array<char, kGathered> gathered_{};
  std::size_t count_ = 0;
};

/// A table boiled down to 32 bytes: its rows' SHA-256 digests, added up. Rows can be added and
/// taken away in any order, so keeping it costs only the rows that change. It notices what SQLite's
/// own checks cannot: a letter changed by a bad disk.
class TableSum {
 public:
  void add(const Digest& row);
  void take(const Digest& row);
  std::string text() const;

  friend bool operator==(const TableSum&, const TableSum&) = default;

 private:
  std::array<std::uint64_t, 4> lanes_{};
};

}  // namespace ct::store
