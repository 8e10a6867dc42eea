#include "printing.hpp"

#include "planned.hpp"
#include "years.hpp"

#include <algorithm>

namespace minimaria {

using namespace document;

namespace {

constexpr std::size_t most_years_beside = 4;   // each with a column a sex
constexpr std::size_t most_columns_beside = 9; // kvinnor and män of four years, or of three with a third

/// Groups that are taken together two and two.
bool has_pairs(FigureTable const& table) {
    return table.is_merged() && std::any_of(table.axes().begin(), table.axes().end(), [](Axis const& axis) {
               return axis.role != "ar" && axis.role != "kommun" && axis.role != "kon" &&
                      std::any_of(axis.categories.begin(), axis.categories.end(), [](Category const& each) {
                          return each.code != total && each.members.size() > 1;
                      });
           });
}

bool is_all_hidden(Row const& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](Cell const& cell) {
                           return cell.status == Status::hidden || cell.status == Status::not_applicable;
                       }) &&
           std::any_of(row.cells.begin(), row.cells.end(),
                       [](Cell const& cell) { return cell.status == Status::hidden; });
}

/// More than half of its figures, sums left out, are signs.
bool is_mostly_hidden(Table const& table) {
    std::size_t figures = 0;
    std::size_t hidden = 0;
    for (Row const& row : table.rows) {
        if (row.total) continue;
        for (Cell const& cell : row.cells) {
            if (cell.status == Status::not_applicable) continue;
            ++figures;
            if (cell.status == Status::hidden) ++hidden;
        }
    }
    return 2 * hidden > figures;
}

} // namespace

std::vector<Category> in_order(std::string const& role, std::vector<std::string> const& order,
                               FigureTable const& figures) {
    std::vector<Category> categories = figures.axis(role).categories;
    auto const place = [&](Category const& category) -> std::size_t {
        auto const named = std::find_if(order.begin(), order.end(), [&](std::string const& code) {
            return is_same_code(code, category.code);
        });
        if (named != order.end()) return static_cast<std::size_t>(named - order.begin());
        return order.size() + (category.code == total ? 2U : category.code == unanswered ? 1U : 0U);
    };
    std::stable_sort(categories.begin(), categories.end(),
                     [&](Category const& one, Category const& other) { return place(one) < place(other); });
    return categories;
}

std::vector<Category> categories_of(Topic const& topic, FigureTable const& figures) {
    return in_order(topic.role, topic.order, figures);
}

Table table_by_sex(FigureTable const& figures, std::string anchor, std::string caption, std::string heading) {
    Table table;
    table.anchor = std::move(anchor);
    table.caption = std::move(caption);
    table.row_heading = std::move(heading);
    for (Category const& sex : figures.axis("kon").categories)
        table.columns.push_back({category_heading("kon", sex), "", sex.code, Show::value});
    return table;
}

Table table_by_year_and_sex(FigureTable const& figures, std::string anchor, std::string caption,
                            std::string heading) {
    Table table;
    table.anchor = std::move(anchor);
    table.caption = std::move(caption);
    table.row_heading = std::move(heading);
    for (Category const& year : years_in(figures))
        for (Category const& sex : figures.axis("kon").categories)
            table.columns.push_back(
                {category_heading("kon", sex), category_heading("ar", year), sex.code, Show::value});
    return table;
}

bool stand_beside(std::vector<Category> const& years, FigureTable const& figures) {
    return years.size() <= most_years_beside &&
           years.size() * figures.axis("kon").categories.size() <= most_columns_beside;
}

Row row_of(Topic const& topic, Category const& category) {
    Row row;
    row.heading = category_heading(topic.role, category);
    row.total = category.code == total;
    return row;
}

void add_cells(FigureTable const& figures, FigureTable::Roles at, Row& row) {
    for (Category const& sex : figures.axis("kon").categories) {
        at.emplace_back("kon", sex.code);
        row.cells.push_back(figures.where(at));
        at.pop_back();
    }
}

bool can_be(Row const& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](Cell const& cell) { return cell.status != Status::not_applicable; });
}

void mark_impossible(FigureTable const& figures, Ages ages, Row& row) {
    auto const& sexes = figures.axis("kon").categories;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        Cell& cell = row.cells[i];
        bool const is_nobody = cell.status == Status::missing || (cell.shown() && cell.value == 0);
        if (is_nobody && cannot_be(sexes[i % sexes.size()].code, ages))
            cell = cell_without_value(Status::not_applicable, cell.unit);
    }
}

void add_notes_on_persons(Topic const& topic, Table& table) {
    table.notes.insert(table.notes.end(), topic.counted_only.begin(), topic.counted_only.end());
}

void finish(Figures const& figures, FigureTable const& counted, Table& table) {
    table.source = citation_of(figures, counted.data());
    if (Category const* const years = years_as_one(counted)) {
        table.notes.push_back(text("Åren " + period_in_text(years->code) +
                                   " redovisas tillsammans, eftersom de flesta tal annars skulle döljas."));
        table.notes.push_back(years_together());
    }
    if (counted.is_merged() && counted.has_axis("kommun"))
        table.notes.push_back(text(merged_places(counted)));
    else if (has_pairs(counted))
        table.notes.push_back(text(merged_sentence()));
    for (Text& note : notes_on_other_gender(figures, counted.data())) table.notes.push_back(std::move(note));
}

void name_hidden_rows(Table& table) {
    bool const grouped =
        std::any_of(table.rows.begin(), table.rows.end(), [](Row const& row) { return !row.group.empty(); });
    if (grouped || !is_mostly_hidden(table)) return;
    std::vector<std::string> names;
    for (Row const& row : table.rows)
        if (!row.total && is_all_hidden(row)) names.push_back(row.heading);
    if (names.empty()) return;
    std::erase_if(table.rows, [](Row const& row) { return !row.total && is_all_hidden(row); });
    table.notes.insert(table.notes.begin(),
                       text((names.size() == 1 ? "En rad står inte i tabellen, eftersom inget av dess tal "
                                               : std::string("Rader står inte i tabellen, eftersom inget av "
                                                             "deras tal ")) +
                            "kan visas utan att enskilda kan kännas igen: " + join_swedish(names) + "."));
}

Blocks printed(Table table, Text const& elsewhere) {
    if (says_nothing(table)) return {instead_of_silent(table.caption, elsewhere)};
    name_hidden_rows(table);
    bool const only_sums =
        std::all_of(table.rows.begin(), table.rows.end(), [](Row const& row) { return row.total; });
    if (!only_sums) return {block(std::move(table))};
    return {not_shown(text(table.caption +
                               ". Tabellen visas inte: inget av dess tal utom summorna kan visas utan att "
                               "enskilda kan kännas igen.",
                           elsewhere))};
}

Blocks counts(Table table, Figures const& figures, FigureTable const& counted) {
    table.unit = "Antal";
    finish(figures, counted, table);
    return printed(std::move(table));
}

Blocks withheld(std::string const& caption, Text const& elsewhere) {
    return {not_shown(text(caption + ". " + withheld_sentence(), elsewhere))};
}

bool tells_something(std::vector<Cell> const& cells) {
    return !says_nothing(cells) &&
           std::any_of(cells.begin(), cells.end(), [](Cell const& cell) { return cell.shown(); });
}

Table const* table_in(Blocks const& blocks) {
    for (Block const& each : blocks)
        if (auto const* const table = std::get_if<Table>(&each.node)) return table;
    return nullptr;
}

} // namespace minimaria
