#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/identity_lists.h"
#include "text/identity.h"
#include "text/identity_patterns.h"

/// How much of what could tell who somebody is, is found: in notes labelled by hand
/// (`tests/data/identity`) and in notes made up at random, always the same ones. Run alone it
/// prints the figures.
namespace ct::text {
namespace {

constexpr std::uint32_t kSeed = 20261130;
constexpr int kNotesOfAKind = 400;

const IdentityCheck& check() {
  static const IdentityCheck kCheck =
      std::move(IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER)).value());
  return kCheck;
}

struct Label {
  char kind = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Labelled {
  std::string note;
  std::vector<Label> labels;
};

/// "{N:Adam} said" is "Adam said" with a label.
Labelled read(std::string_view line) {
  Labelled labelled;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '{' && at + 2 < line.size() && line[at + 2] == ':') {
      labelled.labels.push_back({line[at + 1], labelled.note.size(), 0});
      at += 3;
    } else if (line[at] == '}') {
      labelled.labels.back().end = labelled.note.size();
      ++at;
    } else {
      labelled.note += line[at++];
    }
  }
  return labelled;
}

struct Count {
  int labels = 0;
  int found = 0;
  double recall() const { return labels > 0 ? static_cast<double>(found) / labels : 1; }
};

/// Found is what a finding covers wholly.
bool covered(const Label& label, const std::vector<IdentityFinding>& findings) {
  std::size_t at = label.begin;
  for (const IdentityFinding& finding : findings)
    if (finding.begin <= at && finding.end > at) at = finding.end;
  return at >= label.end;
}

bool labelledAt(const IdentityFinding& finding, const Labelled& labelled) {
  for (const Label& label : labelled.labels)
    if (finding.begin < label.end && label.begin < finding.end) return true;
  return false;
}

std::string percent(const Count& count) {
  return std::to_string(count.found) + " of " + std::to_string(count.labels);
}

TEST(IdentityMeasured, OnNotesLabelledByHand) {
  std::ifstream file(std::string(CT_SOURCE_FOLDER) + "/tests/data/identity/labelled.txt");
  std::map<char, Count> counts;
  int notes = 0;
  int falselyAlarmed = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const Labelled labelled = read(line);
    const auto findings = check().find(labelled.note);
    ++notes;
    for (const Label& label : labelled.labels) {
      ++counts[label.kind].labels;
      if (covered(label, findings)) {
        ++counts[label.kind].found;
      } else {
        std::cout << "missed: " << line << '\n';
      }
    }
    bool alarmed = false;
    for (const IdentityFinding& finding : findings) {
      if (labelledAt(finding, labelled)) continue;
      alarmed = true;
      std::cout << "false: " << labelled.note.substr(finding.begin, finding.end - finding.begin)
                << " in: " << line << '\n';
    }
    falselyAlarmed += alarmed ? 1 : 0;
  }
  std::cout << notes << " notes: names " << percent(counts['N']) << ", by their form "
            << percent(counts['P']) << ", others " << percent(counts['O']) << "; false alarms in "
            << falselyAlarmed << " notes\n";
  ASSERT_GE(notes, 90);
  EXPECT_GE(counts['N'].recall(), 0.9);
  EXPECT_GE(counts['P'].recall(), 0.99);
  EXPECT_GE(counts['O'].recall(), 0.9);
  EXPECT_LE(falselyAlarmed * 10, notes);
}

TEST(IdentityMeasured, RaisesNoFalseAlarmsInTheExamplesNotes) {
  std::ifstream file(std::string(CT_SOURCE_FOLDER) + "/sessions/example/notes.csv");
  int notes = 0;
  int alarmed = 0;
  for (std::string line; std::getline(file, line); ++notes)
    alarmed += check().find(line.substr(line.rfind(',') + 1)).empty() ? 0 : 1;
  EXPECT_GE(notes, 39);
  EXPECT_LE(alarmed * 10, notes);
}

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(engine_); }
  template <class All>
  auto of(const All& all) {
    return all[static_cast<std::size_t>(upTo(static_cast<int>(all.size()) - 1))];
  }
  std::string digits(int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
      all += static_cast<char>('0' + upTo(9));
    return all;
  }
  char letterOf(std::string_view letters) {
    return letters[static_cast<std::size_t>(upTo(static_cast<int>(letters.size()) - 1))];
  }

 private:
  std::mt19937 engine_;
};

using namespace std::string_view_literals;

constexpr std::array kAround = {
    "You can reach me: # most days."sv,
    "We were told # and then nothing happened."sv,
    "# is what they wrote down."sv,
    "the form said #, which was wrong"sv,
    "Nobody ever rang back. It was (#) again, they said."sv,
    "It all began with #"sv,
};

std::string email(Chance& chance) {
  constexpr std::array kUsers = {"jo.bloggs"sv, "m_khan"sv, "the-smiths"sv, "a"sv, "info+bins"sv};
  constexpr std::array kHosts = {"example.org"sv, "mail.example.co.uk"sv, "hawthorn.net"sv};
  return std::string(chance.of(kUsers)) + chance.digits(chance.upTo(3)) + "@" +
         std::string(chance.of(kHosts));
}

std::string phone(Chance& chance) {
  switch (chance.upTo(6)) {
    case 0:
      return "07" + chance.digits(3) + " " + chance.digits(6);
    case 1:
      return "07" + chance.digits(9);
    case 2:
      return "+44 7" + chance.digits(3) + " " + chance.digits(6);
    case 3:
      return "01" + chance.digits(3) + " " + chance.digits(6);
    case 4:
      return "(020) " + chance.digits(4) + " " + chance.digits(4);
    case 5:
      return "0113 " + chance.digits(3) + " " + chance.digits(4);
    default:
      return "07" + chance.digits(3) + "-" + chance.digits(3) + "-" + chance.digits(3);
  }
}

std::string postcode(Chance& chance) {
  constexpr std::array kAreas = {"LS9"sv, "M1"sv,  "SW1A"sv, "EC2V"sv, "B29"sv, "CF10"sv,
                                 "G12"sv, "BT7"sv, "W1T"sv,  "N4"sv,   "YO31"sv};
  constexpr std::string_view kLetters = "ABDEFGHJLNPQRSTUWXYZ";
  std::string code(chance.of(kAreas));
  code += chance.upTo(4) == 0 ? "" : " ";
  code += chance.digits(1);
  code += chance.letterOf(kLetters);
  code += chance.letterOf(kLetters);
  return code;
}

std::string nhsNumber(Chance& chance) {
  std::string digits;
  do {
    digits = chance.digits(10);
  } while (!isNhsNumber(digits));
  if (chance.upTo(1) == 0) return digits;
  return digits.substr(0, 3) + " " + digits.substr(3, 3) + " " + digits.substr(6);
}

std::string insuranceNumber(Chance& chance) {
  constexpr std::array kPrefixes = {"AB"sv, "JC"sv, "NW"sv, "PX"sv, "SK"sv};
  const std::string prefix(chance.of(kPrefixes));
  const std::string space = chance.upTo(1) == 0 ? "" : " ";
  return prefix + space + chance.digits(2) + space + chance.digits(2) + space + chance.digits(2) +
         space + chance.letterOf("ABCD");
}

std::string plate(Chance& chance) {
  constexpr std::string_view kLetters = "ABCDEFGHJKLMNPRSTUVWXY";
  std::string all{chance.letterOf("ABCDEFGHKLMNOPRSVWY"), chance.letterOf(kLetters)};
  all += chance.digits(2) + (chance.upTo(3) == 0 ? "" : " ");
  for (int i = 0; i < 3; ++i)
    all += chance.letterOf(kLetters);
  return all;
}

std::string webAddress(Chance& chance) {
  constexpr std::array kBegins = {"https://"sv, "http://"sv, "www."sv};
  return std::string(chance.of(kBegins)) + "example" + chance.digits(2) + ".org/p/" +
         chance.digits(3);
}

std::string address(Chance& chance) {
  constexpr std::array kNames = {"Hawthorn"sv, "Elm Tree"sv, "St Mary's"sv, "Old Mill"sv,
                                 "Queen’s"sv};
  constexpr std::array kKinds = {"Road"sv, "Street"sv, "Close"sv,
                                 "Lane"sv, "Avenue"sv, "Crescent"sv};
  return std::to_string(1 + chance.upTo(250)) + (chance.upTo(4) == 0 ? "a " : " ") +
         std::string(chance.of(kNames)) + " " + std::string(chance.of(kKinds));
}

/// How much of a kind is found wherever it stands.
double recall(std::string_view kind, std::string (*make)(Chance&)) {
  Chance chance(kSeed);
  Count count;
  for (int i = 0; i < kNotesOfAKind; ++i) {
    const std::string secret = make(chance);
    std::string note(chance.of(kAround));
    const std::size_t at = note.find('#');
    note.replace(at, 1, secret);
    const Label label{'P', at, at + secret.size()};
    ++count.labels;
    if (covered(label, check().find(note))) {
      ++count.found;
    } else {
      std::cout << "missed: " << note << '\n';
    }
  }
  std::cout << kind << ": " << percent(count) << '\n';
  return count.recall();
}

TEST(IdentityMeasured, OnWhatHasAFormOfItsOwn) {
  std::cout << "seed " << kSeed << '\n';
  EXPECT_GE(recall("e-mail addresses", email), 0.99);
  EXPECT_GE(recall("phone numbers", phone), 0.99);
  EXPECT_GE(recall("postcodes", postcode), 0.99);
  EXPECT_GE(recall("NHS numbers", nhsNumber), 0.99);
  EXPECT_GE(recall("National Insurance numbers", insuranceNumber), 0.99);
  EXPECT_GE(recall("number plates", plate), 0.99);
  EXPECT_GE(recall("web addresses", webAddress), 0.99);
  EXPECT_GE(recall("addresses", address), 0.99);
}

/// Half of the names stand in no list: what is around them has to tell.
TEST(IdentityMeasured, OnNamesInContext) {
  constexpr std::array kGiven = {"Adam"sv,     "Fatima"sv, "Krzysztof"sv, "Bronwen"sv, "Nkechi"sv,
                                 "Xiulan"sv,   "Tamsin"sv, "Radoslav"sv,  "Iqra"sv,    "Yorick"sv,
                                 "Blessing"sv, "Senait"sv, "Deepika"sv,   "Joy"sv,     "Mark"sv};
  constexpr std::array kSurnames = {"Okafor"sv, "Hussain"sv, "Llewellyn"sv, "Nowak"sv,
                                    "Smith"sv,  "Patel"sv,   "O’Connor"sv,  "Begum"sv};
  // #G a given name, #S a surname, #B both.
  constexpr std::array kTold = {
      "my son #G was stopped twice"sv,
      "Mrs #S keeps an eye on the street."sv,
      "I spoke to #G at the food bank."sv,
      "Our neighbour #G has waited nine months."sv,
      "A lady called #G does everybody's shopping."sv,
      "Her husband, #B, lost his job."sv,
      "Cllr #S promised a crossing."sv,
      "They asked for Dr #S every time."sv,
      "my daughter's friend #G walked home alone"sv,
      "the new warden is called #B"sv,
      "My name is #B and I live here."sv,
      "Ms. #S at the school was kind."sv,
      "It was his brother #G who rang."sv,
      "We met with a man named #B."sv,
  };
  Chance chance(kSeed);
  Count count;
  for (int i = 0; i < kNotesOfAKind; ++i) {
    std::string note(chance.of(kTold));
    const std::size_t at = note.find('#');
    note.erase(at, 1);
    std::string name(note[at] == 'S' ? chance.of(kSurnames) : chance.of(kGiven));
    if (note[at] == 'B') name += " " + std::string(chance.of(kSurnames));
    note.replace(at, 1, name);
    ++count.labels;
    if (covered({'N', at, at + name.size()}, check().find(note))) {
      ++count.found;
    } else {
      std::cout << "missed: " << note << '\n';
    }
  }
  std::cout << "names in context: " << percent(count) << '\n';
  EXPECT_GE(count.recall(), 0.9);
}

}  // namespace
}  // namespace ct::text
