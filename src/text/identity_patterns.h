#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/identity.h"

namespace ct::text {

/// What gives people away by its form, as `assets/identity/patterns.txt` describes it.
class IdentityPatterns {
 public:
  /// Refuses as IdentityCheck::from.
  static base::Result<IdentityPatterns> from(std::string_view contents);
  ~IdentityPatterns();
  IdentityPatterns(IdentityPatterns&&) noexcept;
  IdentityPatterns& operator=(IdentityPatterns&&) noexcept;

  /// Adds what it finds, which may overlap.
  void find(std::string_view utf8, std::vector<IdentityFinding>& findings) const;

 private:
  struct Pattern;
  struct All;
  explicit IdentityPatterns(std::unique_ptr<const All> all);

  std::unique_ptr<const All> all_;
};

/// Whether ten digits are an NHS number: the last is the check digit (NHS Data Dictionary, "NHS
/// NUMBER": weights 10 to 2, modulus 11).
bool isNhsNumber(std::string_view tenDigits);

}  // namespace ct::text
