#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// What in a note could tell who somebody is. Words are held against rules and lists that an
/// organiser can read and edit (`assets/identity/README.md` says what each is, and its sources).
///
/// A note without a finding is checked; it is not thereby anonymous. People find what rules do not.
namespace ct::text {

/// The files of `assets/identity`, as they are on disk, and what an organiser lists besides. One
/// that is empty finds nothing.
struct IdentityLists {
  std::string patterns;
  std::string givenNames;
  std::string titles;
  std::string beforeNames;
  std::string introducingNames;
  std::string notNames;
  std::string placeWords;
  std::string roles;
  std::string places;
  std::string sensitive;
  std::string singular;
  std::string listed = {};  ///< one a line; after `=` what to say instead
};

/// Some words of a note, from `begin` to `end` in bytes, on whole letters.
struct IdentityFinding {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string what;         ///< "a phone number": may follow "This looks like"
  std::string replacement;  ///< "[a phone number]": what to say instead
};

/// Rules and lists made ready. Any thread may look for findings at any time.
class IdentityCheck {
 public:
  /// Refuses a pattern that is no regular expression, an unknown check, or a pattern that lacks
  /// what it is or what to say instead, with the line where it begins.
  static base::Result<IdentityCheck> from(const IdentityLists& lists);
  ~IdentityCheck();
  IdentityCheck(IdentityCheck&&) noexcept;
  IdentityCheck& operator=(IdentityCheck&&) noexcept;

  /// In the order in which they stand in the note; no two overlap: of those that would, what begins
  /// first stays, and of two that begin together the longer.
  std::vector<IdentityFinding> find(std::string_view utf8) const;

  /// Whether that word alone may be what somebody is called: a first name, in capitals or not, and
  /// one that is a word as well ("rose") too; or anything else `find` finds.
  bool mayBeName(std::string_view word) const;

  /// Whether something stands in it that an organiser listed.
  bool holdsListed(std::string_view utf8) const;

 private:
  struct Rules;
  explicit IdentityCheck(std::unique_ptr<const Rules> rules);

  std::unique_ptr<const Rules> rules_;
};

/// The note with each finding replaced. The findings are of this note, as `find` gives them.
std::string replaced(std::string_view utf8, const std::vector<IdentityFinding>& findings);

}  // namespace ct::text
