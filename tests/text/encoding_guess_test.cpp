#include "text/encoding_guess.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "text/encoding.h"

namespace ct::text {
namespace {

std::string encoded(const std::string& utf8, const std::string& encodingName) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encodingName.c_str(), &status), &ucnv_close);
  const auto words = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes(static_cast<std::size_t>(words.length()) * 8 + 8, '\0');
  const auto length =
      words.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  EXPECT_TRUE(U_SUCCESS(status)) << encodingName;
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

struct Notes {
  const char* encoding;
  const char* utf8;
};

// Notes as they come from a doorstep, with the letters and signs that go wrong.
const Notes kNotes[] = {
    {"Windows-1252",
     "note\nLe dernier bus part à 19 h, c’est trop tôt pour ceux qui travaillent.\n"
     "Elle a dit : « l’arrêt est noir, et la forêt tout près me fait peur ».\n"
     "Les enfants ont besoin d’un endroit où jouer après l’école.\n"},
    {"Windows-1250",
     "note\nOstatni autobus odjeżdża za wcześnie, a później nie ma żadnego.\n"
     "Przystanek jest ciemny i boję się tam czekać – zwłaszcza zimą.\n"
     "Chciałbym, żeby dzieci miały gdzie się bawić po szkole, świetlica jest zamknięta.\n"},
    {"ISO-8859-2",
     "note\nOstatni autobus odjeżdża za wcześnie, a później nie ma żadnego.\n"
     "Przystanek jest ciemny i boję się tam czekać, zwłaszcza zimą.\n"
     "Chciałbym, żeby dzieci miały gdzie się bawić po szkole, świetlica jest zamknięta.\n"},
    {"Macintosh",
     "note\nThe café’s closed, so there isn’t anywhere warm to sit.\n"
     "“Nobody’s asked us before” — she’d waited all day.\nI don’t feel safe at the stop.\n"},
    {"Windows-1251",
     "note\nПоследний автобус уходит слишком рано, и потом приходится идти пешком.\n"
     "На остановке темно, и детям там страшно ждать зимой.\n"},
    {"Windows-1256",
     "note\nنحتاج إلى حافلات متأخرة وإلى إضاءة في الطريق إلى المحطة.\n"
     "المحطة مظلمة جدا والأطفال يخافون من الانتظار هناك في الشتاء.\n"},
    {"GB18030",
     "note\n最后一班公共汽车太早了，下班以后只能走路回家。\n车站晚上很黑，孩子们害怕在那里等车。\n"
     "我们希望放学以后有一个可以玩的地方。\n"},
    {"Big5",
     "note\n最後一班公車太早了，下班以後只能走路回家。\n車站晚上很黑，孩子們害怕在那裡等車。\n"
     "我們希望放學以後有一個可以玩的地方。\n"},
    {"Shift_JIS",
     "note\n最終バスが早すぎて、仕事の後は歩いて帰るしかありません。\n"
     "夜のバス停は暗くて、子どもたちが怖がっています。\n"},
};

class NotesInEveryEncoding : public testing::TestWithParam<Notes> {};

TEST_P(NotesInEveryEncoding, AreReadRightWithoutBeingTold) {
  const auto decoded = decode(encoded(GetParam().utf8, GetParam().encoding));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->utf8, GetParam().utf8) << decoded->encodingName;
  EXPECT_TRUE(decoded->guessed);
}

TEST_P(NotesInEveryEncoding, AreReadRightWhenAPersonSaysWhatTheyAre) {
  const auto decoded = decodeAs(encoded(GetParam().utf8, GetParam().encoding), GetParam().encoding);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->utf8, GetParam().utf8);
  EXPECT_EQ(decoded->encodingName, GetParam().encoding);
  EXPECT_FALSE(decoded->guessed);
}

INSTANTIATE_TEST_SUITE_P(Each, NotesInEveryEncoding, testing::ValuesIn(kNotes),
                         [](const auto& each) {
                           std::string name = each.param.encoding;
                           std::erase_if(name, [](char c) { return c == '-' || c == '_'; });
                           return name;
                         });

TEST(LikelyEncoding, IsWindowsWhenNothingTells) {
  for (const char* bytes : {"", "plain words", "a \xE9", "\x80",
                            "\x93quoted\x94 and \xA3"
                            "5"})
    EXPECT_EQ(likelyEncoding(bytes), "Windows-1252") << bytes;
}

TEST(LikelyEncoding, LooksPastALongBeginningThatTellsNothing) {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i)
    bytes += "a plain note about buses\n";
  EXPECT_EQ(likelyEncoding(bytes + encoded(kNotes[6].utf8, "GB18030")), "GB18030");
}

TEST(DecodeAs, LeavesOutTheMarkOfThatEncodingAlone) {
  EXPECT_EQ(decodeAs("\xEF\xBB\xBFnote", "UTF-8")->utf8, "note");
  EXPECT_EQ(decodeAs("\xEF\xBB\xBFnote", "Windows-1252")->utf8, "ï»¿note");
}

TEST(DecodeAs, ShowsWhatCannotBeReadAndRefusesNothing) {
  EXPECT_EQ(decodeAs("caf\xE9", "UTF-8")->utf8, "caf\uFFFD");
}

TEST(DecodeAs, RefusesAnEncodingThatIsNotOnTheList) {
  const auto decoded = decodeAs("note", "EBCDIC");
  ASSERT_FALSE(decoded);
  EXPECT_TRUE(decoded.error().sentence.starts_with("There is no encoding “EBCDIC” to choose"));
}

}  // namespace
}  // namespace ct::text
