#pragma once

#include "base/diagnostic.hpp"
#include "data/csv_cutter.hpp"
#include "data/sheet_head.hpp"
#include "data/sheet_row.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// How the rows of a sheet become records: one each, or with groups of columns one for every group, which
/// then has a field of its own.
class SheetLayout {
public:
    /// `group_heading`: what the field of groups is called. Told, and nothing returned: a heading that stands
    /// twice in a group.
    [[nodiscard]] static std::optional<SheetLayout> make(SheetHead head, std::string group_heading,
                                                         Place const& place, Diagnostics& diagnostics);

    /// The headings, as the first record.
    void headings(CsvRecord& record) const;
    /// Fills `record` for each that the row becomes and calls `take`. Cells outside the named columns are
    /// noted. A row with nothing in any group is one record without group: a note below the figures.
    void records(SheetRow const& row, CsvRecord& record, std::function<void()> const& take);

    /// Tells of cells that no column has.
    void tell_outside(std::string const& file, std::string const& sheet, Diagnostics& diagnostics) const;
    /// Is it one of the columns with a name?
    [[nodiscard]] bool has(std::uint32_t column) const;

private:
    struct Group {
        std::string name;
        std::vector<std::uint32_t> columns; ///< one a heading of `grouped_`; 0: the group has none
    };

    void begin(SheetRow const& row, CsvRecord& record) const;
    void note_outside(SheetRow const& row);

    std::uint32_t row_ = 0;
    std::vector<SheetColumn> plain_;
    std::string group_heading_;
    std::vector<std::string> grouped_; ///< headings below the upper ones, each once
    std::vector<Group> groups_;
    std::vector<bool> named_; ///< by column
    std::size_t outside_ = 0;
    std::string first_outside_;
};

} // namespace linsen
