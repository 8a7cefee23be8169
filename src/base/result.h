#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace ct::base {

/// An expected failure: what happened, what was kept and what to do, in one plain sentence that is
/// shown to the facilitator as it stands. `detail` is for the person who mends it (a library's own
/// message), and may be empty.
struct Error {
  std::string sentence;
  std::string detail = {};
};

/// A value, or the reason there is none. Nothing of ours throws across folders.
template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// `return refuse("A theme needs a title.");`
inline Failure refuse(std::string sentence, std::string detail = {}) {
  return Failure(Error{std::move(sentence), std::move(detail)});
}

/// Passes the error of a failed result on as the failure of another kind of result.
template <class T>
Failure passOn(Result<T>&& failed) {
  return Failure(std::move(failed).error());
}

}  // namespace ct::base
