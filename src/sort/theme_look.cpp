#include "sort/theme_look.h"

#include "sort/accounting.h"

namespace ct::sort {

ThemeLook lookOf(std::string_view letter) {
  const std::size_t place = placeOfLetter(letter);
  const std::size_t round = place / kThemeLooks.size();
  // The same fills again, each with another shape than before.
  return {kThemeLooks[place % kThemeLooks.size()].fill,
          kThemeLooks[(place + round) % kThemeLooks.size()].shape};
}

}  // namespace ct::sort
