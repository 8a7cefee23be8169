#include "gather/package.h"

#include <zip.h>

#include <fmt/format.h>

#include <cstddef>
#include <filesystem>
#include <utility>

namespace ct::gather {
namespace {

constexpr zip_uint64_t kLargestPart = 256UL * 1024 * 1024;

base::Failure damaged(std::string detail) {
  return base::refuse(
      "The spreadsheet is damaged or cut short, so nothing was imported. Open it where it was made "
      "and save it again, or as CSV.",
      std::move(detail));
}

/// Relations lie beside the part: "xl/_rels/workbook.xml.rels".
std::string relationsName(const std::string& part) {
  const auto slash = part.rfind('/');
  const std::size_t file = slash == std::string::npos ? 0 : slash + 1;
  return fmt::format("{}_rels/{}.rels", part.substr(0, file), part.substr(file));
}

/// "worksheets/sheet1.xml" as seen from "xl/workbook.xml". Nothing leads out of the archive: the
/// result is looked up in it, and nowhere else.
std::string targetFrom(const std::string& part, const std::string& target) {
  if (target.starts_with('/')) return target.substr(1);
  return (std::filesystem::path(part).parent_path() / target).lexically_normal().string();
}

}  // namespace

void Package::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

base::Result<Package> Package::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    auto failure = damaged(zip_error_strerror(&error));
    zip_error_fini(&error);
    return failure;
  }
  zip_error_fini(&error);
  return Package(archive);
}

base::Result<std::string> Package::bytesOf(const std::string& name) const {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat(archive_.get(), name.c_str(), 0, &about) != 0) return damaged(name + " is missing");
  if ((about.valid & ZIP_STAT_SIZE) == 0 || about.size > kLargestPart) {
    return base::refuse(
        "The spreadsheet is larger than 256 MB when unpacked, so nothing was imported. Save the "
        "sheet with the notes as CSV and import that.",
        name);
  }
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen(archive_.get(), name.c_str(), 0), &zip_fclose);
  if (!file) return damaged(zip_strerror(archive_.get()));
  std::string bytes(about.size, '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const auto now = zip_fread(file.get(), bytes.data() + got, bytes.size() - got);
    if (now <= 0) return damaged(name + " ends too soon");
    got += static_cast<std::size_t>(now);
  }
  return bytes;
}

base::Result<pugi::xml_document> Package::part(const std::string& name) const {
  auto bytes = bytesOf(name);
  if (!bytes) return base::passOn(std::move(bytes));
  pugi::xml_document document;
  // White space between words is theirs; document types and their entities are nobody's.
  constexpr unsigned kParse = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata |
                              pugi::parse_eol | pugi::parse_wconv_attribute;
  const auto parsed = document.load_buffer(bytes->data(), bytes->size(), kParse);
  if (!parsed) return damaged(name + ": " + parsed.description());
  return document;
}

Package::Relations Package::relationsOf(const std::string& name) const {
  Relations relations;
  const auto document = part(relationsName(name));
  if (!document) return relations;
  for (const pugi::xml_node& each : childOf(*document, "Relationships")) {
    if (std::string_view(each.attribute("TargetMode").value()) == "External") continue;
    const std::string kind = each.attribute("Type").value();
    const std::string target = targetFrom(name, each.attribute("Target").value());
    relations.byKind.emplace(kind.substr(kind.rfind('/') + 1), target);
    relations.byId.emplace(each.attribute("Id").value(), target);
  }
  return relations;
}

std::string_view plainName(const pugi::xml_node& element) {
  const std::string_view name = element.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node childOf(const pugi::xml_node& element, std::string_view name) {
  for (const pugi::xml_node& child : element) {
    if (plainName(child) == name) return child;
  }
  return {};
}

}  // namespace ct::gather
