#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include "session/record_json.h"
#include "session/record_keys.h"

namespace ct::session {
namespace {

using Json = nlohmann::ordered_json;

/// Text that is not UTF-8 cannot come in; should it have, it is shown as U+FFFD rather than
/// stopping a save.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Takes values to the end of a text, because a tree of a large import takes too long to build.
class Text {
 public:
  explicit Text(std::string& text) : text_(text) {}

  void put(std::nullptr_t) { text_ += "null"; }
  void put(bool value) { text_ += value ? "true" : "false"; }
  void put(std::int64_t value) { text_ += std::to_string(value); }
  void put(double value) { text_ += dump(value); }
  void put(std::string_view words) {
    if (!isPlain(words)) {
      text_ += dump(words);
      return;
    }
    text_ += '"';
    text_ += words;
    text_ += '"';
  }
  void put(const std::vector<Dots>& dots) {
    text_ += '[';
    for (const Dots& each : dots) {
      text_ += text_.back() == '[' ? R"({"option":)" : R"(,{"option":)";
      put(each.option.value);
      text_ += R"(,"dots":)";
      put(each.dots);
      text_ += '}';
    }
    text_ += ']';
  }

 private:
  /// True for words that JSON writes as they are.
  static bool isPlain(std::string_view words) {
    return std::all_of(words.begin(), words.end(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
  }

  std::string& text_;
};

/// Takes one value into a tree.
class Tree {
 public:
  explicit Tree(Json& json) : json_(json) {}

  template <class Plain>
  void put(const Plain& value) {
    json_ = value;
  }
  void put(const std::vector<Dots>& dots) {
    json_ = Json::array();
    for (const Dots& each : dots)
      json_.push_back({{"option", each.option.value}, {"dots", each.dots}});
  }

 private:
  Json& json_;
};

/// `out` is a `Text` or a `Tree`.
template <class Out, class Value>
void write(Out out, const Value& value) {
  if constexpr (IsOptional<Value>::value) {
    value ? write(out, *value) : out.put(nullptr);
  } else if constexpr (IsId<Value>::value) {
    out.put(value.value);
  } else if constexpr (std::is_enum_v<Value>) {
    out.put(nameOf(value));
  } else if constexpr (std::is_same_v<Value, base::Time>) {
    out.put(std::string_view(base::toIso(value)));
  } else {
    out.put(value);
  }
}

/// The record as an object with its id and what is not as in a new record, or null.
template <class Record>
void append(std::string& text, const Held<Record>& record) {
  static const Record kNew;
  if (!record) return Text(text).put(nullptr);
  text += '{';
  auto key = keysOf<Record>().begin();
  forEachField<Record>([&](const auto& each) {
    const std::string& name = *key++;
    const auto& value = (*record).*(each.member);
    if (name != "id" && value == kNew.*(each.member)) return;
    text += text.back() == '{' ? "\"" : ",\"";
    text += name;
    text += "\":";
    write(Text(text), value);
  });
  text += '}';
}

void append(std::string& text, const Change& change) {
  std::visit(
      [&]<class Record>(const ChangeOf<Record>& of) {
        text += R"({"record":)";
        Text(text).put(std::string_view(Record::kTable));
        text += R"(,"before":)";
        append(text, of.before);
        text += R"(,"after":)";
        append(text, of.after);
        text += '}';
      },
      change);
}

}  // namespace

template <class Record>
Json toJson(const Record& record) {
  Json json = Json::object();
  auto key = keysOf<Record>().begin();
  forEachField<Record>([&](const auto& each) { write(Tree(json[*key++]), record.*(each.member)); });
  return json;
}

std::string firstChangesToText(std::span<const Change>& changes, std::size_t length) {
  std::string text = "[";
  const auto isFirst = [&] { return text.size() == 1; };
  while (!changes.empty() && (isFirst() || text.size() < length)) {
    if (!isFirst()) text += ',';
    append(text, changes.front());
    changes = changes.subspan(1);
  }
  text += ']';
  return text;
}

std::string dotsToText(const std::vector<Dots>& dots) {
  std::string text;
  Text(text).put(dots);
  return text;
}

// The template of the header, for every kind of record.
#define CT_RECORD(Record) template Json toJson<Record>(const Record&);
CT_EACH_RECORD(CT_RECORD)
#undef CT_RECORD

}  // namespace ct::session
