#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "app/paper_files.h"
#include "app/subcommands.h"
#include "base/counted.h"
#include "store/read_session.h"

namespace ct::app {

using base::Result;

namespace {

Result<paper::What> whatOf(const PrintWish& wish) {
  if (wish.toAPage != 0 && wish.what != "cards")
    return base::refuse("Only cards can be printed 6 or 12 to a page: leave --to-a-page out.");
  if (wish.what == "large-cards") return paper::What::largeCards;
  if (wish.what == "note-sheets") return paper::What::noteSheets;
  if (wish.what == "sorting-sheet") return paper::What::sortingSheet;
  return wish.toAPage == 12 ? paper::What::twelveCards : paper::What::sixCards;
}

}  // namespace

Result<void> runPrint(const std::filesystem::path& folder, const PrintWish& wish) {
  const auto what = whatOf(wish);
  if (!what) return base::refuse(what.error().sentence);
  auto reading = store::readSession(folder);
  if (!reading) return base::passOn(std::move(reading));
  auto pages = writePaper(wish.to, reading->session, *what);
  if (!pages) return base::passOn(std::move(pages));
  const std::string words =
      fmt::format("{} to print in {}\n", base::counted(*pages, "page"), wish.to.string());
  std::fputs(words.c_str(), stdout);
  return {};
}

}  // namespace ct::app
