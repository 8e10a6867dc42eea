#pragma once

#include "guide.hpp"

#include <cstddef>

namespace minimaria {

/// In which years a difference points the way that it does in the report's year, in which it is too small to
/// point anywhere, and in which it points the other way, among those in which both groups are shown and large
/// enough. No years where it is not known in that of the report.
struct OverYears {
    std::vector<std::string> same; ///< "2023"
    std::vector<std::string> small;
    std::vector<std::string> other_way;
    std::size_t all = 0; ///< years of the report
};

/// `years`: the parts of each of the report's years; its own is the last.
[[nodiscard]] OverYears over_the_years(std::vector<std::pair<std::string, Contrasted>> const& years,
                                       Judging const& judging);

/// In how many of the years the difference of `subject` points the same way; nothing where only one can be
/// compared.
[[nodiscard]] std::optional<Finding> say_over_years(OverYears const& over, std::string const& subject,
                                                    Judging const& judging);

} // namespace minimaria
