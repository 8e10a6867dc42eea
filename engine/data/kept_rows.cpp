#include "data/kept_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace linsen {

namespace {

/// The old rows that are kept, in order.
using Kept = std::vector<std::size_t>;

template <class Each>
void keep(std::vector<Each>& of_rows, Kept const& kept) {
    if (of_rows.empty()) return; // of what this format does not have
    std::vector<Each> left;
    left.reserve(kept.size());
    for (auto const row : kept) left.push_back(of_rows[row]);
    of_rows = std::move(left);
}

/// Texts that no row has any more are no texts of the column.
void keep(TextColumn& column, Kept const& kept) {
    std::vector<std::string> dictionary;
    std::vector<std::string> units;
    std::vector<std::optional<std::uint32_t>> becomes(column.dictionary.size());
    keep(column.codes, kept);
    for (auto& code : column.codes) {
        auto& new_code = becomes[code];
        if (!new_code) {
            new_code = static_cast<std::uint32_t>(dictionary.size());
            dictionary.push_back(column.dictionary[code]);
            if (!column.units.empty()) units.push_back(column.units[code]);
        }
        code = *new_code;
    }
    column.dictionary = std::move(dictionary);
    column.units = std::move(units);
}

/// Where a row stands among those that are kept, or nothing.
std::optional<std::size_t> place_among(Kept const& kept, std::size_t row) {
    auto const found = std::lower_bound(kept.begin(), kept.end(), row);
    if (found == kept.end() || *found != row) return std::nullopt;
    return static_cast<std::size_t>(found - kept.begin());
}

void keep(NumberColumn& column, Kept const& kept) {
    keep(column.values, kept);
    keep(column.statuses, kept);
    keep(column.decimals, kept);
    for (auto* const rows : {&column.preliminary, &column.revised}) {
        std::vector<std::size_t> left;
        for (auto const row : *rows)
            if (auto const place = place_among(kept, row)) left.push_back(*place);
        *rows = std::move(left);
    }
    decltype(column.signs) signs;
    for (auto& [row, sign] : column.signs)
        if (auto const place = place_among(kept, row)) signs.emplace_back(*place, std::move(sign));
    column.signs = std::move(signs);
}

} // namespace

void keep_rows(Frame& frame, std::vector<std::size_t> const& kept) {
    keep(frame.lines, kept);
    keep(frame.characters, kept);
    keep(frame.alike, kept);
    for (Column& column : frame.columns) std::visit([&kept](auto& data) { keep(data, kept); }, column.data);
}

} // namespace linsen
