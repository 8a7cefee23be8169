#include "report/sample_session.h"

namespace ct::tests {

using session::CardId;
using session::RoundId;
using session::RoundState;
using session::Session;
using session::ThemeId;

namespace {

std::vector<CardId> cards(RecordBuilder& evening, const std::vector<std::string>& words) {
  std::vector<CardId> ids;
  ids.reserve(words.size());
  for (const std::string& said : words)
    ids.push_back(evening.card(said));
  return ids;
}

std::vector<ThemeId> themes(RecordBuilder& evening) {
  const auto talk = cards(
      evening,
      {"Have open conversations with police about why people have negative feelings towards them.",
       "Talk with officers at events and debate what may need to change.",
       "Panel discussions where people can speak without power dynamics.",
       "Give young people a chance to speak their mind, and tell them what came of it.",
       "میرے بیٹے کو بار بار روکا جاتا ہے۔ کوئی اس سے بات نہیں کرتا۔",
       "The only time I met an officer was when I was stopped."});
  const auto schools = cards(
      evening, {"Have community officers in schools, to build up trust, in all areas.",
                "Teach young people the history of policing so they can see harmful patterns.",
                "Cadets gave my daughter friends and a way in.",
                "No officer in my school please. It made everybody nervous."});
  const auto open = cards(
      evening, {"Do regular, independent investigations & show young people the findings.",
                "Officers should write why they did what they did. We could read it and ask.",
                "Clear and thorough. The full truth.", "Transparency is a must",
                "I asked for the numbers on stop and search. I waited 5 months, then nothing."});
  const auto hiring = cards(
      evening, {"Wider background checks on the people they hire.", "Diversity in policing",
                "More women on the night shift.", "Train them with us in the room, not about us."});
  const auto power = cards(
      evening, {"Let young people decide things, not only be asked.",
                "Involve us where policy is made.\nNot after.", "A youth panel that can say no.",
                "Pay people for their time, even bus fare helps."});
  const auto safe =
      cards(evening, {"First make sure we feel safe enough to say it.",
                      "Hold it somewhere that is not a police station.",
                      "Let us bring somebody we trust.", "نحتاج إلى مترجم في كل اجتماع."});
  std::vector<ThemeId> all = {evening.theme("A", "Talk with us before there is trouble", talk),
                              evening.theme("B", "In schools, or not", schools),
                              evening.theme("C", "Show us what you find", open),
                              evening.theme("D", "Who they hire and how they train", hiring),
                              evening.theme("E", "A real say", power),
                              evening.theme("F", "", safe)};
  evening.put(session::Placement{{9001}, talk[3], all[4]});
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    evening.agree(all[i], minutesLater(40));
  return all;
}

RoundId dotVote(RecordBuilder& evening, const std::vector<ThemeId>& options) {
  const RoundId round =
      evening.round("Which of these should we work on first?", options, RoundState::revealed);
  for (int i = 0; i < 8; ++i)
    evening.ballot(round, {2, 0, 2, 0, 1, 0});
  for (int i = 0; i < 6; ++i)
    evening.ballot(round, {1, 0, 1, 1, 2, 0});
  for (int i = 0; i < 5; ++i)
    evening.ballot(round, {0, 3, 1, 0, 0, 1});
  for (int i = 0; i < 3; ++i)
    evening.ballot(round, {3, 0, 0, 0, 0, 2});
  evening.ballot(round, {});
  evening.ballot(round, {5, 5, 5, 5, 5, 5}, true);
  evening.tally(round);
  return round;
}

void recommendations(RecordBuilder& evening, const std::vector<ThemeId>& theme, RoundId vote,
                     CardId chosen) {
  const auto agreed = [](session::Recommendation& each) {
    each.state = session::ThemeState::agreed;
    each.agreedAt = minutesLater(85);
  };
  const auto first = evening.recommendation(
      "Hold an open evening with the local team every two months, away from the station.",
      [&](session::Recommendation& each) {
        agreed(each);
        each.communityCan = "Find the room, bring people, and choose who opens each evening.";
        each.councilCan = "The neighbourhood team comes without uniform and answers for itself.";
        each.togetherCan = "Write down what was asked, and say at the next one what came of it.";
      });
  evening.restsOn(first, theme[0]);
  evening.restsOn(first, theme[5]);
  evening.restsOn(first, vote);
  evening.restsOn(first, chosen);
  evening.differs(first, "We would not go, whoever is invited. Put the effort into complaints.", 2);
  const auto second = evening.recommendation(
      "Publish the stop and search figures for our area every three months, in plain words.",
      [&](session::Recommendation& each) {
        agreed(each);
        each.councilCan = "Publish the figures and who to ask about them.";
      });
  evening.restsOn(second, theme[2]);
  evening.restsOn(second, vote);
  evening.recommendation("Pay bus fares for the youth panel.");
}

}  // namespace

Session sampleEvening() {
  RecordBuilder evening("Young people and the police",
                        "What would have to change for young people to trust the police here?");
  const auto theme = themes(evening);
  evening.differs(theme[1], "Schools should be left out of this altogether.", 0);
  const auto outside = [&](const std::string& words, session::Standing standing) {
    return evening.card(words, [&](session::Card& card) {
      card.standing = standing;
      card.impression = "Said quietly, after the others had left.";
      card.voice = session::Voice::several;
      card.people = 3;
    });
  };
  const CardId chosen =
      outside("The estate had an evening like that in 2019. It helped.", session::Standing::parked);
  outside("Street lights by the canal.", session::Standing::parked);
  outside("Who cleans the station?", session::Standing::parked);
  outside("What is the council for, then?", session::Standing::parked);
  outside("Incentives", session::Standing::fitsNone);
  outside("I like the horses.", session::Standing::fitsNone);
  outside("Cameras: more, or fewer? We could not say.", session::Standing::open);
  outside("My cousin is an officer and is proud of it.", session::Standing::open);
  outside("Bring back the youth club.", session::Standing::open);
  for (const char* words : {"HELD-BACK-ONE", "HELD-BACK-TWO", "HELD-BACK-THREE"}) {
    evening.card(words, [](session::Card& card) { card.heldBack = true; });
  }
  recommendations(evening, theme, dotVote(evening, theme), chosen);
  return evening.session();
}

}  // namespace ct::tests
