#include "data/csv_columns.hpp"

#include <cmath>
#include <map>
#include <utility>

namespace linsen {

TextColumn TextColumnBuilder::finish(TextEncoding& encoding) {
    TextColumn column;
    std::map<std::string, std::uint32_t> known;
    std::vector<std::uint32_t> becomes(dictionary_.size());
    for (std::uint32_t code = 0; code < dictionary_.size(); ++code) {
        auto text = encoding.decode(dictionary_.at(code), dictionary_.first_line(code));
        auto const next = static_cast<std::uint32_t>(column.dictionary.size());
        auto const [entry, is_new] = known.emplace(text, next);
        if (is_new) column.dictionary.push_back(std::move(text));
        becomes[code] = entry->second;
    }
    column.codes = std::move(codes_);
    for (auto& code : column.codes) code = becomes[code];
    return column;
}

void NumberColumnBuilder::add(NumberText number, std::uint32_t line) {
    form_.note(number, column_.values.size(), line);
    if (!number.sign.empty()) column_.signs.emplace_back(column_.values.size(), std::move(number.sign));
    column_.values.push_back(number.value);
    column_.statuses.push_back(number.status);
    column_.decimals.push_back(number.decimals);
}

NumberColumn NumberColumnBuilder::finish() {
    constexpr double thousand = 1000;
    for (auto const row : form_.thousands()) {
        column_.values[row] = std::round(column_.values[row] * thousand);
        column_.decimals[row] = 0;
    }
    return std::move(column_);
}

} // namespace linsen
