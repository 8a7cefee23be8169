#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace ct::tests {

/// The input, taken byte by byte.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  bool isEmpty() const { return at_ >= size_; }
  unsigned next() { return isEmpty() ? 0 : data_[at_++]; }
  std::string words(std::size_t count) {
    std::string words;
    while (words.size() < count && !isEmpty())
      words += static_cast<char>(next());
    return words;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

/// Puts other values in the rows of a session's file, or takes rows out, as the input says, until
/// it ends; and gives the file the sums that fit, as somebody would who knows the format.
void spoil(const std::filesystem::path& file, Input& input);

}  // namespace ct::tests
