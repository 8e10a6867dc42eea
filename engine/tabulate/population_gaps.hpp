#pragma once

#include "tabulate/counted_axis.hpp"
#include "tabulate/counting.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// Groups whom a population lacks: a rate of them, and of anybody together with them, would be set against
/// too few inhabitants.
struct PopulationGaps {
    std::vector<std::string> roles; ///< that both data sets tell: of kon, kommun and ar
    /// For each group and role the entry of the persons' dictionary.
    std::vector<std::vector<std::uint32_t>> groups;
    std::vector<std::string> whose; ///< the same in words, "män i Borlänge 2025"
};

/// By sex, kommun and year, as far as both data sets tell them; one that is told by county is not compared by
/// kommun. Of another sex than kvinnor, män, flickor and pojkar, and of those for whom a value is not known,
/// no population is told.
///
/// A group is one that the chosen rows have, if only to say that they are nobody. Where zeros are hidden it
/// is each that can be made of the values that the data have: otherwise a rate that is left out would tell
/// that there is somebody in the group, and one that is not that there is nobody.
[[nodiscard]] PopulationGaps population_gaps(TableRequest const& request, CountedSource const& source,
                                             std::vector<bool> const& chosen, CountedSource const& base,
                                             std::vector<bool> const& chosen_base);

/// One a cell that the axes of the persons' table span: a group that the population lacks belongs to it,
/// whatever else the cell is of, for nobody knows how many of the group the rest would be.
[[nodiscard]] std::vector<bool> cells_lacking_people(PopulationGaps const& gaps, CountedSource const& source,
                                                     std::vector<CountedAxis> const& axes);

} // namespace linsen
