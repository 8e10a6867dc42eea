#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// A group of whole numbers as rapport.toml writes it: "0-17", "18–64", "-19", "65-", "80".
struct WholeRange {
    std::optional<std::int64_t> low;  ///< nothing: no lower limit
    std::optional<std::int64_t> high; ///< nothing: no upper limit

    [[nodiscard]] bool holds(std::int64_t number) const {
        return (!low || number >= *low) && (!high || number <= *high);
    }
    /// Are all of its numbers among those of the other one? Below no lower limit stand only zero and more.
    [[nodiscard]] bool is_within(WholeRange const& other) const;
    [[nodiscard]] bool overlaps(WholeRange const& other) const;
    /// With an en dash, as a reader meets it: "0–17", "–19", "65–".
    [[nodiscard]] std::string text() const;
};

/// Nothing for any other text, and for a range whose ends stand in the wrong order.
[[nodiscard]] std::optional<WholeRange> range_of(std::string_view text);

/// The whole number that a cell holds, of at most nine digits; a group at either end of a source's scale
/// ("-14", "49+", "100 år och äldre") counts as its limit. Nothing for other text.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

} // namespace linsen
