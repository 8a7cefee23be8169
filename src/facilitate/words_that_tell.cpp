#include "facilitate/words_that_tell.h"

#include <fmt/format.h>

#include <initializer_list>
#include <string_view>

namespace ct::facilitate {
namespace {

class Looking {
 public:
  explicit Looking(const text::IdentityCheck& check) : check_(check) {}

  void at(const std::string& where, std::initializer_list<std::string_view> texts) {
    for (const std::string_view words : texts) {
      for (const text::IdentityFinding& found : check_.find(words)) {
        sentences_.push_back(fmt::format("{}: “{}” looks like {}.", where,
                                         words.substr(found.begin, found.end - found.begin),
                                         found.what));
      }
    }
  }
  std::vector<std::string> take() { return std::move(sentences_); }

 private:
  const text::IdentityCheck& check_;
  std::vector<std::string> sentences_;
};

std::string whereIs(const session::Session& session, const session::DifferingView& view) {
  if (view.theme) return "A differing view on theme " + session.find(*view.theme)->letter;
  return fmt::format("A differing view on recommendation {}",
                     session.find(*view.recommendation)->number);
}

}  // namespace

std::vector<std::string> wordsThatTell(const session::Session& session,
                                       const text::IdentityCheck& check) {
  Looking looking(check);
  const session::SessionInfo& info = session.info();
  looking.at("The title", {info.title});
  looking.at("The question", {info.purpose});
  looking.at("Whom the campaign hoped to hear", {info.hopedToHear, info.populationSource});
  for (const session::Theme& each : session.themes())
    looking.at("Theme " + each.letter, {each.title});
  for (const session::Round& each : session.rounds())
    looking.at(fmt::format("Vote {}", each.number), {each.question});
  for (const session::Recommendation& each : session.recommendations()) {
    looking.at(fmt::format("Recommendation {}", each.number),
               {each.text, each.communityCan, each.councilCan, each.togetherCan});
  }
  for (const session::DifferingView& each : session.differingViews())
    looking.at(whereIs(session, each), {each.words});
  return looking.take();
}

}  // namespace ct::facilitate
