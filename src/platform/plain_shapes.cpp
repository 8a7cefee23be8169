#include "platform/plain_shapes.h"

#include <imgui.h>

#include <array>

#include "base/contract.h"
#include "platform/gl.h"

namespace ct::platform {
namespace {

// What ImGui's own program calls what it is given.
constexpr const char* kProjection = "ProjMtx";
constexpr const char* kPosition = "Position";
constexpr const char* kColour = "Color";

constexpr const char* kCorners = R"(#version 330
in vec2 Position;
in vec4 Color;
uniform mat4 ProjMtx;
out vec4 colour;
void main() {
  colour = Color;
  gl_Position = ProjMtx * vec4(Position, 0, 1);
})";

constexpr const char* kPixels = R"(#version 330
in vec4 colour;
layout(location = 0) out vec4 pixel;
void main() { pixel = colour; })";

void attach(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
  glDeleteShader(shader);  // the program keeps it
}

/// Made to take the corners as they lie for `textured`.
GLuint make(GLuint textured) {
  const GLuint program = glCreateProgram();
  attach(program, GL_VERTEX_SHADER, kCorners);
  attach(program, GL_FRAGMENT_SHADER, kPixels);
  for (const char* name : {kPosition, kColour}) {
    const GLint place = glGetAttribLocation(textured, name);
    base::contract(place >= 0, "ImGui's program has a position and a colour for every corner");
    glBindAttribLocation(program, static_cast<GLuint>(place), name);
  }
  glLinkProgram(program);
  GLint linked = GL_FALSE;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  base::contract(linked == GL_TRUE, "two shaders of a few lines make a program");
  return program;
}

}  // namespace

PlainShapes::~PlainShapes() {
  glDeleteProgram(program_);
}

void PlainShapes::begin(const ImDrawList* /*list*/, const ImDrawCmd* /*command*/) {
  static_cast<PlainShapes*>(ImGui::GetIO().UserData)->use();
}

void PlainShapes::use() {
  GLint current = 0;
  glGetIntegerv(GL_CURRENT_PROGRAM, &current);
  const auto textured = static_cast<GLuint>(current);
  if (program_ == 0) program_ = make(textured);
  std::array<GLfloat, 16> projection{};
  glGetUniformfv(textured, glGetUniformLocation(textured, kProjection), projection.data());
  glUseProgram(program_);
  glUniformMatrix4fv(glGetUniformLocation(program_, kProjection), 1, GL_FALSE, projection.data());
}

}  // namespace ct::platform
