#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "session/record_json.h"
#include "session/record_keys.h"

namespace ct::session {
namespace {

using Json = nlohmann::ordered_json;

Json parse(std::string_view text) {
  return Json::parse(text, nullptr, false);
}

// `read` gives true when `json` is exactly what `write` gives for some value

bool read(const Json& json, std::string& value) {
  if (!json.is_string()) return false;
  value = json.get<std::string>();
  return true;
}

bool read(const Json& json, bool& value) {
  if (!json.is_boolean()) return false;
  value = json.get<bool>();
  return true;
}

/// One that fits: above the largest, nlohmann's own reading would wrap round to a negative one.
bool isWholeNumber(const Json& json) {
  return json.is_number_integer() &&
         (!json.is_number_unsigned() || std::in_range<std::int64_t>(json.get<std::uint64_t>()));
}

bool read(const Json& json, std::int64_t& value) {
  if (!isWholeNumber(json)) return false;
  value = json.get<std::int64_t>();
  return true;
}

bool read(const Json& json, double& value) {
  if (!json.is_number()) return false;
  value = json.get<double>();
  return true;
}

bool read(const Json& json, base::Time& value) {
  if (!json.is_string()) return false;
  const auto time = base::fromIso(json.get_ref<const std::string&>());
  if (time) value = *time;
  return time.has_value();
}

template <class Record>
bool read(const Json& json, base::Id<Record>& value) {
  return read(json, value.value);
}

template <class E>
requires std::is_enum_v<E>
bool read(const Json& json, E& value) {
  if (!json.is_string()) return false;
  const auto found = fromName<E>(json.get_ref<const std::string&>());
  if (found) value = *found;
  return found.has_value();
}

bool read(const Json& json, std::vector<Dots>& dots) {
  if (!json.is_array()) return false;
  for (const Json& each : json) {
    Dots one;
    if (!each.is_object() || each.size() != 2 || !each.contains("option") ||
        !each.contains("dots") || !read(each["option"], one.option) ||
        !read(each["dots"], one.dots)) {
      return false;
    }
    dots.push_back(one);
  }
  return true;
}

template <class T>
bool read(const Json& json, std::optional<T>& value) {
  if (json.is_null()) {
    value.reset();
    return true;
  }
  return read(json, value.emplace());
}

template <class Record>
base::Result<Held<Record>> sideFromJson(const Json& json, const char* side) {
  if (!json.contains(side)) return base::refuse("A saved change lacks its before or after.");
  const Json& value = json[side];
  if (value.is_null()) return Held<Record>();
  auto record = recordFromJson<Record>(value);
  if (!record) return base::passOn(std::move(record));
  return Held<Record>(std::move(*record));
}

template <class Record>
base::Result<Change> changeFromJson(const Json& json) {
  auto before = sideFromJson<Record>(json, "before");
  if (!before) return base::passOn(std::move(before));
  auto after = sideFromJson<Record>(json, "after");
  if (!after) return base::passOn(std::move(after));
  ChangeOf<Record> change{std::move(*before), std::move(*after)};
  if (!change.before && !change.after) return base::refuse("A saved change is empty.");
  if (change.before && change.after && change.before->id != change.after->id) {
    return base::refuse("A saved change is about two records.");
  }
  return Change{std::move(change)};
}

base::Result<Change> anyChangeFromJson(const Json& json) {
  base::Result<Change> change = base::refuse("A saved change is of no known kind.");
  if (!json.is_object() || !json.contains("record") || !json["record"].is_string()) return change;
  const auto& kind = json["record"].get_ref<const std::string&>();
  AllRecords::forEachKind([&]<class Record>() {
    if (kind == Record::kTable) change = changeFromJson<Record>(json);
  });
  return change;
}

}  // namespace

template <class Record>
base::Result<Record> recordFromJson(const Json& json) {
  Record record;
  bool sound = json.is_object();
  std::size_t known = 0;
  auto key = keysOf<Record>().begin();
  forEachField<Record>([&](const auto& each) {
    const auto value = json.find(*key++);
    if (value == json.end()) return;
    ++known;
    sound = sound && read(*value, record.*(each.member));
  });
  if (!sound || known != json.size())
    return base::refuse("A saved record is not what it should be.", std::string(Record::kTable));
  return record;
}

base::Result<void> ChangesReader::add(std::string_view text) {
  const Json json = parse(text);
  if (!json.is_array()) return base::refuse("A saved change cannot be read.");
  for (const Json& each : json) {
    auto change = anyChangeFromJson(each);
    if (!change) return base::passOn(std::move(change));
    const auto id = std::visit([](const auto& of) { return of.id().value; }, *change);
    if (id < 1 || !ids_.insert(id).second) {
      return base::refuse("A saved change names a record twice, or none.");
    }
    changes_.push_back(std::move(*change));
  }
  return {};
}

base::Result<std::vector<Dots>> dotsFromText(const std::string& text) {
  std::vector<Dots> dots;
  if (!read(parse(text), dots)) return base::refuse("A saved ballot cannot be read.");
  return dots;
}

// The template of the header, for every kind of record.
#define CT_RECORD(Record) template base::Result<Record> recordFromJson<Record>(const Json&);
CT_EACH_RECORD(CT_RECORD)
#undef CT_RECORD

}  // namespace ct::session
