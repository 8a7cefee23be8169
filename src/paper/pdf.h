#pragma once

#include <string>

#include "base/result.h"
#include "paper/lettering.h"
#include "paper/sheets.h"

namespace ct::paper {

/// The pages as the bytes of a PDF file. The same pages give the same bytes. `lettering` is the one
/// the pages were made with.
base::Result<std::string> pdfOf(const Sheets& sheets, Lettering& lettering);

}  // namespace ct::paper
