#include "tabulate/cube.hpp"

#include "tabulate/small_frame.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::survey_frame;
using testing::survey_request;
using testing::survey_spec;
using testing::SurveyRow;

std::vector<std::string> codes(Axis const& axis) {
    std::vector<std::string> result;
    for (Category const& category : axis.categories) result.push_back(category.code);
    return result;
}

std::vector<std::string> labels(Axis const& axis) {
    std::vector<std::string> result;
    for (Category const& category : axis.categories) result.push_back(category.label);
    return result;
}

using Texts = std::vector<std::string>;

Job job_with(DataSpec const& spec) {
    Job job;
    job.data.push_back(spec);
    return job;
}

struct Tabulated {
    std::vector<Cube> cubes;
    Diagnostics diagnostics;
};

Tabulated count(TableRequest const& request, std::vector<SurveyRow> const& rows) {
    Tabulated result;
    Plan plan;
    plan.add(request);
    result.cubes = tabulate(plan, {survey_frame(rows)}, job_with(survey_spec()), result.diagnostics);
    return result;
}

std::vector<SurveyRow> const two_years{
    {"Diabetes", "2080", "2021", "totalt", 7, 4.8, 9.5},
    {"Diabetes", "2080", "2021", "män", 9, 5.8, 11.3},
    {"Diabetes", "2080", "2021", "kvinnor", 5, 3.2, 7.2},
    {"Fetma", "2080", "2021", "kvinnor", 17, 13.4, 20.3},
    {"Diabetes", "20", "2014", "kvinnor", 5, 4.8, 5.8},
    {"Diabetes", "00", "2014", "män", 8, 6.9, 8.1},
};

TEST(Cube, FindsCategoriesInTheOrderOfTheirRole) {
    auto const result = count(survey_request(), two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    Cube const& cube = result.cubes[0];
    EXPECT_EQ(codes(cube.axes[0]), (Texts{"00", "20", "2080"}));
    EXPECT_EQ(codes(cube.axes[1]), (Texts{"2014", "2021"}));
    EXPECT_EQ(codes(cube.axes[2]), (Texts{"kvinnor", "män", "totalt"}));
}

TEST(Cube, NamesAreasByTheRegisterAndCapitalisesSexes) {
    auto const result = count(survey_request(), two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    EXPECT_EQ(labels(result.cubes[0].axes[0])[2], "Falun");
    EXPECT_EQ(labels(result.cubes[0].axes[2]), (Texts{"Kvinnor", "Män", "Totalt"}));
}

TEST(Cube, ACellIsItsRowUntouched) {
    auto const result = count(survey_request(), two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    Cube const& cube = result.cubes[0];
    std::size_t const falun_2021_women = (2 * 2 + 1) * 3 + 0;
    Cell const& cell = cube.cells[falun_2021_women];
    EXPECT_TRUE(cell.shown());
    EXPECT_EQ(cell.value, 5);
    EXPECT_EQ(cell.unit, Unit::percent);
    EXPECT_EQ(cell.interval, (Interval{3.2, 7.2, 1}));
    EXPECT_EQ(cube.origins[falun_2021_women].line, 4U);
}

TEST(Cube, WhatTheSourceLeftOutIsMissing) {
    auto const result = count(survey_request(), two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    Cell const& dalarna_2014_men = result.cubes[0].cells[(1 * 2 + 0) * 3 + 1];
    EXPECT_EQ(dalarna_2014_men.status, Status::missing);
    EXPECT_EQ(result.cubes[0].origins[(1 * 2 + 0) * 3 + 1].row, 0U);
}

TEST(Cube, GivenCodesKeepTheirOrderAndMayBeAbsent) {
    TableRequest request = survey_request();
    request.by[0].codes = {"2080", "2081"};
    auto const result = count(request, two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    EXPECT_FALSE(result.diagnostics.has_errors());
    EXPECT_EQ(labels(result.cubes[0].axes[0]), (Texts{"Falun", "Borlänge"}));
    EXPECT_EQ(result.cubes[0].cells.size(), 2U * 2U * 3U);
}

TEST(Cube, AStatusKeepsItsSignAndHasNoInterval) {
    SurveyRow hidden{"Diabetes", "2080", "2021", "kvinnor", 0, 1, 2, Status::hidden, ".."};
    SurveyRow shown{"Diabetes", "2080", "2021", "män", 9, 5.8, 11.3};
    auto const result = count(survey_request(), {hidden, shown});
    ASSERT_EQ(result.cubes.size(), 1U);
    Cell const& cell = result.cubes[0].cells[0];
    EXPECT_EQ(cell.status, Status::hidden);
    EXPECT_EQ(cell.source_sign, "..");
    EXPECT_FALSE(cell.interval.has_value());
    EXPECT_TRUE(result.cubes[0].cells[1].interval.has_value());
}

TEST(Cube, AnIntervalHasNoDecimalsOfAnotherTable) {
    Frame frame = survey_frame(
        {{"Fetma", "2080", "2021", "kvinnor", 5, 3.2, 7.2}, {"Diabetes", "2080", "2021", "män", 9, 6, 12}});
    for (Column& column : frame.columns) {
        if (column.role == "nedre" || column.role == "ovre")
            std::get<NumberColumn>(column.data).decimals = {1, 0};
    }
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job_with(survey_spec()), diagnostics);
    ASSERT_EQ(cubes.size(), 1U);
    ASSERT_EQ(cubes[0].cells.size(), 1U) << "Diabetes alone";
    EXPECT_EQ(cubes[0].cells[0].interval, (Interval{6, 12, 0}));
}

TEST(Cube, AnIntervalHasTheDecimalsOfItsTable) {
    Frame frame = survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5, 3.2, 7.2},
                                {"Diabetes", "2080", "2021", "män", 9, 6, 12}});
    for (Column& column : frame.columns) {
        if (column.role == "nedre" || column.role == "ovre")
            std::get<NumberColumn>(column.data).decimals = {1, 0};
    }
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job_with(survey_spec()), diagnostics);
    ASSERT_EQ(cubes.size(), 1U);
    EXPECT_EQ(cubes[0].cells[1].interval, (Interval{6, 12, 1})) << "a source drops a trailing .0";
}

TEST(Cube, TwoRowsForOneCellIsAnErrorThatNamesBothLines) {
    SurveyRow const row{"Diabetes", "2080", "2021", "kvinnor", 5, 3.2, 7.2};
    auto const result = count(survey_request(), {row, {"Fetma", "2080", "2021", "män", 1}, row});
    EXPECT_TRUE(result.cubes.empty());
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    Diagnostic const& told = result.diagnostics.list()[0];
    EXPECT_EQ(told.code, "tabulate.dubbel-rad");
    EXPECT_EQ(told.message,
              "i datamängden \"enkat\" ger raderna 2 och 4 samma uppgift (Falun, 2021, Kvinnor)");
    EXPECT_EQ(told.hint,
              "ta bort den ena raden i report/survey.csv, eller lägg till ett villkor som skiljer dem åt");
    EXPECT_EQ(told.place.line, 12);
}

TEST(Cube, TwoRowsOfOneLineAreToldByTheirCharacters) {
    SurveyRow const row{"Diabetes", "2080", "2021", "kvinnor", 5, 3.2, 7.2};
    auto frame = survey_frame({row, row});
    frame.lines = {1, 1};
    frame.characters = {80, 140};
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    EXPECT_TRUE(tabulate(plan, {frame}, job_with(survey_spec()), diagnostics).empty());
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(
        diagnostics.list()[0].message,
        "i datamängden \"enkat\" ger raderna 1 (tecken 80) och 1 (tecken 140) samma uppgift (Falun, 2021, "
        "Kvinnor)");
}

TEST(Cube, ACodeThatTheDataDoNotHoldIsToldWithTheNearest) {
    auto const result = count(survey_request("Diabets"), two_years);
    EXPECT_TRUE(result.cubes.empty());
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    Diagnostic const& told = result.diagnostics.list()[0];
    EXPECT_EQ(told.code, "tabulate.kod-saknas");
    EXPECT_EQ(told.message, "datamängden \"enkat\" har inga rader där indikator är \"Diabets\"");
    EXPECT_NE(told.hint.find("\"Diabetes\""), std::string::npos);
    EXPECT_EQ(told.place.file, "standard.toml");
    EXPECT_EQ(told.excerpt, "kod = \"Diabetes\"");
}

TEST(Cube, AnOptionalTableWithoutRowsIsEmptyAndRemarked) {
    TableRequest request = survey_request("Diabets");
    request.optional = true;
    auto const result = count(request, two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    EXPECT_TRUE(result.cubes[0].cells.empty());
    EXPECT_FALSE(result.diagnostics.has_errors());
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    EXPECT_EQ(result.diagnostics.list()[0].severity, Severity::remark);
}

TEST(Cube, AColumnThatIsNotThereIsToldWithThoseThatAre) {
    TableRequest request = survey_request();
    request.by.push_back({"alder", {}});
    auto const result = count(request, two_years);
    EXPECT_TRUE(result.cubes.empty());
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    EXPECT_EQ(result.diagnostics.list()[0].code, "tabulate.kolumn-saknas");
    EXPECT_NE(result.diagnostics.list()[0].hint.find("\"kommun\", \"ar\" och \"kon\""), std::string::npos);
}

TEST(Cube, ADataSetThatIsNotInTheReportIsTold) {
    TableRequest request = survey_request();
    request.data = "enkt";
    auto const result = count(request, two_years);
    EXPECT_TRUE(result.cubes.empty());
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    EXPECT_EQ(result.diagnostics.list()[0].code, "tabulate.datamangd-saknas");
}

TEST(Cube, AFrameThatCouldNotBeReadIsNotToldTwice) {
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    EXPECT_TRUE(tabulate(plan, {}, job_with(survey_spec()), diagnostics).empty());
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST(Cube, OnlyTotalsWithoutAReasonIsAWarning) {
    std::vector<SurveyRow> const totals{{"Diabetes", "2080", "2021", "totalt", 7}};
    auto const told = count(survey_request(), totals);
    ASSERT_EQ(told.diagnostics.list().size(), 1U);
    EXPECT_EQ(told.diagnostics.list()[0].code, "tabulate.endast-totalt");
    EXPECT_EQ(told.diagnostics.list()[0].severity, Severity::warning);

    TableRequest with_reason = survey_request();
    with_reason.without_sex = "källan delar inte upp uppgiften på kön";
    EXPECT_TRUE(count(with_reason, totals).diagnostics.list().empty());
    EXPECT_TRUE(count(survey_request(), two_years).diagnostics.list().empty());
}

TEST(Cube, TheUnitOfTheRequestGoesBeforeThatOfTheDataSet) {
    TableRequest request = survey_request();
    request.unit = Unit::per_1000;
    auto const result = count(request, two_years);
    ASSERT_EQ(result.cubes.size(), 1U);
    for (Cell const& cell : result.cubes[0].cells) EXPECT_EQ(cell.unit, Unit::per_1000);
}

TEST(Cube, KnowsWhichCellsCouldNotBeRead) {
    auto frame = survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5},
                               {"Diabetes", "2080", "2020", "män", 9},
                               {"Diabetes", "2080", "2020", "kvinnor", 9}});
    // The first is a cell of the table, the second one of another question, the third has a row that could be
    // read.
    frame.unreadable = {
        {"indikator", "Fråga", testing::text_column({"Diabetes", "Fetma", "Diabetes"})},
        {"kommun", "Kommun", testing::text_column({"2080", "2080", "2080"})},
        {"ar", "År", testing::text_column({"2021", "2021", "2020"})},
        {"kon", "Kön", testing::text_column({"män", "män", "män"})},
    };
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job_with(survey_spec()), diagnostics);
    ASSERT_EQ(cubes.size(), 1U);
    EXPECT_EQ(cubes[0].unreadable, (std::vector<std::size_t>{3})); // 2020 before 2021, kvinnor before män

    frame.unreadable.pop_back();
    EXPECT_TRUE(tabulate(plan, {frame}, job_with(survey_spec()), diagnostics)[0].unreadable.empty());
}

TEST(Cube, AnAreaOfWhichNoRowCouldBeReadIsOnTheTable) {
    Frame frame = survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 8}});
    // A place and a year of their own, and a line at the foot of the file.
    frame.unreadable = {
        {"indikator", "Fråga", testing::text_column({"Diabetes", "Diabetes"})},
        {"kommun", "Kommun", testing::text_column({"2081", "Källa: SCB"})},
        {"ar", "År", testing::text_column({"2020", ""})},
        {"kon", "Kön", testing::text_column({"kvinnor", ""})},
    };
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job_with(survey_spec()), diagnostics);
    ASSERT_EQ(cubes.size(), 1U);
    EXPECT_EQ(labels(cubes[0].axes[0]), (Texts{"Falun", "Borlänge"}));
    EXPECT_EQ(labels(cubes[0].axes[1]), (Texts{"2020", "2021"}));
    EXPECT_EQ(cubes[0].unreadable, (std::vector<std::size_t>{2})) << "Borlänge 2020";
}

TEST(Cube, AMeasureOfWhichNoRowCouldBeReadIsNoCodeThatTheDataLack) {
    Frame frame = survey_frame({{"Fetma", "2080", "2021", "kvinnor", 8}});
    frame.unreadable = {
        {"indikator", "Fråga", testing::text_column({"Diabetes"})},
        {"kommun", "Kommun", testing::text_column({"2080"})},
        {"ar", "År", testing::text_column({"2021"})},
        {"kon", "Kön", testing::text_column({"kvinnor"})},
    };
    Plan plan;
    plan.add(survey_request());
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job_with(survey_spec()), diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    ASSERT_EQ(cubes.size(), 1U);
    EXPECT_EQ(cubes[0].unreadable, (std::vector<std::size_t>{0}));
}

TEST(Cube, WarnsOfSharesBelowNothingAndAboveTheWholeOnceADataSet) {
    std::vector<SurveyRow> const rows{
        {"Diabetes", "2080", "2021", "kvinnor", 112}, {"Diabetes", "2080", "2021", "män", -5},
        {"Diabetes", "2081", "2021", "kvinnor", 100}, {"Diabetes", "2081", "2021", "män", 0},
        {"Fetma", "2081", "2021", "män", 200},
    };
    Plan plan;
    plan.add(survey_request());
    auto again = survey_request();
    again.id = "igen";
    plan.add(again);
    Diagnostics diagnostics;
    auto spec = survey_spec();
    (void)tabulate(plan, {survey_frame(rows)}, job_with(spec), diagnostics);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    Diagnostic const& told = diagnostics.list()[0];
    EXPECT_EQ(told.code, "tabulate.andel");
    EXPECT_EQ(told.severity, Severity::warning);
    EXPECT_EQ(told.place, (Place{"report/survey.csv", 2, 0, {}}));
    EXPECT_EQ(told.message,
              "2 värden i procent ligger under 0 eller över 100: 112 (rad 2) och \u22125 (rad 3)");

    spec.unit = Unit::index;
    Diagnostics of_index;
    (void)tabulate(plan, {survey_frame(rows)}, job_with(spec), of_index);
    EXPECT_TRUE(of_index.list().empty());
}

TEST(Cube, WarnsOfCountsThatAreNone) {
    Plan plan;
    auto request = survey_request();
    request.unit = Unit::count;
    plan.add(request);
    auto spec = survey_spec();
    spec.unit = Unit::none;
    Diagnostics diagnostics;
    (void)tabulate(plan,
                   {survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 4.5},
                                  {"Diabetes", "2080", "2021", "män", -6},
                                  {"Diabetes", "2081", "2021", "män", 7}})},
                   job_with(spec), diagnostics);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "tabulate.antal");
    EXPECT_TRUE(diagnostics.list()[0].message.starts_with("2 antal är under 0 eller inte ett heltal: "))
        << diagnostics.list()[0].message;
}

TEST(Cube, NamesTheFirstFiveOddSharesAndCountsTheRest) {
    std::vector<SurveyRow> rows;
    for (int year = 2001; year < 2009; ++year)
        rows.push_back({"Diabetes", "2080", std::to_string(year), "kvinnor", 101});
    auto const result = count(survey_request(), rows);
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    EXPECT_TRUE(result.diagnostics.list()[0].message.ends_with("101 (rad 6) och 3 till"))
        << result.diagnostics.list()[0].message;
}

} // namespace
} // namespace linsen
