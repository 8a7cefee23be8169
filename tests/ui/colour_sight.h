#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/style.h"

/// Colours as different eyes see them.
namespace ct::ui {

using Rgb = std::array<double, 3>;
using Matrix = std::array<std::array<double, 3>, 3>;

struct Sight {
  const char* name;
  Matrix matrix;
};

/// What eyes without one kind of cone see, on linear RGB: Machado, Oliveira and Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency" (2009), severity 1.
inline constexpr std::array<Sight, 4> kSights{{
    {"every cone", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
}};

inline double linear(double part) {
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// Linear, as that sight sees it.
inline Rgb seen(Colour colour, const Sight& sight) {
  const Rgb from{linear(((colour.rgb >> 16) & 0xFF) / 255.0),
                 linear(((colour.rgb >> 8) & 0xFF) / 255.0), linear((colour.rgb & 0xFF) / 255.0)};
  Rgb to{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j)
      to[i] += sight.matrix[i][j] * from[j];
    to[i] = std::clamp(to[i], 0.0, 1.0);
  }
  return to;
}

inline double luminance(const Rgb& colour) {
  return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}

/// As WCAG 2 has it.
inline double contrast(Colour a, Colour b, const Sight& sight) {
  const double one = luminance(seen(a, sight)) + 0.05;
  const double other = luminance(seen(b, sight)) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

}  // namespace ct::ui
