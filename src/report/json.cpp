#include "report/json.h"

#include <nlohmann/json.hpp>

#include "session/record_json.h"

namespace ct::report {

using Json = nlohmann::ordered_json;

std::string sessionJson(const SharedSession& shared, const Context& context) {
  Json records = Json::object();
  session::AllRecords::forEachKind([&]<class Record>() {
    Json all = Json::array();
    for (const Record& record : shared.session.table<Record>()) {
      all.push_back(session::toJson(record));
    }
    records[session::camelCase(Record::kTable)] = std::move(all);
  });
  const Json whole = {
      {"format", "Common Thread report"},
      {"formatVersion", 1},
      {"writtenAt", base::toIso(context.writtenAt)},
      {"version", context.version},
      {"versionMessage", context.versionMessage},
      {"leftOut",
       {{"heldBackCards", shared.whole.heldBack + shared.whole.informationHeldBack},
        {"alsoLeftOut",
         "Impressions, the names of the files that cards came from, single conversations, and the "
         "ballots of votes not yet revealed. Ballots stand in the order of what they say."}}},
      {"records", std::move(records)},
  };
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace ct::report
