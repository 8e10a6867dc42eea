#include "layout/chart_labels.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace linsen::layout {
namespace {

/// Every letter is half as wide as the type is high.
double half_wide(std::string_view text, Face /*face*/, double size) {
    return static_cast<double>(count_code_points(text)) * size / 2;
}

TEST(ChartLabels, FitCutsWholeLettersAndMarksTheCut) {
    EXPECT_EQ(fit("Älvdalen", Face::regular, 10, 40, half_wide), "Älvdalen");
    EXPECT_EQ(fit("Älvdalen", Face::regular, 10, 39, half_wide), "Älvdal…");
    EXPECT_EQ(fit("Åre ås", Face::regular, 10, 25, half_wide), "Åre…");
    EXPECT_EQ(fit("Åre", Face::regular, 10, 4, half_wide), "");
}

TEST(ChartLabels, WrapBreaksAtSpacesAndFitsTheRest) {
    EXPECT_EQ(wrap("Annan könsidentitet", Face::regular, 10, 70, 2, half_wide),
              (std::vector<std::string>{"Annan", "könsidentitet"}));
    EXPECT_EQ(wrap("en två tre fyra", Face::regular, 10, 30, 2, half_wide),
              (std::vector<std::string>{"en två", "tre f…"}));
    EXPECT_TRUE(wrap("", Face::regular, 10, 30, 2, half_wide).empty());
    EXPECT_EQ(wrap("Socialförvaltningen", Face::regular, 10, 70, 3, half_wide),
              (std::vector<std::string>{"Socialförvalt-", "ningen"}))
        << "a word that is too long is parted as in running text";
}

TEST(ChartLabels, SpreadLeavesLabelsThatDoNotCollide) {
    EXPECT_EQ(spread({{10, 8}, {30, 8}}, 0, 100), (std::vector<double>{10, 30}));
}

TEST(ChartLabels, SpreadSharesTheMoveAndKeepsTheOrder) {
    EXPECT_EQ(spread({{52, 10}, {50, 10}}, 0, 100), (std::vector<double>{56, 46}));
    EXPECT_EQ(spread({{50, 10}, {50, 10}, {50, 10}}, 0, 100), (std::vector<double>{40, 50, 60}));
    EXPECT_EQ(spread({{1, 10}, {2, 10}}, 0, 100), (std::vector<double>{5, 15}));
    EXPECT_EQ(spread({{99, 10}, {98, 10}}, 0, 100), (std::vector<double>{95, 85}));
}

TEST(ChartLabels, SpreadNeverOverlapsWhateverIsWanted) {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same numbers on every run
    for (int round = 0; round < 500; ++round) {
        std::vector<Slot> slots;
        auto total = 0.0;
        while (slots.size() < 1 + round % 9U) {
            slots.push_back(
                {static_cast<double>(random() % 120) - 10, 4 + static_cast<double>(random() % 12)});
            total += slots.back().extent;
        }
        auto const high = std::max(100.0, total);
        auto const centres = spread(slots, 0, high);
        for (std::size_t a = 0; a < slots.size(); ++a) {
            EXPECT_GE(centres[a] - slots[a].extent / 2, -1e-9);
            EXPECT_LE(centres[a] + slots[a].extent / 2, high + 1e-9);
            for (std::size_t b = 0; b < a; ++b)
                EXPECT_GE(std::abs(centres[a] - centres[b]), (slots[a].extent + slots[b].extent) / 2 - 1e-9);
        }
    }
}

TEST(ChartLabels, ThinOutKeepsTheLastAndEvenSteps) {
    std::vector<Slot> years;
    for (int i = 0; i < 10; ++i) years.push_back({10.0 * i, 18});
    EXPECT_EQ(thin_out(years, 2), (std::vector<std::size_t>{1, 3, 5, 7, 9}));
    EXPECT_EQ(thin_out({{0, 18}, {40, 18}, {70, 18}}, 2), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_TRUE(thin_out({}, 2).empty());
}

TEST(ChartLabels, TheFirstYearAndTheLastAreAlwaysNamed) {
    for (int count = 1; count < 40; ++count)
        for (auto const step : {3.0, 7.0, 11.0, 25.0}) {
            std::vector<Slot> years;
            for (int i = 0; i < count; ++i) years.push_back({step * i, 18});
            auto const named = thin_out_years(years, 2);
            EXPECT_EQ(named.back() + 1, years.size());
            if (count > 1 && step * (count - 1) >= 20) {
                EXPECT_EQ(named.front(), 0U) << count << ", " << step;
            }
            for (std::size_t i = 1; i < named.size(); ++i)
                EXPECT_GE(years[named[i]].centre - years[named[i - 1]].centre, 20);
        }
}

TEST(ChartLabels, WrapDoesNotPartThousands) {
    auto const lines = wrap("Fler än 50 000 invånare", Face::regular, 10, 58, 3, half_wide);
    EXPECT_EQ(lines, (std::vector<std::string>{"Fler än", "50 000", "invånare"}));
}

TEST(ChartLabels, FiguresAreLeftOutWholeAndNotCut) {
    std::vector<std::string> const pieces{"40,0", " · 45,5", " · 50,1"};
    auto const fitted = [&](double width) {
        return join(fit_pieces(pieces, Face::regular, 10, width, half_wide), "");
    };
    EXPECT_EQ(fitted(90), "40,0 · 45,5 · 50,1");
    EXPECT_EQ(fitted(89), "40,0 · 45,5 · …");
    EXPECT_EQ(fitted(74), "40,0 · …");
    EXPECT_EQ(fitted(39), "…");
    EXPECT_EQ(fitted(4), "");
}

} // namespace
} // namespace linsen::layout
