#include "benchmarks/desk.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "commands/command.h"
#include "facilitate/opening.h"
#include "platform/plain_shapes.h"

namespace ct::ui::bench {
namespace {

constexpr base::Time kNow{1'795'269'720'000};

std::string wordsOf(std::size_t i, Words words) {
  static const std::array<std::string, 6> kMixed = {
      "The last bus goes too early, and the walk from the station is dark ",
      "نحتاج إلى حافلات متأخرة وإلى إضاءة في الطريق ",
      "हमें रात की बस चाहिए और सड़क पर रोशनी भी ",
      "我们想要晚班车，车站晚上要有灯 ",
      "Potrzebujemy późnych autobusów i oświetlonych przystanków ",
      "আমাদের রাতের বাস দরকার এবং রাস্তায় আলো "};
  return (words == Words::latin ? kMixed[0] : kMixed[i % kMixed.size()]) + std::to_string(i);
}

void carryOut(session::Session& session, const commands::Command& command) {
  const auto edit = commands::plan(session, command, kNow);
  if (!edit || !session.apply(edit->changes)) std::abort();
}

session::Session withCards(std::size_t cards, Words words) {
  auto session = facilitate::newSession("Evening buses", "What would get us home?", kNow);
  gather::AddCards add;
  add.cards.resize(cards);
  for (std::size_t i = 0; i < cards; ++i)
    add.cards[i].said = wordsOf(i, words);
  carryOut(*session, add);
  return std::move(*session);
}

/// Two thirds of the cards in a dozen themes.
session::Session sessionOf(std::size_t cards, Words words) {
  session::Session session = withCards(cards, words);
  constexpr std::size_t kThemes = 12;
  std::array<std::vector<session::CardId>, kThemes> in;
  std::size_t number = 0;
  for (const session::Card& card : session.cards()) {
    if (++number % 3 != 0) in[number / 3 % kThemes].push_back(card.id);
  }
  for (std::size_t i = 0; i < kThemes; ++i)
    carryOut(session, sort::MakeTheme{in[i], "Theme number " + std::to_string(i)});
  return session;
}

double at(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

const session::Session& keptSession(std::size_t cards, Words words) {
  static std::map<std::pair<std::size_t, Words>, session::Session> kept;
  const auto key = std::pair{cards, words};
  const auto found = kept.find(key);
  if (found != kept.end()) return found->second;
  if (cards >= 1'000'000) kept.clear();
  return kept.emplace(key, sessionOf(cards, words)).first->second;
}

session::Session inOneTheme(std::size_t cards) {
  session::Session session = withCards(cards, Words::latin);
  sort::MakeTheme all;
  for (const session::Card& card : session.cards())
    all.cards.push_back(card.id);
  carryOut(session, all);
  return session;
}

Desk::Desk(const session::Session& session, text::Typesetter& typesetter,
           platform::TextureStore& textures)
    : atlas_(typesetter, textures), ink_(typesetter, atlas_, platform::PlainShapes::begin) {
  ink_.setBudget(16);
  facts_.session = facts_.live = &session;
  facts_.history = &history_;
  facts_.now = kNow;
  view_.stage = facilitate::Stage::sort;
}

void Desk::draw() {
  const Palette& palette = view_.dark ? kDark : kLight;
  applyLook(palette, 1);
  Frame frame{ink_, palette, 1, facts_, view_, outbox_};
  window_.draw(frame);
}

double millisecondsSince(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

double report(benchmark::State& state, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  state.counters["p50_ms"] = at(times, 0.5);
  state.counters["p99_ms"] = at(times, 0.99);
  return at(times, 0.99);
}

}  // namespace ct::ui::bench
