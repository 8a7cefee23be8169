#include "sort/theme_look.h"

#include "sort/accounting.h"

namespace ct::sort {

const ThemeLook& lookOf(std::string_view letter) {
  return kThemeLooks[placeOfLetter(letter) % kThemeLooks.size()];
}

}  // namespace ct::sort
