#pragma once

#include "document/build.hpp"

#include <initializer_list>
#include <optional>

/// Small tables that tests write in one line.
namespace linsen::document::sample {

inline Cell percent(double value) { return shown_cell(value, Unit::percent, 0); }
inline Cell percent(double value, double low, double high) {
    auto cell = percent(value);
    cell.interval = Interval{low, high};
    return cell;
}
inline Cell hidden() { return cell_without_value(Status::hidden, Unit::percent); }
inline Cell missing() { return cell_without_value(Status::missing, Unit::percent); }

inline Row year(int position, std::vector<Cell> cells) {
    Row row;
    row.heading = std::to_string(position);
    row.position = position;
    row.cells = std::move(cells);
    return row;
}

inline Row place(std::string heading, std::vector<Cell> cells) {
    Row row;
    row.heading = std::move(heading);
    row.cells = std::move(cells);
    return row;
}

/// A table of women and men, and of further categories when `more` names them.
inline Table by_sex(std::vector<Row> rows, std::vector<Column> more = {}) {
    Table table;
    table.anchor = "tabell-diabetes";
    table.caption = "Har diabetes, Dalarna";
    table.row_heading = rows.empty() || rows[0].position ? "År" : "Kommun";
    table.columns = {{"Kvinnor", "", "kvinnor", Show::value}, {"Män", "", "män", Show::value}};
    for (auto& column : more) table.columns.push_back(std::move(column));
    table.rows = std::move(rows);
    table.unit = "Andel i procent";
    table.source = "Nationella folkhälsoenkäten";
    return table;
}

inline Chart chart_of(Table const& table, ChartKind kind) {
    Chart chart;
    chart.anchor = "diagram-diabetes";
    chart.caption = table.caption;
    chart.kind = kind;
    chart.table = table.anchor;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].show == Show::value) chart.columns.push_back(i);
    return chart;
}

/// A document that passes the check, with one section that holds `blocks`.
inline Document document_of(Blocks blocks) {
    Document document;
    document.title = "God och nära vård";
    document.content = {section("Hälsa", "halsa", std::move(blocks))};
    return document;
}

} // namespace linsen::document::sample
