#include "base/cell.hpp"
#include "base/fault.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace linsen {
namespace {

TEST(Unit, KeysGoThereAndBack) {
    for (Unit unit : {Unit::none, Unit::count, Unit::percent, Unit::points, Unit::per_1000, Unit::per_10000,
                      Unit::per_100000, Unit::index, Unit::days, Unit::kronor, Unit::thousand_kronor}) {
        EXPECT_EQ(unit_of(key(unit)), unit);
    }
    EXPECT_EQ(unit_of("Procent"), std::nullopt);
    EXPECT_EQ(unit_of(""), std::nullopt);
}

TEST(Unit, LabelIsWhatAReaderMeets) {
    EXPECT_EQ(label(Unit::per_100000), "antal per 100\u00A0000 invånare");
    EXPECT_EQ(label(Unit::none), "");
}

TEST(Unit, SourcesNameThemInTheirOwnWords) {
    EXPECT_EQ(unit_named("Procent"), Unit::percent);
    EXPECT_EQ(unit_named("antal per 100\u00A0000 invånare"), Unit::per_100000);
    EXPECT_EQ(unit_named("Antal personer"), Unit::count);
    EXPECT_EQ(unit_named("kr"), Unit::kronor);
    EXPECT_EQ(unit_named("tkr"), Unit::thousand_kronor);
    EXPECT_EQ(unit_named("1 000 kronor"), Unit::thousand_kronor);
    for (auto const* unknown : {"", "mnkr", "år", "procent av BNP"})
        EXPECT_EQ(unit_named(unknown), std::nullopt) << unknown;
}

TEST(Unit, DifferenceOfTwoPercentagesIsPoints) {
    EXPECT_EQ(difference_unit(Unit::percent), Unit::points);
    EXPECT_EQ(difference_unit(Unit::points), Unit::points);
    EXPECT_EQ(difference_unit(Unit::days), Unit::days);
}

TEST(Cell, WithoutValueIsNeverShown) {
    EXPECT_TRUE(shown_cell(3.5, Unit::percent, 1).shown());
    EXPECT_FALSE(cell_without_value(Status::hidden, Unit::count).shown());
    EXPECT_THROW(static_cast<void>(cell_without_value(Status::shown, Unit::count)), Fault);
    EXPECT_THROW(static_cast<void>(shown_cell(std::numeric_limits<double>::quiet_NaN(), Unit::count, 0)),
                 Fault);
}

} // namespace
} // namespace linsen
