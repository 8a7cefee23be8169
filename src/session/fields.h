#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/id.h"

/// How a record says, once, what it is made of. From that one list come its SQL columns (store),
/// its JSON form (record_json.h) and its comparison with another record of its kind (`sameFields`).
namespace ct::session {

/// One field of `Owner`: its column name in snake_case (JSON writes the same name in camelCase) and
/// where it lives.
template <class Owner, class Value>
struct Field {
  const char* name;
  Value Owner::*member;
};

template <class Owner, class Value>
constexpr Field<Owner, Value> field(const char* name, Value Owner::*member) {
  return {name, member};
}

/// Calls `visit(field)` for each field of `Owner`, in the order listed.
template <class Owner, class Visitor>
constexpr void forEachField(Visitor&& visit) {
  std::apply([&](const auto&... each) { (visit(each), ...); }, Owner::fields());
}

/// True when every listed field is equal.
template <class Owner>
constexpr bool sameFields(const Owner& a, const Owner& b) {
  return std::apply(
      [&](const auto&... each) { return ((a.*(each.member) == b.*(each.member)) && ...); },
      Owner::fields());
}

/// What a field's type means for SQL and JSON.
template <class T>
struct IsId : std::false_type {};
template <class Record>
struct IsId<base::Id<Record>> : std::true_type {
  using Target = Record;
};

template <class T>
struct IsOptional : std::false_type {
  using Inner = T;
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
  using Inner = T;
};

/// The written name of an enum value and back. Each enum gives its names through `namesOf(E)`, in
/// order.
template <class E>
constexpr std::string_view nameOf(E value) {
  return namesOf(E{})[static_cast<std::size_t>(value)];
}

template <class E>
constexpr std::optional<E> fromName(std::string_view name) {
  constexpr auto names = namesOf(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace ct::session
