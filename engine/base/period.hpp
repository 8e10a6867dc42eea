#pragma once

#include "base/export.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// The time that a figure covers, in whole months counted from January of year 0.
struct Period {
    int first = 0;
    int last = 0;

    [[nodiscard]] bool overlaps(Period const& other) const {
        return first <= other.last && other.first <= last;
    }
    /// More than one calendar year.
    [[nodiscard]] bool is_long() const { return last - first >= 12; }
    /// Less than a year: a month, a quarter.
    [[nodiscard]] bool is_short() const { return last - first < 11; }
    /// Where it stands on an axis of years: 2021 for a year or its first month, 2021.5 for its third quarter.
    [[nodiscard]] double position() const { return first / 12.0; }

    friend bool operator==(Period const&, Period const&) = default;
};

/// The period of a code or of `period_in_text`: "2021", "2019-2022", "2026M04", "2021K3", "2024/25" (a school
/// year, July to June), "2022/23-2024/25". A single year stands for the `mean_years` that end with it.
/// Nothing for other text.
[[nodiscard]] LINSEN_API std::optional<Period> period_of(std::string_view time, int mean_years = 1);

/// The code of what a source writes: without spaces, with a hyphen for a dash, "2026M01" for
/// "2026-01", "2024/25" for "2024/2025". "" when it is no period.
[[nodiscard]] LINSEN_API std::string period_code(std::string_view text);

/// As a reader meets it: "2021", "2019–2022", "april 2026", "kvartal 3 2021"; other text as it is.
[[nodiscard]] LINSEN_API std::string period_in_text(std::string_view code);

/// Several, the oldest first: "2021–2023", or "2019 och 2021–2023" where some between are lacking.
[[nodiscard]] LINSEN_API std::string periods_in_text(std::vector<std::string> const& codes);

} // namespace linsen
