# How our own code is compiled: one target, `ct_compiler`, that every library and program links.

add_library(ct_compiler INTERFACE)

target_compile_options(
  ct_compiler
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow # a name that hides another is a name read wrongly
            -Wconversion # silent narrowing loses what people typed
            -Wnon-virtual-dtor
            -Wold-style-cast
            -Woverloaded-virtual)
# Some libraries ask for it and some do not; what is precompiled for all of them must know.
target_compile_options(ct_compiler INTERFACE -pthread)

# Designated initialisers leave the other fields at their defaults on purpose.
target_compile_options(ct_compiler INTERFACE -Wno-missing-field-initializers)

# GCC 12 raises these two falsely over std::string and std::optional once it optimises (its bugs 105329 and 105562).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(ct_compiler INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

if(CT_WARNINGS_AS_ERRORS)
  target_compile_options(ct_compiler INTERFACE -Werror)
endif()

if(CT_SANITIZE)
  target_compile_options(ct_compiler INTERFACE -fsanitize=address,undefined
                                               -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ct_compiler INTERFACE -fsanitize=address,undefined)
endif()

if(CT_FUZZ)
  target_compile_options(ct_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

# It must be told that the time at which headers were precompiled does not matter.
find_program(CT_CCACHE ccache)
if(CT_CCACHE)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CT_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
  endif()
endif()
