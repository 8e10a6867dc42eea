#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// What a cell is, apart from its value. A hidden cell says nothing of why it is hidden.
enum class Status : std::uint8_t { shown, hidden, missing, not_applicable };

/// The unit of a value. `points` (procentenheter) is only ever a difference of two `percent`.
enum class Unit : std::uint8_t {
    none,
    count,
    percent,
    points,
    per_1000,
    per_10000,
    per_100000,
    index,
    days,
    kronor,
    thousand_kronor
};

/// A published or computed 95 % interval, in the unit of the value beside it. `decimals`: as many as its
/// limits were written with, which may be more than the value has ("8" beside "5.6 - 6.8"); fewer where a
/// report prints fewer.
struct Interval {
    double low = 0;
    double high = 0;
    std::uint8_t decimals = 0;
    std::uint8_t added_decimals = 0; ///< so many of them the source did not write

    friend bool operator==(Interval const&, Interval const&) = default;
};

/// One figure of a report: value and status kept apart, so that a sign never poses as a number.
/// `value` has meaning only when `status` is shown. `decimals` says how many are printed.
/// `source_sign` is the sign that the source itself printed ("..", "#SAKNAS!"), for the data-quality section.
struct Cell {
    double value = 0;
    Status status = Status::missing;
    Unit unit = Unit::none;
    std::uint8_t decimals = 0;
    std::uint8_t hidden_decimals = 0; ///< so many more the source has, which the report does not show
    std::uint8_t added_decimals = 0;  ///< so many of `decimals` the source did not write
    bool preliminary = false;
    bool revised = false;
    bool series_break = false; ///< the series breaks between the cell before and this one
    std::optional<Interval> interval;
    std::string source_sign;

    [[nodiscard]] bool shown() const { return status == Status::shown; }

    friend bool operator==(Cell const&, Cell const&) = default;
};

/// How many decimals the source wrote the value with, whatever the report shows of it.
[[nodiscard]] inline int decimals_of_source(Cell const& cell) {
    return cell.decimals + cell.hidden_decimals - cell.added_decimals;
}

[[nodiscard]] LINSEN_API Cell shown_cell(double value, Unit unit, int decimals);
[[nodiscard]] LINSEN_API Cell cell_without_value(Status status, Unit unit);

/// The unit's key in TOML ("procent", "procentenheter", "per_100000" …), and back.
[[nodiscard]] LINSEN_API std::string_view key(Unit unit);
[[nodiscard]] LINSEN_API std::optional<Unit> unit_of(std::string_view key);

/// The unit that a source's own words name ("procent", "tkr", "antal personer"), or nothing: "år" and "mnkr"
/// are units that no report has.
[[nodiscard]] LINSEN_API std::optional<Unit> unit_named(std::string_view words);

/// The unit as a reader meets it: "procent", "procentenheter", "antal per 100 000 invånare" …; "" for none.
[[nodiscard]] LINSEN_API std::string_view label(Unit unit);

/// The unit of a difference between two values of `unit`: points for percent, otherwise the same.
[[nodiscard]] LINSEN_API Unit difference_unit(Unit unit);

} // namespace linsen
