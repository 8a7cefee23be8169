#include "report/heard.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

namespace ct::report {
namespace {

using gather::Reach;

/// "Whom the campaign hoped to hear: young people, 12 people; carers, fewer than 5, or not
/// recorded."
std::string hopedWords(const Reach& reach) {
  std::vector<std::string> each;
  for (const gather::HopedFor& hoped : reach.hoped)
    each.push_back(hoped.name + ", " + gather::peopleWords(hoped, reach));
  return fmt::format("Whom the campaign hoped to hear: {}.", fmt::join(each, "; "));
}

}  // namespace

std::vector<std::string> heardSentences(const SharedSession& shared) {
  const Reach& reach = shared.reach;
  std::vector<std::string> sentences{gather::sentenceOf(reach)};
  for (std::string& each : gather::howFar(reach, shared.session.info()))
    sentences.push_back(std::move(each));
  if (!reach.hoped.empty()) sentences.push_back(hopedWords(reach));
  if (reach.told) {
    sentences.push_back(fmt::format(
        "Fewer than {} people are never told of by number, nor is anything they could be worked "
        "out from.",
        reach.smallNumber));
  }
  return sentences;
}

std::vector<HeardTable> heardTables(const Reach& reach) {
  if (!reach.told) return {};
  std::vector<HeardTable> tables;
  for (const auto& [caption, rows] :
       {std::pair{"By place", &reach.places},
        {"By how the conversation came about", &reach.ways},
        {"By kinds of people in the conversation, which may be several", &reach.kinds}}) {
    if (!rows->empty()) tables.push_back({caption, *rows});
  }
  return tables;
}

const char* peopleHeading(const Reach& reach) {
  return reach.peopleAtLeast ? "People, at least" : "People";
}

}  // namespace ct::report
