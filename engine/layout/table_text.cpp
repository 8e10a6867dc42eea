#include "layout/table_text.hpp"

#include "base/number.hpp"
#include "document/legend.hpp"

namespace linsen::layout {

CellText print_table_cell(Cell const& cell, document::Show show) {
    CellText result;
    auto without_value = [&](Status status) {
        auto const sign = cell_without_value(status, cell.unit);
        result.text = print_cell(sign);
        result.spoken = print_in_text(sign);
    };
    if (!cell.shown()) {
        without_value(cell.status);
    } else if (show == document::Show::interval) {
        result.text = print_interval(cell);
        if (result.text.empty()) without_value(Status::missing);
    } else {
        result.text = print_cell(cell);
        result.letters = document::flag_letters(cell);
        result.number = true;
        if (!result.letters.empty()) result.spoken = result.text + ", " + document::flag_words(cell);
    }
    return result;
}

} // namespace linsen::layout
