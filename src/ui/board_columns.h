#pragma once

#include <cstddef>
#include <functional>

#include "ui/board_layout.h"

/// How many themes lie side by side. Private to the board's layout.
namespace ct::ui {

/// As many as suit an evening with these cards: with the pile beside them the themes have about the
/// shape of a window through most of it, however they are sorted.
std::size_t usualThemeColumns(const session::Session& session, const BoardMeasures& measures);

/// As many as suit what there is now, and the window: `lay` gives the board with so many, and the
/// one that is seen largest as a whole is taken, of a few more or fewer than usual.
std::size_t suitingThemeColumns(const session::Session& session, const BoardMeasures& measures,
                                const std::function<BoardLayout(std::size_t)>& lay);

}  // namespace ct::ui
