#include "protect/protect.hpp"

#include "base/fault.hpp"
#include "tabulate/small_frame.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::survey_frame;
using testing::survey_request;
using testing::survey_spec;

struct Gate {
    std::optional<Figures> figures;
    Diagnostics diagnostics;
};

Frame small_survey() {
    return survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5, 3.2, 7.2},
                         {"Diabetes", "2080", "2021", "män", 9, 5.8, 11.3},
                         {"Fetma", "2080", "2021", "män", 18, 14.0, 22.9}});
}

Gate pass(DataSpec const& spec, Frame frame = small_survey(), bool used = true) {
    Gate gate;
    Job job;
    job.data = {spec};
    Plan plan;
    if (used) plan.add(survey_request());
    std::vector<Frame> const frames{std::move(frame)};
    auto cubes = tabulate(plan, frames, job, gate.diagnostics);
    if (auto passed = protect(std::move(cubes), frames, job, {}, gate.diagnostics))
        gate.figures = std::move(passed->figures);
    return gate;
}

TEST(Protect, PublishedFiguresPassUntouched) {
    auto const gate = pass(survey_spec());
    ASSERT_TRUE(gate.figures.has_value());
    EXPECT_TRUE(gate.diagnostics.list().empty());
    FigureTable const& table = gate.figures->table("diabetes");
    Cell const cell = table.at({"2080", "2021", "män"});
    EXPECT_EQ(cell.value, 9);
    EXPECT_EQ(cell.interval, (Interval{5.8, 11.3, 1}));
    EXPECT_EQ(table.unit(), Unit::percent);
    EXPECT_EQ(table.data(), "enkat");
}

TEST(Protect, IndividualsNeverPassWhateverTheyClaim) {
    DataSpec spec = survey_spec();
    spec.kind = DataKind::individuals;
    for (bool const published : {true, false}) {
        spec.published = published;
        auto const gate = pass(spec);
        EXPECT_FALSE(gate.figures.has_value());
        ASSERT_EQ(gate.diagnostics.list().size(), 1U);
        EXPECT_EQ(gate.diagnostics.list()[0].code, "skydd.individer");
    }
}

TEST(Protect, IndividualsThatClaimToBePublishedAreToldEvenWhenUnused) {
    DataSpec spec = survey_spec();
    spec.kind = DataKind::individuals;
    EXPECT_FALSE(pass(spec, small_survey(), false).figures.has_value());
    spec.published = false;
    EXPECT_TRUE(pass(spec, small_survey(), false).figures.has_value());
}

TEST(Protect, UnpublishedCountsAndMeasuresAreRefused) {
    DataSpec spec = survey_spec();
    spec.published = false;
    for (DataKind const kind : {DataKind::counts, DataKind::measures}) {
        spec.kind = kind;
        auto const gate = pass(spec);
        EXPECT_FALSE(gate.figures.has_value());
        ASSERT_EQ(gate.diagnostics.list().size(), 1U);
        EXPECT_EQ(gate.diagnostics.list()[0].code, "skydd.opublicerade");
        EXPECT_EQ(gate.diagnostics.list()[0].severity, Severity::error);
    }
}

TEST(Protect, PublishedNeedsACitation) {
    DataSpec spec = survey_spec();
    spec.citation = "  ";
    auto const gate = pass(spec);
    EXPECT_FALSE(gate.figures.has_value());
    ASSERT_EQ(gate.diagnostics.list().size(), 1U);
    EXPECT_EQ(gate.diagnostics.list()[0].code, "skydd.kalla-saknas");
}

TEST(Protect, TheSourceNoteCountsRowsReadAndUsed) {
    Frame frame = small_survey();
    frame.rows_read = 4;
    frame.notes = {"Totaler är inte alltid summan av delarna."};
    frame.skipped = {{{"survey.csv", 5, 0, {}}, "andelen \"abc\" är inte ett tal"}};
    auto const gate = pass(survey_spec(), std::move(frame));
    ASSERT_TRUE(gate.figures.has_value());
    ASSERT_EQ(gate.figures->sources().size(), 1U);
    SourceNote const& note = gate.figures->sources()[0];
    EXPECT_EQ(note.rows_read, 4U);
    EXPECT_EQ(note.rows_used, 2U);
    EXPECT_EQ(note.rows_skipped, 1U);
    EXPECT_EQ(note.mandatory.size(), 1U);
    EXPECT_EQ(note.skipped, (std::vector<std::string>{"rad 5: andelen \"abc\" är inte ett tal"}));
    EXPECT_EQ(note.citation, "Folkhälsomyndigheten");
    EXPECT_NE(note.protection.find("redan publicerade"), std::string::npos);
}

TEST(Protect, TheSourceNoteNamesAThousandSkippedRowsAndCountsTheRest) {
    Frame frame = small_survey();
    frame.rows_read = frame.rows() + 1200;
    for (int line = 2; line < 1202; ++line)
        frame.skipped.push_back({{"survey.csv", line, 0, {}}, "raden är tom"});
    auto const gate = pass(survey_spec(), std::move(frame));
    ASSERT_TRUE(gate.figures.has_value());
    SourceNote const& note = gate.figures->sources()[0];
    EXPECT_EQ(note.rows_skipped, 1200U);
    ASSERT_EQ(note.skipped.size(), 1001U);
    EXPECT_EQ(note.skipped.back(), "och 200 rader till");
}

TEST(Figures, ACodeThatIsNotThereGivesAMissingCell) {
    auto const gate = pass(survey_spec());
    ASSERT_TRUE(gate.figures.has_value());
    FigureTable const& table = gate.figures->table("diabetes");
    EXPECT_EQ(table.at({"2081", "2021", "män"}).status, Status::missing);
    EXPECT_EQ(table.at({"2081", "2021", "män"}).unit, Unit::percent);
}

TEST(Figures, WhatWasNotPlannedIsAFault) {
    auto const gate = pass(survey_spec());
    ASSERT_TRUE(gate.figures.has_value());
    EXPECT_TRUE(gate.figures->has("diabetes"));
    EXPECT_FALSE(gate.figures->has("fetma"));
    EXPECT_THROW((void)gate.figures->table("fetma"), Fault);
    EXPECT_THROW((void)gate.figures->table("diabetes").axis("alder"), Fault);
    EXPECT_THROW((void)gate.figures->table("diabetes").at({"2080"}), Fault);
}

} // namespace
} // namespace linsen
