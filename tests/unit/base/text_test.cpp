#include "base/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace linsen {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, FindsTheFirstBadByte) {
    EXPECT_TRUE(is_utf8("räksmörgås – 🙂"));
    EXPECT_TRUE(is_utf8(""));
    EXPECT_EQ(find_invalid_utf8("abc\xE5"), 3U);          // Windows-1252 å at the end
    EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U);         // overlong
    EXPECT_EQ(find_invalid_utf8("\xE0\x80\x80"), 0U);     // overlong
    EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U);     // surrogate
    EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U); // above U+10FFFF
    EXPECT_EQ(find_invalid_utf8("a\x80"), 1U);
    EXPECT_EQ(find_invalid_utf8("\xF0\x9F\x99"), 0U); // cut short
}

TEST(Utf8, EveryCodePointGoesThereAndBack) {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 251) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        ASSERT_EQ(next_code_point(text, at), c);
        ASSERT_EQ(at, text.size());
    }
}

TEST(Utf8, CountsCodePointsNotBytes) { EXPECT_EQ(count_code_points("åäö🙂"), 4U); }

TEST(Utf8, ReplacesBytesThatAreNot) {
    EXPECT_EQ(replace_invalid_utf8("r\xE4"
                                   "ksm"),
              "r\uFFFDksm");
}

TEST(Encoding, ReadsWindows1252) {
    EXPECT_EQ(from_windows_1252("r\xE4ksm\xF6rg\xE5s \x96 \x80 \x93\x94"), "räksmörgås – € “”");
    EXPECT_EQ(from_windows_1252("\x81"), "\u0081");
}

TEST(Encoding, ReadsUtf16InBothOrders) {
    EXPECT_EQ(from_utf16("\xFF\xFE\xE5\0a\0"sv), "åa");
    EXPECT_EQ(from_utf16("\xFE\xFF\0\xE5\0a"sv), "åa");
    EXPECT_EQ(from_utf16("a\0"sv), "a");
    EXPECT_EQ(from_utf16("\x3D\xD8\x42\xDE"sv), "🙂");
    EXPECT_EQ(from_utf16("\x3D\xD8"sv), std::nullopt);
    EXPECT_EQ(from_utf16("\x42\xDE"sv), std::nullopt);
    EXPECT_EQ(from_utf16("\xFF\xFE\xE5"sv), std::nullopt);
}

TEST(Text, HasOneNormalForm) {
    EXPECT_EQ(to_nfc("ra\u0308ksmo\u0308rga\u030As"), "räksmörgås");
    EXPECT_EQ(to_nfc("plain"), "plain");
}

TEST(Text, FoldsHeadingsThatMeanTheSame) {
    EXPECT_EQ(to_lower("ÅÄÖ É"), "åäö é");
    EXPECT_EQ(fold("  Primär\u00A0\u00A0 DROG\t"), "primär drog");
    EXPECT_EQ(fold("A\u030Alder"), "ålder");
    EXPECT_EQ(fold("Kön\r\n(alla)"), "kön (alla)");
    EXPECT_EQ(fold(" \u00A0 "), "");
    EXPECT_EQ(fold("13\u2009år\u202Foch\u2003äldre\u3000"), "13 år och äldre");
}

TEST(Text, KnowsWhatNobodySees) {
    for (auto const* blank : {"", " \t", "\u00A0", "\u200B", "\u2003\uFEFF", "\u00AD"})
        EXPECT_TRUE(shows_nothing(blank)) << blank;
    for (auto const* text : {"a", " . ", "\u200Bå", "–"}) EXPECT_FALSE(shows_nothing(text)) << text;
}

TEST(Text, TrimsBlanksAndNoBreakSpace) {
    EXPECT_EQ(trim("\u00A0 a b\t\r\n\u00A0"), "a b");
    EXPECT_EQ(trim(" \u00A0 "), "");
    EXPECT_EQ(trim("å"), "å"); // ends in a byte that also ends NBSP's neighbours
    EXPECT_EQ(trim("à"), "à"); // C3 A0: the A0 is not a blank
}

TEST(Text, SplitsAndJoins) {
    EXPECT_EQ(split("a;;b;", ';'), (std::vector<std::string_view>{"a", "", "b", ""}));
    EXPECT_EQ(split("", ';'), (std::vector<std::string_view>{""}));
    EXPECT_EQ(join({"a", "b"}, ", "), "a, b");
    EXPECT_EQ(join_swedish({}), "");
    EXPECT_EQ(join_swedish({"a"}), "a");
    EXPECT_EQ(join_swedish({"a", "b"}), "a och b");
    EXPECT_EQ(join_swedish({"a", "b", "c"}), "a, b och c");
}

TEST(Text, AHyphenBetweenDigitsBecomesAnEnDash) {
    EXPECT_EQ(with_en_dash("0-9 år"), "0–9 år");
    EXPECT_EQ(with_en_dash("MiniMaria-unga 13-24, -14, 65-"), "MiniMaria-unga 13–24, -14, 65-");
    EXPECT_EQ(with_en_dash("2023-01-03, 1-2, a-1-b, 1-"), "2023-01-03, 1–2, a-1-b, 1-");
    EXPECT_EQ(with_en_dash(""), "");
}

TEST(Text, SlugIsPlainAscii) {
    EXPECT_EQ(slug("God och nära vård 2026"), "god-och-nara-vard-2026");
    EXPECT_EQ(slug("  MiniMaria – unga (13–24 år)! "), "minimaria-unga-13-24-ar");
    EXPECT_EQ(slug("Malung-Sälen / Ærø, Straße"), "malung-salen-aero-strasse");
    EXPECT_EQ(slug("ra\u0308v"), "rav");
    EXPECT_EQ(slug("…"), "");
}

TEST(Text, EditDistanceCountsLetters) {
    EXPECT_EQ(edit_distance("", "åäö"), 3U);
    EXPECT_EQ(edit_distance("kon", "kön"), 1U);
    EXPECT_EQ(edit_distance("titel", "tiltel"), 1U);
    EXPECT_EQ(edit_distance("sitting", "kitten"), 3U);
    EXPECT_EQ(edit_distance("samma", "samma"), 0U);
    EXPECT_EQ(edit_distance("salg", "slag"), 1U);
    EXPECT_EQ(edit_distance("kno", "kön"), 2U);
    EXPECT_EQ(edit_distance("åö", "öå"), 1U);
    EXPECT_EQ(edit_distance("", "ab"), 2U);
    EXPECT_EQ(edit_distance("ca", "abc"), 3U);
}

TEST(SwedishOrder, PutsAringAumlautOumlautLast) {
    std::vector<std::string> kommuner{"Älvdalen", "Örebro", "Åre",  "Falun", "Avesta",
                                      "Vansbro",  "Wien",   "Zink", "ädel",  "Öland"};
    std::sort(kommuner.begin(), kommuner.end(), swedish_less);
    EXPECT_EQ(kommuner, (std::vector<std::string>{"Avesta", "Falun", "Vansbro", "Wien", "Zink", "Åre", "ädel",
                                                  "Älvdalen", "Öland", "Örebro"}));
}

TEST(SwedishOrder, LooksAtMarksAndCaseLast) {
    EXPECT_TRUE(swedish_less("ide", "idé"));
    EXPECT_TRUE(swedish_less("idé", "ideal"));
    EXPECT_TRUE(swedish_less("a", "A"));
    EXPECT_TRUE(swedish_less("A", "b"));
    EXPECT_TRUE(swedish_less("Müller", "Mzller")); // ü sorts as y
    EXPECT_TRUE(swedish_less("A\u030A", "Ä"));
    EXPECT_TRUE(swedish_less("Ny by", "Nyby"));
    EXPECT_FALSE(swedish_less("lika", "lika"));
}

} // namespace
} // namespace linsen
