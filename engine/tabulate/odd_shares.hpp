#pragma once

#include "base/export.hpp"
#include "tabulate/cube.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A value that cannot be what it is said to be: a share below 0 or above 100 percent.
struct OddShare {
    std::uint32_t row = 0; ///< of the frame, from 1
    double value = 0;
    int decimals = 0;
    std::string interval; ///< as it is printed; empty without one
};

/// Those of one data set's tables, each row once, in the order of its file.
[[nodiscard]] LINSEN_API std::vector<OddShare> odd_shares(std::vector<Cube const*> const& cubes);

/// The shares of indicators whose values in percent all lie between 0 and 1 and are not all whole: 0.57 is
/// how a spreadsheet stores 57 %.
[[nodiscard]] LINSEN_API std::vector<OddShare> parts_of_one(std::vector<Cube const*> const& cubes);

/// One of these as written and in percent, with `verb` between: "0,571 blir 57,1".
[[nodiscard]] LINSEN_API std::string as_percent(std::vector<OddShare> const& parts, Frame const& frame,
                                                std::string_view verb);

/// The first few with their lines, and how many more: "112 (rad 2), −5 (rad 3) och 7 till".
[[nodiscard]] LINSEN_API std::string odd_share_words(std::vector<OddShare> const& shares, Frame const& frame);

/// One warning for all of the frame's odd shares in these tables, when there are any.
void warn_of_odd_shares(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics);

/// One warning for all of the frame's `parts_of_one`.
void warn_of_parts_of_one(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics);

/// One warning for all values in these tables that are said to be counts and cannot be: below 0, or with
/// decimals. Those of the unit `also` are counts too: `none` where the data set is one of counts.
void warn_of_odd_counts(Frame const& frame, std::vector<Cube> const& cubes, Unit also,
                        Diagnostics& diagnostics);

/// One warning for all values in these tables that contradict the interval beside them
/// (base/own_interval.hpp).
void warn_of_contradicted_intervals(Frame const& frame, std::vector<Cube> const& cubes,
                                    Diagnostics& diagnostics);

} // namespace linsen
