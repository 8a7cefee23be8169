#include <cstddef>
#include <cstdlib>
#include <new>

#include "faults/memory_places.h"

// All of the program's own memory comes through here. A file by itself: where compilers see that
// `delete` frees what `new` gave, they take it for a mistake.

void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return ct::tests::newIsRefused() ? nullptr : std::malloc(bytes == 0 ? 1 : bytes);
}

void* operator new(std::size_t bytes) {
  void* const memory = operator new(bytes, std::nothrow);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void operator delete(void* memory) noexcept {
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

void operator delete(void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}
