#include "data/sheet_layout.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

std::string letters_of(std::uint32_t column) {
    auto const cell = xlsx_cell_name(1, column);
    return cell.substr(0, cell.size() - 1);
}

CsvField field_of(std::string_view text) {
    CsvField field;
    field.bytes = text;
    return field;
}

} // namespace

std::optional<SheetLayout> SheetLayout::make(SheetHead head, std::string group_heading, Place const& place,
                                             Diagnostics& diagnostics) {
    SheetLayout layout;
    layout.row_ = head.row;
    layout.group_heading_ = std::move(group_heading);
    auto const errors = diagnostics.errors();
    for (auto& column : head.columns) {
        if (layout.named_.size() <= column.column) layout.named_.resize(column.column + std::size_t{1});
        layout.named_[column.column] = true;
        if (column.group.empty()) {
            layout.plain_.push_back(std::move(column));
            continue;
        }
        auto const same_group = [&](Group const& each) { return fold(each.name) == fold(column.group); };
        auto group = std::find_if(layout.groups_.begin(), layout.groups_.end(), same_group);
        if (group == layout.groups_.end()) group = layout.groups_.insert(group, Group{column.group, {}});
        auto const same_name = [&](std::string const& each) { return fold(each) == fold(column.name); };
        auto const heading =
            static_cast<std::size_t>(std::find_if(layout.grouped_.begin(), layout.grouped_.end(), same_name) -
                                     layout.grouped_.begin());
        if (heading == layout.grouped_.size()) layout.grouped_.push_back(column.name);
        if (group->columns.size() <= heading) group->columns.resize(heading + 1);
        auto& kept = group->columns[heading];
        if (kept != 0) {
            diagnostics.error(
                "data.overrubrik", place,
                "rubriken " + in_quotes(column.name) + " står två gånger under " + in_quotes(column.group) +
                    ", i kolumnerna " + letters_of(kept) + " och " + letters_of(column.column),
                "ställ den övre rubriken över rätt kolumner, eller stryk overrubrik och ange kolumnerna med "
                "sina bokstäver, till exempel \"kolumn " +
                    letters_of(kept) + "\"");
        }
        kept = column.column;
    }
    if (diagnostics.errors() != errors) return std::nullopt;
    for (auto& group : layout.groups_) group.columns.resize(layout.grouped_.size());
    return layout;
}

void SheetLayout::headings(CsvRecord& record) const {
    record = {};
    record.line = record.last_line = row_;
    for (auto const& column : plain_) record.fields.push_back(field_of(column.name));
    if (groups_.empty()) return;
    record.fields.push_back(field_of(group_heading_));
    for (auto const& heading : grouped_) record.fields.push_back(field_of(heading));
}

void SheetLayout::begin(SheetRow const& row, CsvRecord& record) const {
    record.fields.clear();
    record.line = record.last_line = row.number();
    record.fault = CsvFault::none;
    record.raw = {};
    for (auto const& column : plain_) record.fields.push_back(row.field(column.column));
}

void SheetLayout::records(SheetRow const& row, CsvRecord& record, std::function<void()> const& take) {
    note_outside(row);
    begin(row, record);
    auto const plain = record.fields.size();
    bool const has_groups = std::any_of(groups_.begin(), groups_.end(), [&](Group const& group) {
        return std::any_of(group.columns.begin(), group.columns.end(), [&](std::uint32_t column) {
            return column != 0 && !trim(row.text(column)).empty();
        });
    });
    if (!has_groups) {
        if (!groups_.empty()) record.fields.resize(plain + 1 + grouped_.size());
        bool const is_blank = std::all_of(record.fields.begin(), record.fields.end(),
                                          [](CsvField const& field) { return trim(field.bytes).empty(); });
        if (!is_blank) take();
        return;
    }
    for (auto const& group : groups_) {
        begin(row, record);
        record.fields.push_back(field_of(group.name));
        for (auto const column : group.columns)
            record.fields.push_back(column == 0 ? CsvField{} : row.field(column));
        take();
    }
}

bool SheetLayout::has(std::uint32_t column) const { return column < named_.size() && named_[column]; }

void SheetLayout::note_outside(SheetRow const& row) {
    row.each([&](std::uint32_t column, std::string_view text) {
        if (has(column) || trim(text).empty()) return;
        if (outside_++ == 0) first_outside_ = xlsx_cell_name(row.number(), column);
    });
}

void SheetLayout::tell_outside(std::string const& file, std::string const& sheet,
                               Diagnostics& diagnostics) const {
    if (outside_ == 0) return;
    diagnostics.remark("data.utanfor-kolumnerna", {file, 0, 0, sheet + "!" + first_outside_},
                       outside_ == 1
                           ? "cellen står utanför de kolumner som har en rubrik och läses inte"
                           : std::to_string(outside_) +
                                 " celler står utanför de kolumner som har en rubrik och läses inte; "
                                 "den första är " +
                                 first_outside_,
                       "ge kolumnen en rubrik om den ska läsas");
}

} // namespace linsen
