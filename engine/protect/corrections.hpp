#pragma once

#include "protect/linkage.hpp"
#include "suppress/suppression.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// What earlier reports showed, where the data say something else now: figures that have been put right
/// since. A reader keeps the old ones. Whoever takes it that only they have changed calculates as before, so
/// hidden figures that are the same must be as safe from the old numbers as from the new ones (reference:
/// disclosure control, revisions: audit twice).
class Corrections {
public:
    /// An earlier report showed `value` of a cell of the linkage. In the order in which they were published.
    void show(std::uint32_t cell, std::int64_t value, std::string const& report);

    struct Before {
        std::vector<suppression::Row> rows;
        /// Hidden then, in a row that the figures of now contradict: some have changed, nobody knows which.
        /// What is told of one of them now would tell what another was.
        std::set<std::uint32_t> contradicted;
    };
    /// What `rows` told with the old numbers.
    [[nodiscard]] Before before(std::vector<suppression::Row> const& rows,
                                std::vector<LinkedCell> const& cells) const;

private:
    using Shown = std::map<std::uint32_t, std::int64_t>; ///< by cell: what a reader held for true

    /// Only the numbers that are not those of today.
    [[nodiscard]] std::vector<Shown> states(std::vector<LinkedCell> const& cells) const;

    std::vector<Shown> states_; ///< before each report that corrected some of them
    Shown state_;               ///< after the latest report
    std::string correcting_;    ///< the report that has corrected since the last of `states_`
    std::set<std::uint32_t> corrected_;
};

} // namespace linsen
