#include <cctype>

#include "session/record_json.h"

namespace ct::session {

std::string camelCase(std::string_view snakeCase) {
  std::string name;
  bool upper = false;
  for (const char c : snakeCase) {
    if (c == '_') {
      upper = true;
      continue;
    }
    name += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    upper = false;
  }
  return name;
}

}  // namespace ct::session
