#include "layout/table_text.hpp"

#include "base/number.hpp"
#include "base/words_cell.hpp"
#include "document/legend.hpp"

namespace linsen::layout {

CellText print_table_cell(document::Table const& table, document::Row const& row, std::size_t column) {
    CellText result;
    auto const missing = Cell{};
    auto const& cell = column < row.cells.size() ? row.cells[column] : missing;
    auto without_value = [&](Status status) {
        auto const sign = cell_without_value(status, cell.unit);
        result.text = print_cell(sign);
        result.spoken = print_in_text(sign);
    };
    if (is_words(cell)) {
        result.text = print_cell(cell);
    } else if (!cell.shown()) {
        without_value(cell.status);
    } else if (table.columns[column].show == document::Show::interval) {
        result.text = print_interval(cell);
        if (result.text.empty()) without_value(Status::missing);
    } else {
        result.text = print_cell(cell);
        result.number = true;
    }
    result.letters = document::flag_letters(table, row, column);
    if (!result.letters.empty())
        result.spoken = result.text + ", " + document::flag_words(table, row, column);
    return result;
}

NumberReach reach_of(ShapedWord const& number) {
    auto const comma = number.text.find(U',');
    NumberReach reach;
    for (auto const& glyph : number.glyphs)
        if (glyph.text_begin < comma) reach.whole += static_cast<double>(glyph.advance);
    reach.fraction = number.width - reach.whole;
    return reach;
}

} // namespace linsen::layout
