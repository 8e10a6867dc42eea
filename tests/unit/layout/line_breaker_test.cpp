#include "layout/line_breaker.hpp"

#include "base/text.hpp"
#include "layout/fonts.hpp"
#include "layout/hyphenator.hpp"
#include "layout/prepared_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace linsen::layout {
namespace {

constexpr std::string_view prose =
    "Socialnämndens verksamhetsuppföljning visar att kommunfullmäktiges jämställdhetsmål för "
    "missbruksvården, "
    "äldreomsorgen och funktionshindersomsorgen behöver kompletteras med könsuppdelade kvalitetsindikatorer. "
    "Kostnaden var 1 234 567 kronor, 12,5 procent mer än året dessförinnan, och väntetiden 14 dagar i snitt.";

struct Set {
    std::vector<Line> lines;
    std::vector<std::u32string> words; ///< the text of each line
};

Set set(std::string_view words, double width, bool hyphenate = true) {
    static Shaper shaper(standard_fonts());
    FlatText flat;
    flat.text = prepare(words);
    glue(flat.text);
    flat.runs.push_back({0, flat.text.size(), Face::regular, {}, 1, 0, -1});
    Set result;
    result.lines = break_lines(flat, {10, hyphenate}, width, shaper);
    for (auto const& line : result.lines) {
        auto& text = result.words.emplace_back();
        for (auto const& fragment : line.fragments) text += text_of(*fragment.word);
    }
    return result;
}

std::u32string joined(Set const& set) {
    std::u32string text;
    for (auto const& line : set.words) text += line;
    std::erase(text, U'\u00AD');
    return text;
}

bool ends_in_hyphen(std::u32string const& line) { return !line.empty() && line.back() == U'\u00AD'; }

TEST(LineBreaker, LosesNothingAndKeepsTheSpaceAtALinesEnd) {
    auto const narrow = set(prose, 150);
    EXPECT_EQ(joined(narrow), joined(set(prose, 100'000)));
    for (std::size_t i = 0; i + 1 < narrow.words.size(); ++i)
        EXPECT_TRUE(narrow.words[i].back() == U' ' || ends_in_hyphen(narrow.words[i]));
}

TEST(LineBreaker, PartsWhatIsLongerThanAnyWordAnywhere) {
    std::string text;
    while (text.size() < 140'000) text += "ordutanslutå";
    auto const long_word = set(text, 300);
    std::u32string all = joined(long_word);
    EXPECT_EQ(all.size(), count_code_points(text));
    EXPECT_GT(long_word.lines.size(), 1000U);
    for (auto const& line : long_word.lines) EXPECT_LE(line.width, 300.1);
    std::string unprintable;
    while (unprintable.size() < 50'000) unprintable += "\U0001F600";
    EXPECT_GT(set(unprintable, 300).lines.size(), 100U);
}

TEST(LineBreaker, PartsNoNameBehindItsOwnHyphenWhereWordsStayWhole) {
    for (double width = 80; width < 300; width += 3)
        for (auto const& line :
             set("Åtgärder i Älvdalens, Upplands-Bro och Malung-Sälens kommuner", width, false).words)
            EXPECT_FALSE(line.ends_with(U'-')) << width;
    auto const narrow = set("Malung-Sälens", 45, false).words;
    ASSERT_EQ(narrow.size(), 2U);
    EXPECT_EQ(narrow[0], U"Malung-") << "before any other place of a name that no line holds";
}

TEST(LineBreaker, EndsNoLineBehindHalfAWordWhereWordsStayWhole) {
    for (double width = 160; width < 420; width += 3)
        for (auto const& line : set("Nämnden ger barn- och utbildningsförvaltningen samt kultur- och "
                                    "fritidsförvaltningen uppdraget att se över barn- och ungdomsstödet.",
                                    width, false)
                                    .words)
            EXPECT_FALSE(line.ends_with(U'-') || line.ends_with(U"- ")) << width;
}

TEST(LineBreaker, StaysWithinTheWidthAtEveryWidth) {
    for (double width = 40; width < 500; width += 7)
        for (auto const& line : set(prose, width).lines) EXPECT_LE(line.width, width + 0.05) << width;
}

TEST(LineBreaker, NeverEndsTwoLinesInARowWithAHyphen) {
    // But inside a word that is wider than the line, which here begins below this width.
    for (double width = 130; width < 300; width += 5) {
        auto const lines = set(prose, width).words;
        for (std::size_t i = 1; i < lines.size(); ++i)
            EXPECT_FALSE(ends_in_hyphen(lines[i - 1]) && ends_in_hyphen(lines[i])) << width;
    }
}

TEST(LineBreaker, NeverPartsANumberFromItsPartsAndUnit) {
    for (double width = 80; width < 400; width += 3)
        for (auto const& line : set(prose, width).words) {
            EXPECT_EQ(line.find(U"1\u00A0234") == std::u32string::npos,
                      line.find(U"567\u00A0kronor") == std::u32string::npos);
            EXPECT_EQ(line.find(U"12,5") == std::u32string::npos,
                      line.find(U"12,5\u00A0procent") == std::u32string::npos);
        }
}

TEST(LineBreaker, PartsANumberFromItsUnitRatherThanInside) {
    std::size_t parted = 0;
    for (double width = 60; width < 140; width += 3)
        for (auto const hyphenate : {true, false}) {
            auto const lines = set("Kostnaden var 12 345 678 procentenheter.", width, hyphenate).words;
            auto const whole = std::any_of(lines.begin(), lines.end(), [](auto const& line) {
                return line.find(U"12\u00A0345\u00A0678") != std::u32string::npos;
            });
            EXPECT_TRUE(whole) << width;
            parted += lines.back() == U"procentenheter." ? 1 : 0;
        }
    EXPECT_GT(parted, 4u);
    // What is wider than the line itself is parted between its groups.
    for (auto const& line : set("12 345 678", 36).words)
        EXPECT_TRUE(line.starts_with(U"12\u00A0345") || line == U"678") << line.size();
}

TEST(LineBreaker, KeepsASignWithTheNumberBehindTheSpace) {
    for (double width = 80; width < 200; width += 3)
        for (auto const& line : set("En ändring om - 5 procent är mer än ± 2,5 procent.", width).words)
            EXPECT_FALSE(line.ends_with(U"-") || line.ends_with(U"±") || line.ends_with(U"± ")) << width;
}

TEST(LineBreaker, FindsTheWidthThatPartsNothing) {
    Shaper shaper(standard_fonts());
    FlatText flat;
    flat.text = u"Hela ordet Andel1) och 12\u00A0345 kronor";
    auto const mark = flat.text.find(u"1)");
    flat.runs = {{0, mark, Face::bold, {}, 1, 0, -1},
                 {mark, mark + 2, Face::bold, {}, 0.66, 0.34, -1},
                 {mark + 2, flat.text.size(), Face::regular, {}, 1, 0, -1}};
    for (double size = 7; size < 20; size += 0.37) {
        auto const width = widest_stretch(flat, size, shaper);
        for (auto const& line : break_lines(flat, {size, false}, width, shaper))
            EXPECT_FALSE(ends_in_hyphen(text_of(*line.fragments.back().word))) << size;
    }
}

TEST(LineBreaker, HyphenatesOnlyWhenAsked) {
    auto count = [](Set const& set) {
        return std::count_if(set.words.begin(), set.words.end(), ends_in_hyphen);
    };
    EXPECT_GT(count(set(prose, 120)), 0);
    EXPECT_EQ(count(set(prose, 120, false)), 0);
}

TEST(LineBreaker, MakesEvenerLinesThanFillingEachInTurn) {
    // Filled in turn, the first line would hold "cc" too and the second would end far from it.
    auto const lines = set("aaaa bb cc dddddddddd eee", 62, false).lines;
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_LT(std::abs(lines[0].width - lines[1].width), 40);
}

TEST(LineBreaker, PartsAWordThatIsWiderThanTheLine) {
    auto const parted = set("https://example.se/" + std::string(200, 'x'), 100);
    EXPECT_GT(parted.lines.size(), 5u);
    EXPECT_EQ(joined(parted).size(), 219u);
}

TEST(LineBreaker, HyphenatesAWordThatIsWiderThanTheLineEvenInHeadings) {
    auto const parted = set("Socialförvaltningens verksamhetsuppföljningssystem", 70, false);
    ASSERT_GT(parted.words.size(), 3u);
    for (std::size_t i = 0; i + 1 < parted.words.size(); ++i)
        EXPECT_TRUE(parted.words[i].back() == U' ' || ends_in_hyphen(parted.words[i])) << i;
    for (auto const& line : parted.lines) EXPECT_LE(line.width, 70.01);
    // At the places of Swedish hyphenation, not at any letter.
    auto const points = Hyphenator::swedish().points(u"verksamhetsuppföljningssystem");
    std::size_t at = 0;
    auto seen = false;
    for (auto const& line : parted.words) {
        if (line.find(U"verk") == 0) seen = true;
        if (!seen) continue;
        auto letters = line;
        std::erase(letters, U'\u00AD');
        at += letters.size();
        if (ends_in_hyphen(line)) {
            EXPECT_TRUE(std::any_of(points.begin(), points.end(), [&](auto const& one) {
                return one.at == at;
            })) << at;
        }
    }
    EXPECT_EQ(at, std::u16string_view(u"verksamhetsuppföljningssystem").size());
    EXPECT_TRUE(ends_in_hyphen(set("SOCIALFÖRVALTNINGEN", 70, false).words.front()));
}

TEST(LineBreaker, PartsWhatHasNoSyllablesWithAHyphenBetweenLettersOnly) {
    for (auto const& line : set(std::string(120, 'x'), 60).words)
        EXPECT_TRUE(ends_in_hyphen(line) || line.size() < 20);
    for (auto const* text :
         {"012345678901234567890123456789012345678901234567890123456789",
          "anna-karin.andersson.lindstrom.verksamhetsutvecklare@socialforvaltningen.example"}) {
        auto const parted = set(text, 60);
        EXPECT_GT(parted.lines.size(), 2u);
        for (auto const& line : parted.words) EXPECT_FALSE(ends_in_hyphen(line)) << text;
    }
}

TEST(LineBreaker, PartsAWordWithCharactersThatNoFontHas) {
    for (auto const* stranger : {"\uE000", "\U0001F469"}) {
        auto const parted = set(stranger + std::string(100, 'x') + stranger + std::string(100, 'x'), 100);
        EXPECT_GT(parted.lines.size(), 5u);
        for (auto const& line : parted.lines) EXPECT_LE(line.width, 100.01);
    }
}

TEST(LineBreaker, KeepsYearsOfARangeTogether) {
    for (double width = 60; width < 200; width += 2)
        for (auto const& line : set("Andelen kvinnor under åren 2019–2021 har ökat", width).words)
            EXPECT_EQ(line.find(U"2019") == std::u32string::npos,
                      line.find(U"–2021") == std::u32string::npos);
}

TEST(LineBreaker, PutsWordsFromRightToLeftInTheirOrder) {
    auto const line = set("Namn: \u05D0\u05D1 \u05D2\u05D3 slut", 500).lines.front();
    std::vector<double> at;
    for (auto const& fragment : line.fragments)
        if (fragment.word->right_to_left) at.push_back(fragment.x);
    ASSERT_EQ(at.size(), 2u);
    EXPECT_GT(at[0], at[1]) << "the first word stands to the right of the second";
}

/// The letters of a line as they stand from left to right.
std::u32string seen(Line const& line) {
    auto fragments = line.fragments;
    std::stable_sort(fragments.begin(), fragments.end(),
                     [](auto const& a, auto const& b) { return a.x < b.x; });
    std::u32string text;
    for (auto const& fragment : fragments)
        for (auto const& glyph : fragment.word->glyphs) text += fragment.word->text[glyph.text_begin];
    return text;
}

TEST(LineBreaker, PutsSignsBetweenNamesFromRightToLeftWhereUax9PutsThem) {
    // The comma between two such names runs with them; what ends the stretch belongs to the Swedish text.
    EXPECT_EQ(seen(set("Barn \u05D0\u05D1, \u05D2\u05D3 och", 500).lines.front()),
              U"Barn \u05D3\u05D2 ,\u05D1\u05D0 och");
    EXPECT_EQ(seen(set("\u05D0\u05D1, \u05D2\u05D3. Tal", 500).lines.front()),
              U"\u05D3\u05D2 ,\u05D1\u05D0. Tal");
    EXPECT_EQ(seen(set("Se (\u05D0\u05D1) 12, \u05D2\u05D3", 500).lines.front()),
              U"Se (\u05D1\u05D0) \u05D3\u05D2 ,12")
        << "brackets belong to the Swedish text, digits behind such a name to the name";
    std::u32string read;
    auto const line = set("Barn \u05D0\u05D1, \u05D2\u05D3 och", 500).lines.front();
    for (auto const& fragment : line.fragments) read += fragment.word->text;
    EXPECT_EQ(read, U"Barn \u05D0\u05D1, \u05D2\u05D3 och") << "read in the order of the text";
}

TEST(LineBreaker, BeginsNoLineWithALoneDash) {
    for (double width = 40; width < 300; width += 3)
        for (auto const& words : set("Kvinnor – flickor också – och män — pojkar också", width).words)
            EXPECT_FALSE(words.starts_with(U"–") || words.starts_with(U"—")) << width;
}

TEST(LineBreaker, PartsAnAddressBehindItsSignsBeforeAnythingElse) {
    for (auto const& words : set("anna-karin.andersson@socialforvaltningen.kommunen.example", 110).words)
        EXPECT_TRUE(std::u32string_view(U"@.-e").find(words.back()) != std::u32string_view::npos);
}

TEST(LineBreaker, PartsACompoundAtItsJointRatherThanInsideItsParts) {
    std::size_t at_joint = 0;
    std::size_t elsewhere = 0;
    for (double width = 100; width < 400; width += 3) {
        auto const lines = set("Äldreomsorgen könsskillnader orosanmälningar våldsutsattheten "
                               "umgängesstödet vårdnadsöverflyttningen äldreomsorgens missbruksvården",
                               width)
                               .words;
        for (auto const& line : lines) {
            if (!ends_in_hyphen(line)) continue;
            auto const ends = [&](std::u32string_view part) {
                return line.ends_with(std::u32string(part) + U'\u00AD');
            };
            auto const joints = {U"ldre", U"köns", U"oros", U"vålds", U"umgänges", U"vårdnads", U"bruks"};
            ++(std::any_of(joints.begin(), joints.end(), ends) ? at_joint : elsewhere);
        }
    }
    EXPECT_GT(at_joint, 2 * elsewhere) << "though every word is long and some lines are short";
}

TEST(LineBreaker, TakesNothingAndSpacesOnly) {
    EXPECT_TRUE(set("", 100).lines.empty());
    EXPECT_LE(set("   ", 100).lines.size(), 1u);
}

} // namespace
} // namespace linsen::layout
