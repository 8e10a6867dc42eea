#include "data/derive.hpp"

#include "data/reading.hpp"
#include "data/whole_range.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

DataSpec persons() {
    auto spec = spec_with({{"kon", "Kön"}, {"kommun", "Kommun"}, {"alder", "Ålder"}, {"fodd", "Född"}});
    spec.kind = DataKind::individuals;
    return spec;
}

DerivedColumn derived(std::string role, std::string of, DerivedColumn::Rule rule) {
    DerivedColumn column;
    column.role = std::move(role);
    column.of = std::move(of);
    column.rule = rule;
    column.source = Value(Entries{}, {"rapport.toml", 9, 1, {}});
    return column;
}

std::optional<Frame> read(std::string_view rows, DataSpec spec, Diagnostics& diagnostics) {
    spec.source = Value(Entries{{"vuxen_fran", Value(std::int64_t{18}, {"rapport.toml", 8, 1, {}})}},
                        {"rapport.toml", 7, 1, {}});
    return frame_of("prov.csv", "Kön;Kommun;Ålder;Född\n" + std::string(rows), std::move(spec), diagnostics);
}

TEST(Derive, GroupsTakeTheirNumbersAndKeepTheirOrder) {
    auto spec = persons();
    spec.derived = {derived("grupp", "alder", DerivedColumn::Rule::groups)};
    spec.derived[0].groups = {"-14", "15–17", "18-"};
    Diagnostics diagnostics;
    auto const frame =
        read("Kvinna;Falun;40;\nMan;Falun;14;\nMan;Falun;15;\nMan;Mora;;\n", spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "grupp"), "18–|–14|15–17|uppgift saknas");
    EXPECT_EQ(frame->text("grupp")->dictionary.front(), "–14") << "as they are declared";
}

TEST(Derive, ANumberOutsideEveryGroupIsToldWithItsLine) {
    auto spec = persons();
    spec.derived = {derived("grupp", "alder", DerivedColumn::Rule::groups)};
    spec.derived[0].groups = {"0-17"};
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;Falun;4;\nMan;Falun;18;\n", spec, diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.harledd-varde");
    EXPECT_EQ(diagnostics.list()[0].place.line, 3);
}

TEST(Derive, GroupsThatOverlapAreRefused) {
    auto spec = persons();
    spec.derived = {derived("grupp", "alder", DerivedColumn::Rule::groups)};
    spec.derived[0].groups = {"0-18", "18-"};
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;Falun;4;\n", spec, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.harledd-grupp");
}

TEST(Derive, AgeIsTheYearLessTheYearOfBirth) {
    auto spec = persons();
    spec.derived = {derived("ar_gammal", "fodd", DerivedColumn::Rule::age)};
    spec.derived[0].year = "2025";
    Diagnostics diagnostics;
    auto const frame = read("Kvinna;Falun;;2000\nMan;Falun;;2025\nMan;Falun;;\n", spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "ar_gammal"), "25|0|uppgift saknas");
}

TEST(Derive, AYearOfBirthToComeIsNoAge) {
    auto spec = persons();
    spec.derived = {derived("ar_gammal", "fodd", DerivedColumn::Rule::age)};
    spec.derived[0].year = "2025";
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;Falun;;2026\n", spec, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.harledd-varde");
}

TEST(Derive, TheCountyOfAKommunAndOtherNamesForCodes) {
    auto spec = persons();
    spec.derived = {derived("lan", "kommun", DerivedColumn::Rule::county),
                    derived("ort", "kommun", DerivedColumn::Rule::codes)};
    spec.derived[1].codes = {{"2080", "Falun med omnejd"}};
    spec.derived[1].others = "annan ort";
    Diagnostics diagnostics;
    auto const frame = read("Kvinna;Falun;;\nMan;Stockholm;;\n", spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "lan"), "20|01");
    EXPECT_EQ(texts(*frame, "ort"), "Falun med omnejd|annan ort");
}

TEST(Derive, GirlsAndBoysAreThoseBelowTheAge) {
    auto spec = persons();
    spec.adult_from = 18;
    Diagnostics diagnostics;
    auto const frame =
        read("Kvinna;Falun;17;\nKvinna;Falun;18;\nMan;Falun;3;\nMan;Falun;;\n;Falun;3;\n", spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kon"), "flickor|kvinnor|pojkar|män|uppgift saknas");
}

TEST(Derive, ATakenNameAndAnUnknownSourceAreTold) {
    auto spec = persons();
    spec.derived = {derived("kon", "alder", DerivedColumn::Rule::codes),
                    derived("ny", "aldr", DerivedColumn::Rule::codes)};
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;Falun;17;\n", spec, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.harledd-namn data.harledd-av");
    EXPECT_EQ(diagnostics.list()[1].hint, "menade du \"alder\"?");
}

TEST(WholeRange, ReadsWhatPeopleWrite) {
    struct Case {
        char const* text;
        char const* printed; // nullptr: no range
    };
    for (auto const& [text, printed] :
         {Case{"0-17", "0–17"}, Case{" 18 – 64", "18–64"}, Case{"-19", "–19"}, Case{"65-", "65–"},
          Case{"80", "80"}, Case{"17-0", nullptr}, Case{"-", nullptr}, Case{"", nullptr},
          Case{"a-b", nullptr}, Case{"1-2-3", nullptr}, Case{"0,5-2", nullptr},
          Case{"99999999999", nullptr}}) {
        auto const range = range_of(text);
        ASSERT_EQ(range.has_value(), printed != nullptr) << text;
        if (range) {
            EXPECT_EQ(range->text(), printed) << text;
        }
    }
}

TEST(WholeRange, TheEndsOfAScaleCountAsTheirLimit) {
    for (auto const& [text, number] :
         {std::pair{"-14", 14}, {"49+", 49}, {"100 år och äldre", 100}, {"7 år", 7}})
        EXPECT_EQ(whole_number(text), number) << text;
    for (auto const* text : {"", "år", "1,5", "-", "sju"}) EXPECT_FALSE(whole_number(text)) << text;
}

} // namespace
} // namespace linsen::testing
