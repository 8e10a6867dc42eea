#include "layout/theme.hpp"

#include <gtest/gtest.h>

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
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0].text, "den dämpade färgen har kontrasten 2,96 mot vitt, minst 4,5 behövs");
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
