#include "ui/style.h"

#include "sort/accounting.h"

namespace ct::ui {

ThemeLook lookOf(std::string_view letter) {
  return kThemeLooks[sort::placeOfLetter(letter) % kThemeLooks.size()];
}

}  // namespace ct::ui
