#include "text/literals.h"

#include <algorithm>
#include <cctype>

namespace ct::tests {
namespace {

bool isOfAName(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Reader {
 public:
  explicit Reader(std::string_view code) : code_(code) {}

  std::vector<std::string> all() {
    while (at_ < code_.size())
      step();
    return std::move(found_);
  }

 private:
  bool begins(std::string_view sign) const { return code_.substr(at_).starts_with(sign); }
  char before() const { return at_ == 0 ? '\n' : code_[at_ - 1]; }
  void skipTo(std::string_view end, std::size_t from) {
    at_ = std::min(code_.find(end, from), code_.size());
  }

  void step() {
    if (begins("//")) return skipTo("\n", at_);
    if (begins("/*")) {
      skipTo("*/", at_);
      at_ = std::min(at_ + 2, code_.size());
      return;
    }
    if (begins("#") && before() == '\n') return skipTo("\n", at_);
    if (begins("R\"") && !isOfAName(before())) return readRaw();
    if (begins("\"")) return readQuoted();
    if (begins("'") && !isOfAName(before())) return skipCharacter();
    joins_ = joins_ && std::isspace(static_cast<unsigned char>(code_[at_])) != 0;
    ++at_;
  }

  void keep(const std::string& literal) {
    if (joins_) {
      found_.back() += literal;
    } else {
      found_.push_back(literal);
    }
    joins_ = true;
  }

  void readRaw() {
    const std::size_t open = code_.find('(', at_);
    const std::string end = ")" + std::string(code_.substr(at_ + 2, open - at_ - 2)) + "\"";
    const std::size_t close = std::min(code_.find(end, open), code_.size());
    keep(std::string(code_.substr(open + 1, close - open - 1)));
    at_ = std::min(close + end.size(), code_.size());
  }

  void readQuoted() {
    std::string literal;
    for (++at_; at_ < code_.size() && code_[at_] != '"'; ++at_) {
      if (code_[at_] != '\\') {
        literal += code_[at_];
      } else if (++at_ < code_.size()) {
        literal += code_[at_] == '"' || code_[at_] == '\\' ? code_[at_] : '\n';
      }
    }
    ++at_;
    keep(literal);
  }

  void skipCharacter() {
    for (++at_; at_ < code_.size() && code_[at_] != '\''; ++at_)
      if (code_[at_] == '\\') ++at_;
    ++at_;
    joins_ = false;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  bool joins_ = false;  // nothing stood between the last literal and here
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> literalsIn(std::string_view code) {
  return Reader(code).all();
}

}  // namespace ct::tests
