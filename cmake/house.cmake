# ct_library(<folder> USES <folders…> [LINKS <outside libraries…>])
#
# One static library from one folder of src/. USES is that folder's row of the table in src/README.md; tests/house checks
# that the two agree and that no #include goes past them.
function(ct_library folder)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  add_library(ct_${folder} STATIC ${sources})
  target_include_directories(ct_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM ARG_USES PREPEND ct_)
  target_link_libraries(ct_${folder} PUBLIC ct_compiler ${ARG_USES} ${ARG_LINKS})
  ct_precompiled(ct_${folder} ct_base)
endfunction()
