#pragma once

#include "recommend/differing.h"
#include "ui/frame.h"

/// Who sees a theme or a recommendation differently, in their own words.
namespace ct::ui {

/// A view that is recorded: its words save as they are typed, its people can be counted again, and
/// it can be taken out.
void drawDifferingView(Frame& frame, const session::DifferingView& view);

/// A view being typed. `about` says on which theme or recommendation (exactly one); the rest of it
/// is filled in here. True when it was kept.
/// The label of the field that `drawNewView` draws.
std::string newViewField(const recommend::RecordDifferingView& about);
bool drawNewView(Frame& frame, recommend::RecordDifferingView about);

}  // namespace ct::ui
