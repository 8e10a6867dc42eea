#pragma once

#include "document/build.hpp"
#include "document/sample.hpp"

#include <string>
#include <vector>

/// One document with everything that a workbook has to bring over. Its figures are made up.
namespace linsen::excel::gallery {

using namespace linsen::document; // NOLINT(google-build-using-namespace)

inline Cell with_limits(double value, double low, double high) {
    auto cell = shown_cell(value, Unit::percent, 0);
    cell.interval = Interval{low, high, 1};
    return cell;
}

inline Row row_of(std::string heading, std::vector<Cell> cells) {
    Row row;
    row.heading = std::move(heading);
    row.cells = std::move(cells);
    return row;
}

inline std::vector<Column> sexes_with_limits() {
    return {{"Kvinnor", "", "kvinnor", Show::value},
            {"95 % konfidensintervall", "", "kvinnor", Show::interval},
            {"Män", "", "män", Show::value},
            {"95 % konfidensintervall", "", "män", Show::interval}};
}

/// Years at uneven distances with limits, one value hidden.
inline Table over_years() {
    auto const hidden = cell_without_value(Status::hidden, Unit::percent);
    Table table;
    table.anchor = "tabell-diabetes";
    table.caption = "Har diabetes, Dalarna, efter kön och år";
    table.row_heading = "År";
    table.columns = sexes_with_limits();
    auto const year = [&](int number, Cell const& women, Cell const& men) {
        auto row = row_of(std::to_string(number), {women, women, men, men});
        row.position = number;
        table.rows.push_back(row);
    };
    year(2010, with_limits(6, 5.2, 6.9), with_limits(8, 7.0, 9.1));
    year(2014, with_limits(6, 5.6, 6.8), hidden);
    year(2018, with_limits(7, 6.2, 8.0), with_limits(9, 8.4, 10.3));
    year(2021, with_limits(8, 7.1, 8.9), with_limits(10, 9.1, 11.0));
    table.unit = "Andel i procent";
    table.notes = {text("Frågan ställs till personer 16 år och äldre. Svaren är vägda, så att de gäller hela "
                        "befolkningen i länet och inte bara dem som svarade på enkäten."),
                   text("Se också ", ref("tabell-kommuner"), ".")};
    table.source = "Nationella folkhälsoenkäten";
    return table;
}

inline Chart chart_of(Table const& table, std::string anchor, ChartKind kind) {
    Chart chart;
    chart.anchor = std::move(anchor);
    chart.caption = table.caption;
    chart.kind = kind;
    chart.table = table.anchor;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].show == Show::value) chart.columns.push_back(i);
    }
    return chart;
}

/// One row a kommun, one of them without values, two of them set off.
inline Table by_kommun() {
    Table table;
    table.anchor = "tabell-kommuner";
    table.caption = "Har diabetes, efter kommun och kön, 2021";
    table.row_heading = "Kommun";
    table.columns = sexes_with_limits();
    std::vector<std::string> const names{"Avesta",  "Borlänge",     "Falun",  "Gagnef",  "Hedemora",
                                         "Leksand", "Ludvika",      "Malung", "Mora",    "Orsa",
                                         "Rättvik", "Smedjebacken", "Säter",  "Vansbro", "Älvdalen"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const base = 5.0 + static_cast<double>(i % 5);
        auto women = with_limits(base, base - 1.4, base + 1.6);
        auto men = with_limits(base + 2, base + 0.3, base + 3.8);
        if (names[i] == "Malung") women = cell_without_value(Status::missing, Unit::percent);
        table.rows.push_back(row_of(names[i], {women, women, men, men}));
    }
    table.rows[2].emphasised = true;
    auto const all = with_limits(8, 7.5, 8.4);
    table.rows.push_back(row_of("Dalarna", {all, all, all, all}));
    table.rows.back().total = true;
    table.unit = "Andel i procent";
    table.source = "Nationella folkhälsoenkäten";
    return table;
}

/// Grouped columns and rows, codes, flags, large numbers, and texts that look like something else.
inline Table wide() {
    Table table;
    table.anchor = "tabell-invanare";
    table.caption = "Invånare efter kommun, ålder, kön och år";
    table.row_heading = "Kod";
    for (auto const* year : {"2019", "2020", "2021", "2022", "2023"}) {
        table.columns.push_back({"Kvinnor", year, "kvinnor", Show::value});
        table.columns.push_back({"Män", year, "män", Show::value});
    }
    auto const add = [&](std::string const& group, std::string const& heading, double base) {
        std::vector<Cell> cells;
        for (int i = 0; i < 10; ++i) cells.push_back(shown_cell(base + 137.0 * i, Unit::count, 0));
        auto row = row_of(heading, cells);
        row.group = group;
        table.rows.push_back(row);
    };
    add("0–19 år", "0020", 31234);
    add("0–19 år", "2080", 6789);
    add("20 år och äldre", "0020", 1112500);
    add("20 år och äldre", "=1+1", 0);
    table.rows[0].cells[9].preliminary = true;
    table.rows[1].cells[9].preliminary = true;
    table.rows[1].cells[9].series_break = true;
    table.rows[2].cells[0] = cell_without_value(Status::not_applicable, Unit::count);
    table.unit = "Antal";
    table.source = "SCB, befolkningsstatistik";
    return table;
}

inline Table few_bars() {
    Table table;
    table.anchor = "tabell-vantetid";
    table.caption = "Väntetid till första besök";
    table.row_heading = "Insats";
    table.columns = {{"Kvinnor", "", "kvinnor", Show::value}, {"Män", "", "män", Show::value}};
    table.rows = {
        row_of("Första linjen", {shown_cell(12.45, Unit::days, 1), shown_cell(0.1 + 0.2, Unit::days, 1)}),
        row_of("Öppenvård", {shown_cell(31.0, Unit::days, 1), shown_cell(28.25, Unit::days, 1)})};
    table.unit = "Dagar, medelvärde";
    table.without_sex = "";
    table.source = "Region Dalarna";
    return table;
}

inline Document document() {
    Document result;
    result.title = "God och nära vård i Dalarna";
    result.subtitle = "Uppföljning med könsuppdelad statistik";
    result.author = "RSS Dalarna";
    result.subject = "Könsuppdelad statistik";
    result.keywords = {"god och nära vård", "kön"};
    result.period = "2010–2021";
    result.reference = "RD 2026/123";
    result.date = {2026, 3, 1};
    result.fictional = true;

    KeyFigures::Item key;
    key.label = "Diabetes, Dalarna 2021";
    key.cells = {{"Kvinnor", with_limits(8, 7.1, 8.9)}, {"Män", with_limits(10, 9.1, 11)}};
    key.sentence = text("Män har diabetes oftare än kvinnor, se ", ref("tabell-diabetes"), ".");
    key.anchor = "tabell-diabetes";

    auto const years = over_years();
    auto const kommuner = by_kommun();
    auto const bars = few_bars();
    result.content = {
        section("Sammanfattning", "sammanfattning",
                {Block{KeyFigures{{key}}}, paragraph("Skillnaden har inte ändrats säkert sedan 2018.")},
                Section::Role::summary),
        section("Hälsa", "halsa",
                {paragraph("Löptext som inte hör till arbetsboken."), block(years),
                 block(chart_of(years, "diagram-diabetes", ChartKind::lines)), block(kommuner),
                 block(chart_of(kommuner, "diagram-kommuner", ChartKind::dots)), block(wide()), block(bars),
                 block(chart_of(bars, "diagram-vantetid", ChartKind::bars))}),
        section(
            "Källor och metod", "metod",
            {paragraph(text("Folkhälsoenkäten skickas ut av ",
                            link("https://www.folkhalsomyndigheten.se", "Folkhälsomyndigheten"),
                            note("Tillsammans med regionerna."), ".")),
             section("Urval", "urval",
                     {bullets({text("Urvalet är slumpmässigt."), text("Bortfallet är stort bland unga.")}),
                      numbered({text("Vikt"), text("Kalibrering")})}),
             box(Box::Role::method, "Intervall", {paragraph("Intervallen är på 95-procentsnivån.")})},
            Section::Role::appendix)};
    return result;
}

} // namespace linsen::excel::gallery
