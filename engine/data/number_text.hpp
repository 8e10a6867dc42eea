#pragma once

#include "base/cell.hpp"
#include "data/signs.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// A cell of a number column as it was read: a number with the decimal mark that it was written with, or a
/// sign.
struct NumberText {
    double value = 0;
    std::uint8_t decimals = 0;
    char mark = '\0';     ///< ',' or '.', or none
    char group = '\0';    ///< the other one, where it can only part thousands ("1.234,5", "1.234.567")
    bool percent = false; ///< a percent sign stands behind it
    Status status = Status::shown;
    std::string sign; ///< what the source printed, when there is no number
};

/// An interval and its mark in one cell, "57.9 - 66.7  *".
struct IntervalText {
    NumberText low;
    NumberText high;
    std::string mark; ///< "*"; "" for none
};

/// Numbers from here on are none that a report could print: whole ones are no longer exact.
inline constexpr double too_large_number = 1e15;

/// More decimals than these are no measure of anything, and would be wider than a column of a page.
inline constexpr int most_decimals = 20;

/// Digits with at most one decimal mark and a leading `-`, of at most 15 digits: the common case, without
/// memory. Exact: a whole number below 2^53 divided by a power of ten that a double holds.
[[nodiscard]] bool read_plain_number(std::string_view text, NumberText& number);

/// A number in any form that Swedish Excel and agencies write, or a sign. A single comma or point is taken
/// for the decimal mark; what it is, NumberForm judges by the whole column. Nothing: it is neither.
[[nodiscard]] std::optional<NumberText> read_number(std::string_view text, Signs const& signs);

/// Of a text that `read_number` cannot read, what to say behind it: that it is no number, or one that no
/// report could print.
[[nodiscard]] std::string why_no_number(std::string_view text);

/// Two numbers parted by `-`, `–`, `−`, `;` or "till", in brackets or not, and what follows them as the mark;
/// or one sign for both. Nothing: it cannot be split, or the low end is above the high one.
[[nodiscard]] std::optional<IntervalText> read_interval(std::string_view text, Signs const& signs);

} // namespace linsen
