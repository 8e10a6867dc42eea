#include "data/row_keys.hpp"

#include <algorithm>
#include <limits>
#include <variant>

namespace linsen {

KeyColumns key_columns(Frame const& frame) {
    KeyColumns columns;
    for (auto const& column : frame.columns)
        if (std::holds_alternative<TextColumn>(column.data) && column.role != "marke")
            columns.push_back(&column);
    return columns;
}

// One column at a time, so that any number of columns ends in one number a row.
std::vector<std::uint64_t> row_keys(KeyColumns const& columns, std::size_t rows) {
    std::vector<std::uint64_t> keys(rows, 0);
    std::uint64_t distinct = 1;
    for (auto const* column : columns) {
        auto const& text = std::get<TextColumn>(column->data);
        auto const size = std::max<std::uint64_t>(text.dictionary.size(), 1);
        if (distinct > std::numeric_limits<std::uint64_t>::max() / size) {
            auto sorted = keys;
            std::sort(sorted.begin(), sorted.end());
            sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
            for (auto& key : keys)
                key = static_cast<std::uint64_t>(std::lower_bound(sorted.begin(), sorted.end(), key) -
                                                 sorted.begin());
            distinct = sorted.size();
        }
        for (std::size_t row = 0; row < rows; ++row) keys[row] = keys[row] * size + text.codes[row];
        distinct *= size;
    }
    return keys;
}

} // namespace linsen
