#include "excel/chart_sheet.hpp"

#include "data/xlsx.hpp"
#include "excel/gallery.hpp"
#include "excel/table_sheet.hpp"

#include <gtest/gtest.h>

namespace linsen::excel {
namespace {

/// "B5:B7 B9:B9" of a series.
std::string places(std::vector<Range> const& ranges) {
    std::string text;
    for (auto const& range : ranges) {
        auto const cell = [](Spot spot) { return xlsx_cell_name(spot.row + 1, spot.column + 1U); };
        text += (text.empty() ? "" : " ") + cell(range.first) + ":" + cell(range.last);
    }
    return text;
}

std::vector<std::string> series_of(ChartDraft const& draft) {
    std::vector<std::string> lines;
    for (auto const& series : draft.spec.series) {
        lines.push_back((series.in_legend ? "" : "(") + series.name + (series.in_legend ? " " : ") ") +
                        places(series.x) + " → " + places(series.y));
    }
    return lines;
}

ChartDraft plan(document::Table const& table, document::ChartKind kind) {
    auto const chart = gallery::chart_of(table, "diagram", kind);
    return plan_charts({&chart, "Diagram 1", "Tabell 1"}, table, TableLayout(table)).front();
}

Cell percent(double value) { return shown_cell(value, Unit::percent, 0); }

document::Table years_of(std::vector<int> const& years) {
    document::Table table;
    table.anchor = "t";
    table.row_heading = "År";
    table.columns = {{"Kvinnor", "", "kvinnor", document::Show::value}};
    for (auto const year : years) {
        table.rows.push_back(gallery::row_of(std::to_string(year), {percent(year % 7)}));
        table.rows.back().position = year;
    }
    return table;
}

using Lines = std::vector<std::string>;

TEST(ChartSheet, EverySexHasThePatternThatItHasOnPaper) {
    using Fill = SeriesLook::Fill;
    std::vector<std::pair<std::string, Fill>> const fills{{"kvinnor", Fill::solid},
                                                          {"män", Fill::stripes},
                                                          {"flickor", Fill::pale},
                                                          {"pojkar", Fill::back_stripes},
                                                          {"annan könsidentitet", Fill::dots},
                                                          {"uppgift saknas", Fill::white},
                                                          {"totalt", Fill::lines}};
    ASSERT_EQ(fills.size(), document::sex_signs.size());
    for (auto const& [sex, fill] : fills) EXPECT_EQ(look_of(sex, 0).fill, fill) << sex;
}

TEST(ChartSheet, ALineStopsWhereAValueIsNotShown) {
    auto const draft = plan(gallery::over_years(), document::ChartKind::lines);
    EXPECT_EQ(draft.spec.kind, ChartSpec::Kind::points);
    EXPECT_EQ(
        series_of(draft),
        (Lines{"Kvinnor A5:A8 → B5:B8", "Män A5:A5 → E5:E5", "(Män) A7:A8 → E7:E8",
               "Kvinnor, nedre och övre gräns A5:A8 → C5:C8", "(Kvinnor, nedre och övre gräns) A5:A8 → D5:D8",
               "Män, nedre och övre gräns A5:A5 → F5:F5", "(Män, nedre och övre gräns) A7:A8 → F7:F8",
               "(Män, nedre och övre gräns) A5:A5 → G5:G5", "(Män, nedre och övre gräns) A7:A8 → G7:G8"}));
}

TEST(ChartSheet, ALineStopsWhereAYearIsMissingButUnevenSurveysAreJoined) {
    EXPECT_EQ(series_of(plan(years_of({2014, 2018, 2021}), document::ChartKind::lines)),
              (Lines{"Kvinnor A5:A7 → B5:B7"}));
    EXPECT_EQ(series_of(plan(years_of({2018, 2019, 2021, 2022}), document::ChartKind::lines)),
              (Lines{"Kvinnor A5:A6 → B5:B6", "(Kvinnor) A7:A8 → B7:B8"}));
}

TEST(ChartSheet, ALineStopsAtABreakInTheSeries) {
    auto table = years_of({2019, 2020, 2021});
    table.rows[1].cells[0].series_break = true;
    EXPECT_EQ(series_of(plan(table, document::ChartKind::lines)),
              (Lines{"Kvinnor A5:A5 → B5:B5", "(Kvinnor) A6:A7 → B6:B7"}));
}

TEST(ChartSheet, TheAxisOfYearsHoldsAllOfThem) {
    auto const years = plan(years_of({2014, 2018, 2021}), document::ChartKind::lines).spec.years;
    ASSERT_TRUE(years);
    EXPECT_EQ(years->first, 2013);
    EXPECT_EQ(years->last, 2022);
    EXPECT_EQ(years->step, 1);
    auto const long_span = plan(years_of({1968, 2015}), document::ChartKind::lines).spec.years;
    EXPECT_EQ(long_span->first, 1965);
    EXPECT_EQ(long_span->last, 2020);
    EXPECT_EQ(long_span->step, 5);
}

TEST(ChartSheet, PeriodsThatAreNoNumbersAreJoinedAmongWords) {
    auto table = years_of({2011, 2016});
    table.rows[0].heading = "2011–2014";
    table.rows[1].heading = "2016–2019";
    auto const draft = plan(table, document::ChartKind::lines);
    EXPECT_EQ(draft.spec.kind, ChartSpec::Kind::categories);
    EXPECT_EQ(series_of(draft), (Lines{"Kvinnor A5:A6 → B5:B6"}));
}

TEST(ChartSheet, AmongWordsALineStopsWhereAPeriodOrAValueIsMissing) {
    auto table = gallery::over_years();
    for (auto& row : table.rows) row.heading = "läsåret " + row.heading;
    auto const draft = plan(table, document::ChartKind::lines);
    EXPECT_EQ(draft.spec.kind, ChartSpec::Kind::categories);
    EXPECT_EQ(
        series_of(draft),
        (Lines{"Kvinnor A5:A8 → B5:B8", "Män A5:A8 → E5:E5 H6:H8", "(Män) A5:A8 → H5:H6 E7:E8",
               "Kvinnor, nedre och övre gräns A5:A8 → C5:C8", "(Kvinnor, nedre och övre gräns) A5:A8 → D5:D8",
               "Män, nedre och övre gräns A5:A8 → F5:F5 H6:H8",
               "(Män, nedre och övre gräns) A5:A8 → H5:H6 F7:F8",
               "(Män, nedre och övre gräns) A5:A8 → G5:G5 H6:H8",
               "(Män, nedre och övre gräns) A5:A8 → H5:H6 G7:G8"}));
    EXPECT_TRUE(draft.spec.series[1].y[1].gap) << "beside the table, where no cell is";
}

TEST(ChartSheet, DotsBecomeBarsFromZeroWithoutTheRowThatLacksAValue) {
    auto const draft = plan(gallery::by_kommun(), document::ChartKind::dots);
    EXPECT_EQ(draft.spec.kind, ChartSpec::Kind::bars);
    EXPECT_TRUE(draft.spec.zero_based);
    EXPECT_EQ(series_of(draft),
              (Lines{"Kvinnor A5:A11 A13:A20 → B5:B11 B13:B20", "Män A5:A11 A13:A20 → E5:E11 E13:E20"}));
    EXPECT_EQ(draft.left_out, "I diagrammet saknas Malung, där någon av uppgifterna inte visas i tabellen.");
    EXPECT_EQ(draft.spec.alt.substr(0, 13), "Stapeldiagram") << "the words say what is drawn here";
}

TEST(ChartSheet, ASeriesOfWhichNothingIsShownIsLeftOutAndNamedAndNotAllRows) {
    auto table = gallery::by_kommun();
    auto const none = cell_without_value(Status::hidden, Unit::percent);
    for (auto& row : table.rows) row.cells[0] = none;
    auto const draft = plan(table, document::ChartKind::dots);
    EXPECT_EQ(series_of(draft), (Lines{"Män A5:A20 → E5:E20"}));
    EXPECT_EQ(draft.left_out,
              "I diagrammet saknas \"Kvinnor\", som har för få uppgifter som visas i tabellen.");
    table.rows[7].cells[2] = none;
    table.rows[7].group = "Norr";
    EXPECT_EQ(plan(table, document::ChartKind::dots).left_out,
              draft.left_out +
                  " I diagrammet saknas Malung (Norr), där någon av uppgifterna inte visas i tabellen.");
    for (auto& row : table.rows) row.cells[2] = none;
    auto const empty = plan(table, document::ChartKind::dots);
    EXPECT_TRUE(empty.is_empty());
    EXPECT_EQ(empty.left_out, "Diagrammet kan inte ritas: inga sådana uppgifter visas i tabellen.");
}

TEST(ChartSheet, PartsOfAWholeAreStackedWithoutTheRowsThatLackOne) {
    using Kind = ChartSpec::Kind;
    for (auto const& [of, kind] : {std::pair{document::ChartKind::stacked, Kind::stacked},
                                   std::pair{document::ChartKind::shares, Kind::shares}}) {
        auto const draft = plan(gallery::by_kommun(), of);
        EXPECT_EQ(draft.spec.kind, kind);
        EXPECT_EQ(series_of(draft),
                  (Lines{"Kvinnor A5:A11 A13:A20 → B5:B11 B13:B20", "Män A5:A11 A13:A20 → E5:E11 E13:E20"}));
        EXPECT_EQ(draft.left_out,
                  "I diagrammet saknas Malung, där någon av uppgifterna inte visas i tabellen.");
        EXPECT_EQ(draft.spec.y_format, kind == Kind::shares ? "0%" : "#,##0");
    }
}

TEST(ChartSheet, MultiplesAreAChartForEachGroupWithTheSameAxes) {
    auto table = years_of({2019, 2020, 2019, 2020, 2019, 2020});
    for (std::size_t row = 0; row < 6; ++row)
        table.rows[row].group = row < 2 ? "Falun" : row < 4 ? "Mora" : "Orsa";
    table.columns.push_back({"Män", "", "män", document::Show::value});
    for (auto& row : table.rows) row.cells.push_back(row.cells[0]);
    table.rows[1].cells[0] = cell_without_value(Status::hidden, Unit::percent);
    table.rows[4].cells[1] = percent(37);
    auto const chart = gallery::chart_of(table, "diagram", document::ChartKind::multiples);
    auto const drafts = plan_charts({&chart, "Diagram 1", "Tabell 1"}, table, TableLayout(table));
    ASSERT_EQ(drafts.size(), 3U);
    EXPECT_EQ(series_of(drafts[0]), (Lines{"Kvinnor B5:B5 → C5:C5", "Män B5:B6 → D5:D6"}));
    EXPECT_EQ(series_of(drafts[2]), (Lines{"Kvinnor B9:B10 → C9:C10", "Män B9:B10 → D9:D10"}));
    for (auto const& draft : drafts) {
        EXPECT_EQ(draft.spec.kind, ChartSpec::Kind::points);
        EXPECT_EQ(draft.spec.values->first, 0);
        EXPECT_EQ(draft.spec.values->last, 40);
        EXPECT_EQ(draft.figure, "Diagram 1");
        EXPECT_EQ(draft.begins_figure, &draft == &drafts.front());
    }
    EXPECT_EQ(drafts[1].label, "Diagram 1. Mora");
    EXPECT_EQ(drafts[1].spec.alt.rfind("Linjediagram:", 0), 0U) << drafts[1].spec.alt;
    EXPECT_EQ(drafts[1].spec.alt.find("Falun"), std::string::npos) << "no other group is in the picture";
}

TEST(ChartSheet, PyramidsAndMapsBecomeBarsAndTheWordsSaySo) {
    for (auto const kind : {document::ChartKind::pyramid, document::ChartKind::map}) {
        auto table = gallery::by_kommun();
        table.rows.back().total = true;
        auto const draft = plan(table, kind);
        EXPECT_EQ(draft.spec.kind, ChartSpec::Kind::bars);
        EXPECT_EQ(draft.spec.alt.rfind("Stapeldiagram:", 0), 0U) << draft.spec.alt;
    }
    auto ages = gallery::by_kommun();
    auto const last = ages.rows.size() - 1;
    ages.rows[last].total = true;
    EXPECT_EQ(plan(ages, document::ChartKind::pyramid).spec.series[0].y.back().last.row,
              first_data_row + last - 1)
        << "a pyramid has no total";
}

TEST(ChartSheet, TotalsAreLeftOutWhereTheChartSaysSo) {
    auto table = years_of({2019, 2020, 2019, 2020});
    for (std::size_t row = 0; row < 4; ++row) {
        table.rows[row].group = row < 2 ? "Falun" : "Totalt";
        table.rows[row].total = row >= 2;
    }
    for (auto const kind : {document::ChartKind::multiples, document::ChartKind::bars}) {
        auto chart = gallery::chart_of(table, "diagram", kind);
        chart.without_totals = true;
        auto const drafts = plan_charts({&chart, "Diagram 1", "Tabell 1"}, table, TableLayout(table));
        ASSERT_EQ(drafts.size(), 1U);
        auto const& draft = drafts.front();
        ASSERT_EQ(draft.spec.series.size(), 1U);
        EXPECT_EQ(draft.spec.series[0].y.back().last.row, first_data_row + 1);
        EXPECT_EQ(draft.left_out, "") << "the reader is told by the table";
    }
}

TEST(ChartSheet, BarsBelowZeroAreNotCutOff) {
    auto table = gallery::few_bars();
    table.rows[0].cells[0].value = -3;
    EXPECT_FALSE(plan(table, document::ChartKind::bars).spec.zero_based);
}

TEST(ChartSheet, AChartWithoutAnyShownValueSaysSo) {
    auto table = years_of({2020, 2021});
    for (auto& row : table.rows) row.cells[0] = cell_without_value(Status::hidden, Unit::percent);
    for (auto const kind : {document::ChartKind::lines, document::ChartKind::bars}) {
        auto const draft = plan(table, kind);
        EXPECT_TRUE(draft.is_empty());
        EXPECT_EQ(draft.left_out, "Diagrammet kan inte ritas: inga sådana uppgifter visas i tabellen.");
    }
}

} // namespace
} // namespace linsen::excel
