#include "data/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace linsen::testing {
namespace {

/// Hälsa på lika villkor in Dalarna (Folkhälsomyndigheten, by way of Region Dalarna), as it was published.
class HealthSurvey : public ::testing::Test {
protected:
    void SetUp() override {
        auto spec = spec_with({{"ar", "År"},
                               {"kommun", "Kommun"},
                               {"kon", "Kön"},
                               {"indikator", "Fråga"},
                               {"intervall", "Konfidensintervall"},
                               {"varde", "Andel"}});
        spec.file = source_dir() / "samples/god_och_nara_vard/data/hlv_dalarna_kommun_2014_2018_2021.csv";
        frame = read_frame(spec, diagnostics);
        ASSERT_TRUE(frame) << told(diagnostics);
    }

    Diagnostics diagnostics;
    std::optional<Frame> frame;
};

TEST_F(HealthSurvey, EveryRowIsRead) {
    EXPECT_EQ(codes(diagnostics), "");
    EXPECT_EQ(frame->rows(), 2852U);
    EXPECT_EQ(frame->rows_read, 2852U);
    EXPECT_TRUE(frame->skipped.empty());
    EXPECT_EQ(frame->lines.front(), 2U);
    EXPECT_EQ(frame->lines.back(), 2853U);
    EXPECT_EQ(frame->text("indikator")->dictionary.size(), 33U);
    EXPECT_EQ(frame->text("kon")->dictionary, (std::vector<std::string>{"kvinnor", "män", "totalt"}));
}

TEST_F(HealthSurvey, NamesBecomeCodes) {
    auto areas = frame->text("kommun")->dictionary;
    std::sort(areas.begin(), areas.end());
    EXPECT_EQ(areas,
              (std::vector<std::string>{"00", "20", "2021", "2023", "2026", "2029", "2031", "2034", "2039",
                                        "2061", "2062", "2080", "2081", "2082", "2083", "2084", "2085"}));
}

TEST_F(HealthSurvey, GroupsThatTheSourceHidStayAbsent) {
    std::map<std::tuple<std::string, std::string, std::string>, std::set<std::string>> groups;
    for (std::size_t row = 0; row < frame->rows(); ++row)
        groups[{frame->text("indikator")->at(row), frame->text("kommun")->at(row),
                frame->text("ar")->at(row)}]
            .insert(frame->text("kon")->at(row));
    EXPECT_EQ(std::count_if(groups.begin(), groups.end(),
                            [](auto const& group) { return group.second.size() < 3; }),
              43);
}

TEST_F(HealthSurvey, ValuesStandAsPrintedAlsoOutsideTheirInterval) {
    auto const& value = frame->numbers("varde")->values;
    auto const& low = frame->numbers("nedre")->values;
    auto const& high = frame->numbers("ovre")->values;
    int outside = 0;
    for (std::size_t row = 0; row < frame->rows(); ++row)
        outside += value[row] < low[row] || value[row] > high[row] ? 1 : 0;
    EXPECT_EQ(outside, 20);
    EXPECT_EQ(value[0], 62);
    EXPECT_EQ(low[0], 57.9);
    EXPECT_EQ(high[0], 66.7);
    EXPECT_EQ(frame->text("marke")->at(0), "*");
    auto const& decimals = frame->numbers("ovre")->decimals;
    EXPECT_GT(std::count(decimals.begin(), decimals.end(), 0), 100) << "the source drops a trailing .0";
}

} // namespace
} // namespace linsen::testing
