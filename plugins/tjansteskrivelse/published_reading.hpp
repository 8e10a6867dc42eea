#pragma once

#include "memo.hpp"

#include <string>
#include <utility>
#include <vector>

namespace tjansteskrivelse {

/// What a table of published figures says of women and men: at its latest time, over time, against riket and
/// the county where they stand beside the own area, and in each of its groups.
struct PublishedReading {
    Findings findings;
    std::string groups_role;                              ///< what divides them further
    std::vector<std::pair<std::string, Findings>> groups; ///< "16–29 år", and what is said of it
};

[[nodiscard]] PublishedReading read_published(MemoTable const& table, Memo const& memo, Job const& job,
                                              FigureTable const& figures, Comparisons& comparisons);

} // namespace tjansteskrivelse
