#include "ui/style.h"

#include "sort/theme_look.h"

namespace ct::ui {

ThemeLook lookOf(std::string_view letter) {
  const sort::ThemeLook look = sort::lookOf(letter);
  return {{look.fill}, look.shape};
}

}  // namespace ct::ui
