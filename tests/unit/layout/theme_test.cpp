#include "layout/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace linsen::layout {
namespace {

TEST(Theme, TheStandardThemeCanBeRead) {
    for (auto const& fault : contrast_faults(standard_theme())) ADD_FAILURE() << fault.text;
}

TEST(Theme, APaleThemeIsToldWhatIsTooPale) {
    auto theme = standard_theme();
    theme.muted = {0x96, 0x96, 0x96};
    auto const faults = contrast_faults(theme);
    ASSERT_EQ(faults.size(), 1U) << "once, against the darkest of its grounds";
    EXPECT_EQ(faults[0].text,
              "den dämpade färgen har kontrasten 2,61 mot vägledningsrutans bakgrund, minst 4,5 behövs");
}

/// Every colour that a page can have is tried on every ground that it can have there: a theme in which just
/// this pair is too weak is refused for it.
TEST(Theme, EveryPairThatCanMeetIsTried) {
    auto const pairs = colour_pairs(standard_theme());
    std::set<std::pair<std::string, std::string>> tried;
    for (auto const& pair : pairs) {
        EXPECT_GE(contrast(pair.colour, pair.ground), pair.least) << pair.name << ", " << pair.ground_name;
        tried.emplace(pair.name, pair.ground_name);
    }
    for (auto const* text : {"textfärgen", "accentfärgen", "den dämpade färgen"})
        for (auto const* ground :
             {"vitt", "bakgrundsfärgen", "varningsrutans bakgrund", "vägledningsrutans bakgrund"})
            EXPECT_EQ(tried.count({text, ground}), 1U) << text << ", " << ground;
    for (auto const& [sex, sign] : document::sex_signs)
        for (auto const* ground :
             {"vitt", "bakgrundsfärgen", "varningsrutans bakgrund", "vägledningsrutans bakgrund"})
            EXPECT_EQ(tried.count({"diagramfärgen för " + std::string(sex), ground}), 1U) << sex;
    EXPECT_EQ(tried.count({"linjefärgen", "vitt"}), 1U);
    EXPECT_EQ(tried.count({"linjefärgen", "vägledningsrutans bakgrund"}), 1U);

    for (auto const& pair : pairs) {
        auto theme = standard_theme();
        // The very colour of the ground: nothing is seen on it.
        if (pair.member != nullptr) {
            theme.*pair.member = pair.ground;
        } else if (!pair.sex.empty()) {
            theme.series_colours = {{pair.sex, pair.ground}};
        } else {
            continue; // further series have no key in themes
        }
        auto const faults = contrast_faults(theme);
        EXPECT_TRUE(std::any_of(faults.begin(), faults.end(),
                                [&](ContrastFault const& fault) { return fault.pair.name == pair.name; }))
            << pair.name << ", " << pair.ground_name;
    }
}

TEST(Theme, AShadeThatHidesMarksIsRefused) {
    auto theme = standard_theme();
    theme.band = {0xC8, 0xCE, 0xD2}; // text still has 4.5:1 on it, girls' marks do not have 3:1
    std::set<std::string> told;
    for (auto const& fault : contrast_faults(theme)) {
        told.insert(fault.pair.name);
        EXPECT_TRUE(fault.dark_ground) << fault.text;
    }
    EXPECT_EQ(told.count("textfärgen"), 0U);
    EXPECT_EQ(told.count("diagramfärgen för flickor"), 1U);
    EXPECT_EQ(told.count("linjefärgen"), 1U);
}

TEST(Theme, AColourThatFadesInABoxIsRefusedThoughItIsSeenOnWhite) {
    auto theme = standard_theme();
    theme.band = white;
    theme.series_colours = {{"kvinnor", {0xD9, 0x7A, 0x1F}}};
    EXPECT_GE(contrast(theme.series("kvinnor", 0).colour, white), 3);
    auto const faults = contrast_faults(theme);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].text, "diagramfärgen för kvinnor har kontrasten 2,74 mot vägledningsrutans bakgrund, "
                              "minst 3,0 behövs");
}

TEST(Theme, SexesOfNearlyTheSameColourAreTold) {
    EXPECT_TRUE(alike_sexes(standard_theme()).empty());
    auto theme = standard_theme();
    theme.series_colours = {{"kvinnor", {0x20, 0x60, 0xA0}}, {"män", {0x20, 0x6A, 0xAE}}};
    auto const alike = alike_sexes(theme);
    ASSERT_EQ(alike.size(), 1U);
    EXPECT_EQ(alike[0].sex, "kvinnor");
    EXPECT_EQ(alike[0].other, "män");
    theme.series_colours[1].second = {0xA0, 0x50, 0x10}; // as light, of another hue
    EXPECT_TRUE(alike_sexes(theme).empty());
    theme.series_colours[1].second = {0x0A, 0x24, 0x40}; // of the same hue, much darker
    EXPECT_TRUE(alike_sexes(theme).empty());
}

TEST(Theme, SexesThatStandBesideEachOtherDifferInGrey) {
    auto const theme = standard_theme();
    for (auto const& [a, b] :
         {std::pair{"kvinnor", "män"}, std::pair{"kvinnor", "totalt"}, std::pair{"män", "totalt"},
          std::pair{"flickor", "pojkar"}, std::pair{"flickor", "totalt"}, std::pair{"pojkar", "totalt"}})
        EXPECT_GE(contrast(theme.series(a, 0).colour, theme.series(b, 0).colour), 1.4) << a << " and " << b;
}

TEST(Theme, EverySexHasAMarkOfItsOwn) {
    auto const theme = standard_theme();
    std::set<std::pair<SeriesStyle::Mark, bool>> marks;
    for (auto const* sex :
         {"kvinnor", "män", "flickor", "pojkar", "annan könsidentitet", "uppgift saknas", "totalt"}) {
        auto const style = theme.series(sex, 0);
        EXPECT_TRUE(marks.emplace(style.mark, style.filled).second) << sex;
    }
}

TEST(Theme, UnknownCodesAreToldApart) {
    auto const theme = standard_theme();
    std::set<std::tuple<int, int, int, SeriesStyle::Mark>> styles;
    for (std::size_t index = 0; index < 12; ++index) {
        auto const style = theme.series("gymnasium", index);
        EXPECT_TRUE(
            styles.emplace(style.colour.red, style.colour.green, style.colour.blue, style.mark).second)
            << index;
    }
}

TEST(Theme, HasThePaletteThatTheWorkbookHasToo) {
    auto const theme = standard_theme();
    auto const rgb = [](Colour colour) { return colour.red << 16 | colour.green << 8 | colour.blue; };
    for (auto const& [sex, sign] : document::sex_signs) {
        auto const style = theme.series(sex, 0);
        EXPECT_EQ(rgb(style.colour), sign.colour) << sex;
        EXPECT_EQ(style.mark, sign.mark) << sex;
        EXPECT_EQ(style.filled, sign.filled) << sex;
    }
    for (std::size_t i = 0; i < document::further_signs.size(); ++i)
        EXPECT_EQ(rgb(theme.series("", i).colour), document::further_signs.at(i).colour);
    EXPECT_EQ(theme.series("kvinnor", 0).colour, (Colour{0xBA, 0x57, 0x08}));
    EXPECT_EQ(theme.series("män", 1).colour, (Colour{0x0C, 0x40, 0x44}));
}

} // namespace
} // namespace linsen::layout
