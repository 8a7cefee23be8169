#pragma once

namespace ct::platform {

/// Gives back to the computer what was freed and is kept for more: glibc keeps it for each thread
/// apart, so that what one needed once is of no use to another. Takes some milliseconds; for when
/// very much was freed.
void giveBackFreed();

}  // namespace ct::platform
