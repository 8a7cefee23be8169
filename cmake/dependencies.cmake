# Everything we did not write. System packages first; where one is missing, the pinned upstream release.
# Fonts, text layout, OpenGL and OpenSSL belong to the system and are only ever taken from it.

include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

# ct_package(<name> <target it must give> URL <pinned release> [CONFIG options…])
macro(ct_package name target)
  cmake_parse_arguments(PKG "" "URL;TAG" "" ${ARGN})
  find_package(${name} QUIET)
  if(NOT TARGET ${target})
    message(STATUS "${name}: no system package, fetching ${PKG_URL} ${PKG_TAG}")
    FetchContent_Declare(${name} GIT_REPOSITORY ${PKG_URL} GIT_TAG ${PKG_TAG} GIT_SHALLOW ON)
    FetchContent_MakeAvailable(${name})
  endif()
endmacro()

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)

ct_package(tl-expected tl::expected URL https://github.com/TartanLlama/expected.git TAG v1.1.0)
ct_package(fmt fmt::fmt URL https://github.com/fmtlib/fmt.git TAG 9.1.0)
ct_package(nlohmann_json nlohmann_json::nlohmann_json URL https://github.com/nlohmann/json.git TAG v3.11.2)
ct_package(CLI11 CLI11::CLI11 URL https://github.com/CLIUtils/CLI11.git TAG v2.3.2)
ct_package(glfw3 glfw URL https://github.com/glfw/glfw.git TAG 3.3.8)

find_package(SQLite3 3.37 REQUIRED)
find_package(OpenSSL 1.1 REQUIRED COMPONENTS Crypto)
find_package(OpenGL REQUIRED COMPONENTS OpenGL EGL)

# Pango with its FreeType backend, and the font finder behind it.
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangoft2 freetype2 fontconfig)
add_library(ct_pango INTERFACE)
target_link_libraries(ct_pango INTERFACE PkgConfig::PANGO)
add_library(ct::pango ALIAS ct_pango)

# The same Pango on paper: Cairo writes the PDF.
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET pangocairo cairo-pdf)
add_library(ct_cairo INTERFACE)
target_link_libraries(ct_cairo INTERFACE PkgConfig::CAIRO)
add_library(ct::cairo ALIAS ct_cairo)

pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
add_library(ct_icu INTERFACE)
target_link_libraries(ct_icu INTERFACE PkgConfig::ICU)
add_library(ct::icu ALIAS ct_icu)

# Regular expressions that an organiser may write: RE2 takes time in proportion to the words, whatever they are.
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
add_library(ct_re2 INTERFACE)
target_link_libraries(ct_re2 INTERFACE PkgConfig::RE2)
add_library(ct::re2 ALIAS ct_re2)

# Maps in whole rows of entries: a million of them take a quarter of what a map of single ones takes.
pkg_check_modules(BTREE REQUIRED IMPORTED_TARGET absl_btree)
add_library(ct_btree INTERFACE)
target_link_libraries(ct_btree INTERFACE PkgConfig::BTREE)
add_library(ct::btree ALIAS ct_btree)

# Excel workbooks: ZIP archives of XML.
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
add_library(ct_zip INTERFACE)
target_link_libraries(ct_zip INTERFACE PkgConfig::ZIP)
add_library(ct::zip ALIAS ct_zip)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
add_library(ct_pugixml INTERFACE)
target_link_libraries(ct_pugixml INTERFACE PkgConfig::PUGIXML)
add_library(ct::pugixml ALIAS ct_pugixml)

# libcsv: a C header and one library, no CMake or pkg-config file of its own.
find_path(CSV_INCLUDE csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
add_library(ct_csv INTERFACE)
target_include_directories(ct_csv SYSTEM INTERFACE ${CSV_INCLUDE})
target_link_libraries(ct_csv INTERFACE ${CSV_LIBRARY})
add_library(ct::csv ALIAS ct_csv)

# libexif: how a camera was held.
pkg_check_modules(EXIF REQUIRED IMPORTED_TARGET libexif)
add_library(ct_exif INTERFACE)
target_link_libraries(ct_exif INTERFACE PkgConfig::EXIF)
add_library(ct::exif ALIAS ct_exif)

# Dear ImGui and stb ship as sources; Debian builds them, elsewhere we do.
add_library(ct_stb INTERFACE)
add_library(ct_imgui INTERFACE)
pkg_check_modules(IMGUI IMPORTED_TARGET imgui)
pkg_check_modules(STB IMPORTED_TARGET stb)
if(IMGUI_FOUND AND STB_FOUND)
  target_link_libraries(ct_stb INTERFACE PkgConfig::STB)
  target_link_libraries(ct_imgui INTERFACE PkgConfig::IMGUI PkgConfig::STB glfw)
  target_include_directories(ct_imgui SYSTEM INTERFACE ${IMGUI_INCLUDE_DIRS})
else()
  include(imgui_from_source)
endif()
add_library(ct::stb ALIAS ct_stb)
add_library(ct::imgui ALIAS ct_imgui)
