# Dear ImGui and stb from their pinned upstream releases, for systems that do not package them.

FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.86)
FetchContent_Declare(stb GIT_REPOSITORY https://github.com/nothings/stb.git
                     GIT_TAG 8b5f1f37b5b75829fc72d38e7b5d4bcbf8a26d55)
FetchContent_MakeAvailable(imgui stb)

file(WRITE ${PROJECT_BINARY_DIR}/stb_build.c
     "#define STB_IMAGE_WRITE_IMPLEMENTATION\n#include <stb/stb_image_write.h>\n"
     "#define STB_IMAGE_IMPLEMENTATION\n#include <stb/stb_image.h>\n"
     "#define STB_IMAGE_RESIZE_IMPLEMENTATION\n#include <stb/stb_image_resize.h>\n")
file(COPY ${stb_SOURCE_DIR}/stb_image_write.h ${stb_SOURCE_DIR}/stb_image.h ${stb_SOURCE_DIR}/stb_image_resize.h
     DESTINATION ${PROJECT_BINARY_DIR}/stb_include/stb)
add_library(ct_stb_build STATIC ${PROJECT_BINARY_DIR}/stb_build.c)
target_include_directories(ct_stb_build SYSTEM PUBLIC ${PROJECT_BINARY_DIR}/stb_include)
target_link_libraries(ct_stb INTERFACE ct_stb_build)

file(GLOB imgui_sources ${imgui_SOURCE_DIR}/*.cpp)
add_library(
  ct_imgui_build STATIC ${imgui_sources} ${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp
                        ${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp
                        ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
target_include_directories(
  ct_imgui_build SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/backends ${imgui_SOURCE_DIR}/misc/cpp)
target_link_libraries(ct_imgui_build PUBLIC glfw ${CMAKE_DL_LIBS})
target_link_libraries(ct_imgui INTERFACE ct_imgui_build)
