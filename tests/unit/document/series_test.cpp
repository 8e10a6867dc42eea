#include "document/series.hpp"

#include "document/sample.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

using namespace sample;

std::vector<std::string> names(std::vector<Column> columns) {
    auto table = by_sex({});
    table.columns = std::move(columns);
    return series_names(chart_of(table, ChartKind::lines), table);
}

TEST(Series, IsCalledByItsSexWhenTheHeadingDoesNotNameIt) {
    EXPECT_EQ(names({{"Andel", "Kvinnor", "kvinnor", Show::value},
                     {"95 %", "Kvinnor", "kvinnor", Show::interval},
                     {"Unga män", "", "män", Show::value},
                     {"åldersgrupp", "", "", Show::value}}),
              (std::vector<std::string>{"Kvinnor", "Unga män", "Åldersgrupp"}));
}

TEST(Series, OfTheSameNameAreToldApartByTheirGroup) {
    EXPECT_EQ(names({{"Kvinnor", "Dalarna", "kvinnor", Show::value},
                     {"Kvinnor", "Riket", "kvinnor", Show::value},
                     {"Män", "Riket", "män", Show::value}}),
              (std::vector<std::string>{"Kvinnor (Dalarna)", "Kvinnor (Riket)", "Män"}));
}

TEST(Series, SharesOfCountsAreRoundedAsInATable) {
    auto const count = [](double persons) { return shown_cell(persons, Unit::count, 0); };
    auto const shares = sex_shares(place("Falun", {count(46), count(34)}), 0, 1);
    ASSERT_TRUE(shares);
    EXPECT_EQ(shares->women.value, 58) << "57.5, and not a little less";
    EXPECT_EQ(shares->men.value, 42);
}

TEST(Series, FindsTheIntervalInTheCellOrInTheColumnBeside) {
    auto const beside = percent(5, 4, 6);
    auto table = by_sex({});
    table.columns = {{"Andel", "Kvinnor", "kvinnor", Show::value},
                     {"Intervall", "Kvinnor", "", Show::interval},
                     {"Andel", "Män", "män", Show::value}};
    auto const row = place("Falun", {percent(5), beside, percent(8, 7, 9)});
    EXPECT_EQ(interval_of(table, row, 0), (Interval{4, 6}));
    EXPECT_EQ(interval_of(table, row, 2), (Interval{7, 9}));

    auto const unseen = place("Mora", {hidden(), beside, percent(8)});
    EXPECT_EQ(interval_of(table, unseen, 0), std::nullopt) << "an interval tells what a sign hides";
    EXPECT_EQ(interval_of(table, unseen, 2), std::nullopt);
    table.columns[1].group = "Män";
    EXPECT_EQ(interval_of(table, row, 0), std::nullopt);
}

TEST(Series, OfAChartWithoutTotalsHasNoneOfTheirRows) {
    auto table =
        by_sex({place("Falun", {percent(5), percent(8)}), place("Dalarna", {percent(6), percent(7)})});
    table.rows[1].total = true;
    auto chart = chart_of(table, ChartKind::bars);
    EXPECT_EQ(drawn_rows(chart, table).size(), 2U);
    chart.without_totals = true;
    ASSERT_EQ(drawn_rows(chart, table).size(), 1U);
    EXPECT_EQ(drawn_rows(chart, table)[0]->heading, "Falun");
}

} // namespace
} // namespace linsen::document
