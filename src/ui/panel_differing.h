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
bool drawNewView(Frame& frame, recommend::RecordDifferingView about);
/// The label of the field that `drawNewView` draws.
std::string newViewField(const recommend::RecordDifferingView& about);

/// Words that were typed for one and not kept, in a sentence; "" when there are none.
std::string viewNotKept(const ViewState& view);

}  // namespace ct::ui
