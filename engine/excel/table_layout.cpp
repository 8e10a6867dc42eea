#include "excel/table_layout.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "document/table_marks.hpp"
#include "excel/names.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace linsen::excel {

namespace {

using document::Column;
using document::Row;
using document::Show;
using document::Table;
using Part = SheetColumn::Part;

constexpr double narrowest = 9;
constexpr double widest_number = 22;
constexpr double narrowest_heading = 14;
constexpr double widest_heading = 60;

/// Whether the columns' headings say no more than the unit line above the table does ("Andel" under
/// "Kvinnor", "Andel i procent"), so that the groups alone tell the columns apart.
bool groups_tell_all(Table const& table) {
    std::set<std::string> groups;
    std::string heading;
    for (auto const& column : table.columns) {
        if (column.show != Show::value) continue;
        if (!groups.insert(fold(column.group)).second || column.group.empty()) return false;
        if (!heading.empty() && heading != fold(column.heading)) return false;
        heading = fold(column.heading);
    }
    return !heading.empty() && fold(table.unit).starts_with(heading);
}

std::string header_of(Table const& table, Column const& column) {
    if (column.group.empty()) return one_line(column.heading);
    if (column.heading.empty() || groups_tell_all(table)) return one_line(column.group);
    // "2021 Kvinnor" is how years are said; other groups stand apart from what they hold.
    bool const year = column.group.back() >= '0' && column.group.back() <= '9';
    return one_line(column.group + (year ? " " : ": ") + column.heading);
}

/// The value column whose limits an interval column shows: the one before it, as document/series.hpp says.
Column const* limited_by(Table const& table, std::size_t interval) {
    if (interval == 0) return nullptr;
    auto const& value = table.columns[interval - 1];
    auto const& own = table.columns[interval];
    bool const fits =
        value.show == Show::value && value.group == own.group && (own.sex.empty() || own.sex == value.sex);
    return fits ? &value : nullptr;
}

/// What an interval column calls itself, without the name of the value beside it.
std::string interval_name_of(Table const& table, std::size_t interval) {
    std::string_view name = table.columns[interval].heading;
    if (auto const* value = limited_by(table, interval);
        value != nullptr && name.starts_with(value->heading)) {
        name.remove_prefix(value->heading.size());
        name.remove_prefix(std::min(name.find_first_not_of(" ,:"), name.size()));
    }
    return one_line(name);
}

bool are_years(Table const& table) {
    bool any = false;
    for (auto const& row : table.rows) {
        if (!row.position) continue;
        if (row.heading.size() != 4 || row.heading != machine_number(*row.position)) return false;
        any = true;
    }
    return any;
}

double letters(std::string_view text) { return static_cast<double>(count_code_points(text)); }

double longest_word(std::string_view text) {
    double longest = 0;
    for (auto const word : split(text, ' ')) longest = std::max(longest, letters(word));
    return longest;
}

double number_width(Table const& table, SheetColumn const& column) {
    double longest = 0;
    for (auto const& row : table.rows) {
        auto const& cell = row.cells[column.source];
        auto const printed = !cell.shown()                ? print_cell(cell)
                             : column.part == Part::value ? print_number(cell.value, cell.decimals)
                                                          : print_interval(cell);
        longest =
            std::max(longest, column.part == Part::value ? letters(printed) + 2
                                                         : letters(printed) / 2); // room for a flag letter
    }
    // A header is wrapped into two lines or so, but no word of it.
    auto const header = std::max(longest_word(column.header), std::ceil(letters(column.header) / 2));
    return std::clamp(std::max(longest, header) + 2, narrowest, widest_number);
}

double text_width(Table const& table, SheetColumn const& column) {
    auto longest = std::max(longest_word(column.header), letters(column.header) / 2);
    for (auto const& row : table.rows) {
        longest = std::max(longest, letters(column.part == Part::group ? row.group : row.heading));
    }
    return std::clamp(longest + 2, narrowest_heading, widest_heading);
}

} // namespace

TableLayout::TableLayout(Table const& table)
    : years(are_years(table)) {
    promise(std::ranges::all_of(table.rows,
                                [&](Row const& row) { return row.cells.size() == table.columns.size(); }),
            "each row of a table has a cell for every column");
    document::TableMarks const marks(table);
    std::set<std::string> interval_names;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].show == Show::interval) interval_names.insert(interval_name_of(table, i));
    }
    bool const one_name = interval_names.size() == 1;
    if (one_name) interval_name = *interval_names.begin();

    std::set<std::string> taken;
    auto const add = [&](Part part, std::size_t source, std::string header) {
        constexpr std::size_t room_for_number = 8;
        header = std::string(first_code_points(header, longest_header - room_for_number));
        auto unique = header;
        for (int number = 2; !taken.insert(fold(unique)).second; ++number) {
            unique = header;
            unique += " (" + std::to_string(number) + ")";
        }
        columns.push_back({part, source, unique, 0});
    };
    if (std::ranges::any_of(table.rows, [](Row const& row) { return !row.group.empty(); })) {
        add(Part::group, 0, "Grupp");
    }
    heading_column = columns.size();
    add(Part::heading, 0, table.row_heading.empty() ? "Rad" : one_line(table.row_heading));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].show == Show::value) {
            auto const mark = marks.text_at({std::nullopt, i});
            add(Part::value, i, header_of(table, table.columns[i]) + (mark.empty() ? "" : " " + mark));
            continue;
        }
        auto const* value = limited_by(table, i);
        auto const base = header_of(table, value != nullptr ? *value : table.columns[i]);
        auto const name = one_name || value == nullptr ? "" : " (" + interval_name_of(table, i) + ")";
        auto const limit = [&](std::string_view which) {
            auto text = base;
            text += which;
            text += name;
            auto const mark = marks.text_at({std::nullopt, i});
            return mark.empty() ? text : text + " " + mark;
        };
        add(Part::low, i, limit(", nedre gräns"));
        add(Part::high, i, limit(", övre gräns"));
    }
    for (auto& column : columns) {
        bool const is_text = column.part == Part::group || column.part == Part::heading;
        column.width = is_text ? text_width(table, column) : number_width(table, column);
    }
}

std::uint16_t TableLayout::column_of(std::size_t source, Part part) const {
    auto const found = std::ranges::find_if(
        columns, [&](SheetColumn const& column) { return column.part == part && column.source == source; });
    promise(found != columns.end(), "a chart draws columns that its table has");
    return static_cast<std::uint16_t>(found - columns.begin());
}

double TableLayout::total_width() const {
    double total = 0;
    for (auto const& column : columns) total += column.width;
    return total;
}

} // namespace linsen::excel
