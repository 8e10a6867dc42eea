#include "tabulate/cube.hpp"

#include "tabulate/small_frame.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::number_column;
using testing::text_column;
using Texts = std::vector<std::string>;

/// Persons with a sex, a kommun, an age and services, one a row.
Frame persons(Texts const& sexes, Texts const& areas, Texts const& ages, Texts const& services = {}) {
    Frame frame;
    frame.name = "personer";
    frame.file = frame.path = "personer.csv";
    frame.columns.push_back({"kon", "Kön", text_column(sexes)});
    frame.columns.push_back({"kommun", "Kommun", text_column(areas)});
    frame.columns.push_back({"alder", "Ålder", text_column(ages)});
    if (!services.empty()) frame.columns.push_back({"insats", "Insats", text_column(services)});
    for (std::size_t i = 0; i < sexes.size(); ++i) frame.lines.push_back(static_cast<std::uint32_t>(i + 2));
    frame.rows_read = sexes.size();
    return frame;
}

DataSpec spec_of(std::string name, DataKind kind) {
    DataSpec spec;
    spec.name = spec.population = std::move(name);
    spec.kind = kind;
    spec.source = Value(Entries{}, {"rapport.toml", 7, 1, {}});
    return spec;
}

AxisRequest axis(std::string role, bool total = false) {
    AxisRequest request{std::move(role), {}};
    request.total = total;
    return request;
}

TableRequest request_of(Statistic statistic, std::vector<AxisRequest> by) {
    TableRequest request;
    request.id = "prov";
    request.data = "personer";
    request.statistic = statistic;
    request.by = std::move(by);
    request.asked_at = {"rapport.toml", 20, 1, {}};
    return request;
}

struct Counted {
    std::vector<Cube> cubes;
    Diagnostics diagnostics;

    [[nodiscard]] std::vector<double> values() const {
        std::vector<double> result;
        for (Cell const& cell : cubes.front().cells) result.push_back(cell.shown() ? cell.value : -1);
        return result;
    }
    [[nodiscard]] Texts labels(std::size_t of) const {
        Texts result;
        for (Category const& category : cubes.front().axes[of].categories) result.push_back(category.label);
        return result;
    }
};

Counted count(TableRequest const& request, std::vector<Frame> const& frames, std::vector<DataSpec> specs) {
    Counted result;
    Job job;
    job.data = std::move(specs);
    Plan plan;
    plan.add(request);
    result.cubes = tabulate(plan, frames, job, result.diagnostics);
    return result;
}

Counted count(TableRequest const& request, Frame const& frame,
              DataSpec spec = spec_of("personer", DataKind::individuals)) {
    return count(request, std::vector<Frame>{frame}, std::vector<DataSpec>{std::move(spec)});
}

std::string first_code(Counted const& counted) {
    return counted.diagnostics.list().empty() ? "" : counted.diagnostics.list().front().code;
}

TEST(Counting, EachPersonOnceAndSumsOfAllKinds) {
    auto const frame = persons({"kvinnor", "män", "kvinnor", "män"}, {"2081", "2080", "2080", "2080"},
                               {"20", "30", "40", "50"});
    auto const counted =
        count(request_of(Statistic::count, {axis("kommun", true), axis("kon", true)}), frame);
    ASSERT_EQ(counted.cubes.size(), 1U);
    EXPECT_EQ(counted.labels(0), (Texts{"Falun", "Borlänge", "Totalt"}));
    EXPECT_EQ(counted.labels(1), (Texts{"Kvinnor", "Män", "Kvinnor och män"}));
    EXPECT_EQ(counted.values(), (std::vector<double>{1, 2, 3, 1, 0, 1, 2, 2, 4}));
    EXPECT_EQ(counted.cubes[0].axes[1].categories[2].members, (Texts{"kvinnor", "män"}));
}

/// Persons of two kommuner in 2022, 2023 and 2025, of one alone in 2024; what is known of other years stands
/// in another data set.
Counted two_years(YearAndBefore years, Texts const& told) {
    auto frame = persons({"kvinnor", "kvinnor", "kvinnor", "kvinnor", "kvinnor", "kvinnor", "kvinnor"},
                         {"2080", "2081", "2080", "2081", "2080", "2080", "2081"},
                         {"1", "1", "1", "1", "1", "1", "1"});
    frame.columns.push_back(
        {"ar", "År", text_column({"2022", "2022", "2023", "2023", "2024", "2025", "2025"})});
    Frame standings;
    standings.name = years.told_by;
    standings.columns.push_back({"ar", "År", text_column(told)});
    auto request = request_of(Statistic::count, {axis("ar"), axis("kon")});
    request.optional = true;
    request.years = std::move(years);
    return count(request, {frame, standings},
                 {spec_of("personer", DataKind::individuals), spec_of("lage", DataKind::counts)});
}

TEST(Counting, AYearIsSetBesideTheLastOneThatIsKnownBeforeItAndNoOther) {
    EXPECT_EQ(two_years({"2025", "lage", {}, 1}, {"2023", "2025", "2022", "2026"}).labels(0),
              (Texts{"2023", "2025"}));
    EXPECT_EQ(two_years({"2023", "lage", {}, 2}, {"2022", "2023", "2025"}).labels(0),
              (Texts{"2022", "2023"}));
}

TEST(Counting, WhatIsNotComparedHasNoRows) {
    EXPECT_EQ(two_years({"2025", "lage", {}, 1}, {"2025", "2026"}).labels(0), Texts{}) << "no year before";
    EXPECT_EQ(two_years({"2025", "lage", {"2024"}, 1}, {"2023", "2025"}).labels(0), Texts{}) << "a break";
    EXPECT_EQ(two_years({"2025", "lage", {"2023"}, 1}, {"2023", "2025"}).labels(0), (Texts{"2023", "2025"}))
        << "a break before both";
    EXPECT_EQ(two_years({"2024", "lage", {}, 3}, {"2023", "2024"}).labels(0), Texts{}) << "too few kommuner";
}

/// Counted rows of the kommuner of a year: "2080 2024 ja", and what another data set says of them.
Cube years_of(Texts const& rows, Texts const& told, std::size_t fewest = 2) {
    Frame frame;
    Frame standings;
    frame.name = "personer";
    standings.name = "lage";
    auto const fill = [](Frame& to, Texts const& from, char const* role) {
        Texts places;
        Texts years;
        Texts says;
        for (std::string const& row : from) {
            places.push_back(row.substr(0, 4));
            years.push_back(row.substr(5, 4));
            says.push_back(row.substr(10));
            to.lines.push_back(static_cast<std::uint32_t>(to.lines.size() + 2));
        }
        to.columns.push_back({"kommun", "Kommun", text_column(places)});
        to.columns.push_back({"ar", "År", text_column(years)});
        to.columns.push_back({role, role, text_column(says)});
    };
    fill(frame, rows, "jamforbar");
    fill(standings, told, "svar");
    frame.columns.push_back({"kon", "Kön", text_column(Texts(rows.size(), "kvinnor"))});
    frame.columns.push_back({"antal", "Antal", number_column(std::vector<double>(rows.size(), 7), 0)});
    auto request = request_of(Statistic::count, {axis("ar"), axis("kon")});
    request.optional = true;
    request.years =
        YearAndBefore{"2025", "lage", {}, fewest, {{"svar", {"komplett"}}}, {{"jamforbar", {"ja"}}}};
    auto const counted = count(request, {frame, standings},
                               {spec_of("personer", DataKind::counts), spec_of("lage", DataKind::counts)});
    EXPECT_EQ(counted.cubes.size(), 1U) << to_json(counted.diagnostics);
    return counted.cubes.front();
}

Texts complete_both(Texts const& places) {
    Texts told;
    for (std::string const& place : places)
        for (char const* const year : {" 2024", " 2025"}) told.push_back(place + year + " komplett");
    return told;
}

std::vector<double> sums(Cube const& cube) {
    std::vector<double> result;
    for (Cell const& cell : cube.cells) result.push_back(cell.value);
    return result;
}

TEST(Counting, TwoYearsAreOfTheKommunerThatAnsweredBothAndWhoseRowsAllSaySo) {
    auto const told = complete_both({"2080", "2081", "2082", "2083"});
    auto const same = years_of({"2080 2024 ja", "2080 2025 ja", "2081 2024 ja", "2081 2025 ja"}, told);
    EXPECT_EQ(sums(same), (std::vector<double>{14, 14}));
    EXPECT_EQ(same.compared->places, (Texts{"2080", "2081"}));
    EXPECT_EQ(same.compared->before, "2024");

    auto const other = years_of({"2080 2024 ja", "2080 2025 ja", "2081 2024 ja", "2081 2025 ja",
                                 "2082 2024 nej", "2082 2025 ja", "2083 2025 ja"},
                                told);
    EXPECT_EQ(sums(other), (std::vector<double>{14, 14})) << "the same kommuner in both years";
    EXPECT_EQ(other.compared->places, (Texts{"2080", "2081"}));
    EXPECT_EQ(other.compared->contradicted, Texts{"2082"});

    auto const partly = years_of({"2080 2024 ja", "2080 2025 ja", "2081 2024 ja", "2081 2025 ja",
                                  "2082 2024 ja", "2082 2025 ja", "2082 2025 nej"},
                                 told);
    EXPECT_EQ(partly.compared->places, (Texts{"2080", "2081"})) << "not all rows of 2082 say so";
}

TEST(Counting, AKommunThatIsNotToldToHaveAnsweredIsNotCompared) {
    Texts const rows{"2080 2024 ja", "2080 2025 ja", "2081 2024 ja",
                     "2081 2025 ja", "2082 2024 ja", "2082 2025 ja"};
    auto told = complete_both({"2080", "2081"});
    told.emplace_back("2082 2024 komplett");
    told.emplace_back("2082 2025 återsänt");
    EXPECT_EQ(years_of(rows, told).compared->places, (Texts{"2080", "2081"}));
    auto const too_few = years_of(rows, told, 3);
    EXPECT_EQ(sums(too_few), std::vector<double>{}) << "no rows";
    EXPECT_EQ(too_few.compared->places.size(), 2U) << "but it is known which";
}

TEST(Counting, OthersAreLeftToATableOfTheirOwn) {
    auto const frame =
        persons({"kvinnor", "män", "annan könsidentitet"}, {"2080", "2080", "2080"}, {"1", "2", "3"});
    auto const request = request_of(Statistic::count, {axis("kon", true)});
    EXPECT_EQ(count(request, frame).values(), (std::vector<double>{1, 1, 2}));
    Job job;
    job.data = {spec_of("personer", DataKind::individuals)};
    job.protection.other_gender = Protection::OtherGender::in_tables;
    Plan plan;
    plan.add(request);
    Diagnostics diagnostics;
    auto const cubes = tabulate(plan, {frame}, job, diagnostics);
    ASSERT_EQ(cubes.size(), 1U);
    EXPECT_EQ(cubes[0].cells.size(), 4U);
    EXPECT_EQ(cubes[0].cells[3].value, 3);
}

TEST(Counting, SharesAreOfEachSexAndSmallBasesHaveNoDecimals) {
    Texts sexes(150, "kvinnor");
    Texts ages(50, "20");
    ages.resize(150, "30");
    for (int i = 0; i < 3; ++i) {
        sexes.emplace_back("män");
        ages.emplace_back(i == 0 ? "20" : "30");
    }
    auto const frame = persons(sexes, Texts(153, "2080"), ages);
    auto request = request_of(Statistic::share, {axis("alder"), axis("kon")});
    request.share_of = "alder";
    auto const counted = count(request, frame);
    ASSERT_EQ(counted.cubes.size(), 1U);
    auto const& cells = counted.cubes[0].cells;
    EXPECT_DOUBLE_EQ(cells[0].value, 100.0 / 3);
    EXPECT_EQ(cells[0].decimals, 1);
    EXPECT_EQ(cells[1].decimals, 0) << "three men";
    EXPECT_EQ(counted.cubes[0].counted->bases, (std::vector<std::int64_t>{150, 3, 150, 3}));
    EXPECT_EQ(cells[0].unit, Unit::percent);
}

TEST(Counting, OnePersonWithSeveralAnswersIsCountedInEach) {
    auto spec = spec_of("personer", DataKind::individuals);
    spec.multiple = {{"insats", ","}};
    auto const frame = persons({"kvinnor", "kvinnor", "män"}, {"2080", "2080", "2080"}, {"1", "2", "3"},
                               {"råd, stöd", "råd", "stöd,råd,råd"});
    auto const counted =
        count(request_of(Statistic::count, {axis("insats", true), axis("kon")}), frame, spec);
    EXPECT_EQ(counted.labels(0), (Texts{"råd", "stöd", "Totalt"}));
    EXPECT_EQ(counted.values(), (std::vector<double>{2, 1, 1, 1, 2, 1})) << "three persons, five answers";
    auto request = request_of(Statistic::share, {axis("insats"), axis("kon")});
    request.share_of = "insats";
    EXPECT_EQ(count(request, frame, spec).cubes[0].counted->bases, (std::vector<std::int64_t>{2, 1, 2, 1}));
}

TEST(Counting, MeanAndMedianAreOfThoseWhoAnswered) {
    auto const frame = persons({"kvinnor", "kvinnor", "kvinnor", "kvinnor", "män"}, Texts(5, "2080"),
                               {"10", "20", "60", "uppgift saknas", "uppgift saknas"});
    auto request = request_of(Statistic::mean, {axis("kon")});
    request.measured = "alder";
    auto const mean = count(request, frame);
    EXPECT_EQ(mean.values(), (std::vector<double>{30, -1}));
    EXPECT_EQ(mean.cubes[0].cells[1].status, Status::missing) << "there is a man, without an age";
    EXPECT_EQ(mean.cubes[0].counted->counts, (std::vector<std::int64_t>{3, 0}));
    request.statistic = Statistic::median;
    EXPECT_EQ(count(request, frame).values()[0], 20);
    auto const even = persons({"kvinnor", "kvinnor"}, Texts(2, "2080"), {"10", "15"});
    EXPECT_EQ(count(request, even).values()[0], 12.5);
}

Frame counted_rows(Texts const& sexes, Texts const& areas, std::vector<double> const& numbers,
                   std::string name = "personer") {
    Frame frame;
    frame.name = std::move(name);
    frame.file = frame.path = "antal.csv";
    frame.columns.push_back({"kon", "Kön", text_column(sexes)});
    frame.columns.push_back({"kommun", "Kommun", text_column(areas)});
    frame.columns.push_back({"antal", "Antal", number_column(numbers, 0)});
    for (std::size_t i = 0; i < sexes.size(); ++i) frame.lines.push_back(static_cast<std::uint32_t>(i + 2));
    frame.rows_read = sexes.size();
    return frame;
}

TEST(Counting, RowsOfSumsAreLeftOutAndCompared) {
    auto const frame = counted_rows({"kvinnor", "män", "totalt", "kvinnor", "kvinnor"},
                                    {"2080", "2080", "2080", "2081", "20"}, {4, 5, 9, 2, 7});
    auto const counted = count(request_of(Statistic::count, {axis("kommun", true), axis("kon", true)}), frame,
                               spec_of("personer", DataKind::counts));
    EXPECT_EQ(counted.values(), (std::vector<double>{4, 5, 9, 2, 0, 2, 6, 5, 11}));
    ASSERT_EQ(first_code(counted), "tabulate.summa") << "the county has 7 women, its kommuner 6";
    EXPECT_EQ(counted.diagnostics.list().size(), 1U) << "9 is the sum of 4 and 5";
    EXPECT_EQ(counted.diagnostics.list()[0].place.line, 6);
}

TEST(Counting, ACountyAskedForTakesItsKommuner) {
    auto const frame = counted_rows({"kvinnor", "kvinnor", "kvinnor"}, {"2080", "2081", "0180"}, {4, 2, 100});
    auto request = request_of(Statistic::count, {axis("kon")});
    request.where = {{"kommun", {"20"}}};
    auto const counted = count(request, frame, spec_of("personer", DataKind::counts));
    EXPECT_EQ(counted.values(), (std::vector<double>{6}));
    EXPECT_EQ(counted.cubes[0].counted->where[0].codes, (Texts{"2080", "2081"}));
}

TEST(Counting, AnUnknownNumberMakesItsSumsMissing) {
    auto const frame = counted_rows({"kvinnor", "män"}, {"2080", "2080"}, {4, NAN});
    auto const counted = count(request_of(Statistic::count, {axis("kon", true)}), frame,
                               spec_of("personer", DataKind::counts));
    EXPECT_EQ(counted.values(), (std::vector<double>{4, -1, -1}));
    EXPECT_EQ(counted.cubes[0].cells[2].status, Status::missing);
}

TEST(Counting, WhatIsNoNumberOfPersonsIsRefused) {
    for (double const number : {4.5, -1.0}) {
        auto const counted =
            count(request_of(Statistic::count, {axis("kon")}), counted_rows({"kvinnor"}, {"2080"}, {number}),
                  spec_of("personer", DataKind::counts));
        EXPECT_TRUE(counted.cubes.empty());
        EXPECT_EQ(first_code(counted), "tabulate.inget-antal");
    }
    EXPECT_EQ(
        first_code(count(request_of(Statistic::count, {axis("kon")}),
                         counted_rows({"kvinnor"}, {"2080"}, {1}), spec_of("personer", DataKind::measures))),
        "tabulate.matt-raknas");
}

TEST(Counting, RatesArePerInhabitantOfTheSameKind) {
    auto const frame = counted_rows({"kvinnor", "män", "kvinnor"}, {"2080", "2080", "2081"}, {5, 10, 7});
    auto const people = counted_rows({"kvinnor", "män"}, {"2080", "2080"}, {2000, 4000}, "folkmangd");
    auto request = request_of(Statistic::rate, {axis("kommun"), axis("kon")});
    request.base = "folkmangd";
    request.unit = Unit::per_1000;
    auto const counted =
        count(request, {frame, people},
              {spec_of("personer", DataKind::counts), spec_of("folkmangd", DataKind::counts)});
    EXPECT_EQ(counted.values(), (std::vector<double>{2.5, 2.5, -1, -1}));
    EXPECT_EQ(counted.cubes[0].cells[2].status, Status::missing) << "how many live there is not told";
    auto const empty = counted_rows({"kvinnor", "män", "kvinnor", "män"}, {"2080", "2080", "2081", "2081"},
                                    {2000, 4000, 0, 0}, "folkmangd");
    auto const told = count(request, {frame, empty},
                            {spec_of("personer", DataKind::counts), spec_of("folkmangd", DataKind::counts)});
    EXPECT_EQ(told.cubes[0].cells[2].status, Status::missing)
        << "seven persons are of no population of nobody";
    EXPECT_EQ(told.cubes[0].cells[3].status, Status::not_applicable) << "nobody lives there";
    auto by_age = request_of(Statistic::rate, {axis("kon"), axis("alder")});
    by_age.base = "folkmangd";
    auto const lacking =
        count(by_age, {persons({"kvinnor"}, {"2080"}, {"4"}), people},
              {spec_of("personer", DataKind::individuals), spec_of("folkmangd", DataKind::counts)});
    EXPECT_EQ(first_code(lacking), "tabulate.kolumn-saknas");
}

TEST(Counting, WhatTheDataLackIsToldWhereItWasAskedFor) {
    auto const frame = persons({"kvinnor"}, {"2080"}, {"1"});
    auto const no_column = count(request_of(Statistic::count, {axis("kon"), axis("insats")}), frame);
    EXPECT_EQ(first_code(no_column), "tabulate.kolumn-saknas");
    EXPECT_EQ(no_column.diagnostics.list()[0].place.line, 20);
    auto request = request_of(Statistic::count, {axis("kon")});
    request.where = {{"kommun", {"2081"}}};
    EXPECT_EQ(first_code(count(request, frame)), "tabulate.kod-saknas");
    request.optional = true;
    auto const optional = count(request, frame);
    ASSERT_EQ(optional.cubes.size(), 1U);
    auto share = request_of(Statistic::share, {axis("kon")});
    share.share_of = "alder";
    EXPECT_EQ(first_code(count(share, frame)), "tabulate.andel-av");
}

TEST(Counting, KnowsTheYearsThatItTakesTogether) {
    Frame frame = persons({"kvinnor", "män", "kvinnor", "män"}, {"2080", "2080", "2081", "2081"},
                          {"17", "17", "18", "18"});
    frame.columns.push_back({"ar", "År", text_column({"2023", "2024", "2023", "uppgift saknas"})});
    frame.columns.push_back({"manad", "Månad", text_column({"2023-01", "2024-01", "2023-02", "-"})});
    auto const together = [&](std::vector<AxisRequest> by, std::vector<Condition> where = {}) {
        auto request = request_of(Statistic::count, std::move(by));
        request.where = std::move(where);
        return count(request, frame).cubes.front().counted->years_together;
    };
    EXPECT_EQ(together({axis("kon")}), (Texts{"2023", "2024"}));
    EXPECT_EQ(together({axis("kon"), axis("ar")}), Texts{});
    EXPECT_EQ(together({axis("kon")}, {{"ar", {"2023"}, {}, {}}}), Texts{});
    EXPECT_EQ(together({axis("kon")}, {{"kommun", {"2081"}, {}, {}}}), (Texts{"2023", "2024"}))
        << "which years some of the persons are of is not told";
    EXPECT_EQ(together({axis("kon"), axis("manad")}), Texts{}) << "a month lies in one year";
}

} // namespace
} // namespace linsen
