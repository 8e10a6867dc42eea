#include "tabell/small_report.hpp"

#include "base/number.hpp"
#include "document/check.hpp"
#include "document/dump.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace linsen {
namespace {

using document::Chart;
using document::ChartKind;
using document::SexAxis;
using document::Table;
using testing::Made;
using testing::SmallReport;

constexpr char const* by_kommun = R"([[tabell]]
rubrik = "Barn efter kommun, år och kön"
data = "barn"
rader = ["kommun"]
kolumner = ["ar", "kon"]
dar = { alder = "0-9" }
visa = "publicerat"
)";

Table const* table_of(Made const& made, std::string const& anchor = "tabell-barn-efter-kommun-ar-och-kon") {
    if (!made.document) return nullptr;
    return document::Numbering(*made.document).table(anchor);
}

std::vector<Chart> charts_of(Made const& made, std::string const& anchor) {
    std::vector<Chart> charts;
    if (!made.document) return charts;
    for (Chart const* chart : document::Numbering(*made.document).charts_of(anchor)) charts.push_back(*chart);
    return charts;
}

/// "Falun: 10 11 12 13", with the group before a stroke.
std::vector<std::string> lines_of(Table const& table) {
    std::vector<std::string> lines;
    for (document::Row const& row : table.rows) {
        std::string line =
            (row.group.empty() ? "" : row.group + " / ") + row.heading + (row.total ? "*:" : ":");
        for (Cell const& cell : row.cells) line += " " + print_cell(cell);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> heads_of(Table const& table) {
    std::vector<std::string> heads;
    for (document::Column const& column : table.columns)
        heads.push_back((column.group.empty() ? "" : column.group + " / ") + column.heading);
    return heads;
}

using Lines = std::vector<std::string>;

TEST(Tables, HaveHeadsInTwoLevelsAndSumsLast) {
    Made made = SmallReport{.tables = by_kommun}.make();
    Table const* const table = table_of(made);
    ASSERT_NE(table, nullptr) << to_json(made.diagnostics);
    EXPECT_EQ(heads_of(*table),
              (Lines{"2002 / Flickor", "2002 / Pojkar", "2003 / Flickor", "2003 / Pojkar"}));
    EXPECT_EQ(table->columns[2].sex, "flickor");
    EXPECT_EQ(lines_of(*table),
              (Lines{"Mora: 20 21 22 23", "Falun: 10 11 12 13", "Dalarnas län*: 70 80 71 81"}));
    EXPECT_EQ(table->rows[0].code, "2062");
    EXPECT_EQ(table->row_heading, "Område");
    EXPECT_EQ(table->unit, "Antal");
    EXPECT_EQ(table->source, "Provkällan");
    EXPECT_EQ(table->sex, SexAxis::columns);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Tables, SayWhatTheyAreLimitedTo) {
    Made const made = SmallReport{.tables = by_kommun}.make();
    Table const* const table = table_of(made);
    ASSERT_NE(table, nullptr) << to_json(made.diagnostics);
    auto const says = [&](std::string const& words) {
        return std::any_of(table->notes.begin(), table->notes.end(),
                           [&](document::Text const& note) { return document::plain(note) == words; });
    };
    EXPECT_TRUE(says("Tabellen gäller bara barnets ålder: 0–9."));
}

TEST(Tables, HaveGroupsOfRowsAndTheHeadingsThatTheReaderShallMeet) {
    std::string const wish = R"([[tabell]]
rubrik = "Falun"
data = "barn"
rader = ["kon", "alder"]
kolumner = []
dar = { kommun = "2080", ar = "2003" }
visa = "publicerat"
)";
    Made const made = SmallReport{.tables = wish}.make();
    Table const* const table = table_of(made, "tabell-falun");
    ASSERT_NE(table, nullptr) << to_json(made.diagnostics);
    EXPECT_EQ(table->row_heading, "Kön och barnets ålder") << "as the template says";
    EXPECT_EQ(heads_of(*table), (Lines{"Antal"}));
    EXPECT_EQ(lines_of(*table), (Lines{"Flickor / 0–9: 12", "Flickor / 10 år och äldre: 42",
                                       "Pojkar / 0–9: 13", "Pojkar / 10 år och äldre: 43"}));
    EXPECT_EQ(table->sex, SexAxis::rows);
    EXPECT_EQ(table->rows[2].sex, "pojkar");
    Made const own =
        SmallReport{.tables = wish, .settings = "rubriker = { alder = \"ADHD\", kon = \"Barn\" }"}.make();
    EXPECT_EQ(table_of(own, "tabell-falun")->row_heading, "Barn och ADHD");
}

TEST(Tables, KeepTheOrderOfChosenCategoriesButNeverTurnTheSexes) {
    Made const made = SmallReport{.tables = std::string(by_kommun) +
                                            "kategorier = { kommun = [\"20\", \"2080\"], kon = [\"pojkar\", "
                                            "\"flickor\"], ar = [\"2003\"] }\n"}
                          .make();
    Table const* const table = table_of(made);
    ASSERT_NE(table, nullptr) << to_json(made.diagnostics);
    EXPECT_EQ(heads_of(*table), (Lines{"2003 / Flickor", "2003 / Pojkar"}));
    EXPECT_EQ(lines_of(*table), (Lines{"Dalarnas län*: 71 81", "Falun: 12 13"}));
}

TEST(Tables, StandInTheSectionThatWasOpenedLast) {
    std::string const wishes = std::string(by_kommun) + R"([[tabell]]
avsnitt = "Barn per år"
rubrik = "Barn efter kommun, år och kön – en gång till"
data = "barn"
rader = ["ar"]
dar = { kommun = "2062", alder = "0-9" }
visa = "publicerat"
)";
    Made const made = SmallReport{.tables = wishes}.make();
    ASSERT_TRUE(made.document) << to_json(made.diagnostics);
    ASSERT_GE(made.document->content.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<document::Contents>(made.document->content[0].node));
    EXPECT_TRUE(std::holds_alternative<Table>(made.document->content[1].node));
    auto const* const section = std::get_if<document::Section>(&made.document->content[2].node);
    ASSERT_NE(section, nullptr);
    EXPECT_EQ(section->heading, "Barn per år");
    EXPECT_EQ(section->content.size(), 1U);
}

TEST(Tables, ShowIntervalsBesideTheirValues) {
    SmallReport report{.tables = R"([[tabell]]
rubrik = "Andelar"
data = "barn"
rader = ["kommun"]
visa = "publicerat"
)",
                       .unit = "procent",
                       .rows = "Kommun;Kön;Antal;Låg;Hög\nFalun;Kvinnor;8;7;9\nFalun;Män;10;9;12\n"};
    test::Scratch const scratch;
    scratch.put("barn.csv", report.rows);
    std::string toml = report.toml();
    std::string const old = "ar = \"År\", kon = \"Kön\", alder = \"Ålder\", varde = \"Antal\"";
    toml.replace(toml.find(old), old.size(),
                 "kon = \"Kön\", varde = \"Antal\", nedre = \"Låg\", ovre = \"Hög\"");
    Made const made =
        testing::make_report(scratch.put("rapport.toml", toml), scratch.put("mall.toml", "rubriker = {}\n"));
    Table const* const table = table_of(made, "tabell-andelar");
    ASSERT_NE(table, nullptr) << to_json(made.diagnostics);
    EXPECT_EQ(heads_of(*table),
              (Lines{"Kvinnor / Andel", "Kvinnor / 95 % intervall", "Män / Andel", "Män / 95 % intervall"}));
    EXPECT_EQ(table->rows[0].cells.size(), 4U);
    EXPECT_EQ(table->unit, "Andel i procent");
}

TEST(Charts, AreOneUnderEachUpperHeadWithoutSums) {
    Made made =
        SmallReport{.tables = std::string(by_kommun) + "diagram = [\"punkter\", \"konsfordelning\"]\n"}
            .make();
    auto const charts = charts_of(made, "tabell-barn-efter-kommun-ar-och-kon");
    ASSERT_EQ(charts.size(), 4U) << to_json(made.diagnostics);
    EXPECT_EQ(charts[0].kind, ChartKind::dots);
    EXPECT_EQ(charts[0].caption, "Barn efter kommun, år och kön: 2002");
    EXPECT_EQ(charts[0].columns, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(charts[1].columns, (std::vector<std::size_t>{2, 3}));
    EXPECT_TRUE(charts[0].without_totals) << "the county would dwarf its kommuner";
    EXPECT_EQ(charts[3].kind, ChartKind::shares);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Charts, AreLeftOutWhereTooLittleIsShown) {
    SmallReport report{.tables = std::string(by_kommun) + "diagram = \"staplar\"\n"};
    auto const spoil = [&report](std::string const& row) {
        auto const at = report.rows.find(row);
        ASSERT_NE(at, std::string::npos);
        report.rows.replace(at + row.rfind(';') + 1, row.size() - row.rfind(';') - 1, "..");
    };
    spoil("Mora;2002;Flickor;0-9;20");
    EXPECT_EQ(charts_of(report.make(), "tabell-barn-efter-kommun-ar-och-kon").size(), 2U)
        << "a row with one sex is drawn";
    spoil("Mora;2002;Pojkar;0-9;21");
    Made const made = report.make();
    auto const charts = charts_of(made, "tabell-barn-efter-kommun-ar-och-kon");
    ASSERT_EQ(charts.size(), 1U);
    EXPECT_EQ(charts[0].caption, "Barn efter kommun, år och kön: 2003");
    ASSERT_EQ(made.diagnostics.list().size(), 1U) << to_json(made.diagnostics);
    EXPECT_EQ(made.diagnostics.list()[0].code, "tabell.diagram-utelamnat");
    EXPECT_EQ(
        made.diagnostics.list()[0].message,
        "diagrammet \"staplar\" av \"Barn efter kommun, år och kön: 2002\" är inte med: bara 1 av 2 rader "
        "har uppgifter att rita");
}

TEST(Charts, OfPublishedPartsMustMakeAWhole) {
    SmallReport report{.tables = std::string(by_kommun) + "diagram = \"staplade\"\n"};
    EXPECT_EQ(charts_of(report.make(), "tabell-barn-efter-kommun-ar-och-kon").size(), 2U);
    report.unit = "procent";
    Made const made = report.make();
    ASSERT_TRUE(made.diagnostics.has_errors());
    EXPECT_EQ(made.diagnostics.list().back().code, "tabell.diagram-passar-inte");
}

TEST(Charts, OverTimeHaveAPlaceForEachYear) {
    Made made = SmallReport{.tables = R"([[tabell]]
rubrik = "Barn per kommun"
data = "barn"
rader = ["kommun", "ar"]
dar = { alder = "0-9" }
visa = "publicerat"
diagram = "smamultiplar"
)"}
                    .make();
    auto const charts = charts_of(made, "tabell-barn-per-kommun");
    ASSERT_EQ(charts.size(), 1U) << to_json(made.diagnostics);
    EXPECT_EQ(charts[0].kind, ChartKind::multiples);
    Table const* const table = table_of(made, "tabell-barn-per-kommun");
    EXPECT_EQ(table->rows[0].position, 2002.0);
    EXPECT_TRUE(table->rows.back().total) << "the group of the county";
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Wishes, AskForCountsAndTheirSums) {
    Diagnostics diagnostics;
    auto const requests = SmallReport{.tables = R"([[tabell]]
rubrik = "Antal"
data = "barn"
rader = ["kommun", "alder"]
dar = { ar = ["2002", "2003"] }
summa = ["alder", "kon"]
)"}
                              .plan(diagnostics);
    ASSERT_EQ(requests.size(), 1U) << to_json(diagnostics);
    TableRequest const& request = requests[0];
    EXPECT_EQ(request.id, "Antal");
    EXPECT_EQ(request.statistic, Statistic::count);
    EXPECT_EQ(request.unit, Unit::count);
    ASSERT_EQ(request.by.size(), 3U) << "kon is the columns unless something else is said";
    EXPECT_EQ(request.by[0].role, "kommun");
    EXPECT_FALSE(request.by[0].total);
    EXPECT_TRUE(request.by[1].total);
    EXPECT_EQ(request.by[2].role, "kon");
    EXPECT_TRUE(request.by[2].total);
    ASSERT_EQ(request.where.size(), 1U);
    EXPECT_EQ(request.where[0].codes, (std::vector<std::string>{"2002", "2003"}));
}

TEST(Wishes, AskForSharesOfEachSexAndOfTheSexes) {
    auto const asked = [](std::string const& more) {
        Diagnostics diagnostics;
        auto const requests =
            SmallReport{.tables = "[[tabell]]\nrubrik = \"Andel\"\ndata = \"barn\"\nrader = "
                                  "[\"kommun\", \"alder\"]\n" +
                                  more}
                .plan(diagnostics);
        EXPECT_EQ(requests.size(), 1U) << to_json(diagnostics);
        EXPECT_EQ(requests.at(0).statistic, Statistic::share);
        EXPECT_EQ(requests.at(0).unit, Unit::percent);
        return requests.at(0).share_of;
    };
    EXPECT_EQ(asked("visa = \"andel\"\n"), "alder") << "the last of the rows";
    EXPECT_EQ(asked("visa = \"andel\"\nandel_av = \"kommun\"\n"), "kommun");
    EXPECT_EQ(asked("visa = \"konsfordelning\"\n"), "kon");
}

TEST(Wishes, AskForMeasuresAndRates) {
    Diagnostics diagnostics;
    std::string const head = "data = \"barn\"\nrader = [\"kommun\"]\n";
    auto const requests =
        SmallReport{
            .tables = "[[tabell]]\nrubrik = \"A\"\n" + head + "visa = \"medel\"\nmatt = \"alder\"\n" +
                      "[[tabell]]\nrubrik = \"B\"\n" + head + "visa = \"median\"\nmatt = \"alder\"\n" +
                      "[[tabell]]\nrubrik = \"C\"\n" + head +
                      "visa = \"per\"\nbas = \"barn\"\nenhet = \"per_1000\"\ndecimaler = 2\n" +
                      "[[tabell]]\nrubrik = \"D\"\ndata = \"barn\"\nrader = [\"ar\"]\nutan_kon = \"prov\"\n"}
            .plan(diagnostics);
    ASSERT_EQ(requests.size(), 4U) << to_json(diagnostics);
    EXPECT_EQ(requests[0].statistic, Statistic::mean);
    EXPECT_EQ(requests[0].measured, "alder");
    EXPECT_EQ(requests[1].statistic, Statistic::median);
    EXPECT_EQ(requests[2].statistic, Statistic::rate);
    EXPECT_EQ(requests[2].base, "barn");
    EXPECT_EQ(requests[2].unit, Unit::per_1000);
    EXPECT_EQ(requests[2].decimals, 2);
    EXPECT_EQ(requests[3].by.size(), 1U) << "who says why there is no sex gets no columns";
    EXPECT_EQ(requests[3].without_sex, "prov");
}

} // namespace
} // namespace linsen
