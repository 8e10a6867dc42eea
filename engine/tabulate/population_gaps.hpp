#pragma once

#include "base/diagnostic.hpp"
#include "tabulate/counting.hpp"

#include <string>
#include <vector>

namespace linsen {

/// Persons whom a population lacks: a rate of them, and of anybody together with them, would be set against
/// too few inhabitants.
struct PopulationGaps {
    std::vector<bool> rows;         ///< one a row of the persons' frame, among the chosen ones
    std::vector<std::string> whose; ///< what they have that nobody of the population has, "män Borlänge 2025"
};

/// By sex, kommun and year, as far as both data sets tell them; one that is told by county is not compared by
/// kommun. Of another sex than kvinnor,
/// män, flickor and pojkar, and of those for whom a value is not known, no population is told.
[[nodiscard]] PopulationGaps population_gaps(CountedSource const& source, std::vector<bool> const& chosen,
                                             CountedSource const& base, std::vector<bool> const& chosen_base);

} // namespace linsen
