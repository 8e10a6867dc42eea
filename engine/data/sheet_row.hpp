#pragma once

#include "data/csv_cutter.hpp"
#include "data/xlsx.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// The filled cells of a sheet's row, as the fields of a record: texts as they stand, dates as ISO, or as
/// their year where that alone is shown, truth as Excel shows it in Swedish, errors as their sign, and
/// numbers in plain digits with a decimal point, to the 15 digits that Excel knows (0.1 + 0.2 is 0.3). A
/// share shown in percent is that: 0.046 is "4.6%".
class SheetRow {
public:
    explicit SheetRow(std::uint32_t number = 0)
        : number_(number) {}

    /// An empty row in the place of this one; its memory is kept.
    void begin(std::uint32_t number);
    /// A cell to the right of those that the row has.
    void add(XlsxCell const& cell);

    [[nodiscard]] std::uint32_t number() const { return number_; }
    [[nodiscard]] bool blank() const;
    /// How many cells hold a text, and no number.
    [[nodiscard]] std::size_t texts() const;
    [[nodiscard]] std::uint32_t last_column() const { return cells_.empty() ? 0 : cells_.back().column; }

    /// The cell in a column, counted from 1; an empty field where there is none. Valid until the next cell.
    [[nodiscard]] CsvField field(std::uint32_t column) const;
    [[nodiscard]] std::string_view text(std::uint32_t column) const { return field(column).bytes; }
    /// Calls `take` with the column and the text of each cell.
    template <class Take>
    void each(Take take) const {
        for (Cell const& cell : cells_) take(cell.column, text_of(cell));
    }
    /// The columns of the cells that hold more than blanks.
    [[nodiscard]] std::vector<std::uint32_t> columns() const;

private:
    struct Cell {
        std::uint32_t column = 0;
        std::uint32_t begin = 0; ///< of its letters
        std::uint32_t size = 0;
        bool number = false;
        std::uint8_t decimals = 0;
    };

    [[nodiscard]] std::string_view text_of(Cell const& cell) const;

    std::uint32_t number_;
    std::vector<Cell> cells_;
    std::string letters_;
};

/// A number in plain digits with a decimal point, moved `places` to the right, to 15 digits: 0.046 moved by
/// two is "4.6".
[[nodiscard]] std::string print_stored_number(double number, int places = 0);

} // namespace linsen
