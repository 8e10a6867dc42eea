#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace linsen {

/// Limits of intervals that stand in rows of their own: a text column of the frame has them among its
/// categories, beside those of the values.
struct LimitRows {
    std::string role;      ///< of the column
    std::uint32_t low = 0; ///< codes of its dictionary
    std::uint32_t high = 0;
    std::optional<std::uint32_t> value; ///< the only category that is kept, where `kolumner` names one
    bool can_name_value = false;        ///< whether it may: of a CSV file varde is the heading of the numbers
};

/// Gives each row of a value the limits of the rows that differ from it in that column alone, as the number
/// columns nedre and ovre, and takes the rows of limits out. Where several categories are left, the limits
/// belong to the one whose values lie between them; that there is none, or more than one, is an error. Limits
/// without a value are told. False after an error.
bool join_limit_rows(Frame& frame, LimitRows const& limits, DataSpec const& spec, Diagnostics& diagnostics);

} // namespace linsen
