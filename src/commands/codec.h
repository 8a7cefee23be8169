#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/result.h"
#include "gather/commands.h"
#include "session/fields.h"
#include "session/session.h"
#include "sort/placing.h"
#include "vote/rounds.h"

/// How each type of field that commands use is written as JSON, read back, and shown in an example.
namespace ct::commands::codec {

using Json = nlohmann::ordered_json;
using session::Session;

Json write(const Session&, const std::string& value);
Json write(const Session&, bool value);
Json write(const Session&, std::int64_t value);
Json write(const Session&, double value);
Json write(const Session&, const vote::Marks& value);
Json write(const Session& session, session::CardId card);
Json write(const Session& session, session::ThemeId theme);
Json write(const Session& session, session::ConversationId conversation);
Json write(const Session& session, session::RoundId round);
Json write(const Session& session, session::RecommendationId recommendation);
Json write(const Session& session, session::DifferingViewId view);

base::Result<void> read(const Session&, const Json& json, std::string& value);
base::Result<void> read(const Session&, const Json& json, bool& value);
base::Result<void> read(const Session&, const Json& json, std::int64_t& value);
base::Result<void> read(const Session&, const Json& json, double& value);
base::Result<void> read(const Session&, const Json& json, vote::Marks& value);
base::Result<void> read(const Session& session, const Json& json, session::CardId& card);
base::Result<void> read(const Session& session, const Json& json, session::ThemeId& theme);
base::Result<void> read(const Session& session, const Json& json,
                        session::ConversationId& conversation);
base::Result<void> read(const Session& session, const Json& json, session::RoundId& round);
base::Result<void> read(const Session& session, const Json& json,
                        session::RecommendationId& recommendation);
base::Result<void> read(const Session& session, const Json& json, session::DifferingViewId& view);

/// A believable value for the field called `name`.
Json example(std::string_view name, const std::string*);
Json example(std::string_view name, const bool*);
Json example(std::string_view name, const std::int64_t*);
Json example(std::string_view name, const double*);
Json example(std::string_view name, const vote::Marks*);
Json example(std::string_view name, const session::CardId*);
Json example(std::string_view name, const session::ThemeId*);
Json example(std::string_view name, const session::CardKind*);
Json example(std::string_view name, const session::ConversationId*);
Json example(std::string_view name, const session::RoundId*);
Json example(std::string_view name, const session::RecommendationId*);
Json example(std::string_view name, const session::DifferingViewId*);

/// True for structs that list their fields.
template <class T>
concept Listed = requires {
  T::fields();
};

// Declared before any is defined, because lists hold structs that hold lists.
template <class T>
Json write(const Session& session, const std::optional<T>& value);
template <class T>
Json write(const Session& session, const std::vector<T>& values);
template <Listed T>
Json write(const Session& session, const T& value);
template <class T>
base::Result<void> read(const Session& session, const Json& json, std::optional<T>& value);
template <class T>
base::Result<void> read(const Session& session, const Json& json, std::vector<T>& values);
template <Listed T>
base::Result<void> read(const Session& session, const Json& json, T& value);
template <class T>
Json example(std::string_view name, const std::optional<T>*);
template <class T>
Json example(std::string_view name, const std::vector<T>*);
template <Listed T>
Json example(std::string_view name, const T*);

template <class E>
requires std::is_enum_v<E> Json write(const Session&, E value) {
  return session::nameOf(value);
}

template <class E>
requires std::is_enum_v<E> base::Result<void> read(const Session&, const Json& json, E& value) {
  const auto found =
      json.is_string() ? session::fromName<E>(json.get<std::string>()) : std::optional<E>{};
  if (!found) {
    std::string names;
    for (const std::string_view name : namesOf(E{})) {
      names += names.empty() ? "" : ", ";
      names += name;
    }
    return base::refuse("That can only be one of: " + names + ".");
  }
  value = *found;
  return {};
}

template <class E>
requires std::is_enum_v<E> Json example(std::string_view, const E*) {
  return session::nameOf(static_cast<E>(1 % namesOf(E{}).size()));
}

template <class T>
Json write(const Session& session, const std::optional<T>& value) {
  return value ? write(session, *value) : Json(nullptr);
}

template <class T>
base::Result<void> read(const Session& session, const Json& json, std::optional<T>& value) {
  if (json.is_null()) {
    value.reset();
    return {};
  }
  return read(session, json, value.emplace());
}

template <class T>
Json example(std::string_view name, const std::optional<T>*) {
  return example(name, static_cast<const T*>(nullptr));
}

template <class T>
Json write(const Session& session, const std::vector<T>& values) {
  Json all = Json::array();
  for (const T& value : values)
    all.push_back(write(session, value));
  return all;
}

template <class T>
base::Result<void> read(const Session& session, const Json& json, std::vector<T>& values) {
  if (!json.is_array()) return base::refuse("A list is needed there, in [ ].");
  for (const Json& each : json) {
    if (auto done = read(session, each, values.emplace_back()); !done) return done;
  }
  return {};
}

template <class T>
Json example(std::string_view name, const std::vector<T>*) {
  return Json::array({example(name, static_cast<const T*>(nullptr))});
}

/// Fields that say nothing (absent, an empty list, an empty string, the default) are left out of
/// what is written.
template <Listed T>
Json write(const Session& session, const T& value) {
  const T untouched{};
  Json json = Json::object();
  session::forEachField<T>([&](const auto& each) {
    const Json written = write(session, value.*(each.member));
    if (written != write(session, untouched.*(each.member))) json[each.name] = written;
  });
  return json;
}

/// Reads every field there is, refusing names that are not in the list.
template <Listed T>
base::Result<void> read(const Session& session, const Json& json, T& value) {
  if (!json.is_object()) return base::refuse("An object is needed there, in { }.");
  std::size_t known = 0;
  base::Result<void> done;
  session::forEachField<T>([&](const auto& each) {
    if (!done || !json.contains(each.name)) return;
    ++known;
    if (auto one = read(session, json[each.name], value.*(each.member)); !one) {
      done = base::refuse("“" + std::string(each.name) + "”: " + one.error().sentence);
    }
  });
  if (!done || known == json.size()) return done;
  return base::refuse("There is a field in it that this command does not have.");
}

template <Listed T>
Json example(std::string_view, const T*) {
  Json json = Json::object();
  session::forEachField<T>([&]<class Value>(const session::Field<T, Value>& each) {
    json[each.name] = example(each.name, static_cast<const Value*>(nullptr));
  });
  return json;
}

}  // namespace ct::commands::codec
