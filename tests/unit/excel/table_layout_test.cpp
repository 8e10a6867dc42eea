#include "excel/table_layout.hpp"

#include "base/fault.hpp"
#include "excel/gallery.hpp"

#include <gtest/gtest.h>

namespace linsen::excel {
namespace {

std::vector<std::string> headers(document::Table const& table) {
    std::vector<std::string> result;
    for (auto const& column : TableLayout(table).columns) result.push_back(column.header);
    return result;
}

document::Table with_columns(std::vector<document::Column> columns) {
    document::Table table;
    table.row_heading = "Kommun";
    table.columns = std::move(columns);
    table.rows = {gallery::row_of("Orsa", std::vector<Cell>(table.columns.size()))};
    return table;
}

using document::Show;
using Texts = std::vector<std::string>;

TEST(TableLayout, GroupsBecomePartOfTheHeader) {
    EXPECT_EQ(
        headers(with_columns({{"Kvinnor", "2021", "", Show::value}, {"Andel", "Män", "", Show::value}})),
        (Texts{"Kommun", "2021 Kvinnor", "Män: Andel"}));
}

TEST(TableLayout, AHeadingThatTheUnitSaysAlreadyIsLeftOut) {
    auto table = with_columns({{"Andel", "Kvinnor", "kvinnor", Show::value},
                               {"95 % intervall", "Kvinnor", "kvinnor", Show::interval},
                               {"Andel", "Män", "män", Show::value}});
    EXPECT_EQ(headers(table), (Texts{"Kommun", "Kvinnor: Andel", "Kvinnor: Andel, nedre gräns",
                                     "Kvinnor: Andel, övre gräns", "Män: Andel"}));
    table.unit = "Andel i procent";
    EXPECT_EQ(headers(table),
              (Texts{"Kommun", "Kvinnor", "Kvinnor, nedre gräns", "Kvinnor, övre gräns", "Män"}));
}

TEST(TableLayout, LimitsAreNamedAfterTheirValue) {
    auto const table = with_columns({{"Kvinnor", "", "kvinnor", Show::value},
                                     {"Kvinnor, 95 % intervall", "", "kvinnor", Show::interval},
                                     {"Män", "", "män", Show::value},
                                     {"95 % intervall", "", "män", Show::interval}});
    EXPECT_EQ(headers(table), (Texts{"Kommun", "Kvinnor", "Kvinnor, nedre gräns", "Kvinnor, övre gräns",
                                     "Män", "Män, nedre gräns", "Män, övre gräns"}));
    EXPECT_EQ(TableLayout(table).interval_name, "95 % intervall");
}

TEST(TableLayout, LimitsOfDifferentKindsSayWhichTheyAre) {
    EXPECT_EQ(
        headers(with_columns({{"Män", "", "män", Show::value},
                              {"95 % intervall", "", "män", Show::interval},
                              {"Kvinnor", "", "kvinnor", Show::value},
                              {"90 % intervall", "", "kvinnor", Show::interval}})),
        (Texts{"Kommun", "Män", "Män, nedre gräns (95 % intervall)", "Män, övre gräns (95 % intervall)",
               "Kvinnor", "Kvinnor, nedre gräns (90 % intervall)", "Kvinnor, övre gräns (90 % intervall)"}));
}

TEST(TableLayout, HeadersThatWouldBeAlikeAreNumbered) {
    EXPECT_EQ(headers(with_columns({{"KOMMUN", "", "", Show::value},
                                    {"2021 A", "", "", Show::value},
                                    {"A", "2021", "", Show::value}})),
              (Texts{"Kommun", "KOMMUN (2)", "2021 A", "2021 A (2)"}));
}

TEST(TableLayout, YearsAreNumbersOnlyWhenEveryPlacedRowIsAYear) {
    auto table = gallery::over_years();
    EXPECT_TRUE(TableLayout(table).years);
    table.rows.push_back(table.rows.back());
    table.rows.back().heading = "Samtliga";
    table.rows.back().position.reset();
    EXPECT_TRUE(TableLayout(table).years);
    table.rows[0].heading = "2009–2010";
    EXPECT_FALSE(TableLayout(table).years);
    EXPECT_FALSE(TableLayout(gallery::by_kommun()).years);
}

TEST(TableLayout, ColumnsAreAsWideAsTheirTextsWithinReason) {
    auto table = gallery::by_kommun();
    table.rows[0].heading = std::string(200, 'x');
    for (auto const& column : TableLayout(table).columns) {
        EXPECT_GE(column.width, 9) << column.header;
        EXPECT_LE(column.width, 60) << column.header;
    }
}

TEST(TableLayout, RefusesARowWithTooFewCells) {
    auto table = gallery::by_kommun();
    table.rows[3].cells.pop_back();
    EXPECT_THROW(TableLayout{table}, Fault);
}

} // namespace
} // namespace linsen::excel
