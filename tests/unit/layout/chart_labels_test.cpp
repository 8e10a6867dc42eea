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
              (std::vector<std::string>{"Socialför-", "valtningen"}))
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

TEST(ChartLabels, WrapBreaksBehindASignWithoutAHyphen) {
    auto const wrapped = [](std::string_view text, double width) {
        return wrap(text, Face::regular, 10, width, 12, half_wide);
    };
    using Lines = std::vector<std::string>;
    EXPECT_EQ(wrapped("Familjerådgivning/samarbetssamtal", 100),
              (Lines{"Familjerådgivning/", "samarbetssamtal"}));
    EXPECT_EQ(wrapped("öppenvårdsinsatser,missbruk", 100), (Lines{"öppenvårdsinsatser,", "missbruk"}));
    EXPECT_EQ(wrapped("Insatser(arbetsmarknad)", 80), (Lines{"Insatser", "(arbetsmarknad)"}));
    EXPECT_EQ(wrapped("Ungdomsmottagningsbesök–uppföljning", 120),
              (Lines{"Ungdomsmottagningsbesök–", "uppföljning"}));
    EXPECT_EQ(wrapped("Missbruksbehandling/öppenvårdsinsatser", 60),
              (Lines{"Missbruks-", "behandling/", "öppenvårds-", "insatser"}));
    EXPECT_EQ(wrapped("1 234,5/2019–2021", 40), (Lines{"1 234,5/", "2019–", "2021"}));
    EXPECT_EQ(wrapped("1 234 567", 30), (Lines{"1 234…"})) << "a figure is cut and told";
}

/// A word is parted where Swedish parts it, never between fewer letters than the hyphenator leaves.
TEST(ChartLabels, NoWordOfALabelIsPartedNearItsEnds) {
    auto const* const text =
        "Ensamstående/öppenvårdsinsatser,missbruk(HVB-placering) §avlösarservice–HVBPLACERINGAR";
    for (double width = 35; width < 200; width += 5) {
        auto const lines = wrap(text, Face::regular, 10, width, 40, half_wide);
        std::string joined;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            EXPECT_LE(half_wide(lines[i], Face::regular, 10), width);
            joined += lines[i];
            if (i + 1 == lines.size() || !lines[i].ends_with('-') || lines[i].ends_with("HVB-")) continue;
            joined.pop_back();
            auto const letters_before = [&] {
                auto const begin = lines[i].find_last_of("/,( ", lines[i].size() - 2);
                return count_code_points(
                           std::string_view(lines[i]).substr(begin == std::string::npos ? 0 : begin + 1)) -
                       1;
            }();
            auto const letters_after = count_code_points(
                std::string_view(lines[i + 1]).substr(0, lines[i + 1].find_first_of("/,(–- ")));
            EXPECT_GE(letters_before, 3U) << lines[i] << " " << lines[i + 1];
            EXPECT_GE(letters_after, 3U) << lines[i] << " " << lines[i + 1];
        }
        std::erase(joined, ' ');
        std::string whole = text;
        std::erase(whole, ' ');
        EXPECT_EQ(joined, whole) << width;
    }
}

TEST(ChartLabels, AnAxisThatIsThinnedFromItsFirstTickKeepsIt) {
    std::vector<Slot> ticks;
    for (int i = 0; i < 6; ++i) ticks.push_back({10.0 * i, 18});
    EXPECT_EQ(thin_out_from_first(ticks, 1), (std::vector<std::size_t>{0, 2, 4}));
    EXPECT_EQ(thin_out_from_first({{0, 18}, {10, 18}, {20, 18}}, 2), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(thin_out_from_first({{0, 18}, {10, 18}}, 2), (std::vector<std::size_t>{0}));
}

} // namespace
} // namespace linsen::layout
