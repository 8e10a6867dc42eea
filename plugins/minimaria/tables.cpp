#include "tables.hpp"

#include "planned.hpp"
#include "printing.hpp"
#include "unanswered.hpp"
#include "years.hpp"

#include <algorithm>

namespace minimaria {

using namespace document;

namespace {

/// Two or more rows that tell something, and more than half of all, make a picture.
bool can_be_drawn(Table const& table) {
    auto const drawn = std::count_if(table.rows.begin(), table.rows.end(),
                                     [](Row const& row) { return tells_something(row.cells); });
    return drawn > 1 && 2 * drawn > static_cast<std::ptrdiff_t>(table.rows.size());
}

/// Some figure above 0 that is no sum.
bool tells_of_a_part(Table const& table) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [](Row const& row) { return !row.total && tells_something(row.cells); });
}

/// The table within the second dimension, where nothing but its sums tells the counts of the report's year.
std::string within_anchor_now(Topic const& topic, Guide const& guide, Job const& job,
                              Figures const& figures) {
    std::string const year = has_years(job) ? year_of(job) : "";
    return counts_of_year(topic, year, true, figures).is_within ? within_anchor(topic, guide, figures) : "";
}

constexpr std::string_view of_now = "--nu"; // ends the anchor of the counts of the report's year

bool is_of_now(Table const& table) { return table.anchor.ends_with(of_now); }

/// Of the tables that `counts_of` gives.
bool years_are_together(Topic const& topic, Table const& table, Figures const& figures) {
    return !is_of_now(table) && years_as_one(figures.table(counts_id(topic))) != nullptr;
}

/// "Åren 2023–2025 visas tillsammans", of such a table.
std::string years_together_shown(Topic const& topic, Figures const& figures) {
    return "Åren " + years_of(figures.table(counts_id(topic))) + " visas tillsammans";
}

Table table_now(Topic const& topic, Job const& job, FigureTable const& counted) {
    Table table = table_by_sex(counted, "tabell-" + topic.id + std::string(of_now),
                               topic.title + in_year(job) + ", antal", topic.heading);
    for (Category const& category : categories_of(topic, counted)) {
        Row row = row_of(topic, category);
        add_cells(counted, {{topic.role, category.code}}, row);
        mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
        if (can_be(row)) table.rows.push_back(std::move(row));
    }
    add_notes_on_persons(topic, table);
    return table;
}

Blocks all_counts_of(Topic const& topic, Figures const& figures) {
    FigureTable const& counted = figures.table(counts_id(topic));
    std::string const years = years_of(counted);
    std::string const caption = topic.title + (years.empty() ? "" : " " + years) + ", antal";
    if (counted.withheld()) return withheld(caption);
    std::string const anchor = "tabell-" + topic.id + "--antal";
    if (!counted.has_axis("ar")) {
        Table table = table_by_sex(counted, anchor, caption, topic.heading);
        for (Category const& category : categories_of(topic, counted)) {
            Row row = row_of(topic, category);
            add_cells(counted, {{topic.role, category.code}}, row);
            mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
            if (can_be(row)) table.rows.push_back(std::move(row));
        }
        add_notes_on_persons(topic, table);
        return counts(std::move(table), figures, counted);
    }
    auto const all_years = years_in(counted);
    Table table;
    if (stand_beside(all_years, counted)) {
        table = table_by_year_and_sex(counted, anchor, caption, topic.heading);
        for (Category const& category : categories_of(topic, counted)) {
            Row row = row_of(topic, category);
            for (Category const& year : all_years)
                add_cells(counted, {{"ar", year.code}, {topic.role, category.code}}, row);
            mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
            if (can_be(row)) table.rows.push_back(std::move(row));
        }
    } else {
        table = table_by_sex(counted, anchor, caption, "År och " + to_lower(topic.title));
        for (Category const& year : all_years) {
            for (Category const& category : categories_of(topic, counted)) {
                Row row = row_of(topic, category);
                row.group = category_heading("ar", year);
                add_cells(counted, {{"ar", year.code}, {topic.role, category.code}}, row);
                mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
                if (can_be(row)) table.rows.push_back(std::move(row));
            }
        }
    }
    add_notes_on_persons(topic, table);
    add_notes_on_years(counted, false, table);
    return counts(std::move(table), figures, counted);
}

/// Does the table tell something of this answer, of anybody of these sexes?
bool shows(Table const& table, std::vector<std::string> const& rows, std::vector<std::string> const& sexes) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](Row const& row) {
        if (std::find(rows.begin(), rows.end(), row.heading) == rows.end()) return false;
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (std::find(sexes.begin(), sexes.end(), table.columns[i].sex) != sexes.end())
                cells.push_back(row.cells[i]);
        return tells_something(cells);
    });
}

/// What the row of an answer is called in a table; nothing where it has none of its own.
std::vector<std::string> rows_of(Topic const& topic, Answer const& answer, FigureTable const& counted) {
    std::vector<std::string> names;
    for (Category const& category : counted.axis(topic.role).categories)
        if (is_same_code(category.code, answer.code)) names.push_back(category_heading(topic.role, category));
    return names;
}

} // namespace

Blocks shares_of(Topic const& topic, Guide const& guide, Job const& job, Figures const& figures) {
    FigureTable const& counted = figures.table(shares_id(topic));
    std::string const caption = topic.title + in_year(job);
    Text elsewhere;
    Blocks const others = counts_of(topic, job, figures);
    if (std::string const within = within_anchor_now(topic, guide, job, figures); !within.empty())
        elsewhere = text(" Antal finns i ", ref(within), ".");
    else if (Table const* const other = table_in(others); other != nullptr && tells_of_a_part(*other))
        elsewhere = text(years_are_together(topic, *other, figures)
                             ? " " + years_together_shown(topic, figures) + " i "
                             : std::string(" Antal finns i "),
                         ref(other->anchor), ".");
    if (counted.withheld()) return withheld(caption, elsewhere);
    Table table = table_by_sex(counted, "tabell-" + topic.id, caption, topic.heading);
    table.unit = "Andel av respektive kön i procent";
    for (Category const& category : categories_of(topic, counted)) {
        Row row = row_of(topic, category);
        add_cells(counted, {{topic.role, category.code}}, row);
        give_same_decimals(counted, topic, row.cells);
        mark_unknown(counted, topic, category, row);
        mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
        if (can_be(row)) table.rows.push_back(std::move(row));
    }
    add_notes_on_persons(topic, table);
    finish(figures, counted, table);
    bool const is_drawn = topic.drawn && can_be_drawn(table);
    Blocks blocks = printed(std::move(table), elsewhere);
    // A table that is not printed is not drawn either.
    if (Table const* const drawn = table_in(blocks); is_drawn && drawn != nullptr) {
        Chart chart;
        chart.anchor = "diagram-" + topic.id;
        chart.caption = caption;
        chart.kind = ChartKind::bars;
        chart.table = drawn->anchor;
        for (std::size_t i = 0; i < drawn->columns.size(); ++i) chart.columns.push_back(i);
        blocks.insert(blocks.begin(), block(std::move(chart)));
    }
    return blocks;
}

Blocks counts_of(Topic const& topic, Job const& job, Figures const& figures) {
    CountsNow const now = counts_now(topic, figures);
    Blocks blocks = all_counts_of(topic, figures);
    if (now.is_own)
        for (Block& each : counts(table_now(topic, job, *now.table), figures, *now.table))
            blocks.push_back(std::move(each));
    return blocks;
}

WhereShown where_shown(Topic const& topic, Answer const& answer, std::vector<std::string> const& sexes,
                       Guide const& guide, Job const& job, Figures const& figures) {
    Blocks const shares = shares_of(topic, guide, job, figures);
    if (Table const* const table = table_in(shares);
        table != nullptr && shows(*table, rows_of(topic, answer, figures.table(shares_id(topic))), sexes))
        return {table->anchor, {}};
    if (std::string within = within_anchor_now(topic, guide, job, figures); !within.empty())
        return {std::move(within), {}};
    for (Block const& each : counts_of(topic, job, figures)) {
        auto const* const table = std::get_if<Table>(&each.node);
        if (table == nullptr) continue;
        FigureTable const& counted = figures.table(is_of_now(*table) ? now_id(topic) : counts_id(topic));
        if (!shows(*table, rows_of(topic, answer, counted), sexes)) continue;
        if (!years_are_together(topic, *table, figures)) return {table->anchor, {}};
        return {table->anchor, years_together_shown(topic, figures) + "."};
    }
    return {};
}

std::string within_anchor(Topic const& topic, Guide const& guide, Figures const& figures) {
    Blocks const blocks = within_of(topic, guide, figures);
    Table const* const table = table_in(blocks);
    return table == nullptr ? "" : table->anchor;
}

Blocks within_of(Topic const& topic, Guide const& guide, Figures const& figures) {
    if (topic.within.empty()) return {};
    FigureTable const& counted = figures.table(within_id(topic));
    Division const& division = guide.division_of(topic.within);
    auto const all_years = years_in(counted);
    std::string const years = years_of(counted);
    std::string const caption = topic.title + " inom olika " + division.groups +
                                (years.empty() ? "" : " " + years) +
                                (years_as_one(counted) != nullptr ? " sammantaget" : "");
    if (counted.withheld()) return withheld(caption);
    std::string const anchor = "tabell-" + topic.id + "--inom";
    std::string const heading = with_capital(division.by) + " och " + to_lower(topic.title);
    bool const are_beside = all_years.size() > 1 && stand_beside(all_years, counted);
    Table table = are_beside ? table_by_year_and_sex(counted, anchor, caption, heading)
                             : table_by_sex(counted, anchor, caption, heading);
    // Each has rows of its own, with these years in its columns.
    std::vector<std::vector<Category>> in_rows{all_years};
    if (all_years.empty()) in_rows = {{Category{}}};
    if (all_years.size() > 1 && !are_beside) {
        in_rows.clear();
        for (Category const& year : all_years) in_rows.push_back({year});
    }
    for (auto const& in_columns : in_rows)
        for (Category const& part : in_order(topic.within, topic.within_order, counted)) {
            std::string const name = category_heading(topic.within, part);
            for (Category const& category : categories_of(topic, counted)) {
                Row row = row_of(topic, category);
                row.total = row.total || part.code == total;
                row.group = in_rows.size() == 1
                                ? name
                                : category_heading("ar", in_columns.front()) + ", " + to_lower(name);
                for (Category const& year : in_columns)
                    add_cells(counted,
                              {{"ar", year.code}, {topic.within, part.code}, {topic.role, category.code}},
                              row);
                mark_impossible(counted, ages_of(part.code, topic.within_adult_from), row);
                if (can_be(row)) table.rows.push_back(std::move(row));
            }
        }
    add_notes_on_persons(topic, table);
    add_notes_on_years(counted, false, table);
    return counts(std::move(table), figures, counted);
}

Blocks places_of(Guide const& guide, Job const& job, Figures const& figures) {
    FigureTable const& counted = figures.table(places_id);
    FigureTable const& persons = figures.table(persons_id);
    std::string const caption =
        guide.by_place + (has_several_years(persons) ? together(persons) : in_year(job));
    if (counted.withheld()) return withheld(caption);
    Table table = table_by_sex(counted, "tabell-kommuner", caption, "Kommun");
    std::vector<Category> places = counted.axis("kommun").categories;
    std::stable_sort(places.begin(), places.end(), [](Category const& one, Category const& other) {
        if (is_municipality(one.code) != is_municipality(other.code)) return is_municipality(one.code);
        return is_municipality(one.code) && comes_before_by_name(one.code, other.code);
    });
    for (Category const& place : places) {
        Row row;
        row.heading = category_heading("kommun", place);
        row.total = place.code == total;
        if (is_municipality(place.code)) row.code = place.code;
        add_cells(counted, {{"kommun", place.code}}, row);
        table.rows.push_back(std::move(row));
    }
    add_notes_on_years(persons, true, table);
    return counts(std::move(table), figures, counted);
}

} // namespace minimaria
