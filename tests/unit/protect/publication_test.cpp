#include "protect/publication.hpp"

#include "tabulate/small_frame.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::number_column;
using testing::text_column;
using Texts = std::vector<std::string>;

/// Counted rows: kommun, kon and how many.
struct Row {
    char const* kommun;
    char const* sex;
    double persons;
};

Frame frame_of(std::vector<Row> const& rows) {
    Texts areas;
    Texts sexes;
    std::vector<double> numbers;
    Frame frame;
    frame.name = "personer";
    for (Row const& row : rows) {
        areas.emplace_back(row.kommun);
        sexes.emplace_back(row.sex);
        numbers.push_back(row.persons);
        frame.lines.push_back(static_cast<std::uint32_t>(frame.lines.size() + 2));
    }
    frame.columns.push_back({"kommun", "Kommun", text_column(areas)});
    frame.columns.push_back({"kon", "Kön", text_column(sexes)});
    frame.columns.push_back({"antal", "Antal", number_column(numbers, 0)});
    frame.rows_read = rows.size();
    return frame;
}

Job job_of() {
    Job job;
    DataSpec spec;
    spec.name = spec.population = "personer";
    spec.kind = DataKind::counts;
    spec.source = Value(Entries{}, {"rapport.toml", 7, 1, {}});
    job.data = {spec};
    return job;
}

AxisRequest axis(std::string role, bool total) {
    AxisRequest request{std::move(role), {}};
    request.total = total;
    return request;
}

TableRequest table(std::string id, std::vector<AxisRequest> by, Statistic statistic = Statistic::count) {
    TableRequest request;
    request.id = std::move(id);
    request.data = "personer";
    request.statistic = statistic;
    request.by = std::move(by);
    return request;
}

Publication protect(std::vector<TableRequest> const& requests, Frame const& frame, Job const& job = job_of(),
                    std::vector<LedgerEntry> const& past = {}) {
    Plan plan;
    for (auto const& request : requests) plan.add(request);
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job, diagnostics);
    EXPECT_EQ(cubes.size(), requests.size());
    return protect_counts(cubes, {frame}, job, past);
}

std::string pattern(std::vector<bool> const& hidden) {
    std::string text;
    for (bool const each : hidden) text += each ? '#' : '.';
    return text;
}

std::vector<Row> const four{
    {"2080", "kvinnor", 30}, {"2080", "män", 3}, {"2081", "kvinnor", 20}, {"2081", "män", 40}};

TEST(Publication, WithoutSumsTheSmallOneAloneIsHidden) {
    auto const result = protect({table("t", {axis("kommun", false), axis("kon", false)})}, frame_of(four));
    EXPECT_EQ(pattern(result.hidden[0]), ".#..");
    EXPECT_TRUE(result.open.empty());
    ASSERT_EQ(result.tables.size(), 1U);
    EXPECT_EQ(result.tables[0].primary, 1U);
    EXPECT_EQ(result.tables[0].secondary, 0U);
}

TEST(Publication, WithBothSumsEachRowAndColumnHidesTwo) {
    auto const result = protect({table("t", {axis("kommun", true), axis("kon", true)})}, frame_of(four));
    EXPECT_TRUE(result.open.empty());
    auto const& hidden = result.hidden[0]; // rows Falun, Borlänge, total; columns kvinnor, män, both
    EXPECT_TRUE(hidden[1]);
    EXPECT_EQ(pattern({hidden.begin() + 6, hidden.end()}), "...") << "the headlines stay";
    for (std::size_t row = 0; row < 2; ++row) {
        auto const in_row = hidden[row * 3] + hidden[row * 3 + 1] + hidden[row * 3 + 2];
        EXPECT_NE(in_row, 1) << "row " << row;
    }
    EXPECT_EQ(hidden[1] + hidden[4], 2) << "the total of men is shown";
}

TEST(Publication, TheSameFigureInTwoTablesIsHiddenInBoth) {
    auto falun = table("falun", {axis("kon", false)});
    falun.where = {{"kommun", {"2080"}}};
    auto const result =
        protect({table("t", {axis("kommun", false), axis("kon", false)}), falun}, frame_of(four));
    EXPECT_EQ(pattern(result.hidden[0]), ".#..");
    EXPECT_EQ(pattern(result.hidden[1]), ".#");
}

TEST(Publication, ATableOfAllAndOneOfAPartTellTheRest) {
    auto part = table("del", {axis("kon", false)});
    part.where = {{"kommun", {"2081"}}};
    auto const result = protect({table("alla", {axis("kon", false)}), part}, frame_of(four));
    // 43 men and 40 of them in Borlänge: the three of Falun would be told, though no table prints them.
    EXPECT_TRUE(result.open.empty());
    EXPECT_EQ(pattern(result.hidden[0]) + pattern(result.hidden[1]), "...#") << "the men of Borlänge";
}

TEST(Publication, AShareGoesWithItsCountItsBaseAndTheOthers) {
    // 41 of 43 women in Borlänge: two are elsewhere.
    auto share = table("andel", {axis("kommun", false), axis("kon", false)}, Statistic::share);
    share.share_of = "kommun";
    auto const result = protect(
        {share},
        frame_of(
            {{"2080", "kvinnor", 2}, {"2080", "män", 30}, {"2081", "kvinnor", 41}, {"2081", "män", 50}}));
    EXPECT_TRUE(result.open.empty());
    EXPECT_EQ(pattern(result.hidden[0]), "#.#.");
}

TEST(Publication, ASmallBaseHidesItsShares) {
    auto share = table("andel", {axis("kommun", false), axis("kon", false)}, Statistic::share);
    share.share_of = "kommun";
    auto const result = protect(
        {share},
        frame_of({{"2080", "kvinnor", 0}, {"2080", "män", 30}, {"2081", "kvinnor", 8}, {"2081", "män", 50}}));
    EXPECT_EQ(pattern(result.hidden[0]), "#.#.") << "eight women are too few for a share";
}

TEST(Publication, PublishedDataAreLeftAlone) {
    auto job = job_of();
    job.data[0].published = true;
    auto const result = protect({table("t", {axis("kommun", true), axis("kon", true)})}, frame_of(four), job);
    EXPECT_TRUE(result.hidden[0].empty());
    EXPECT_TRUE(result.figures.empty());
}

TEST(Publication, TheThresholdOfTheDataSetGoesFirst) {
    auto job = job_of();
    job.data[0].threshold = 25;
    auto const result =
        protect({table("t", {axis("kommun", false), axis("kon", false)})}, frame_of(four), job);
    EXPECT_EQ(pattern(result.hidden[0]), ".##.");
}

TEST(Publication, ZerosAreShownUnlessTheReportHidesThem) {
    auto const frame = frame_of({{"2080", "kvinnor", 0}, {"2080", "män", 30}, {"2081", "kvinnor", 20}});
    auto const request = table("t", {axis("kommun", false), axis("kon", false)});
    EXPECT_EQ(pattern(protect({request}, frame).hidden[0]), "....");
    auto job = job_of();
    job.protection.hide_zeros = true;
    EXPECT_EQ(pattern(protect({request}, frame, job).hidden[0]), "#..#");
}

LedgerEntry entry(char const* kommun, char const* sex, bool shown, std::int64_t value) {
    LedgerEntry result;
    result.report = "forra";
    result.date = "2025-03-01";
    result.figure = {{"personer", {{"kommun", {kommun}}, {"kon", {sex}}}}, shown, value, {}};
    return result;
}

TEST(Publication, WhatWasShownBeforeIsKnown) {
    // Last year told 30 women and 40 + 3 men apart; now only the sum over the kommuner is asked for.
    std::vector<LedgerEntry> const past{entry("2081", "män", true, 40), entry("2080", "män", false, 0)};
    auto const result = protect({table("t", {axis("kon", false)})}, frame_of(four), job_of(), past);
    EXPECT_EQ(result.remembered, 2U);
    EXPECT_TRUE(result.open.empty());
    EXPECT_EQ(pattern(result.hidden[0]), ".#") << "43 men less 40 would give the three away";
}

TEST(Publication, WhatMustBeHiddenButWasShownIsAConflict) {
    auto const result = protect({table("t", {axis("kommun", false), axis("kon", false)})}, frame_of(four),
                                job_of(), {entry("2080", "män", true, 3)});
    ASSERT_EQ(result.conflicts.size(), 1U);
    EXPECT_EQ(result.conflicts[0].report, "forra");
    EXPECT_EQ(result.conflicts[0].about, "kommun Falun, kon män");
}

TEST(Publication, FiguresPutRightSinceAndOfOtherPopulationsSayNothing) {
    auto other = entry("2081", "män", true, 40);
    other.figure.identity.population = "andra";
    auto const result = protect({table("t", {axis("kon", false)})}, frame_of(four), job_of(),
                                {other, entry("2081", "män", true, 39)});
    EXPECT_EQ(result.remembered, 0U);
    EXPECT_EQ(pattern(result.hidden[0]), "..");
}

} // namespace
} // namespace linsen
