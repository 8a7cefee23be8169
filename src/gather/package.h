#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

/// Office files are ZIP archives of XML parts that refer to one another (ECMA-376, part 2). Private
/// to gather/.
namespace ct::gather {

/// An office file in memory. Nothing in it is trusted: its parts are read one at a time, none
/// larger than 256 MB, and what they say about entities, styles or programs is left alone.
class Package {
 public:
  /// `bytes` outlive it.
  static base::Result<Package> open(std::string_view bytes);

  /// A part by its name, "xl/workbook.xml". Refuses one that is not there, is damaged, or too
  /// large.
  base::Result<pugi::xml_document> part(const std::string& name) const;

  /// The parts another refers to, by the last word of what they are ("sharedStrings") or by the id
  /// it calls them by ("rId3"). `name` "" is the package itself. None when it refers to none.
  struct Relations {
    std::map<std::string, std::string> byKind;
    std::map<std::string, std::string> byId;
  };
  Relations relationsOf(const std::string& name) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  explicit Package(zip* archive) : archive_(archive) {}
  base::Result<std::string> bytesOf(const std::string& name) const;

  std::unique_ptr<zip, Close> archive_;
};

/// An element's name without its prefix: "sheet" of "x:sheet".
std::string_view plainName(const pugi::xml_node& element);

/// The first child of that plain name; a null node when there is none.
pugi::xml_node childOf(const pugi::xml_node& element, std::string_view name);

}  // namespace ct::gather
