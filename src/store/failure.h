#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/result.h"

/// How failures travel inside store/, and only there: thrown where they are found, turned into a
/// `Result` by `attempt` in every function of the public headers.
namespace ct::store {

/// A refusal whose sentence is complete.
class Refused : public std::exception {
 public:
  explicit Refused(base::Error error) : error_(std::move(error)) {}
  const base::Error& error() const { return error_; }
  const char* what() const noexcept override { return error_.sentence.c_str(); }

 private:
  base::Error error_;
};

/// What SQLite or the operating system could not do. The sentence is made where it is known what
/// was being tried.
class Trouble : public std::exception {
 public:
  /// `reason` completes "… because"; `sqliteCode` is SQLite's extended code, or 0.
  Trouble(std::string reason, std::string detail, int sqliteCode = 0)
      : reason_(std::move(reason)), detail_(std::move(detail)), sqliteCode_(sqliteCode) {}

  const std::string& reason() const { return reason_; }
  const std::string& detail() const { return detail_; }
  int sqliteCode() const { return sqliteCode_; }
  const char* what() const noexcept override { return detail_.c_str(); }

 private:
  std::string reason_;
  std::string detail_;
  int sqliteCode_;
};

/// A file whose content is not what we wrote, however often it is read.
class Damaged : public Trouble {
 public:
  using Trouble::Trouble;
};

[[noreturn]] void refuseNow(std::string sentence, std::string detail = {});

/// As `Damaged`, with what to do about a session's file.
[[noreturn]] void throwDamaged(std::string detail);

/// The trouble `errno` tells of.
Trouble systemTrouble(int errnoValue);

/// The exception being handled, as an error: "<whatFailed> because <reason>."
base::Error errorInFlight(std::string_view whatFailed);

/// Runs `action` and turns what it throws into an error. `whatFailed` begins its sentence: "The
/// version was not saved".
template <class Action>
auto attempt(std::string_view whatFailed, Action&& action)
    -> base::Result<std::invoke_result_t<Action>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Action>>) {
      std::forward<Action>(action)();
      return {};
    } else {
      return std::forward<Action>(action)();
    }
  } catch (...) {
    return base::Failure(errorInFlight(whatFailed));
  }
}

/// The value, or the failure thrown on.
template <class T>
T orThrow(base::Result<T>&& result) {
  if (!result) throw Refused(std::move(result).error());
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace ct::store
