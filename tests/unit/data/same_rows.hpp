#pragma once

#include "data/frame.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>

namespace linsen::testing {

/// The rows of the file that a frame holds, each kind with how many there are, gathered or not.
inline std::map<std::string, std::uint64_t> rows_of(Frame const& frame) {
    std::map<std::string, std::uint64_t> rows;
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        std::ostringstream text;
        for (auto const& column : frame.columns) {
            if (auto const* texts = std::get_if<TextColumn>(&column.data)) {
                text << texts->at(row) << '|';
                continue;
            }
            auto const& numbers = std::get<NumberColumn>(column.data);
            text << static_cast<int>(numbers.statuses[row]) << ':' << numbers.values[row] << ':'
                 << int{numbers.decimals[row]};
            auto const sign =
                std::lower_bound(numbers.signs.begin(), numbers.signs.end(), row,
                                 [](auto const& each, std::size_t at) { return each.first < at; });
            if (sign != numbers.signs.end() && sign->first == row) text << sign->second;
            text << '|';
        }
        rows[text.str()] += frame.alike.empty() ? 1 : frame.alike[row];
    }
    return rows;
}

/// The bytes as persons, whose rows are gathered, and as a file that is read row by row: what differs, or "".
template <class Read>
std::string difference(DataSpec spec, Read const& read) {
    std::optional<Frame> frames[2];
    std::string told[2];
    for (int i = 0; i < 2; ++i) {
        spec.kind = i == 0 ? DataKind::individuals : DataKind::measures;
        Diagnostics diagnostics;
        frames[i] = read(spec, diagnostics);
        for (auto const& each : diagnostics.list()) told[i] += to_text(each);
    }
    if (told[0] != told[1]) return "told otherwise:\n" + told[0] + "and not\n" + told[1];
    if (frames[0].has_value() != frames[1].has_value()) return "only one could be read";
    if (!frames[0]) return {};
    if (rows_of(*frames[0]) != rows_of(*frames[1])) return "other rows";
    if (frames[0]->rows_kept() != frames[1]->rows()) return "another number of rows";
    if (frames[0]->rows_read != frames[1]->rows_read) return "another number of rows read";
    if (frames[0]->unplaced != frames[1]->unplaced) return "another number of rows without a place";
    if (frames[0]->unread != frames[1]->unread) return "other headings unread";
    return {};
}

} // namespace linsen::testing
