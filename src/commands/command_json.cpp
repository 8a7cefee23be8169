#include "commands/command_json.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/codec.h"

namespace ct::commands {
namespace {

using codec::Json;
using session::Session;

/// Calls `visit.operator()<T>()` for every kind of request.
template <class Visitor>
void forEachRequest(Visitor&& visit) {
  const auto commands = [&]<class... Each>(std::variant<Each...>*) {
    (visit.template operator()<Each>(), ...);
  };
  commands(static_cast<Command*>(nullptr));
  visit.template operator()<Undo>();
  visit.template operator()<Redo>();
  visit.template operator()<GoTo>();
  visit.template operator()<SaveVersion>();
}

/// The first field that names something and is not there, or null.
template <class T>
const char* missingName(const Json& json) {
  const char* missing = nullptr;
  session::forEachField<T>([&]<class Value>(const session::Field<T, Value>& each) {
    if constexpr (session::IsId<Value>::value) {
      if (missing == nullptr && !json.contains(each.name)) missing = each.name;
    }
  });
  return missing;
}

template <class T>
base::Result<Request> readAs(const Session& session, const Json& json) {
  if (const char* missing = missingName<T>(json)) {
    return base::refuse(fmt::format("“{}” needs to say its “{}”.", T::kName, missing));
  }
  T request;
  if (auto done = codec::read(session, json, request); !done) return base::passOn(std::move(done));
  return Request(std::move(request));
}

template <class T>
Json lineFor(const Json& fields) {
  Json line = {{"command", T::kName}};
  for (const auto& [name, value] : fields.items())
    line[name] = value;
  return line;
}

/// An example of every field, but one that may not stand beside the others.
template <class T>
Json exampleOf() {
  Json fields = codec::example(T::kName, static_cast<const T*>(nullptr));
  if constexpr (requires { T::kExampleWithout; }) fields.erase(std::string(T::kExampleWithout));
  return fields;
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

base::Result<Request> requestFromText(const Session& session, const std::string& line) {
  Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return base::refuse("That is not a command written as JSON.");
  if (!json.contains("command") || !json["command"].is_string()) {
    return base::refuse("It does not say which \"command\" it is.");
  }
  const std::string name = json["command"].get<std::string>();
  json.erase("command");
  base::Result<Request> request = base::refuse(fmt::format("There is no command “{}”.", name));
  forEachRequest([&]<class T>() {
    if (name == T::kName) request = readAs<T>(session, json);
  });
  return request;
}

std::string requestToText(const Session& session, const Request& request) {
  const auto write = [&]<class T>(const T& each) {
    return dump(lineFor<T>(codec::write(session, each)));
  };
  return std::visit(
      [&]<class T>(const T& each) {
        if constexpr (std::is_same_v<T, Command>) {
          return std::visit(write, each);
        } else {
          return write(each);
        }
      },
      request);
}

std::vector<Description> describeAll() {
  std::vector<Description> all;
  forEachRequest([&]<class T>() {
    all.push_back({std::string(T::kName), std::string(T::kHelp), dump(lineFor<T>(exampleOf<T>()))});
  });
  return all;
}

}  // namespace ct::commands
