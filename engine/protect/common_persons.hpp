#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/universe.hpp"
#include "tabulate/countable_rows.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Data sets of one report that are about the same persons: the questions of a form, each with columns of its
/// own beside those that all of them have (year, kommun, sex).
namespace linsen {

/// A data set whose persons can be counted.
struct CountedPersons {
    DataSpec const& spec;
    Frame const& frame;
    Universe const& universe;
    CountableRows const& rows;
};

/// The persons with one code of each column that both data sets have.
struct CommonPart {
    std::map<std::string, std::string> codes; ///< role → code
    std::int64_t first = 0;
    std::int64_t second = 0;
    bool first_told = false; ///< the data set has rows of them, whatever their sex is
    bool second_told = false;

    /// Both data sets tell of them, and not the same.
    [[nodiscard]] bool is_contradicted() const { return first_told && second_told && first != second; }
};

/// All of them, in the order of their codes. Columns that the two have beside each other (the answers to one
/// question and those to another) are crossed nowhere, so that what the data sets tell together follows from
/// these parts. Nothing where the two cannot be tied so: without kon in both, with several answers in a
/// common column, where girls are parted from women by age, or with more parts than are worth it.
[[nodiscard]] std::optional<std::vector<CommonPart>> persons_in_common(CountedPersons const& first,
                                                                       CountedPersons const& second);

/// The columns that both have, in order.
[[nodiscard]] std::vector<std::string> common_roles(CountedPersons const& first,
                                                    CountedPersons const& second);

/// The same by some of the columns that both have, which are in order.
[[nodiscard]] std::optional<std::vector<CommonPart>> persons_in_common(CountedPersons const& first,
                                                                       CountedPersons const& second,
                                                                       std::vector<std::string> const& roles);

} // namespace linsen
