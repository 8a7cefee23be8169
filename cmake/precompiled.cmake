# With Clang, what nearly every file includes is read once for all of them; GCC 12 then raises the false warnings it was told
# to leave off. Only headers from outside: ours change too often.

set(CT_OFTEN_INCLUDED
    <algorithm>
    <array>
    <cstdint>
    <filesystem>
    <functional>
    <map>
    <memory>
    <optional>
    <set>
    <string>
    <string_view>
    <tuple>
    <unordered_map>
    <utility>
    <variant>
    <vector>
    <fmt/format.h>
    <tl/expected.hpp>)

# ct_precompiled(<target> <first of its kind> [further headers…]): all targets of a kind share what the first has read; they
# are compiled with the same options.
function(ct_precompiled target first)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    return()
  elseif(target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${CT_OFTEN_INCLUDED} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()
