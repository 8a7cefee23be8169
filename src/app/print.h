#pragma once

#include <cstdio>
#include <string>

namespace ct::app {

/// To standard output. Whether it got there is asked once, at the end (see command_line.cpp).
inline void print(const std::string& words) {
  std::fwrite(words.data(), 1, words.size(), stdout);
}

}  // namespace ct::app
