#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "support/bytes.h"
#include "support/temporary_folder.h"

/// Archives and workbooks made by hand, sound or not.
namespace ct::tests {

/// An archive of parts, whatever they hold.
inline std::string archiveOf(const std::vector<std::pair<std::string, std::string>>& parts) {
  const TemporaryFolder place;
  const std::string path = (place / "parts.zip").string();
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 ZIP_FL_OVERWRITE);
  }
  zip_close(archive);
  return bytesOf(path);
}

/// The least a workbook is: one sheet with these rows of XML, and these strings.
inline std::string plainWorkbook(const std::string& rows, const std::string& strings = "",
                                 const std::string& sheetState = "") {
  const std::string relations =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  const std::string office =
      R"(http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
  return archiveOf(
      {{"_rels/.rels", relations + R"(<Relationship Id="rId1" Type=")" + office +
                           R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
       {"xl/workbook.xml",
        R"(<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="Notes" sheetId="1" r:id="rId1")" +
            sheetState + R"(/></x:sheets></x:workbook>)"},
       {"xl/_rels/workbook.xml.rels",
        relations + R"(<Relationship Id="rId1" Type=")" + office +
            R"(worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=")" +
            office + R"(sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>)"},
       {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

}  // namespace ct::tests
